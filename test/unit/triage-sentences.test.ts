import { describe, expect, test } from "vitest";
import { read } from "../../src/features/triage/triage.ts";
import { CERTAIN } from "../../tools/triage/certain.ts";

describe.each(Object.entries(CERTAIN))("%s", (_, sentences) => {
  test.each(sentences.map(([text, risk, signal]) => ({ text, risk, signal })))("«$text» → $risk $signal", ({ text, risk, signal }) => {
    const reading = read(text);
    expect({ risk: reading.risk, because: reading.signals }).toMatchObject({ risk });
    if (signal) expect(reading.signals.map(({ name }) => name)).toContain(signal);
    if (risk === "green") expect(reading.signals).toEqual([]);
  });
});
