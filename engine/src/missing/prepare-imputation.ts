import { type Column, type Columns, isMissing, lengthOf, numberColumn } from "../columns/column.ts";
import { columnsOf, readTerm, type Term } from "../columns/term.ts";
import { readTreatment, unknownArm } from "../evaluate/read-treatment.ts";
import type { Study } from "../evaluate/study.ts";
import type { SeededStream } from "../randomization/seeded-stream.ts";
import { canonicalOrder, completeOnce, type ImputationModel, spareRows } from "./chained-imputation.ts";
import type { MissingRefusal } from "./missing-refusal.ts";

/** People of known arm in canonical order, ready to be completed. */
export interface Prepared {
  /** Arm of every row of the input: 1, 0, or -1 unknown. */
  readonly arms: Int8Array;
  /** Rows of the input that take part, in canonical order. */
  readonly rows: Int32Array;
  readonly incomplete: readonly { readonly name: string; readonly values: Float64Array }[];
  readonly predictors: readonly Float64Array[];
  /** Columns of the study that are complete, for the analysis. */
  readonly complete: ReadonlyMap<string, Column>;
  /** True when each arm is completed from its own people. */
  readonly byArm: boolean;
}

/** Above this share an arm is mostly made of guesses. */
const mostMissing = 0.5;

/** Reads who takes part and what must be completed, or says what is in the way. */
export function prepareImputation(study: Study, columns: Columns): Prepared | MissingRefusal {
  const names = namesOf(study, columns);
  if (!Array.isArray(names)) return names;
  const arms = readTreatment(columns, study);
  if (arms === undefined) return { code: "treatmentNotBinary", column: study.treatment };
  const known = Int32Array.from(arms.keys()).filter((row) => arms[row] !== unknownArm);
  const refusal = refusalOf(study, columns, names, { arms, known });
  if (refusal !== undefined) return refusal;
  const gapped = names.filter((name) => {
    const column = columns.get(name);
    return column !== undefined && known.some((row) => isMissing(column, row));
  });
  if (gapped.length === 0) return { code: "nothingMissing" };
  const sorted = canonicalOrder(
    [arms, ...names.map((name) => orderOf(columns.get(name)))].map((values) =>
      Float64Array.from(known, (row) => values[row]),
    ),
    known.length,
  );
  const rows = sorted.map((at) => known[at]);
  const pick = (name: string) => numbersAt(columns.get(name), rows);
  // Fullest first: what is almost complete helps to foretell the others.
  const missingIn = (name: string) => pick(name).filter((value) => !Number.isFinite(value)).length;
  const ordered = [...gapped].sort((a, b) => missingIn(a) - missingIn(b) || (a < b ? -1 : 1));
  const incomplete = ordered.map((name) => ({ name, values: pick(name) }));
  const others = names.filter(
    (name) => !gapped.includes(name) && name !== study.cluster && name !== study.weights,
  );
  const predictors = others.flatMap((name) => predictorsOf(columns.get(name), rows));
  const keep = [study.treatment, ...names.filter((name) => !gapped.includes(name))];
  return {
    arms,
    rows,
    incomplete,
    predictors,
    complete: new Map(keep.map((name) => [name, columnAt(columns.get(name), rows)])),
    byArm: isSeparable(
      incomplete,
      predictors.length,
      Int8Array.from(rows, (row) => arms[row]),
    ),
  };
}

/** Outcome, covariates, cluster and weights, each once. */
function namesOf(study: Study, columns: Columns): string[] | MissingRefusal {
  const known = new Set(columns.keys());
  const terms: Term[] = [];
  for (const text of study.covariates) {
    const read = typeof text === "string" ? readTerm(text, known) : ({ ok: true, term: text } as const);
    if (!read.ok) return { code: "unknownColumn", column: String(text) };
    terms.push(read.term);
  }
  const optional = [study.cluster, study.weights].filter((name) => name !== undefined);
  const names = [...new Set([study.outcome, ...terms.flatMap(columnsOf), ...optional])];
  const unknown = [study.treatment, ...names].find((name) => !columns.has(name));
  return unknown === undefined ? names : { code: "unknownColumn", column: unknown };
}

function refusalOf(
  study: Study,
  columns: Columns,
  names: readonly string[],
  { arms, known }: { readonly arms: Int8Array; readonly known: Int32Array },
): MissingRefusal | undefined {
  for (const name of names) {
    const column = columns.get(name);
    if (column === undefined) return { code: "unknownColumn", column: name };
    if (lengthOf(column) !== arms.length) return { code: "unequalColumns", column: name };
    const gap = known.find((row) => isMissing(column, row));
    if (gap === undefined) continue;
    const fixed = column.kind === "category" || name === study.cluster || name === study.weights;
    if (fixed) return { code: "mustBeComplete", column: name, row: gap };
    if (known.every((row) => isMissing(column, row))) return { code: "neverObserved", column: name };
    for (const arm of [1, 0] as const) {
      const people = known.filter((row) => arms[row] === arm);
      const missing = people.filter((row) => isMissing(column, row)).length;
      if (missing > mostMissing * people.length) {
        const side = arm === 1 ? "treated" : "comparison";
        return { code: "tooManyMissing", arm: side, missing, of: people.length, column: name };
      }
    }
  }
  return columns.get(study.outcome)?.kind === "number"
    ? undefined
    : { code: "columnNotNumeric", column: study.outcome };
}

/** True when, in each arm, every incomplete column is known for enough people to be foretold from the others. */
function isSeparable(incomplete: Prepared["incomplete"], predictors: number, arms: Int8Array): boolean {
  const needed = predictors + incomplete.length + spareRows;
  return incomplete.every(({ values }) =>
    [1, 0].every((arm) => {
      const known = values.filter((value, at) => arms[at] === arm && Number.isFinite(value)).length;
      const people = arms.filter((own) => own === arm).length;
      return known >= needed || known === people;
    }),
  );
}

function orderOf(column: Column | undefined): ArrayLike<number> {
  return column === undefined ? [] : column.kind === "number" ? column.values : column.codes;
}

function numbersAt(column: Column | undefined, rows: Int32Array): Float64Array {
  const values = column?.kind === "number" ? column.values : new Float64Array(0);
  return Float64Array.from(rows, (row) => values[row]);
}

function predictorsOf(column: Column | undefined, rows: Int32Array): readonly Float64Array[] {
  if (column === undefined || column.kind === "number") return [numbersAt(column, rows)];
  return column.labels
    .slice(1)
    .map((_, at) => Float64Array.from(rows, (row) => (column.codes[row] === at + 1 ? 1 : 0)));
}

function columnAt(column: Column | undefined, rows: Int32Array): Column {
  if (column?.kind === "category") {
    return { kind: "category", labels: column.labels, codes: rows.map((row) => column.codes[row]) };
  }
  return { kind: "number", values: numbersAt(column, rows) };
}

/** Columns of the study with every gap filled once. */
export function completedColumns(
  prepared: Prepared,
  { model, iterations }: { readonly model: ImputationModel; readonly iterations: number },
  stream: SeededStream,
): Columns {
  const { incomplete, rows, arms, byArm, predictors, complete } = prepared;
  const own = Int32Array.from(rows, (row) => arms[row]);
  const completed = completeOnce(
    {
      incomplete: incomplete.map(({ values }) => values),
      predictors: byArm ? predictors : [Float64Array.from(own), ...predictors],
      groups: byArm ? own : new Int32Array(own.length),
      model,
      iterations,
    },
    stream,
  );
  const filled = incomplete.map(({ name }, at): [string, Column] => [name, numberColumn(completed[at])]);
  return new Map([...complete, ...filled]);
}
