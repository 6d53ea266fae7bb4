/** One event of a `text/event-stream`. */
export interface ServerEvent {
  type: string;
  data: string;
}

/** What the reader of a stream found: an event, or a comment (the server's ping). `id` is the last one the stream named. */
export interface SseReader {
  /** Takes the next piece of text, however the network cut it, and gives the events it completed. */
  push(chunk: string): ServerEvent[];
  readonly lastEventId: string | undefined;
  /** The wait before reconnecting that the server asked for. */
  readonly retryMs: number | undefined;
}

/** Reads server-sent events as the HTML standard says (section 9.2.6); an event without data is dropped. */
export function createSseReader(): SseReader {
  let rest = "";
  let type = "";
  let data: string[] = [];
  let idSeen: string | undefined;
  let lastEventId: string | undefined;
  let retryMs: number | undefined;

  const dispatch = (events: ServerEvent[]) => {
    lastEventId = idSeen;
    if (data.length > 0) events.push({ type: type || "message", data: data.join("\n") });
    type = "";
    data = [];
  };

  const line = (text: string, events: ServerEvent[]) => {
    if (text === "") {
      dispatch(events);
      return;
    }
    const colon = text.indexOf(":");
    if (colon === 0) return;
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? "" : text.slice(text[colon + 1] === " " ? colon + 2 : colon + 1);
    if (field === "event") type = value;
    else if (field === "data") data.push(value);
    else if (field === "id" && !value.includes("\0")) idSeen = value;
    else if (field === "retry" && /^\d+$/.test(value)) retryMs = Number(value);
  };

  return {
    push(chunk) {
      const events: ServerEvent[] = [];
      rest += chunk;
      // A carriage return at the very end may be half of a CRLF: it waits for the next piece.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? "";
      for (const text of lines) line(text, events);
      return events;
    },
    get lastEventId() {
      return lastEventId;
    },
    get retryMs() {
      return retryMs;
    },
  };
}
