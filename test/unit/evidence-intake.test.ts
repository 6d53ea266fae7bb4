import { createHash } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { createIntake, newPlaces } from "../../src/features/evidence/evidence.intake.ts";
import { GATE_SIDE } from "../../src/features/evidence/evidence.ts";
import { decodePicture } from "../../src/features/evidence/picture.decoder.ts";
import { randomIds } from "../../src/shared/ids.ts";
import { filmBytes, metadataOf, movingPicture, photoWithPlace, voiceBytes } from "../support/pictures.ts";
import { memoryFiles } from "../support/start-app.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function stand(verdict: "clear" | "sexual" = "clear") {
  const files = memoryFiles();
  const judged: Uint8Array[][] = [];
  const written: number[] = [];
  const judge = (parts: readonly Uint8Array[]) => {
    judged.push([...parts]);
    written.push(files.stored.size);
    return Promise.resolve(verdict);
  };
  return { files, judged, written, intake: createIntake({ gate: { judge }, files }) };
}

describe("bytes of a picture", () => {
  test("are judged before anything is written, kept unchanged, and shown without their place", async () => {
    const { files, judged, written, intake } = stand();
    const photo = await photoWithPlace(900, 1800);
    const places = newPlaces(randomIds);
    const taken = await intake.takeIn("photo", photo, places);
    expect(taken).toEqual({
      kept: true,
      status: "ready",
      mediaType: "image/jpeg",
      size: photo.length,
      sha256: sha256(photo),
      hasCopy: true,
    });
    expect(written).toEqual([0]);
    expect(judged[0]?.map(({ length }) => length)).toEqual(Array.from({ length: 3 }, () => GATE_SIDE * GATE_SIDE * 3));

    const original = await intake.open(places.storageKey, places.fileKey);
    expect(Buffer.from(original ?? []).equals(photo)).toBe(true);
    expect((await metadataOf(photo)).exif).toMatch(/PlantedPhone/);
    const copy = await intake.open(places.copyKey, places.fileKey);
    expect(await metadataOf(copy ?? new Uint8Array())).toEqual({ format: "webp", width: 800, height: 1600, exif: "" });
    for (const sealed of files.stored.values()) expect(Buffer.from(sealed).includes("PlantedPhone")).toBe(false);
  });

  test("open with their own key at their own place alone", async () => {
    const { files, intake } = stand();
    const [one, other] = [newPlaces(randomIds), newPlaces(randomIds)];
    for (const places of [one, other]) await intake.takeIn("voice", voiceBytes(), places);
    await expect(intake.open(one.storageKey, other.fileKey)).rejects.toThrow();
    await files.put(other.storageKey, (await files.get(one.storageKey)) ?? new Uint8Array());
    await expect(intake.open(other.storageKey, one.fileKey)).rejects.toThrow();
    expect(await intake.open(randomIds.uuid(), one.fileKey)).toBeNull();
  });

  test("taken in twice, as after a killed process, are the same files", async () => {
    const { files, intake } = stand();
    const places = newPlaces(randomIds);
    const photo = await photoWithPlace(300, 300);
    await Promise.all([intake.takeIn("photo", photo, places), intake.takeIn("photo", photo, places)]);
    expect(files.stored.size).toBe(2);
    expect(Buffer.from((await intake.open(places.storageKey, places.fileKey)) ?? []).equals(photo)).toBe(true);
  });

  test("that look sexual leave nothing behind", async () => {
    const { files, intake } = stand("sexual");
    expect(await intake.takeIn("photo", await photoWithPlace(300, 300), newPlaces(randomIds))).toEqual({ kept: false, reason: "sexual" });
    expect(files.stored.size).toBe(0);
  });

  test("that are cut off or make more pixels than a camera are refused unseen", async () => {
    const { files, judged, intake } = stand();
    const photo = await photoWithPlace(600, 600);
    const cut = photo.slice(0, photo.length / 2);
    // A few kilobytes that would unfold to 81 megapixels.
    const bomb = Uint8Array.from(
      await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: "#fff" }, limitInputPixels: false })
        .png()
        .toBuffer(),
    );
    expect(bomb.length).toBeLessThan(2_000_000);
    for (const bytes of [cut, bomb]) {
      expect(await intake.takeIn("photo", bytes, newPlaces(randomIds))).toEqual({ kept: false, reason: "broken" });
    }
    expect([judged.length, files.stored.size]).toEqual([0, 0]);
  });
});

test("transparent pixels are judged as they are shown: on white", async () => {
  const clear = await sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .png()
    .toBuffer();
  const parts = await (await decodePicture(Uint8Array.from(clear)))?.parts();
  expect(parts).toHaveLength(1);
  expect(parts?.[0]?.every((byte) => byte === 255)).toBe(true);
});

test("a photo that lies on its side by its metadata is judged and shown upright", async () => {
  const lying = await sharp({ create: { width: 40, height: 20, channels: 3, background: "#fff" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const picture = await decodePicture(Uint8Array.from(lying));
  expect(await metadataOf((await picture?.copy()) ?? new Uint8Array())).toMatchObject({ width: 20, height: 40 });
});

describe("what cannot be judged", () => {
  test("waits sealed, without a copy", async () => {
    for (const [kind, bytes] of [
      ["video", filmBytes()],
      ["document", new TextEncoder().encode("%PDF-1.7")],
      ["document", new TextEncoder().encode("just words")],
      ["photo", await movingPicture()],
    ] as const) {
      const { files, judged, intake } = stand();
      expect(await intake.takeIn(kind, bytes, newPlaces(randomIds))).toMatchObject({ kept: true, status: "waiting", hasCopy: false });
      expect([judged.length, files.stored.size]).toEqual([0, 1]);
    }
  });

  test("programs and what is no sound are not kept", async () => {
    const { files, intake } = stand();
    const program = Uint8Array.from(Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]));
    expect(await intake.takeIn("document", program, newPlaces(randomIds))).toEqual({ kept: false, reason: "type" });
    expect(await intake.takeIn("voice", await photoWithPlace(100, 100), newPlaces(randomIds))).toEqual({ kept: false, reason: "type" });
    expect(files.stored.size).toBe(0);
  });
});
