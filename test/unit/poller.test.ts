import type { Api } from "grammy";
import type { Update } from "grammy/types";
import { expect, test } from "vitest";
import type { Inbox } from "../../src/channel/inbox.ts";
import { createPoller } from "../../src/channel/telegram.ts";

const words = (updateId: number, chat: number): Update =>
  ({
    update_id: updateId,
    message: {
      message_id: updateId,
      date: 1,
      text: "слово",
      chat: { id: chat, type: "private", first_name: "" },
      from: { id: chat, is_bot: false, first_name: "" },
    },
  }) as Update;

/** Polls until Telegram's answers are used up; gives what was recorded, in order, and the offsets asked for. */
async function polled(answers: Update[][], failing: (updateId: number) => boolean): Promise<{ recorded: number[]; offsets: number[] }> {
  const recorded: number[] = [];
  const offsets: number[] = [];
  let enough = (): void => undefined;
  const usedUp = new Promise<void>((resolve) => {
    enough = resolve;
  });
  const getUpdates = ({ offset }: { offset: number }, signal: AbortSignal): Promise<Update[]> => {
    offsets.push(offset);
    const answer = answers.shift();
    if (answer) return Promise.resolve(answer);
    enough();
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("aborted")));
    });
  };
  const inbox: Inbox = {
    receive({ update }) {
      if (failing(update.update_id)) return Promise.reject(new Error("the database is away"));
      recorded.push(update.update_id);
      return Promise.resolve("done");
    },
    idle: () => Promise.resolve(),
  };
  const poller = createPoller(
    { getUpdates } as unknown as Api,
    1,
    inbox,
    () => "uk",
    () => undefined,
  );
  poller.start();
  await usedUp;
  await poller.stop();
  return { recorded, offsets };
}

test("an update that must come again is not overtaken by the next of its chat, and holds no other chat up", async () => {
  const batch = [words(1, 10), words(2, 10), words(3, 20)];
  let tries = 0;
  const { recorded } = await polled([batch, [words(1, 10), words(2, 10)]], (id) => id === 1 && tries++ === 0);
  expect(recorded).toEqual([3, 1, 2]);
});

test("after a quiet time ids may begin anew below the last ones: they are not confirmed unread", async () => {
  const { recorded, offsets } = await polled([[words(900, 10)], [], [words(5, 10)]], () => false);
  expect(recorded).toEqual([900, 5]);
  expect(offsets).toEqual([0, 901, 0, 6]);
});
