import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { countJobs } from "../../src/db/jobs.ts";
import type { Gate } from "../../src/features/evidence/gate.thread.ts";
import { hours } from "../../src/shared/clock.ts";
import type { Person } from "../support/bot-api/person.ts";
import { databaseEngines, type TestDatabase, testDatabase } from "../support/database.ts";
import { filmBytes, metadataOf, movingPicture, photoWithPlace, voiceBytes } from "../support/pictures.ts";
import { type Json, list, memoryFiles, type Stand, type StandOptions, startApp } from "../support/start-app.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe.each(databaseEngines())("files that teens send, on %s", (on) => {
  let database: TestDatabase;
  let stand: Stand;
  let teen: Person;
  let files: ReturnType<typeof memoryFiles>;
  let judged = 0;
  let verdict: "clear" | "sexual" = "clear";
  const gate: Gate = {
    judge: () => {
      judged++;
      return Promise.resolve(verdict);
    },
    stop: () => Promise.resolve(),
  };
  beforeAll(async () => {
    database = await testDatabase({ on });
  });
  afterEach(async () => {
    await stand.close();
    await database.truncate();
  });
  afterAll(() => database.close());

  const key = (id: string): string => stand.app.texts.t("uk", id);
  const lastWords = (): string => teen.sees().at(-1) ?? "";
  const begin = async (options: Partial<StandOptions> = {}): Promise<void> => {
    files = memoryFiles();
    verdict = "clear";
    judged = 0;
    stand = await startApp({ database, files, gate, ...options });
    teen = stand.telegram.person(1001, { language_code: "uk" });
    await teen.send("/start");
    await teen.press(key("arrival-understood"));
    await teen.press(key("arrival-contact-open"));
  };
  const report = async (kind: string, story = "пишуть гидоту в чаті класу"): Promise<void> => {
    await teen.press(key("menu-report"));
    await teen.press(key("report-about-me"));
    if (
      !teen
        .buttons()
        .flat()
        .includes(key(`report-kind-${kind}`))
    )
      await teen.press(key("dialogue-more"));
    await teen.press(key(`report-kind-${kind}`));
    await teen.press(key("dialogue-skip"));
    await teen.send(story);
    if (kind === "threats") await teen.press(key("dialogue-skip"));
    await teen.press(key("dialogue-review-send"));
  };
  const talk = async (): Promise<void> => {
    await teen.press(key("menu-counselling"));
    await teen.send("хочу поговорити");
    await teen.press(key("counselling-safe-yes"));
  };
  const work = async (): Promise<void> => {
    await stand.app.jobs.drain();
    await stand.settle();
  };
  const getFileCalls = (): number => stand.telegram.calls.filter(({ method }) => method === "getFile").length;
  const claim = async () => (await stand.staff("psychologist")).post("/cases/next");
  const filesOf = async (caseId: Json | undefined): Promise<Json> =>
    (await stand.staff("psychologist")).get(`/cases/${String(caseId)}/files`);
  const copyOf = async (id: unknown, role: "psychologist" | "supervisor" | "liaison" = "psychologist") =>
    (await stand.staff(role)).fetch(`/evidence/${String(id)}/copy`);
  const audited = () =>
    database.transaction(async (tx) => (await tx.prisma.auditEntry.findMany({ orderBy: { seq: "asc" } })).map(({ action }) => action));

  test("a screenshot in a report about bullying: the original is kept unchanged and sealed, staff see a copy without its place", async () => {
    await begin();
    await report("bullying");
    const photo = await photoWithPlace();
    expect((await metadataOf(photo)).exif).toContain("PlantedPhone");
    await teen.sendPhoto({ bytes: photo, caption: "ось що пишуть" });
    expect(lastWords()).toBe(key("media-taken"));
    expect(getFileCalls()).toBe(0);
    const { id: caseId } = await claim();
    expect(list((await filesOf(caseId)).files)).toMatchObject([{ kind: "photo", status: "expected", sha256: null }]);
    await work();

    const { way, files: shown } = await filesOf(caseId);
    expect(way).toBe("gated");
    expect(list(shown)).toMatchObject([
      { kind: "photo", status: "ready", mediaType: "image/jpeg", size: photo.length, sha256: sha256(photo) },
    ]);
    expect(judged).toBe(1);
    const [file] = list(shown);
    const answer = await copyOf(file?.id);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/webp",
      "content-disposition": "attachment",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    const copy = await metadataOf(new Uint8Array(await answer.arrayBuffer()));
    expect(copy).toEqual({ format: "webp", width: 800, height: 1600, exif: "" });
    expect(await audited()).toContain("evidence.shown");

    // Of the original nothing can be read where it is kept, and opened it is what the teen sent, place and all.
    expect(files.stored.size).toBe(2);
    for (const bytes of files.stored.values()) expect(Buffer.from(bytes).includes("PlantedPhone")).toBe(false);
    const { messages } = await (await stand.staff("psychologist")).get(`/cases/${String(caseId)}`);
    expect(list(messages).at(-1)).toMatchObject({ id: file?.messageId, text: "ось що пишуть" });
    expect(stand.faults).toEqual([]);
  });

  test("once the case's key is destroyed, neither the original nor the copy can be read", async () => {
    await begin();
    await report("bullying");
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    await work();
    const { id: caseId } = await claim();
    const [file] = list((await filesOf(caseId)).files);
    await database.transaction((tx) => tx.pg.query("DELETE FROM wrapped_key WHERE subject_id = $1", [caseId]));
    expect((await copyOf(file?.id)).status).toBe(410);
  });

  test.each(["threats", "intimate", "adult", "abuse_images", "forced", "other"])(
    "in a report about %s a picture is taken out of the chat and never fetched",
    async (kind) => {
      await begin();
      await report(kind);
      await teen.sendPhoto({ bytes: await photoWithPlace(300, 300), caption: "дивіться" });
      expect(lastWords()).toBe(key("media-removed"));
      expect(teen.messages().some(({ photo }) => photo)).toBe(false);
      await work();
      expect([getFileCalls(), judged, files.stored.size]).toEqual([0, 0, 0]);
      const { id: caseId } = await claim();
      expect(await filesOf(caseId)).toMatchObject({ way: "refused", openable: false, files: [] });
      // The words beside it stay.
      const { messages } = await (await stand.staff("psychologist")).get(`/cases/${String(caseId)}`);
      expect(list(messages).map(({ text }) => text)).toEqual(["дивіться"]);
    },
  );

  test.each([
    ["a sexual signal in the words beside it", { caption: "він хоче моє інтимне фото, інакше зіллє" }],
    ["no open case", { noCase: true }],
    ["a form that is being filled", { inForm: true }],
  ] as const)("with %s a picture is refused as well", async (_, how) => {
    await begin();
    if (!("noCase" in how)) await report("bullying");
    if ("inForm" in how) {
      await teen.send("/menu");
      await teen.press(key("menu-report"));
      await teen.press(key("report-about-me"));
      await teen.press(key("report-kind-bullying"));
    }
    await teen.sendDocument({ bytes: await photoWithPlace(300, 300), ...("caption" in how ? { caption: how.caption } : {}) });
    expect(teen.messages().some(({ document }) => document)).toBe(false);
    expect(teen.sees().join("\n")).toContain(key("media-removed"));
    await work();
    expect([getFileCalls(), files.stored.size]).toEqual([0, 0]);
  });

  test("a picture that looks sexual is dropped in memory, leaves the chat, and the teen reads a kind word", async () => {
    await begin();
    await report("cruelty");
    verdict = "sexual";
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    await work();
    expect(judged).toBe(1);
    expect(files.stored.size).toBe(0);
    expect(teen.messages().some(({ photo }) => photo)).toBe(false);
    expect(lastWords()).toBe(key("media-ended-sexual"));
    const { id: caseId, risk } = await claim();
    expect(list((await filesOf(caseId)).files)).toMatchObject([{ status: "refused", reason: "sexual", mediaType: null, sha256: null }]);
    const { timeline, risk: after } = await (await stand.staff("psychologist")).get(`/cases/${String(caseId)}`);
    expect(list(timeline).map(({ type }) => type)).toContain("file-refused");
    expect(after).toBe(risk);
    const kept = await database.transaction((tx) => tx.prisma.evidenceFile.findMany());
    expect(kept[0]).toMatchObject({ referenceSealed: null, keySealed: null, sha256Sealed: null });
  });

  test("a sexual signal between the picture and the job closes the way: nothing is fetched", async () => {
    await begin();
    await report("bullying");
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    await teen.send("він вимагає інтимні фото, інакше зіллє все друзям");
    await work();
    expect([getFileCalls(), files.stored.size]).toEqual([0, 0]);
    const { id: caseId } = await claim();
    expect(list((await filesOf(caseId)).files)).toMatchObject([{ status: "refused", reason: "way_closed" }]);
    expect(teen.sees().join("\n")).toContain(key("media-ended-way_closed"));
    expect(teen.messages().some(({ photo }) => photo)).toBe(false);
  });

  test("a voice message is taken in any open case, when it is one", async () => {
    await begin();
    await report("intimate");
    await teen.sendVoice({ bytes: voiceBytes() });
    expect(lastWords()).toBe(key("media-taken-voice"));
    await teen.sendVoice({ bytes: await photoWithPlace(300, 300) });
    await work();
    const { id: caseId } = await claim();
    expect(list((await filesOf(caseId)).files)).toMatchObject([
      { kind: "voice", status: "ready", mediaType: expect.stringContaining("audio/ogg") as string },
      { kind: "voice", status: "refused", reason: "type" },
    ]);
    expect(judged).toBe(0);
  });

  test("what no machine can judge waits sealed, is shown to nobody, and a person keeps or destroys it", async () => {
    await begin();
    await report("bullying");
    await teen.sendVideo({ bytes: filmBytes() });
    await teen.sendDocument({ bytes: new TextEncoder().encode("%PDF-1.7 planted") });
    await teen.sendDocument({ bytes: await movingPicture() });
    await work();
    expect(judged).toBe(0);
    const held = await claim();
    const waiting = list((await filesOf(held.id)).files);
    expect(waiting.map(({ kind, status, mediaType }) => [kind, status, mediaType])).toEqual([
      ["video", "waiting", "video/mp4"],
      ["document", "waiting", "application/pdf"],
      ["document", "waiting", "image/gif"],
    ]);
    const [film, pdf, gif] = waiting;
    expect((await copyOf(film?.id)).status).toBe(409);

    const psychologist = await stand.staff("psychologist");
    const supervisor = await stand.staff("supervisor");
    const decide = (by: typeof psychologist, id: Json | undefined, body: object) =>
      by.call("POST", `/evidence/${String(id)}/decision`, body);
    expect((await decide(psychologist, film?.id, { decision: "keep" })).status).toBe(409);
    expect((await decide(psychologist, film?.id, { decision: "keep", fencingToken: 0 })).status).toBe(409);
    const { fencingToken } = held;
    expect((await decide(psychologist, film?.id, { decision: "keep", fencingToken })).body).toMatchObject({ status: "ready" });
    expect((await decide(psychologist, film?.id, { decision: "destroy", fencingToken })).status).toBe(409);
    const shown = await copyOf(film?.id);
    expect(Buffer.from(await shown.arrayBuffer()).equals(filmBytes())).toBe(true);

    const before = files.stored.size;
    expect((await decide(supervisor, pdf?.id, { decision: "destroy" })).body).toMatchObject({ status: "refused", reason: "by_person" });
    await work();
    expect(files.stored.size).toBe(before - 1);
    expect((await copyOf(pdf?.id)).status).toBe(409);
    expect((await decide(supervisor, gif?.id, { decision: "keep" })).body).toMatchObject({ status: "ready" });
    expect(await audited()).toEqual(expect.arrayContaining(["evidence.keep", "evidence.destroy"]));
  });

  test("a talk takes no pictures until its psychologist opens it, and never again after a sexual signal", async () => {
    await begin();
    await talk();
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    expect(lastWords()).toBe(key("media-removed"));
    const held = await claim();
    const psychologist = await stand.staff("psychologist");
    const allow = (body: object) => psychologist.call("POST", `/cases/${String(held.id)}/files`, body);
    expect((await allow({ allow: true, fencingToken: 99 })).status).toBe(409);
    const { fencingToken } = held;
    expect((await allow({ allow: true, fencingToken })).body).toMatchObject({ way: "gated", openedByStaff: true });
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    expect(lastWords()).toBe(key("media-taken"));

    expect((await allow({ allow: false, fencingToken })).body).toMatchObject({ way: "refused" });
    await allow({ allow: true, fencingToken });
    await teen.send("він вимагає інтимні фото, інакше зіллє все друзям");
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    expect(lastWords()).toBe(key("media-removed"));
    expect(await filesOf(held.id)).toMatchObject({ way: "refused", openable: false });
    expect((await allow({ allow: true, fencingToken })).body).toMatchObject({ error: { code: "files-not-here" } });
    expect(await audited()).toEqual(expect.arrayContaining(["case.files-allowed", "case.files-closed"]));
  });

  test("who may not read the case cannot tell its files from none", async () => {
    await begin();
    await report("bullying");
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    await work();
    const supervisor = await stand.staff("supervisor");
    const { cases } = await supervisor.get("/cases");
    const [{ id: caseId } = {} as Json] = list(cases);
    const [file] = list((await supervisor.get(`/cases/${String(caseId)}/files`)).files);
    const nobody = crypto.randomUUID();
    // The psychologist does not hold it yet.
    for (const id of [file?.id, nobody]) {
      expect((await copyOf(id)).status).toBe(404);
      expect(
        (await (await stand.staff("psychologist")).call("POST", `/evidence/${String(id)}/decision`, { decision: "keep" })).status,
      ).toBe(404);
      expect((await copyOf(id, "liaison")).status).toBe(403);
    }
    expect((await copyOf(file?.id, "supervisor")).status).toBe(200);
  });

  test("over 20 MB it is explained and on record, and so is more than a day's share", async () => {
    await begin();
    await report("bullying");
    await teen.sendOther({
      video: { file_id: "big", file_unique_id: "u", width: 1, height: 1, duration: 1, file_size: 21 * 1024 * 1024 },
      caption: "відео завелике",
    });
    expect(lastWords()).toBe(key("media-too-large"));
    for (let count = 0; count < 9; count++) {
      await teen.sendOther({
        video: { file_id: `v${count}`, file_unique_id: "u", width: 1, height: 1, duration: 1, file_size: 20 * 1024 * 1024 },
      });
    }
    await teen.sendOther({ video: { file_id: "v", file_unique_id: "u", width: 1, height: 1, duration: 1, file_size: 20 * 1024 * 1024 } });
    expect(lastWords()).toBe(key("media-too-many"));
    const { id: caseId } = await claim();
    const [first, ...rest] = list((await filesOf(caseId)).files);
    expect(first).toMatchObject({ kind: "video", status: "too_large" });
    expect(rest.length).toBeLessThan(10);
    stand.clock.advance(hours(25));
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    expect(lastWords()).toBe(key("media-taken"));
  });

  test("a full disk: the file is not here yet, nothing is half kept, and later it is", async () => {
    await begin();
    await report("bullying");
    let full = true;
    const put = files.put.bind(files);
    files.put = (storageKey, bytes) =>
      full ? Promise.reject(Object.assign(new Error("no space left on device"), { code: "ENOSPC" })) : put(storageKey, bytes);
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    await work();
    const { id: caseId } = await claim();
    expect(list((await filesOf(caseId)).files)).toMatchObject([{ status: "expected" }]);
    expect(stand.log.join("")).toContain('"ENOSPC"');
    full = false;
    await database.transaction((tx) => tx.pg.query("UPDATE pgboss.job SET start_after = now() - interval '1 second'"));
    await work();
    expect(list((await filesOf(caseId)).files)).toMatchObject([{ status: "ready" }]);
    expect(files.stored.size).toBe(2);
  });

  test("what never comes ends as failed; staff see why, the teen is told", async () => {
    await begin();
    await report("bullying");
    stand.telegram.fail({ fault: { kind: "server-error" }, methods: ["getFile"] });
    await teen.sendPhoto({ bytes: await photoWithPlace(300, 300) });
    for (let tries = 0; tries < 13; tries++) {
      await work();
      await database.transaction((tx) => tx.pg.query("UPDATE pgboss.job SET start_after = now() - interval '1 second'"));
    }
    await work();
    const { id: caseId } = await claim();
    expect(list((await filesOf(caseId)).files)).toMatchObject([{ status: "failed", reason: "given_up" }]);
    expect(lastWords()).toBe(key("media-ended-given_up"));
    expect(await database.transaction(countJobs)).toEqual([{ job: "evidence-fetch", state: "failed", count: 1 }]);
    expect(stand.faults.some((line) => line.includes('"job given up"') && line.includes('"evidence-fetch"'))).toBe(true);
  });

  test("no name, no file id, no word of a file stands in the open, in the queue or in the log", async () => {
    await begin();
    await report("bullying");
    await teen.sendOther({
      document: { file_id: "PLANTED-file-id-0123456789", file_unique_id: "planted-unique", file_name: "Планетка вдома.pdf", file_size: 5 },
      caption: "Скляний їжак співає у коморі",
    });
    const open = await database.transaction(async (tx) => {
      const tables = ["evidence_file", "message", "case_event", "audit_entry", "inbox", "outbox", "pgboss.job"];
      const parts: string[] = [];
      for (const table of tables) {
        const { rows } = await tx.pg.query<object>(`SELECT * FROM ${table}`);
        parts.push(
          JSON.stringify(rows, (_, value: unknown) => {
            if (typeof value === "bigint") return String(value);
            const bytes =
              (value as { type?: unknown; data?: number[] } | null)?.type === "Buffer" ? (value as { data: number[] }).data : null;
            return bytes ? Buffer.from(bytes).toString("utf8") : value;
          }),
        );
      }
      return parts.join("\n");
    });
    expect(open).toContain("evidence-fetch");
    await work();
    for (const secret of ["PLANTED-file-id", "planted-unique", "Планетка", "їжак"]) {
      expect(open.includes(secret), secret).toBe(false);
      expect(stand.log.join("").includes(secret), secret).toBe(false);
    }
    expect(stand.log.join("")).not.toContain(stand.telegram.token);
  });
});
