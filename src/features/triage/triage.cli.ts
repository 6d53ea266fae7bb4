import { read } from "./triage.ts";

/**
 * What `parasolka triage` prints: for each message of `input` one line of JSON with its risk and signals. Empty lines are
 * messages too, so that the lines match.
 */
export async function* triageLines(input: AsyncIterable<string>): AsyncIterable<string> {
  for await (const line of input) {
    const { risk, signals } = read(line);
    yield JSON.stringify({ risk, signals: signals.map(({ name, because }) => ({ name, because })) });
  }
}
