import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

const SOURCE = readFileSync(new URL("../../src/web/console/public/push-worker.js", import.meta.url), "utf8");

interface Notice {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
}

/** The worker in a browser of its own: what it shows, which pages it opens or brings to the front. */
function worker(pages: readonly string[] = []) {
  const heard = new Map<string, (event: object) => void>();
  const shown: Notice[] = [];
  const went: string[] = [];
  const self = {
    addEventListener: (type: string, handle: (event: object) => void) => heard.set(type, handle),
    registration: {
      showNotification: (title: string, options: Omit<Notice, "title">) => Promise.resolve(void shown.push({ title, ...options })),
    },
    clients: {
      matchAll: () => Promise.resolve(pages.map((url) => ({ url, focus: () => Promise.resolve(void went.push(`front ${url}`)) }))),
      openWindow: (url: string) => Promise.resolve(void went.push(`open ${url}`)),
    },
  };
  runInNewContext(SOURCE, { self, URL });
  return {
    shown,
    went,
    async happens(type: string, event: object): Promise<void> {
      const waits: Promise<unknown>[] = [];
      heard.get(type)?.({ ...event, waitUntil: (work: Promise<unknown>) => waits.push(work) });
      await Promise.all(waits);
    },
  };
}

const data = (text: string) => ({ json: (): unknown => JSON.parse(text) });

test("a push is shown as it was sent, one notice a case", async () => {
  const { shown, happens } = worker();
  await happens("push", { data: data('{"title":"Парасолька кличе","body":"4F09A1, червоний"}') });
  expect(shown).toMatchObject([{ title: "Парасолька кличе", body: "4F09A1, червоний", tag: "4F09A1, червоний" }]);
});

test("one that is empty or cannot be read is shown all the same: somebody is called", async () => {
  const { shown, happens } = worker();
  await happens("push", { data: null });
  await happens("push", { data: data("not JSON") });
  expect(shown.map(({ title, body }) => [title, body])).toEqual([
    ["Parasolka", ""],
    ["Parasolka", ""],
  ]);
});

test("a press brings the open console to the front, or opens it", async () => {
  const notification = { close: () => undefined };
  const open = worker(["https://p.example.org/chat", "https://p.example.org/console/shift"]);
  await open.happens("notificationclick", { notification });
  expect(open.went).toEqual(["front https://p.example.org/console/shift"]);
  const closed = worker();
  await closed.happens("notificationclick", { notification });
  expect(closed.went).toEqual(["open /console/queue"]);
});
