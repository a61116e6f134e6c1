import { durationBounds, type RequestCounts } from "./request-counts.ts";

/** A figure at this moment, or a count since the start, with what tells it from others of its name. */
export interface Measure {
  readonly name: string;
  readonly help: string;
  readonly kind: "gauge" | "counter";
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/**
 * The text that Prometheus reads (exposition format 0.0.4). Labels are routes, methods, statuses and kinds of chores:
 * nothing tells an organisation or a person, and no figure counts those of one.
 */
export function writeMetrics(counts: RequestCounts, measures: readonly Measure[]): string {
  const all: readonly Measure[] = [
    {
      name: "ouvrage_requests_under_way",
      help: "Requests being answered.",
      kind: "gauge",
      values: [{ value: counts.underWay }],
    },
    {
      name: "ouvrage_requests_turned_away_total",
      help: "Requests refused because the server had too many.",
      kind: "counter",
      values: [{ value: counts.turnedAway }],
    },
    ...measures,
  ];
  return [...writeDurations(counts), ...all.flatMap(writeMeasure), ""].join("\n");
}

const durations = "ouvrage_request_duration_seconds";

function writeDurations({ byRoute }: RequestCounts): readonly string[] {
  const lines = [...byRoute.values()].flatMap(({ method, route, status, count, seconds, within }) => {
    const labels = { method, route, status: String(status) };
    return [
      ...durationBounds.map((bound, place) =>
        line(`${durations}_bucket`, { ...labels, le: String(bound) }, within[place] ?? 0),
      ),
      line(`${durations}_bucket`, { ...labels, le: "+Inf" }, count),
      line(`${durations}_sum`, labels, Math.round(seconds * 1e6) / 1e6),
      line(`${durations}_count`, labels, count),
    ];
  });
  return [`# HELP ${durations} Time to answer, by route.`, `# TYPE ${durations} histogram`, ...lines];
}

function writeMeasure({ name, help, kind, values }: Measure): readonly string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${kind}`,
    ...values.map(({ labels = {}, value }) => line(name, labels, value)),
  ];
}

function line(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  const said = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${said.length === 0 ? "" : `{${said.join(",")}}`} ${value}`;
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
