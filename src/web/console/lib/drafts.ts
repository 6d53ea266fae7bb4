export interface Draft {
  readonly id: string;
  readonly text: string;
}

interface Kept extends Draft {
  /** The text that last went out under this id, answered or not. */
  readonly tried?: string;
}

/**
 * What is being written, by box (a case's reply, a case's note), for as long as the page is open. Memory only: a reply that was
 * never sent must not stay on a shared computer. The id stays with a text, so that sending it again after a lost answer delivers
 * it once; a text changed after a try is another message.
 */
export class Drafts {
  readonly #kept = new Map<string, Kept>();
  readonly #newId: () => string;
  #owner: string | null = null;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** Whose words these are. They outlive a session that ended, for the same member; they never meet another one. */
  belongTo(staffId: string): void {
    if (this.#owner !== null && this.#owner !== staffId) this.#kept.clear();
    this.#owner = staffId;
  }

  read(box: string): string {
    return this.#kept.get(box)?.text ?? "";
  }

  write(box: string, text: string): void {
    const kept = this.#kept.get(box);
    this.#kept.set(box, { ...(kept ?? { id: this.#newId() }), text });
  }

  /** The message to send now, with the id under which the server knows it. */
  toSend(box: string): Draft {
    const text = this.read(box);
    const kept = this.#kept.get(box);
    const id = kept && (kept.tried === undefined || kept.tried === text) ? kept.id : this.#newId();
    this.#kept.set(box, { id, text, tried: text });
    return { id, text };
  }

  /** The server has it. What was typed meanwhile stays. */
  sent(box: string, draft: Draft): void {
    const kept = this.#kept.get(box);
    if (kept?.id !== draft.id) return;
    if (kept.text === draft.text) this.#kept.delete(box);
    else this.#kept.set(box, { id: this.#newId(), text: kept.text });
  }

  /** Nothing stays for the next person at this desk. */
  clear(): void {
    this.#kept.clear();
  }
}
