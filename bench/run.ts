// npm run bench: the product beside its floor, and beside itself with a million cases.
import { existsSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { startFastBotApi } from "./bot-api.ts";
import { type Contender, type ContenderOptions, startFloor, startProduct } from "./contender.ts";
import { type Counts, countStatements, paddingFor, total } from "./counting.ts";
import { CannotRun, createDatabase, findServer } from "./database.ts";
import { fixed, median, percent, percentile, spread, table } from "./figures.ts";
import { fill } from "./fill.ts";
import { EVERY_STEP } from "./journey.ts";
import { Crowd, type Latencies, steady, type Throughput, throughput, warmUp } from "./load.ts";

const HELP = `npm run bench [-- OPTIONS]

The product (dist/main.js) beside a hand-written floor (bench/floor.ts), alternately in one run on PostgreSQL: updates a
second, processor time an update, and how long an answer takes. Then the product beside itself with many more cases in its
database. Ratios can be compared between machines, the figures themselves cannot. docs/performance.md explains them.

  --short           everything once and quickly; the figures mean nothing
  --only PART       floor, or cases
  --rounds N        rounds of A B A B (default 5)
  --seconds N       length of one measurement (default 12)
  --teens N         teens on their way at a time (default 1200; fewer write faster than a bot may answer one chat)
  --few N           cases in the small database (default 1000)
  --many N          cases in the large database (default 1000000)
  --prof DIR        writes a processor profile (.cpuprofile) of each program into DIR
  --assert          exit code 1 when a target is missed
  --help            this

Needs a PostgreSQL where databases may be created: BENCH_DATABASE_URL, else TEST_DATABASE_URL, else
postgresql://postgres@127.0.0.1:5432/postgres. What it creates there it drops. Takes about ten minutes and 8 GB of disk.

Exit codes: 0 measured, 1 with --assert and a target missed, 2 it could not be measured.`;

interface Options {
  readonly short: boolean;
  readonly only: string | undefined;
  readonly rounds: number;
  readonly ms: number;
  readonly crowd: number;
  readonly few: number;
  readonly many: number;
  readonly nodeArguments: readonly string[];
  readonly assert: boolean;
}

/** Whoever stops it leaves no database and no program behind. */
const interrupted = new Promise<never>((_, reject) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => reject(new CannotRun("Interrupted.")));
});
interrupted.catch(() => undefined);

const PER_SECOND = 100;
const TARGETS = { floor: 0.6, answerMs: 50, cases: 0.9 };

try {
  const options = read(process.argv.slice(2));
  if (options) {
    const met = await bench(options);
    if (options.assert && !met) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = 2;
}

function read(args: string[]): Options | null {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    args,
    options: {
      short: flag,
      only: text,
      rounds: text,
      seconds: text,
      teens: text,
      few: text,
      many: text,
      prof: text,
      assert: flag,
      help: flag,
    },
  });
  if (values.help) {
    console.log(HELP);
    return null;
  }
  if (values.only !== undefined && !["floor", "cases"].includes(values.only)) throw new CannotRun("--only takes floor or cases.");
  const number = (name: "rounds" | "seconds" | "teens" | "few" | "many", usual: number): number => {
    const given = values[name] === undefined ? usual : Number(values[name]);
    if (!(given > 0)) throw new CannotRun(`--${name} takes a number.`);
    return given;
  };
  const { short } = values;
  return {
    short,
    only: values.only,
    rounds: number("rounds", short ? 1 : 5),
    ms: number("seconds", short ? 1 : 12) * 1000,
    crowd: number("teens", short ? 100 : 1_200),
    few: number("few", short ? 100 : 1_000),
    many: number("many", short ? 2_000 : 1_000_000),
    nodeArguments: values.prof === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${values.prof}`],
    assert: values.assert,
  };
}

async function bench(options: Options): Promise<boolean> {
  if (!existsSync("dist/main.js")) throw new CannotRun("The product is not built. Run: npm run build");
  const server = await findServer();
  const [processor] = cpus();
  console.log(
    `${cpus().length} × ${processor?.model ?? "?"}, Node.js ${process.version}, ${options.rounds} rounds of ${options.ms / 1000} s\n`,
  );
  const verdicts: Verdict[] = [];
  if (options.only !== "cases") verdicts.push(...(await besideTheFloor(server, options)));
  if (options.only !== "floor") verdicts.push(...(await withManyCases(server, options)));
  for (const { met, said } of verdicts) console.log(`${met ? "met   " : "MISSED"}  ${said}`);
  return verdicts.every(({ met }) => met);
}

type Start = (options: ContenderOptions) => Promise<Contender>;

/** Lets `work` have a database and a stand-in for Telegram, and removes both. */
async function withPlace<T>(server: string, label: string, work: (place: ContenderOptions) => Promise<T>): Promise<T> {
  const database = await createDatabase(server, label);
  const botApi = await startFastBotApi();
  try {
    return await Promise.race([work({ database, botApi }), interrupted]);
  } finally {
    await botApi.close();
    await database.drop();
  }
}

async function whileRunning<T>(start: Start, place: ContenderOptions, work: (contender: Contender) => Promise<T>): Promise<T> {
  const contender = await start(place);
  try {
    return await Promise.race([work(contender), interrupted]);
  } finally {
    await contender.stop();
  }
}

async function besideTheFloor(server: string, options: Options): Promise<Verdict[]> {
  const product: Start = (place) => startProduct("ours", { ...place, nodeArguments: options.nodeArguments });
  const countOf = (start: Start): Promise<Counts> => withPlace(server, "count", (place) => countStatements(start, place));
  const [ours, bare] = await Promise.all([countOf((place) => startProduct("ours", place)), countOf((place) => startFloor(place, {}))]);
  const padding = paddingFor(ours, bare);
  const floor = await countOf((place) => startFloor(place, padding));
  tellStatements(ours, bare, floor);

  return withPlace(server, "floor", (floorPlace) =>
    withPlace(server, "ours", (oursPlace) =>
      whileRunning(
        (place) => startFloor({ ...place, nodeArguments: options.nodeArguments }, padding),
        floorPlace,
        (a) =>
          whileRunning(product, oursPlace, async (b) => {
            const [lower, upper] = await duel(a, b, options);
            return [
              judge("updates a second, ours to the floor", lower.perSecond, upper.perSecond, TARGETS.floor),
              judgeBelow(`p99 of ours from webhook to Bot API call at ${PER_SECOND} updates a second`, upper.answerP99, TARGETS.answerMs),
            ];
          }),
      ),
    ),
  );
}

async function withManyCases(server: string, options: Options): Promise<Verdict[]> {
  const prepared = async <T>(place: ContenderOptions, cases: number, work: () => Promise<T>): Promise<T> => {
    // The first start makes the tables and the demo staff.
    const first = await startProduct("first start", place);
    await first.stop();
    const started = performance.now();
    await fill(place.database, cases);
    const [size] = await place.database.query<{ size: string }>("SELECT pg_size_pretty(pg_database_size(current_database())) AS size");
    console.log(`${cases} cases filled in ${fixed((performance.now() - started) / 1000, 0)} s: ${size?.size}`);
    return work();
  };
  const product =
    (name: string): Start =>
    (place) =>
      startProduct(name, place);
  return withPlace(server, "few", (few) =>
    withPlace(server, "many", (many) =>
      prepared(few, options.few, () =>
        prepared(many, options.many, () =>
          whileRunning(product(`${options.few} cases`), few, (a) =>
            whileRunning(product(`${options.many} cases`), many, async (b) => {
              const [lower, upper] = await duel(a, b, options);
              return [
                judge(`updates a second, with ${options.many} cases to ${options.few}`, lower.perSecond, upper.perSecond, TARGETS.cases),
              ];
            }),
          ),
        ),
      ),
    ),
  );
}

interface Side {
  readonly contender: Contender;
  readonly crowd: Crowd;
  readonly loads: Throughput[];
  readonly waits: Latencies[];
}

interface Figures {
  readonly perSecond: number[];
  readonly answerP99: number[];
}

/** Alternately A B A B: whatever else the machine does meets both. */
async function duel(a: Contender, b: Contender, { rounds, ms, crowd: size }: Options): Promise<[Figures, Figures]> {
  const sides = [a, b].map((contender): Side => ({ contender, crowd: new Crowd(size), loads: [], waits: [] }));
  for (const { contender, crowd } of sides) await warmUp(contender, crowd);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) side.loads.push(await throughput(side.contender, side.crowd, ms));
    for (const side of sides) side.waits.push(await steady(side.contender, side.crowd, { perSecond: PER_SECOND, forMs: ms }));
  }
  tellShares(sides.map(({ crowd }) => crowd.taken));
  const [left, right] = sides;
  if (!left || !right) throw new Error("Two sides were started");
  const row = (what: string, of: (side: Side) => readonly number[], digits = 1): string[] => {
    const [x, y] = [of(left), of(right)];
    return [
      what,
      fixed(median(x), digits),
      percent(spread(x)),
      fixed(median(y), digits),
      percent(spread(y)),
      fixed(median(y) / median(x), 2),
    ];
  };
  const latency = (what: string, of: (waits: Latencies) => readonly number[], share: number): string[] =>
    row(`${what}, p${share} (ms)`, ({ waits }) => waits.map((one) => percentile(of(one), share)));
  console.log(
    `${table([
      ["median of the rounds", a.name, "±", b.name, "±", "ratio"],
      row("updates a second", ({ loads }) => loads.map((one) => one.perSecond), 0),
      row("processor ms an update", ({ loads }) => loads.map((one) => one.programCpu), 2),
      row("  at PostgreSQL", ({ loads }) => loads.map((one) => one.databaseCpu), 2),
      row("delivered after the last (ms)", ({ loads }) => loads.map((one) => one.drainMs), 0),
      latency(`at ${PER_SECOND}/s: webhook to Bot API call`, ({ answers }) => answers, 50),
      latency(`at ${PER_SECOND}/s: webhook to Bot API call`, ({ answers }) => answers, 99),
      latency(`at ${PER_SECOND}/s: words to console event`, ({ events }) => events, 50),
      latency(`at ${PER_SECOND}/s: words to console event`, ({ events }) => events, 99),
      row("answers and events that did not come", ({ waits }) => waits.map(({ missing }) => missing), 0),
    ])}\n`,
  );
  const figures = ({ loads, waits }: Side): Figures => ({
    perSecond: loads.map((one) => one.perSecond),
    answerP99: waits.map((one) => percentile(one.answers, 99)),
  });
  return [figures(left), figures(right)];
}

interface Verdict {
  readonly met: boolean;
  readonly said: string;
}

/** By the rounds: each side's neighbour in time saw about the same machine. */
function judge(what: string, base: readonly number[], value: readonly number[], least: number): Verdict {
  const ratios = value.map((one, index) => one / (base[index] ?? Number.NaN));
  const each = ratios.map((ratio) => fixed(ratio, 2)).join(" ");
  return { met: median(ratios) >= least, said: `${what}: ${fixed(median(ratios), 2)} (each round ${each}), at least ${least} wanted` };
}

function judgeBelow(what: string, values: readonly number[], most: number): Verdict {
  const value = median(values);
  return { met: value < most, said: `${what}: ${fixed(value)} ms, below ${most} ms wanted` };
}

function tellStatements(ours: Counts, bare: Counts, floor: Counts): void {
  const rows = [...ours].map(([name, count]) => {
    const [own, padded] = [bare.get(name), floor.get(name)];
    return [name, total(count), own ? total(own) : "–", padded ? total(padded) : "–"];
  });
  console.log(`${table([["statements an update, BEGIN and COMMIT included", "ours", "floor bare", "floor padded"], ...rows])}\n`);
}

function tellShares(taken: ReadonlyMap<string, number>[]): void {
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((one, other) => one + other, 0);
  const shares = EVERY_STEP.map(
    ({ name }) => `${name} ${percent(taken.reduce((all, one) => all + (one.get(name) ?? 0) / sum(one), 0) / taken.length)}`,
  );
  console.log(`updates by kind: ${shares.join(", ")}\n`);
}
