import sharp from "sharp";
import { GATE_SIDE, type Part, partsOf } from "./evidence.ts";

/** More pixels than a phone's camera takes; beyond it is a bomb. */
const MOST_PIXELS = 64_000_000;
/** Longest side of the copy for the screen, in pixels. */
const SCREEN = 1600;
const PATIENCE_SECONDS = 20;

/** A decoded picture: what is judged is what is shown. */
export interface Picture {
  /** Squares of raw pixels for the gate. */
  parts(): Promise<Uint8Array[]>;
  /** The copy for the screen: upright, without any metadata, WebP. */
  copy(): Promise<Uint8Array>;
}

/** Does the file hold several pictures? Null when it cannot be read. */
export async function isAnimated(bytes: Uint8Array): Promise<boolean | null> {
  try {
    const { pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, pages: -1 }).metadata();
    return pages > 1;
  } catch {
    return null;
  }
}

/** Null when the picture is broken, cut off or too large to be decoded safely. */
export async function decodePicture(bytes: Uint8Array): Promise<Picture | null> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .autoOrient()
      // What is transparent is seen on the page's own white, so it is judged on white.
      .flatten({ background: "#ffffff" })
      .resize({ width: SCREEN, height: SCREEN, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb")
      .removeAlpha()
      .raw()
      .timeout({ seconds: PATIENCE_SECONDS })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    const raw = { width, height, channels: 3 } as const;
    const square = async (part: Part): Promise<Uint8Array> =>
      Uint8Array.from(await sharp(data, { raw }).extract(part).resize(GATE_SIDE, GATE_SIDE, { fit: "fill" }).raw().toBuffer());
    return {
      async parts() {
        const squares: Uint8Array[] = [];
        for (const part of partsOf(width, height)) squares.push(await square(part));
        return squares;
      },
      copy: async () => Uint8Array.from(await sharp(data, { raw }).webp({ quality: 82 }).toBuffer()),
    };
  } catch {
    // libvips does not say in a stable way whose fault it was. The bytes are in memory: trying again would change nothing.
    return null;
  }
}
