import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenConfigured } from "../../src/cli.ts";
import { runCli } from "../../src/cli.ts";
import { createKeyRing } from "../../src/crypto/key-ring.ts";
import type { OpenDatabase } from "../../src/db/open.ts";
import { openDatabase } from "../../src/db/open.ts";

const PASSWORD = "правильний кінь батарея";
let dataDir = "";

/** One database for most commands: opening the one on disk takes a second each time. */
let shared: OpenDatabase;

const onDisk: OpenConfigured = (config) =>
  openDatabase(config.engine === "embedded" ? { dataDir: config.dataDir } : { url: config.url, connectTimeoutMs: 1000 });

const inMemory: OpenConfigured = () => Promise.resolve({ ...shared, close: () => Promise.resolve() });

interface Run {
  code: number;
  out: string;
  err: string;
}
async function run(
  args: string[],
  { env = {}, stdin = Readable.from([]), open = inMemory }: { env?: Record<string, string>; stdin?: Readable; open?: OpenConfigured } = {},
): Promise<Run> {
  let out = "";
  let err = "";
  const terminal = {
    env: { DATA_DIR: dataDir, ...env },
    stdin,
    out: (line: string) => (out += `${line}\n`),
    err: (text: string) => (err += text),
  };
  const code = await runCli(args, terminal, open);
  return { code, out, err };
}

/** A person at a terminal who types these lines and sees only what the program writes. */
function typist(...lines: string[]): Readable {
  const stream = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const rest = [...lines];
  stream.on("resume", () => {
    const line = rest.shift();
    if (line !== undefined) setImmediate(() => stream.write(line));
  });
  return stream;
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "parasolka-cli-"));
  shared = await openDatabase({ dataDir: null });
});
afterAll(async () => {
  await shared.close();
  rmSync(dataDir, { recursive: true });
});

test("migrate brings a database up to date, once; before that other commands say so", async () => {
  expect((await run(["staff", "list"])).err).toContain("parasolka migrate");
  expect(await run(["migrate"])).toMatchObject({ code: 0, out: expect.stringContaining("Applied ") as string });
  expect(await run(["migrate"])).toEqual({ code: 0, out: "The database is up to date.\n", err: "" });
});

describe("help", () => {
  test("teaches what to do first and lists every command", async () => {
    const { code, out } = await run(["--help"]);
    expect(code).toBe(0);
    for (const words of ["migrate", "staff", "triage", "audit", "doctor", "demo", "npm start", "Exit codes"]) expect(out).toContain(words);
  });

  test.each([
    ["migrate"],
    ["staff", "add"],
    ["triage"],
    ["audit", "verify"],
    ["doctor"],
    ["demo", "reset-passwords"],
    ["staff", "deactivate"],
  ])("%s %s has an example", async (...command) => {
    const { code, out } = await run([...command, "--help"]);
    expect([code, /Examples?:\n {2}\$ /.test(out)]).toEqual([0, true]);
  });
});

describe("used wrongly", () => {
  test.each([
    [["nonsense"]],
    [["staff"]],
    [["staff", "add", "--email", "a@example.org", "--name", "А", "--role", "king"]],
    [["staff", "add", "--email", "a@example.org"]],
    [["staff", "add", "--email", "no-address", "--name", "А", "--role", "liaison", "--password-stdin"]],
    [["staff", "add", "--email", "a@example.org", "--name", " ", "--role", "liaison", "--password-stdin"]],
    [["staff", "add", "--email", "a@example.org", "--name", "А", "--role", "liaison"]],
    [["doctor", "--jsno"]],
    [["doctor", "extra"]],
  ])("%j exits 2 and says why", async (args) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err.trim()).not.toBe("");
  });
});

describe("members of staff", () => {
  const add = ["staff", "add", "--email", "Olena@example.org", "--name", "Олена", "--role", "psychologist"];

  test("are added with a password from standard input, which is shown nowhere", async () => {
    const { code, out, err } = await run([...add, "--password-stdin"], { stdin: Readable.from([`${PASSWORD}\n`]) });
    expect([code, out]).toEqual([0, "Added psychologist Олена <olena@example.org>.\n"]);
    expect(out + err).not.toContain(PASSWORD);
  });

  test("a second one with the address exits 1", async () => {
    const { code, err } = await run([...add, "--password-stdin"], { stdin: Readable.from([PASSWORD]) });
    expect([code, err]).toEqual([1, expect.stringContaining("staff-email-taken")]);
  });

  test("a short password exits 1", async () => {
    const { code, err } = await run([...add, "--password-stdin"], { stdin: Readable.from(["short\n"]) });
    expect([code, err]).toEqual([1, expect.stringContaining("12 to 128")]);
  });

  test("are added with a password typed twice at the terminal, corrected with backspace, never echoed", async () => {
    const { code, out, err } = await run(["staff", "add", "--email", "ostap@example.org", "--name", "Остап", "--role", "liaison"], {
      stdin: typist(`${PASSWORD}x\u007f\r`, `${PASSWORD}\r`),
    });
    expect([code, out]).toEqual([0, "Added liaison Остап <ostap@example.org>.\n"]);
    expect(out + err).not.toContain(PASSWORD.slice(0, 5));
  });

  test("nothing happens when the two differ or the person gives up", async () => {
    const command = ["staff", "add", "--email", "third@example.org", "--name", "Т", "--role", "liaison"];
    expect((await run(command, { stdin: typist(`${PASSWORD}\r`, "another one entirely\r") })).code).toBe(1);
    expect((await run(command, { stdin: typist("half\u0003") })).code).toBe(1);
    expect((await run(["staff", "list"])).out).not.toContain("third@");
  });

  test("are listed, switched off and on", async () => {
    expect((await run(["staff", "deactivate", "--email", "olena@example.org"])).out).toBe("olena@example.org is switched off.\n");
    expect((await run(["staff", "list"])).out).toMatch(
      /psychologist +\(off\) +olena@example.org +Олена\nliaison +ostap@example.org +Остап\n/,
    );
    expect((await run(["staff", "activate", "--email", "olena@example.org"])).code).toBe(0);
    const listed = JSON.parse((await run(["staff", "list", "--json"])).out) as { email: string; active: boolean }[];
    expect(listed.map(({ email, active }) => [email, active])).toEqual([
      ["olena@example.org", true],
      ["ostap@example.org", true],
    ]);
    expect((await run(["staff", "deactivate", "--email", "nobody@example.org"])).code).toBe(1);
  });
});

describe("the demo's passwords", () => {
  test("are not reset where there are no demo members, nor in production", async () => {
    expect(await run(["demo", "reset-passwords"])).toMatchObject({ code: 1, err: expect.stringContaining("no demo members") as string });
    const env = { APP_ENV: "production", ALLOW_EMBEDDED_DATABASE: "true", MASTER_KEY: Buffer.alloc(32).toString("base64") };
    expect(await run(["demo", "reset-passwords"], { env })).toMatchObject({
      code: 1,
      err: expect.stringContaining("production") as string,
    });
  });
});

describe("audit verify", () => {
  test("counts the whole chain, and exits 1 at an entry that was changed behind our back", async () => {
    const { code, out } = await run(["audit", "verify"]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^[1-9]\d* entries, the chain is whole\.\n$/)]);
    await shared.session(async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query("UPDATE audit_entry SET action = 'nothing-happened' WHERE seq = (SELECT max(seq) FROM audit_entry)");
    });
    expect(await run(["audit", "verify"])).toMatchObject({ code: 1, err: expect.stringContaining("broken at entry") as string });
  });
});

test("triage answers each line with one, the same number of them, without configuration or database", async () => {
  const openDatabaseNever = (): Promise<never> => Promise.reject(new Error("not asked for"));
  const { code, out } = await run(["triage"], {
    env: { PORT: "nonsense" },
    stdin: Readable.from(["сьогодні я вб'ю себе\n\nпри", "віт\r\n"]),
    open: openDatabaseNever,
  });
  const answers = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { risk: string; signals: { name: string; because: string }[] });
  expect(code).toBe(0);
  expect(answers.map(({ risk }) => risk)).toEqual(["red", "green", "green"]);
  expect(answers[0]?.signals[0]).toEqual({ name: "suicide", because: expect.any(String) as string });
});

describe("doctor", () => {
  type Findings = { ok: boolean; findings: { name: string; state: string; says: string; fix?: string }[] };
  const look = async (env: Record<string, string> = {}, from: OpenConfigured = inMemory): Promise<Findings & { code: number }> => {
    const { code, out } = await run(["doctor", "--json"], { env, open: from });
    return { code, ...(JSON.parse(out) as Findings) };
  };
  const stateOf = ({ findings }: Findings, name: string): string | undefined => findings.find((finding) => finding.name === name)?.state;
  const keyOf = (byte: number): Record<string, string> => ({ MASTER_KEY: Buffer.alloc(32, byte).toString("base64") });

  beforeAll(() => mkdirSync(join(dataDir, "database")));

  test("finds a migrated database with staff, and says what it looked at", async () => {
    const found = await look();
    expect([stateOf(found, "database"), stateOf(found, "staff"), stateOf(found, "configuration"), stateOf(found, "demo-staff")]).toEqual([
      "ok",
      "ok",
      "ok",
      "ok",
    ]);
    expect(found.ok).toBe(found.code === 0);
    expect(found.findings.map(({ name }) => name)).toEqual(expect.arrayContaining(["node", "pages", "country-data", "master-key"]));
  });

  test("names every problem of a configuration without showing its values", async () => {
    const found = await look({ PORT: "x", MASTER_KEY: "hunter2", APP_ENV: "production" });
    expect([found.ok, found.code, stateOf(found, "configuration")]).toEqual([false, 1, "problem"]);
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });

  test("finds a database that does not answer", async () => {
    const found = await look({ DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none" }, onDisk);
    expect([stateOf(found, "database"), found.code]).toEqual(["problem", 1]);
  });

  test("finds a damaged key file, and a key of another installation", async () => {
    const path = join(dataDir, "master.key");
    writeFileSync(path, "damaged");
    expect(stateOf(await look(), "master-key")).toBe("problem");
    rmSync(path);
    expect(stateOf(await look(keyOf(1)), "key-fits")).toBeUndefined();
    await shared.transaction((tx) =>
      createKeyRing(new Uint8Array(32).fill(1)).create(tx.pg, "person", "0b0b7a3e-1111-4222-8333-444455556666"),
    );
    expect(stateOf(await look(keyOf(1)), "key-fits")).toBe("ok");
    expect(stateOf(await look(keyOf(2)), "key-fits")).toBe("problem");
    expect(stateOf(await look(), "key-fits")).toBe("problem");
  });

  test("counts updates that could not be handled, without a word of them", async () => {
    expect(stateOf(await look(keyOf(1)), "updates")).toBe("ok");
    await shared.transaction((tx) =>
      tx.pg.query(
        "INSERT INTO inbox (source, update_id, kind, status, error, received_at) VALUES ('telegram:1', 1, 'message', 'parked', 'internal', now())",
      ),
    );
    const found = await look(keyOf(1));
    expect([stateOf(found, "updates"), found.findings.find(({ name }) => name === "updates")?.says]).toEqual([
      "note",
      "1 updates could not be handled and are kept.",
    ]);
  });

  test("finds demo members, which production would refuse", async () => {
    await shared.transaction((tx) =>
      tx.prisma.staff.updateMany({ where: { role: "liaison" }, data: { email: "liaison@demo.parasolka.local" } }),
    );
    expect(stateOf(await look(keyOf(1)), "demo-staff")).toBe("note");
    const production = { ...keyOf(1), APP_ENV: "production", ALLOW_EMBEDDED_DATABASE: "true" };
    expect(stateOf(await look(production), "demo-staff")).toBe("problem");
    const reset = await run(["demo", "reset-passwords"]);
    expect([reset.code, reset.out]).toEqual([
      0,
      expect.stringMatching(/^ {2}liaison +liaison@demo.parasolka.local +[a-z]{6}-[a-z]{6}-[a-z]{6}\n$/),
    ]);
  });

  test("makes nothing on a fresh machine, and does not disturb a running server", async () => {
    const fresh = mkdtempSync(join(tmpdir(), "parasolka-fresh-"));
    try {
      expect(stateOf(await look({ DATA_DIR: fresh }, onDisk), "database")).toBe("note");
      expect(readdirSync(fresh)).toEqual([]);
      const running = await openDatabase({ dataDir: fresh });
      try {
        expect(stateOf(await look({ DATA_DIR: fresh }, onDisk), "database")).toBe("note");
        const { code, err } = await run(["staff", "list"], { env: { DATA_DIR: fresh }, open: onDisk });
        expect([code, err]).toEqual([1, expect.stringContaining(fresh)]);
      } finally {
        await running.close();
      }
      expect(stateOf(await look({ DATA_DIR: fresh }, onDisk), "database")).toBe("problem");
    } finally {
      rmSync(fresh, { recursive: true });
    }
  });
});
