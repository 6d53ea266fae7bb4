import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import sharp from "sharp";
import { afterEach, describe, expect, test } from "vitest";
import { GATE_SIDE, partsOf, type Scores, verdictOf } from "../../src/features/evidence/evidence.ts";
import { createGate, type Gate, GateBusy } from "../../src/features/evidence/gate.thread.ts";
import { decodePicture } from "../../src/features/evidence/picture.decoder.ts";
import { until } from "../support/process.ts";

const gates: Gate[] = [];
afterEach(async () => {
  for (const gate of gates.splice(0)) await gate.stop();
});
const open = (options: Parameters<typeof createGate>[0]): Gate => {
  const gate = createGate(options);
  gates.push(gate);
  return gate;
};

/** A thread that answers each square with what its first byte asks for. */
const thread = (said = `{ drawing: 0, hentai: 0, neutral: 1 - pixels[0] / 100, porn: pixels[0] / 100, sexy: 0 }`): Worker =>
  new Worker(
    `const { parentPort } = require("node:worker_threads");
     parentPort.on("message", (pixels) => {
       if (pixels[0] === 200) process.exit(1);
       if (pixels[0] === 201) return;
       parentPort.postMessage(${said});
     });
     parentPort.postMessage("ready");`,
    { eval: true, execArgv: [] },
  );
const part = (byte: number): Uint8Array => Uint8Array.of(byte);

const scores = (given: Partial<Scores>): Scores => ({ drawing: 0, hentai: 0, neutral: 0, porn: 0, sexy: 0, ...given });

describe("what counts as sexual", () => {
  test.each([
    ["a neutral picture", [scores({ neutral: 1 })], "clear"],
    ["a drawing", [scores({ drawing: 0.9, hentai: 0.1 })], "clear"],
    ["just below the limit", [scores({ neutral: 0.71, porn: 0.1, sexy: 0.1, hentai: 0.09 })], "clear"],
    ["at the limit", [scores({ neutral: 0.7, porn: 0.3 })], "sexual"],
    ["three kinds that together reach it", [scores({ neutral: 0.7, porn: 0.1, sexy: 0.1, hentai: 0.1 })], "sexual"],
    ["one part of many", [scores({ neutral: 1 }), scores({ sexy: 0.9, neutral: 0.1 })], "sexual"],
    ["numbers that are none", [scores({ porn: Number.NaN })], "sexual"],
    ["nothing looked at", [], "sexual"],
  ] as const)("%s", (_, parts, verdict) => {
    expect(verdictOf(parts)).toBe(verdict);
  });
});

describe("the parts that are looked at", () => {
  test("a picture that is nearly square is looked at as a whole", () => {
    expect(partsOf(960, 800)).toEqual([{ left: 0, top: 0, width: 960, height: 800 }]);
  });

  test.each([
    [720, 1560],
    [1560, 720],
    [400, 1600],
    [1600, 1200],
    [300, 376],
  ])("of %i × %i, squares from end to end lie within it, at most four", (width, height) => {
    const [whole, ...squares] = partsOf(width, height);
    expect(whole).toEqual({ left: 0, top: 0, width, height });
    expect(squares.length).toBeGreaterThanOrEqual(2);
    expect(squares.length).toBeLessThanOrEqual(4);
    for (const square of squares) {
      expect([square.width, square.height]).toEqual([Math.min(width, height), Math.min(width, height)]);
      expect(square.left + square.width).toBeLessThanOrEqual(width);
      expect(square.top + square.height).toBeLessThanOrEqual(height);
    }
    const last = squares.at(-1);
    expect([(last?.left ?? 0) + (last?.width ?? 0), (last?.top ?? 0) + (last?.height ?? 0)]).toEqual([width, height]);
  });
});

test.each([
  [100, 1600],
  [1600, 161],
  [350, 1600],
  [1, 1600],
])("of %i × %i, a very long picture, no pixel is left out of the parts", (width, height) => {
  const [, ...parts] = partsOf(width, height);
  expect(parts.length).toBeLessThanOrEqual(4);
  let seen = 0;
  for (const { left, top, ...part } of parts) {
    expect(Math.max(left, top)).toBeLessThanOrEqual(seen);
    seen = Math.max(left + part.width * Number(width > height), top + part.height * Number(height > width));
  }
  expect(seen).toBe(Math.max(width, height));
});

describe("the gate", () => {
  test("lets a clear picture pass and stops at the first sexual part", async () => {
    const gate = open({ start: () => thread() });
    expect(await gate.judge([part(0), part(10)])).toBe("clear");
    // The part behind the sexual one would end the thread.
    expect(await gate.judge([part(0), part(90), part(200)])).toBe("sexual");
    expect(await gate.judge([part(1)])).toBe("clear");
  });

  test("never lets pass what it could not look at", async () => {
    const gate = open({ start: () => thread(), limitMs: 300 });
    await expect(gate.judge([part(200)])).rejects.toThrow("thread");
    await expect(gate.judge([part(201)])).rejects.toThrow("too long");
    expect(await open({ start: () => thread("{}") }).judge([part(0)])).toBe("sexual");
    // And goes on with a new thread.
    expect(await gate.judge([part(0)])).toBe("clear");
  });

  test("a thread that does not start is an error each time, not a pass", async () => {
    const gate = open({ start: () => new Worker("throw new Error('no weights')", { eval: true, execArgv: [], stderr: true }) });
    await expect(gate.judge([part(0)])).rejects.toThrow("failed");
    await expect(gate.judge([part(0)])).rejects.toThrow("failed");
  });

  test("lets only so many wait", async () => {
    const gate = open({ start: () => thread(), mostWaiting: 2 });
    const taken = [gate.judge([part(0)]), gate.judge([part(0)])];
    await expect(gate.judge([part(0)])).rejects.toBeInstanceOf(GateBusy);
    expect(await Promise.all(taken)).toEqual(["clear", "clear"]);
    expect(await gate.judge([part(0)])).toBe("clear");
  });

  test("ends its thread when nothing comes, and starts another", async () => {
    let exits = 0;
    let starts = 0;
    const start = (): Worker => {
      starts++;
      return thread().on("exit", () => exits++);
    };
    const gate = open({ start, idleMs: 20 });
    await gate.judge([part(0)]);
    await until(() => exits === 1, "the idle thread's end");
    expect(await gate.judge([part(0)])).toBe("clear");
    expect(starts).toBe(2);
  });
});

describe("the real thread, with the weights of its package", () => {
  const partsOfFile = async (bytes: Uint8Array): Promise<Uint8Array[]> => {
    const picture = await decodePicture(bytes);
    if (!picture) throw new Error("not decoded");
    return picture.parts();
  };

  test("passes screenshots of chats and drawn shapes, without the network", async () => {
    const gate = open({});
    const screenshot = await partsOfFile(readFileSync("docs/pictures/chat-talk.png"));
    expect(screenshot.length).toBeGreaterThan(1);
    expect(screenshot.every(({ length }) => length === GATE_SIDE * GATE_SIDE * 3)).toBe(true);
    expect(await gate.judge(screenshot.slice(1, 2))).toBe("clear");
    const shapes = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400" fill="#eef"/><circle cx="120" cy="160" r="60" fill="#36c"/><path d="M200 300 L360 300 L280 120 Z" fill="#2a6"/></svg>`,
    );
    expect(await gate.judge(await partsOfFile(await sharp(shapes).png().toBuffer()))).toBe("clear");
  }, 60_000);
});
