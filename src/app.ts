import { join } from "node:path";
import type { Api } from "grammy";
import type { Update, UserFromGetMe } from "grammy/types";
import { createDialogues } from "./bot/bot.ts";
import { dialogueVersion, sweepConversationLogs } from "./bot/conversation-log.ts";
import { doorsIn } from "./bot/doors.ts";
import { createPagingVoice } from "./bot/paging-voice.ts";
import { createPlanVoice } from "./bot/plan-voice.ts";
import { createQuietSign } from "./bot/quiet-sign.ts";
import { createSign } from "./bot/sign.ts";
import { createTalkVoice } from "./bot/talk-voice.ts";
import { createTexts, type Texts } from "./bot/texts.ts";
import { createVoice } from "./bot/voice.ts";
import { createGroups, sweepForeignChats } from "./channel/groups.ts";
import { createHousekeeping, sweepChannel } from "./channel/housekeeping.ts";
import { createInbox, type Inbox, type Received } from "./channel/inbox.ts";
import type { Paces } from "./channel/pace.ts";
import { createSender, type Sender } from "./channel/sender.ts";
import { fromTelegram } from "./channel/telegram.ts";
import { type FileOf, telegramTransport } from "./channel/telegram-calls.ts";
import { oncePerUpdate } from "./channel/unit.ts";
import { UPLOAD_PATH, webChatRoutes } from "./channel/web.routes.ts";
import { createWebChat } from "./channel/web.ts";
import type { Config } from "./config.ts";
import { HOTLINES_ABROAD } from "./country/common/hotlines.ts";
import { HOTLINES } from "./country/ua/hotlines.ts";
import { CATALOGUE } from "./country/ua/platforms.ts";
import { ROUTES } from "./country/ua/report-routes.ts";
import { SERVICES } from "./country/ua/services.ts";
import { createKeyRing } from "./crypto/key-ring.ts";
import type { Database } from "./db/database.ts";
import type { FileStore } from "./db/file-store.ts";
import { createJobs, type Jobs } from "./db/jobs.ts";
import { pendingMigrations } from "./db/migration-status.ts";
import { audit, auditOnce } from "./features/audit/audit.repository.ts";
import { createNoteBreaches } from "./features/cases/breaches.use-cases.ts";
import { casesRoutes } from "./features/cases/cases.routes.ts";
import { createCaseUseCases } from "./features/cases/cases.use-cases.ts";
import { createCasesForCare } from "./features/cases/cases-for-care.use-cases.ts";
import { createCasesForEvidence } from "./features/cases/cases-for-evidence.use-cases.ts";
import { createCasesForHandoffs } from "./features/cases/cases-for-handoffs.use-cases.ts";
import { createCasesForPaging } from "./features/cases/cases-for-paging.use-cases.ts";
import { createCasesForTalks } from "./features/cases/cases-for-talks.use-cases.ts";
import { claimRoutes } from "./features/cases/claims.routes.ts";
import { createClaimUseCases } from "./features/cases/claims.use-cases.ts";
import { createCaseContents } from "./features/cases/contents.repository.ts";
import { createNoteDeliveryFailed } from "./features/cases/deliveries.use-cases.ts";
import { createOpenCaseOfForm } from "./features/cases/form.use-cases.ts";
import { sweepLeases } from "./features/cases/leases.repository.ts";
import { countLate } from "./features/cases/response-time.ts";
import { createStaffCaseUseCases } from "./features/cases/staff-cases.use-cases.ts";
import { createTransferRecords } from "./features/cases/transfers.repository.ts";
import { transferRoutes } from "./features/cases/transfers.routes.ts";
import { createTransferUseCases } from "./features/cases/transfers.use-cases.ts";
import { createComplaints } from "./features/complaint/complaint.repository.ts";
import { complaintRoutes } from "./features/complaint/complaint.routes.ts";
import { createComplaintUseCases } from "./features/complaint/complaint.use-cases.ts";
import { createAskForPsychologist, createOpenTalkOf, createRelayToStaff } from "./features/counselling/counselling.use-cases.ts";
import { createTalkCare } from "./features/counselling/talk-care.use-cases.ts";
import { createTalkDeeds } from "./features/counselling/talk-deeds.use-cases.ts";
import { createTalkRounds } from "./features/counselling/talk-rounds.use-cases.ts";
import { createTalks } from "./features/counselling/talks.repository.ts";
import { createDirectoryWords } from "./features/directory/directory.presenter.ts";
import { createDutyClock, dutyWithin } from "./features/directory/duty.ts";
import { dutyRoutes } from "./features/duty/duty.routes.ts";
import { createDutyUseCases } from "./features/duty/duty.use-cases.ts";
import { doorIsFresh, doorSignal } from "./features/emergency/emergency.ts";
import { createOpenDoor, createRaiseAlarm } from "./features/emergency/emergency.use-cases.ts";
import { createIntake } from "./features/evidence/evidence.intake.ts";
import { createEvidenceRecords } from "./features/evidence/evidence.repository.ts";
import { evidenceRoutes } from "./features/evidence/evidence.routes.ts";
import { takesPictures } from "./features/evidence/evidence.ts";
import { createEvidenceUseCases, type FetchFile } from "./features/evidence/evidence.use-cases.ts";
import type { Gate } from "./features/evidence/gate.thread.ts";
import { createStaffEvidenceUseCases } from "./features/evidence/staff-evidence.use-cases.ts";
import { createUploads } from "./features/evidence/upload.use-cases.ts";
import { createHandoffRecords } from "./features/handoff/handoff.repository.ts";
import { handoffRoutes } from "./features/handoff/handoff.routes.ts";
import { HandoffView } from "./features/handoff/handoff.schemas.ts";
import { createHandoffUseCases } from "./features/handoff/handoff.use-cases.ts";
import { createMyCases } from "./features/my-cases/my-cases.use-cases.ts";
import { createServiceWords } from "./features/nearby/nearby.presenter.ts";
import { pagingRoutes } from "./features/paging/paging.routes.ts";
import { createPagingUseCases } from "./features/paging/paging.use-cases.ts";
import { type ConfiguredMeans, createPageSending } from "./features/paging/sending.use-cases.ts";
import { createPlatformWords } from "./features/platforms/platforms.presenter.ts";
import { createRecogniser } from "./features/platforms/recogniser.ts";
import { createSendPoliceReport } from "./features/police-report/police-report.use-cases.ts";
import { minimumRoutes } from "./features/privacy/minimum.routes.ts";
import { COPY_OF_DATA } from "./features/privacy/my-data.use-cases.ts";
import { createPrivacy } from "./features/privacy/privacy.use-cases.ts";
import { createSendReport } from "./features/report/report.use-cases.ts";
import { createSafetyRounds } from "./features/safety/safety.use-cases.ts";
import { createPlanRecords } from "./features/safety-plan/safety-plan.repository.ts";
import { safetyPlanRoutes } from "./features/safety-plan/safety-plan.routes.ts";
import { createSafetyPlanUseCases } from "./features/safety-plan/safety-plan.use-cases.ts";
import { createScreenRecords } from "./features/screening/screening.repository.ts";
import { screeningRoutes } from "./features/screening/screening.routes.ts";
import { createScreeningUseCases } from "./features/screening/screening.use-cases.ts";
import { hashPassword, verifyPassword } from "./features/staff/password.ts";
import { createStaffAuth } from "./features/staff/staff.auth.ts";
import { staffRoutes } from "./features/staff/staff.routes.ts";
import { createStaffUseCases, type StaffUseCases } from "./features/staff/staff.use-cases.ts";
import { read as readWords } from "./features/triage/triage.ts";
import { workRoutes } from "./features/workload/workload.routes.ts";
import { createWorkUseCases } from "./features/workload/workload.use-cases.ts";
import { gaugesOf } from "./http/gauges.ts";
import { createHttp, type Http } from "./http/http.ts";
import { createEventHub } from "./http/hub.ts";
import { webhookRoutes } from "./http/webhook.ts";
import { type Clock, days, later, minutes, seconds } from "./shared/clock.ts";
import type { Ids } from "./shared/ids.ts";
import type { Logger } from "./shared/logger.ts";

/** Telegram as the app uses it: for delivering, and to know which bot it is. */
export interface TelegramDeps {
  readonly api: Api;
  readonly botId: number;
  readonly me: UserFromGetMe;
  /** What the webhook's header must say; null when updates are polled. */
  readonly webhookSecret: string | null;
  /** How fast Telegram lets us speak; null: as fast as it goes. */
  readonly paces: Paces | null;
  /** Brings files; for jobs. */
  readonly fetchFile: FetchFile;
}

/** Everything that comes from outside: the process hands in the real ones, a test its own. */
export interface AppDeps {
  readonly config: Pick<
    Config,
    "publicUrl" | "trustedProxies" | "metricsToken" | "webchat" | "port" | "locales" | "dutyHours" | "talkSilenceMinutes" | "claiming"
  >;
  readonly database: Database;
  /** The master key, 32 bytes. */
  readonly master: Uint8Array;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly telegram: TelegramDeps | null;
  /** Where sealed bytes are kept. */
  readonly files: FileStore;
  /** How staff are called besides in the console. */
  readonly means: (texts: Texts) => ConfiguredMeans;
  /** The key with which browsers ask to be woken; null where pushing is not configured. */
  readonly pushKey: string | null;
  /** Looks at pictures in memory; a test hands in its own judge. */
  readonly gate: Gate;
  /** The package's folder: `locales/` and `dist/web/` are below it. */
  readonly root: string;
  readonly version: string;
  /** Another version of the dialogues than the one of the code at hand: what a release changes, for tests. */
  readonly dialogueVersion?: string;
}

export interface App {
  readonly http: Http;
  readonly inbox: Inbox;
  readonly sender: Sender;
  readonly jobs: Jobs;
  readonly texts: Texts;
  readonly staff: StaffUseCases;
  /** Handles one update of Telegram; resolves when the record holds it. */
  receiveTelegram(update: Update): Promise<Received>;
  /** Sees to what has become due by time alone. For tests and one-shot commands. */
  tend(): Promise<void>;
  /** Begins to listen and to send. */
  start(): Promise<void>;
  /** Finishes what is being handled and sent. */
  stop(): Promise<void>;
}

/** Puts the product together. Reads no environment and opens nothing: what it needs is handed in. */
export function createApp(deps: AppDeps): App {
  const { config, database, master, clock, ids, logger, telegram, root } = deps;
  const keys = createKeyRing(master);
  const read = oncePerUpdate(readWords);
  const localesDir = join(root, "locales");
  const texts = createTexts(localesDir, config.locales);
  const dutyAt = createDutyClock(config.dutyHours);
  const words = createDirectoryWords({ t: texts.t, hotlines: HOTLINES, abroad: HOTLINES_ABROAD, dutyHours: config.dutyHours, dutyAt });
  const services = createServiceWords({ t: texts.t, services: SERVICES });
  const giveSign = createSign({ texts, clock });
  const voice = createVoice({ texts, keys, clock, giveSign });
  const talkVoice = createTalkVoice({ texts, keys, clock, giveSign, duty: words });

  const recogniser = createRecogniser(CATALOGUE);
  const platforms = createPlatformWords({ t: texts.t, recogniser, catalogue: CATALOGUE, ...ROUTES });

  const contents = createCaseContents({ keys, ids, recognise: recogniser.recognise });
  const records = createHandoffRecords({ keys });
  const common = { clock, ids, audit, auditOnce, voice, contents };
  const jobs = createJobs({
    database,
    observe: ({ job, outcome, ms, attempt, error }) => {
      const fields = { job, ...(ms === undefined ? {} : { ms: Math.round(ms) }), ...(attempt === undefined ? {} : { attempt }) };
      if (outcome === "done") logger.info("job done", fields);
      else if (outcome === "given-up") logger.error("job given up", { ...fields, error });
      else logger.warn("job failed", { ...fields, error });
    },
  });
  const duty = createDutyUseCases(common);
  const means = deps.means(texts);
  const paging = createPagingUseCases({
    ...{ ...common, database, jobs, cases: createCasesForPaging(common) },
    voice: createPagingVoice({ texts, keys, numbers: words.numbers }),
    duty: { calledAt: duty.calledAt, isOpen: words.onDuty },
    means: (["push", "email", "webhook"] as const).filter((one) => means[one] !== undefined),
  });
  const sending = createPageSending({ database, clock, means });
  jobs.work("page-climb", ({ pageId }) => paging.climb(pageId));
  jobs.work("page-send", sending.send, sending.giveUp);
  const talks = createTalks({ keys });
  const talkCare = createTalkCare({ talks, clock, voice: talkVoice, silenceMs: minutes(config.talkSilenceMinutes) });
  const work = createWorkUseCases(common);
  const cases = createStaffCaseUseCases({ ...common, talks: talkCare, work, claiming: config.claiming, paging });
  const casesForCare = createCasesForCare({ clock, ids, contents, judged: paging.judged });
  const screening = createScreeningUseCases({ clock, audit, cases: casesForCare, records: createScreenRecords({ keys }) });
  const plans = createSafetyPlanUseCases({
    ...{ clock, ids, audit, cases: casesForCare, records: createPlanRecords({ keys }), answering: talkCare.answering },
    voice: createPlanVoice({ texts, keys, clock, giveSign, numbers: words.numbers }),
  });
  const handoffs = createHandoffUseCases({ ...common, records, cases: createCasesForHandoffs(common) });
  const staff = createStaffUseCases(common);
  const ofTeens = createCaseUseCases({ ...common, keys, handoffs: records, heard: paging.heard });
  const { openCase, openCasesOf, addTeenMessage, editTeenMessage, raiseRisk, statusOf, registrationOf } = ofTeens;
  const intake = createIntake({ gate: deps.gate, files: deps.files });
  const filesOfCases = { ...common, jobs, records: createEvidenceRecords({ keys }), cases: createCasesForEvidence(common) };
  const evidence = createEvidenceUseCases({
    ...filesOfCases,
    database,
    addTeenMessage,
    read,
    intake,
    files: deps.files,
    fetchFile: telegram?.fetchFile ?? (() => Promise.resolve({ kind: "gone" })),
  });
  const staffEvidence = createStaffEvidenceUseCases(filesOfCases);
  jobs.work("evidence-fetch", evidence.fetchExpected, evidence.giveUp);
  jobs.work("file-delete", evidence.deleteFile);

  const { withdrawConsent } = handoffs;
  const { minimums, erasure, myData, nothingNew, secretWords } = createPrivacy({
    ...{ ...common, ...contents, contents, database, keys, jobs, statusOf, withdrawConsent },
    caseOfReceipt: ofTeens.caseOfReceipt,
    latestHandoff: records.latestOf,
    quietSign: createQuietSign({ texts, keys, clock }),
    hash: hashPassword,
    verify: verifyPassword,
    t: texts.t,
  });
  jobs.work("case-erase", erasure.eraseCase);
  jobs.work("person-erase", erasure.erasePerson);
  jobs.work("minimum-expire", minimums.expire);
  jobs.work("nothing-new", nothingNew.remind);
  const myCases = createMyCases({
    ...{ statusOf, registrationOf, addTeenMessage, contents, withdrawConsent, read },
    latestHandoff: records.latestOf,
    before: erasure.before,
    plans,
  });
  const copyFor: FileOf = async ({ payload, personId }) => (payload.document === COPY_OF_DATA ? myData.copyOf(personId) : null);

  const openCaseOfForm = createOpenCaseOfForm({
    ...{ openCase, read, hours: words.hours, recogniser },
    cues: ({ person, now }) => (doorIsFresh(person.cardShownAt, now) ? [doorSignal(texts.t(person.locale, "door-emergency"))] : []),
  });
  const openTalkOf = createOpenTalkOf({ openCasesOf });
  const forTalks = { talks, voice: talkVoice, cases: createCasesForTalks(common), clock };
  const talkDeeds = createTalkDeeds({
    ...forTalks,
    ...{ read, addTeenMessage },
    dutyWithin: (now, ...span) => dutyWithin(config.dutyHours, now, ...span),
  });
  const complaints = createComplaintUseCases({ ...common, voice: talkVoice, complaints: createComplaints({ keys }), talks: talkDeeds });
  const alarm = { ids, openCase, addTeenMessage, raiseRisk };

  const version = deps.dialogueVersion ?? dialogueVersion();
  const dialogues = createDialogues({
    texts,
    words,
    services,
    read,
    version,
    me: telegram?.me ?? NO_TELEGRAM,
    sendReport: createSendReport({ openCaseOfForm, platforms, takesPictures: (kind, said) => takesPictures(kind, read(said)) }),
    platforms,
    askForPsychologist: createAskForPsychologist({ openCaseOfForm, talkDeeds, addTeenMessage, read }),
    sendPoliceReport: createSendPoliceReport({ openCaseOfForm, t: texts.t }),
    receiveFile: evidence.receive,
    relayToStaff: createRelayToStaff({ openCasesOf, addTeenMessage, read, talkDeeds, isOfComplaint: complaints.isOfComplaint }),
    talkDeeds,
    spokenWindow: words.window,
    complain: complaints.complain,
    raiseAlarm: complaints.alarmPast({
      inTalk: createRaiseAlarm({ ...alarm, openTalkOf }),
      inNewCase: createRaiseAlarm({ ...alarm, openTalkOf: () => Promise.resolve(null) }),
    }),
    openDoor: createOpenDoor({ openCasesOf, raiseRisk }),
    editMessage: editTeenMessage,
    noteReaction: ofTeens.noteReaction,
    noteReachability: ofTeens.noteReachability,
    ...{ myCases, secretWords, erasure, myData, nothingNew },
  });

  const hub = createEventHub({ database, topics: ["case", "handoff", "page", "web"] });
  const webChat = createWebChat({
    database,
    keys,
    clock,
    photoUrl: (reference) => `/chat/${reference}`,
    fileOf: async (tx, { reference, personId }) => (reference === COPY_OF_DATA ? myData.copyIn(tx, personId) : null),
    takesFiles: async (tx, personId) => (await evidence.wayOfPerson(tx, personId)) === "gated",
  });
  const sender = createSender({
    database,
    keys,
    clock,
    transports: {
      ...(telegram ? { telegram: telegramTransport(telegram.api, copyFor) } : {}),
      ...(config.webchat ? { web: webChat.transport } : {}),
    },
    paces: telegram?.paces ?? null,
    hooks: {
      failed: createNoteDeliveryFailed({ contents }),
      unreachable: (tx, { personId, at }) => ofTeens.noteReachability(tx, { personId, reachable: false, at }),
    },
    observe: ({ outcome, code, error }) => {
      if (outcome === "error") logger.error("sender failed", { error });
      else if (outcome === "failed" || outcome === "unreachable")
        logger.warn("delivery failed", { outcome: "failed", ...(code ? { code } : {}) });
      else if (outcome === "too-fast") logger.warn("delivery delayed", { code: "429" });
      else if (outcome === "retry") logger.info("delivery delayed", code ? { code } : {});
    },
  });
  const groups =
    telegram &&
    createGroups({
      ...{ database, keys, clock, api: telegram.api },
      words: (languageCode) => texts.t(texts.localeFor(languageCode), "group-leaving"),
      onError: (error) => logger.warn("group not left", { error }),
    });
  const inbox = createInbox({
    database,
    keys,
    clock,
    ids,
    handle: dialogues.handle,
    recover: dialogues.recover,
    wakeSender: sender.wake,
    elsewhere: (update) => groups?.leave(update),
    async keepOwn({ tx, person, now }, update) {
      const { message } = update;
      if (person.channel !== "web" || !message) return;
      const file = (["photo", "voice", "document"] as const).find((kind) => message[kind] !== undefined);
      const text = message.text ?? (file && texts.t(person.locale, `media-own-${file}`));
      if (text === undefined) return;
      const { chatId, personId } = person;
      await webChat.keepOwn(tx, { chatId, personId, messageId: message.message_id, updateId: update.update_id, text, now });
    },
    observe: ({ kind, outcome, ms, error }) => {
      const fields = { updateKind: kind, ms: Math.round(ms) };
      if (outcome === "retry") logger.error("update refused", { ...fields, error });
      else if (outcome === "parked") logger.error("update parked", { ...fields, outcome, error });
      else if (outcome === "duplicate") logger.info("update repeated", { ...fields, outcome: "repeated" });
      else logger.info("update handled", { ...fields, outcome });
    },
  });

  const receiveTelegram = (update: Update): Promise<Received> => inbox.receive(fromTelegram(telegram?.botId ?? 0, update, texts.localeFor));

  const auth = createStaffAuth({ database, master, baseUrl: config.publicUrl ?? new URL(`http://localhost:${config.port}`), ids, logger });
  const stopper = new AbortController();
  const webRoutes = webChatRoutes({
    chat: webChat,
    uploads: createUploads({ database, ids, jobs, intake }),
    inbox,
    hub,
    clock,
    localeOf: texts.localeFor,
    secure: config.publicUrl?.protocol === "https:",
    stopping: stopper.signal,
  });
  const http = createHttp(
    {
      config,
      clock,
      ids,
      logger,
      hub,
      mayHear: async (member, topic, id) =>
        topic === "handoff" ? database.transaction((tx) => handoffs.mayHear(tx, member, id)) : cases.mayHear(member),
      staffOf: async (headers) => (await auth.sessionOf(headers))?.staff ?? null,
      ping: () => database.ping(),
      migrated: () => database.transaction(async (tx) => (await pendingMigrations(tx)).length === 0),
      gauges: async () => [
        ...(await gaugesOf(database, clock.now())),
        ...(await database.transaction((tx) => paging.lastWeek(tx))).map(({ what, value }) => ({
          name: "parasolka_pages_week" as const,
          help: "Calls of the past seven days that woke somebody: opened, claimed, and found by a person to be no red.",
          labels: { what },
          value,
        })),
        ...countLate(await database.transaction((tx) => cases.unanswered(tx)), dutyAt, clock.now()).map(({ risk, late }) => ({
          name: "parasolka_cases_late" as const,
          help: "Cases that nobody has answered in time.",
          labels: { risk },
          value: late,
        })),
      ],
      api: [
        staffRoutes({ auth }),
        casesRoutes({
          database,
          clock,
          cases,
          recogniser,
          dutyAt,
          handoff: { schema: HandoffView, ofCase: handoffs.viewOfCase },
        }),
        claimRoutes({ database, claims: createClaimUseCases(common) }),
        transferRoutes({
          database,
          transfers: createTransferUseCases({ ...common, records: createTransferRecords({ keys }), cases, work }),
        }),
        workRoutes({ database, work, whyNotNext: cases.whyNotNext }),
        screeningRoutes({ database, screening }),
        safetyPlanRoutes({ database, plans }),
        evidenceRoutes({ database, evidence: staffEvidence, intake }),
        handoffRoutes({ database, clock, handoffs }),
        minimumRoutes({ database, minimums }),
        complaintRoutes({ database, complaints }),
        dutyRoutes({ database, duty }),
        pagingRoutes({ database, paging, pushKey: deps.pushKey }),
        ...(config.webchat ? [webRoutes] : []),
      ],
      outside: telegram?.webhookSecret ? [webhookRoutes({ secret: telegram.webhookSecret, receive: receiveTelegram })] : [],
      readsOwnBody: new Set([`/api/v1${UPLOAD_PATH}`]),
      localesDir,
      webRoot: join(root, "dist", "web"),
      version: deps.version,
    },
    stopper,
  );

  const housekeeping = createHousekeeping({
    clock,
    sweeps: [
      (now) => sweepChannel(database, now),
      (now) => sweepForeignChats(database, now),
      (now) => sweepConversationLogs(database, version, now),
      (now) => sweepLeases(database, now),
      (now) => database.transaction((tx) => duty.sweep(tx, now)),
      (now) => deps.files.tidy(later(now, -days(1))),
    ],
    onError: (error) => logger.error("job failed", { error }),
  });
  const rounds = createTalkRounds({
    ...{ ...forTalks, database, returnLapsed: cases.returnLapsed },
    silent: (tx, caseId) => paging.open(tx, caseId, "silence"),
    onDuty: words.onDuty,
  });
  const noteBreaches = createNoteBreaches({ database, contents, dutyAt });
  const protecting = createSafetyRounds({
    ...{ database, keys, giveSign },
    doorsAgain: (locale) => ({ text: texts.t(locale, "safety-cleared"), reply_markup: doorsIn((id) => texts.t(locale, id)) }),
  });
  const tending = createHousekeeping({
    clock,
    every: TEND_EVERY,
    sweeps: [
      ...[rounds.lapse, noteBreaches, paging.round, rounds.silentReds, paging.unheard, rounds.errands, rounds.places, rounds.waitsAgain],
      ...[protecting.clear, protecting.tidy, protecting.signs],
    ],
    onError: (error) => logger.error("job failed", { error }),
  });
  let stopListening: (() => Promise<void>) | undefined;

  return {
    http,
    inbox,
    sender,
    jobs,
    texts,
    staff,
    receiveTelegram,
    tend: tending.round,
    async start() {
      await hub.start();
      stopListening = await database.listen("outbox", sender.wake, sender.wake);
      await sender.start();
      await jobs.start();
      housekeeping.start();
      tending.start();
    },
    async stop() {
      await inbox.idle();
      await groups?.stop();
      await housekeeping.stop();
      await tending.stop();
      await jobs.stop();
      await deps.gate.stop();
      await stopListening?.();
      await sender.stop();
      await hub.close();
    },
  };
}

/** How often talks are looked after. */
const TEND_EVERY = seconds(20);

/** Who the dialogues speak as where there is no bot of Telegram's. */
const NO_TELEGRAM = { id: 0, is_bot: true, first_name: "Parasolka", username: "parasolka" } as UserFromGetMe;
