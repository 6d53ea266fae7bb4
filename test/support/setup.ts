// Runs before every test file: noise fails a test, and so does the wish to leave this machine.
import { afterEach } from "vitest";
import { listenForNoise, takeNoise } from "./quiet.ts";

const database = process.env["TEST_DATABASE_URL"];
listenForNoise(database ? [new URL(database).hostname] : []);

afterEach(() => {
  const noise = takeNoise();
  if (noise.length > 0) throw new Error(`A passing test is silent, but this one said:\n${noise.join("\n")}`);
});
