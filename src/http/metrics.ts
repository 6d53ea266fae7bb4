/** A number as it is now. Labels are words of ours, never of people, ids or addresses. */
export interface Gauge {
  readonly name: `parasolka_${string}`;
  readonly help: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Metrics {
  /** Counts one answered request under the pattern of its route. */
  request(method: string, route: string, status: number, ms: number): void;
  /** Everything, in the Prometheus text format 0.0.4. */
  text(gauges: readonly Gauge[]): string;
}

const BUCKETS_MS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10_000];

interface Series {
  count: number;
  sum: number;
  readonly buckets: number[];
}

/** Counts requests of this process. Bounded: one series for each (method, route pattern, status). */
export function createMetrics(): Metrics {
  const requests = new Map<string, Series>();
  return {
    request(method, route, status, ms) {
      const labels = labelsOf({ method, route, status: String(status) });
      const series = requests.get(labels) ?? { count: 0, sum: 0, buckets: BUCKETS_MS.map(() => 0) };
      requests.set(labels, series);
      series.count += 1;
      series.sum += ms;
      for (const [index, limit] of BUCKETS_MS.entries()) if (ms <= limit) series.buckets[index] = (series.buckets[index] ?? 0) + 1;
    },

    text(gauges) {
      return `${[...requestLines(requests), ...processLines(), ...gaugeLines(gauges)].join("\n")}\n`;
    },
  };
}

function requestLines(requests: ReadonlyMap<string, Series>): string[] {
  const name = "parasolka_http_request_seconds";
  const lines = [`# HELP ${name} Time to answer a request.`, `# TYPE ${name} histogram`];
  for (const [labels, { count, sum, buckets }] of requests) {
    for (const [index, limit] of BUCKETS_MS.entries()) lines.push(`${name}_bucket{${labels},le="${limit / 1000}"} ${buckets[index] ?? 0}`);
    lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`, `${name}_sum{${labels}} ${sum / 1000}`, `${name}_count{${labels}} ${count}`);
  }
  return lines;
}

function processLines(): string[] {
  const { rss, heapUsed } = process.memoryUsage();
  return gaugeLines([
    { name: "parasolka_process_resident_bytes", help: "Memory of the process.", value: rss },
    { name: "parasolka_process_heap_bytes", help: "JavaScript heap in use.", value: heapUsed },
    { name: "parasolka_process_uptime_seconds", help: "Since the start.", value: Math.round(process.uptime()) },
  ]);
}

function gaugeLines(gauges: readonly Gauge[]): string[] {
  const named = new Set<string>();
  return gauges.flatMap(({ name, help, labels, value }) => {
    const head = named.has(name) ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`];
    named.add(name);
    return [...head, `${name}${labels ? `{${labelsOf(labels)}}` : ""} ${value}`];
  });
}

const labelsOf = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, "_")}"`)
    .join(",");
