/** An answer of Telegram's other than "ok". Thrown by methods, caught in one place. */
export class Refusal extends Error {
  readonly status: number;
  readonly parameters: { retry_after: number } | undefined;

  constructor(status: number, description: string, parameters?: { retry_after: number }) {
    super(description);
    this.status = status;
    this.parameters = parameters;
  }
}

/** Something that Telegram would do but the stand-in cannot: counted among the violations, so that no test passes by it. */
export class Unsupported extends Refusal {
  constructor(words: string) {
    super(400, `Bad Request: ${words}`);
  }
}

export const badRequest = (words: string): Refusal => new Refusal(400, `Bad Request: ${words}`);
export const forbidden = (words: string): Refusal => new Refusal(403, `Forbidden: ${words}`);
export const conflict = (words: string): Refusal => new Refusal(409, `Conflict: ${words}`);
export const tooManyRequests = (seconds: number): Refusal =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

export interface Answer {
  status: number;
  body: { ok: true; result: unknown } | { ok: false; error_code: number; description: string; parameters?: { retry_after: number } };
}

export const granted = (result: unknown): Answer => ({ status: 200, body: { ok: true, result } });

export const refused = ({ status, message, parameters }: Refusal): Answer => ({
  status,
  body: { ok: false, error_code: status, description: message, ...(parameters && { parameters }) },
});
