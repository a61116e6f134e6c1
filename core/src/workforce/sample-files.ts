import type { Month } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type {
  Declaration,
  EmployeeId,
  EmployeeMonth,
  Establishment,
  PayrollFileId,
  PayrollReading,
  StopTotals,
} from "./model.ts";
import type { EmployeeMonthBatch, WorkforceStore } from "./ports.ts";
import { summarizeReading } from "./summarize-reading.ts";

/** Somebody in a store, by a small number. */
export function employeeNumber(number: number): EmployeeId {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}` as EmployeeId;
}

export function fileNumber(number: number): PayrollFileId {
  return `00000000-0000-4000-9000-${String(number).padStart(12, "0")}` as PayrollFileId;
}

/** A person of whom payroll says nothing but what is given. */
export function employeeMonth(
  number: number,
  facts: Partial<EmployeeMonth> & { readonly establishment: string },
): EmployeeMonth {
  return {
    employee: employeeNumber(number),
    occupationCode: unknown,
    jobLabel: unknown,
    exposures: unknown,
    jobStatus: unknown,
    jobGrade: unknown,
    collectiveAgreement: unknown,
    contractKind: unknown,
    workingTime: unknown,
    workingTimeShare: unknown,
    paidHours: unknown,
    grossPay: unknown,
    hourlyPay: unknown,
    qualificationLevel: unknown,
    certifications: unknown,
    sex: unknown,
    ageBand: unknown,
    contractStart: unknown,
    tenureMonths: unknown,
    exit: unknown,
    stopDays: 0,
    suspensionDays: 0,
    contractCount: 1,
    ...facts,
  };
}

export function establishment(siret: string, facts: Partial<Establishment> = {}): Establishment {
  const nothing = { label: unknown, postcode: unknown, activityCode: unknown, collectiveAgreement: unknown };
  return { siret, ...nothing, ...facts };
}

/** A declaration of a file in a test: by default the whole of an establishment's month, which stands. */
export interface SampleDeclaration {
  readonly month: string;
  readonly establishment: string;
  readonly fraction?: string;
  readonly standing?: Declaration["standing"];
  readonly people?: readonly EmployeeMonth[];
}

export interface SampleFile {
  readonly number: number;
  readonly declarations: readonly SampleDeclaration[];
  /** Different for every number by default. */
  readonly fingerprint?: string;
  readonly name?: string;
  readonly importedAt?: string;
  readonly establishments?: readonly Establishment[];
  readonly stopTotals?: Readonly<Record<string, StopTotals>>;
}

/** Writes a file in a store as an import does, up to the moment where it waits to stand. */
export async function stageSample(store: WorkforceStore, sample: SampleFile): Promise<PayrollFileId> {
  const id = fileNumber(sample.number);
  const reading = readingOf(sample);
  await store.stageRows(id, batchesOf(sample));
  await store.stageFile(
    {
      id,
      name: sample.name ?? `paie-${sample.number}.dsn`,
      status: "staged",
      fingerprint: reading.fingerprint,
      importedAt: sample.importedAt ?? "2026-11-23T08:00:00.000Z",
      summary: summarizeReading(reading),
    },
    reading,
  );
  return id;
}

/** The same, and makes it stand. */
export async function storeSample(store: WorkforceStore, sample: SampleFile): Promise<PayrollFileId> {
  const id = await stageSample(store, sample);
  await store.letStand(id);
  return id;
}

function readingOf(sample: SampleFile): PayrollReading {
  const { declarations, fingerprint = `fingerprint ${sample.number}`, establishments = [] } = sample;
  return {
    declarations: declarations.map(({ month, establishment, fraction, standing, people }, index) => ({
      index,
      month: month as Month,
      establishment,
      fraction: fraction ?? "1/1",
      standing: standing ?? "stands",
      employeeCount: people?.length ?? 0,
    })),
    company: known("000000000"),
    activityCode: unknown,
    establishments,
    stopTotals: new Map(
      Object.entries(sample.stopTotals ?? {}).map(([month, totals]) => [month as Month, totals]),
    ),
    problems: [],
    droppedRubrics: new Map(),
    fingerprint,
    format: "dsn",
  };
}

async function* batchesOf({ declarations }: SampleFile): AsyncIterable<EmployeeMonthBatch> {
  for (const [declaration, { month, people = [] }] of declarations.entries()) {
    yield { declaration, month: month as Month, rows: people };
  }
}
