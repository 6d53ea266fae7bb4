import sharp from "sharp";

/** A harmless picture as a phone makes it: JPEG with the place where it was taken. */
export async function photoWithPlace(width = 1200, height = 2400): Promise<Uint8Array> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#dde"/><circle cx="300" cy="400" r="200" fill="#46a"/></svg>`;
  const exif = {
    IFD0: { Make: "PlantedPhone", Artist: "Планетка" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "50/1 27/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "30/1 31/1 0/1" },
  };
  return Uint8Array.from(await sharp(Buffer.from(drawing)).jpeg().withExif(exif).toBuffer());
}

/** What a picture says about itself besides its pixels. */
export async function metadataOf(bytes: Uint8Array): Promise<{ format: string; width: number; height: number; exif: string }> {
  const { format, width, height, exif } = await sharp(bytes).metadata();
  return { format, width, height, exif: exif ? Buffer.from(exif).toString("latin1") : "" };
}

/** A moving picture of two frames. */
export const movingPicture = async (): Promise<Uint8Array> => {
  const frame = (grey: number) => Buffer.alloc(16 * 16 * 3, grey);
  const raw = Buffer.concat([frame(40), frame(200)]);
  return Uint8Array.from(
    await sharp(raw, { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } })
      .gif({ delay: [100, 100] })
      .toBuffer(),
  );
};

/** The first bytes of an Ogg Opus recording, as Telegram's voice messages are. */
export function voiceBytes(): Uint8Array {
  const page = Buffer.alloc(200);
  page.write("OggS", 0, "latin1");
  page[5] = 2;
  page[26] = 1;
  page[27] = 19;
  page.write("OpusHead", 28, "latin1");
  return Uint8Array.from(page);
}

/** The beginning of a film. */
export const filmBytes = (): Uint8Array => {
  const bytes = Buffer.alloc(400);
  bytes.writeUInt32BE(24, 0);
  bytes.write("ftypisom", 4, "latin1");
  bytes.write("isommp42", 16, "latin1");
  return Uint8Array.from(bytes);
};
