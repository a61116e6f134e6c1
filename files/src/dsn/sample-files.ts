import type { DeclaredBatch, DeclaredEmployee, FileSource } from "../../../core/src/workforce/index.ts";
import { dsnFile } from "./dsn-file.ts";
import type { DsnReading } from "./dsn-reader.ts";

/** A line of a DSN: the rubric without its `S21.G00.`, or whole, and its value. */
export type SampleLine = readonly [rubric: string, value: string];

/** A social security number that no one has (commune 990), put together here so that no file holds one. */
export const canaryNir = ["1", "85", "07", "75", "990", "421"].join("");

/** A company and two of its establishments whose numbers pass the check. */
export const sampleSiren = "732829320";
export const sampleNics = ["00074", "00082"] as const;

/** The lines of one person: identity, then the contract, then what is added. */
export function person(staffNumber: string, changes: Readonly<Record<string, string>> = {}): SampleLine[] {
  const usual: Record<string, string> = {
    "30.001": canaryNir,
    "30.002": "MARTIN",
    "30.004": "CAMILLE",
    "30.005": "02",
    "30.006": "15031985",
    "30.007": "GRENOBLE",
    "30.019": staffNumber,
    "40.001": "01092019",
    "40.002": "07",
    "40.003": "04",
    "40.004": "684a",
    "40.006": "AGENT DE SERVICE",
    "40.007": "01",
    "40.008": "99",
    "40.009": "00001",
    "40.012": "151.67",
    "40.013": "104.00",
    "40.014": "20",
    "40.017": "3043",
    "40.041": "AS1",
  };
  const all = { ...usual, ...changes };
  return Object.entries(all).sort(([left], [right]) => left.localeCompare(right));
}

/** Gross pay, unemployment base with its paid hours, base salary, of one contract. */
export function pay(gross: string, hours: string, contract = "00001", month = "032026"): SampleLine[] {
  const of = (type: string, amount: string): SampleLine[] => [
    ["51.001", `01${month}`],
    ["51.002", `28${month}`],
    ["51.010", contract],
    ["51.011", type],
    ["51.013", amount],
  ];
  const activity: SampleLine[] = [
    ["53.001", "01"],
    ["53.002", hours],
    ["53.003", "10"],
  ];
  return [...of("001", gross), ...of("002", gross), ...activity];
}

export interface SampleDeclaration {
  readonly people?: readonly SampleLine[];
  /** Day of S20.G00.05.005. */
  readonly month?: string;
  readonly nature?: string;
  readonly type?: string;
  readonly fraction?: string;
  readonly nic?: string;
}

export function declaration(given: SampleDeclaration = {}): SampleLine[] {
  return [
    ["S20.G00.05.001", given.nature ?? "01"],
    ["S20.G00.05.002", given.type ?? "01"],
    ["S20.G00.05.003", given.fraction ?? "11"],
    ["S20.G00.05.004", "1"],
    ["S20.G00.05.005", given.month ?? "01032026"],
    ["06.001", sampleSiren],
    ["06.002", "00074"],
    ["06.003", "8121Z"],
    ["06.015", "3043"],
    ["11.001", given.nic ?? sampleNics[0]],
    ["11.002", "8121Z"],
    ["11.004", "38000"],
    ...(given.people ?? []),
  ];
}

/** A whole file around its declarations, closed with the totals that it holds. */
export function envelope(declarations: readonly SampleLine[], version = "P26V01"): string[] {
  const header: SampleLine[] = [
    ["S10.G00.00.001", "PAIE EXEMPLE"],
    ["S10.G00.00.005", "02"],
    ["S10.G00.00.006", version],
    ["S10.G00.01.001", sampleSiren],
  ];
  return closed([...header, ...declarations].map(writeLine));
}

/** The lines given, with a closing block that counts them. */
export function closed(lines: readonly string[]): string[] {
  const declarationCount = lines.filter((line) => line.startsWith("S20.G00.05.001")).length;
  return [...lines, `S90.G00.90.001,'${lines.length + 2}'`, `S90.G00.90.002,'${declarationCount}'`];
}

export function writeLine([rubric, value]: SampleLine): string {
  return `${rubric.startsWith("S") ? "" : "S21.G00."}${rubric},'${value}'`;
}

export interface ReadOptions {
  /** Bytes of each chunk; the whole file in one by default. */
  readonly chunkSizes?: readonly number[];
  readonly signal?: AbortSignal;
}

export interface ReadSample {
  readonly batches: readonly DeclaredBatch[];
  readonly people: readonly DeclaredEmployee[];
  readonly reading: DsnReading;
  /** Codes of the problems found, in order. */
  readonly codes: readonly string[];
}

/** Reads lines (written in UTF-8 with CRLF), or bytes. */
export async function readSample(
  file: readonly string[] | Uint8Array,
  options: ReadOptions = {},
): Promise<ReadSample> {
  const bytes = file instanceof Uint8Array ? file : Buffer.from(`${file.join("\r\n")}\r\n`, "utf8");
  const source: FileSource = { name: "exemple.dsn", size: bytes.length, chunks: () => cut(bytes, options) };
  const signal = options.signal ?? new AbortController().signal;
  const open = dsnFile.open(source, { format: "dsn" }, { signal, report: () => {} });
  const batches: DeclaredBatch[] = [];
  for await (const batch of open.people()) batches.push(batch);
  const reading = await open.reading();
  return {
    batches,
    reading,
    people: batches.flatMap((batch) => batch.employees),
    codes: reading.problems.map(({ code }) => code),
  };
}

async function* cut(
  bytes: Uint8Array,
  { chunkSizes = [bytes.length] }: ReadOptions,
): AsyncIterable<Uint8Array> {
  let from = 0;
  for (let turn = 0; from < bytes.length; turn += 1) {
    const size = Math.max(1, chunkSizes[turn % chunkSizes.length] ?? 1);
    // A source may write its next chunk over the last one: a copy that is wiped catches a reader that keeps it.
    const chunk = Uint8Array.from(bytes.subarray(from, from + size));
    yield chunk;
    chunk.fill(0x58);
    from += size;
  }
}
