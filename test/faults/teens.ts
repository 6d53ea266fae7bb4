import type { Update } from "grammy/types";
import type { Person } from "../support/bot-api/person.ts";
import { pause } from "../support/process.ts";
import type { TelegramQueues } from "../support/telegram-queues.ts";
import type { Act, Plan } from "./plans.ts";

/** A word that nobody else uses, with the update that brought it. */
export interface Word {
  readonly word: string;
  readonly chatId: number;
  readonly updateId: number;
  /** Where it must be found once more: as a piece of evidence. */
  readonly isAccount: boolean;
}

/** What one teen has done. */
export interface Deeds {
  readonly chatId: number;
  readonly plan: Plan;
  readonly words: Word[];
  /** Updates that Telegram forgot before anybody took them; the teen did it again. */
  again: number;
  /** Came to the end of the plan. */
  finished: boolean;
}

export const newDeeds = (chatId: number, plan: Plan): Deeds => ({ chatId, plan, words: [], again: 0, finished: false });

interface Surroundings {
  readonly outcome: TelegramQueues["outcome"];
  /** A text of the product in the teens' language. */
  readonly text: (id: string) => string;
  /** Ends every wait. */
  readonly signal: AbortSignal;
  /** How long a teen waits for a button before they give up. */
  readonly patienceMs: number;
}

/** A teen waited for a button that never came. */
export class WaitedInVain extends Error {
  override readonly name = "WaitedInVain";
}

const LOOK_EVERY_MS = 100;

const isPress = ({ does }: Act): boolean => does === "press" || does === "pick";

/** Plays the plan to its end and notes what was done: what belongs to one step goes off at once, and the next begins when all of it was acknowledged. */
export async function play(person: Person, deeds: Deeds, around: Surroundings): Promise<void> {
  const talk: { messageId: number; text: string }[] = [];

  const newWord = (): string => `q${person.chatId.toString(36)}x${(deeds.words.length + 1).toString(36).padStart(3, "0")}`;
  const note = (word: string, update: Update, isAccount = false): Update => {
    deeds.words.push({ word, chatId: person.chatId, updateId: update.update_id, isAccount });
    return update;
  };

  const doIt = async (act: Act): Promise<Update> => {
    switch (act.does) {
      case "write": {
        if (!act.word) return person.send(act.text);
        const word = newWord();
        const update = note(word, await person.send(`${act.text} ${word}`));
        if (update.message) talk.push({ messageId: update.message.message_id, text: `${act.text} ${word}` });
        return update;
      }
      case "point": {
        const word = newWord();
        return note(word, await person.send(`t.me/${word}`), true);
      }
      case "edit": {
        const last = talk.at(-1);
        if (!last) throw new Error("There is nothing to edit");
        const word = newWord();
        last.text = `${last.text} ${act.text} ${word}`;
        return note(word, await person.edit(last.messageId, last.text));
      }
      case "press":
        return pressed(person, around.text(act.label), around);
      case "pick":
        return pressed(person, `${act.form}:${act.question}:${act.option}`, around);
    }
  };

  for (const step of deeds.plan.steps) {
    const updates: Update[] = [];
    for (const act of step) updates.push(await doIt(act));
    const taken = await Promise.all(updates.map((update) => orGone(around.outcome(update.update_id), around.signal)));
    const [only] = step;
    // A press that Telegram forgot is pressed again, as a person would.
    for (let ok = taken[0]; step.length === 1 && only && isPress(only) && ok === false; ) {
      deeds.again += 1;
      const update = await doIt(only);
      ok = await orGone(around.outcome(update.update_id), around.signal);
    }
  }
  deeds.finished = true;
}

/** Presses a button with this label or data, once there is one. */
async function pressed(person: Person, button: string, { signal, patienceMs }: Surroundings): Promise<Update> {
  const deadline = Date.now() + patienceMs;
  while (!isThere(person, button)) {
    if (signal.aborted) throw new WaitedInVain("The run was called off");
    if (Date.now() > deadline) throw new WaitedInVain(`Teen ${person.chatId} waited in vain for «${button}»`);
    await pause(LOOK_EVERY_MS);
  }
  return person.press(button);
}

const isThere = (person: Person, button: string): boolean =>
  person
    .messages()
    .some(({ reply_markup: markup }) =>
      markup?.inline_keyboard.some((row) =>
        row.some((one) => one.text === button || ("callback_data" in one && one.callback_data === button)),
      ),
    );

/** The outcome, or a rejection when the run is called off. */
function orGone<T>(outcome: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new WaitedInVain("The run was called off"));
    if (signal.aborted) return gone();
    signal.addEventListener("abort", gone, { once: true });
    outcome.then(resolve, reject).finally(() => signal.removeEventListener("abort", gone));
  });
}
