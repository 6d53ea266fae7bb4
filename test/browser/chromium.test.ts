import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../../tools/chromium.ts";

let browser: Awaited<ReturnType<typeof launchBrowser>>["browser"];
let servers: Server[] = [];

/** A server that answers everything with one page, on a port of its own: another origin than any other. */
async function serve(html: string): Promise<string> {
  const server = createServer((_request, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(html));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

beforeAll(async () => {
  ({ browser } = await launchBrowser());
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
  servers = [];
});

test("several people can look at once, and one leaving disturbs nobody", async () => {
  const address = await serve("<h1>Парасолька</h1>");
  const people = await Promise.all([1, 2, 3].map(() => browser.newContext()));
  const titles = people.map(async (person) => {
    const page = await person.newPage();
    await page.goto(address);
    const title = await page.textContent("h1");
    await person.close();
    return title;
  });
  expect(await Promise.all(titles)).toEqual(["Парасолька", "Парасолька", "Парасолька"]);
});

test("its protections are on: a page cannot read another site", async () => {
  const [ours, theirs] = [await serve("ours"), await serve("theirs")];
  const page = await browser.newPage();
  await page.goto(ours);
  const read = (url: string) =>
    page.evaluate(
      (from) =>
        fetch(from).then(
          (r) => r.text(),
          () => "refused",
        ),
      url,
    );
  expect([await read(ours), await read(theirs)]).toEqual(["ours", "refused"]);
  await page.close();
});
