import type { Columns } from "../columns/column.ts";
import type { ComparisonDesign } from "./comparison-design.ts";
import { mostMissing } from "./complete-rows.ts";
import { designedRows } from "./design-comparison.ts";
import { explainEstimate } from "./explain-estimate.ts";
import type { Finding } from "./finding.ts";
import type { DesignAttempt, MethodDesign } from "./method.ts";
import { methods } from "./method-table.ts";
import type { People } from "./people.ts";
import { fingerprintOf } from "./people-fingerprint.ts";
import { type Prepared, prepareComparison, refused } from "./prepare-comparison.ts";
import { readPeople } from "./read-people.ts";
import { readSample } from "./read-sample.ts";
import type { Refusal } from "./refusal.ts";
import { estimateAttempt } from "./run-method.ts";
import type { Sample } from "./sample.ts";
import type { Study } from "./study.ts";

/** Weights of one design computed twice, here and on another machine, differ by less than this share. */
const sameWeight = 1e-7;

/**
 * The finding of a design made before its outcomes were known. `columns` are those of the design, rows in the same
 * order, with the outcome: the design is made again from them and must be the same, or the answer is `designChanged`.
 *
 * When everybody has an outcome, the finding is that of `estimateEffect`. People whose outcome is missing leave the
 * design as it stands, and are counted by arm in `rowsDropped`: a matched set that has lost an arm is set aside;
 * weights stay what they were, with the equations they come from; a design that only declares a model fits it to those
 * who are left. More than half of an arm of the design without outcome is refused (`tooManyMissing`).
 */
export function estimateDesign(design: ComparisonDesign, columns: Columns, outcome: string): Finding {
  const { options, choice } = design;
  const refuse = (refusal: Refusal) => refused(refusal, [], choice);
  const declared = design.study.outcome ?? outcome;
  if (declared !== outcome) return refuse({ code: "designChanged", part: "outcome" });
  const study: Study = { ...design.study, outcome };
  const preparation = prepareComparison(study, columns, options, () => readPeople(study, columns, options));
  if (!preparation.ok) return preparation.refused;
  const { prepared, people } = preparation;
  if (fingerprintOf(people) !== design.fingerprint) return refuse({ code: "designChanged", part: "people" });
  const again = prepared.method.design(people, prepared.options);
  if (!again.ok || !isSameComparison(design, designedRows(people, again))) {
    return refuse({ code: "designChanged", part: "comparison" });
  }
  const chosen = choice === undefined ? prepared : { ...prepared, choice };
  return estimateWithOutcome({ study, columns, people, design: again, prepared: chosen });
}

interface Made {
  readonly study: Study;
  readonly columns: Columns;
  readonly people: People;
  readonly design: MethodDesign;
  readonly prepared: Prepared;
}

function estimateWithOutcome({ study, columns, people, design, prepared }: Made): Finding {
  const { choice, ignored } = prepared;
  const read = readSample(study, columns, prepared.given);
  const caveats = [...read.caveats, ...ignored];
  if (!read.ok) return refused(read.refusal, caveats, choice);
  const { sample } = read;
  const lost = lostRefusal(people, design, sample, study.outcome);
  if (lost !== undefined) return refused(lost, caveats, choice);
  const attempt = estimateAttempt(designAmong(people, design, sample, prepared), sample);
  if (!attempt.ok) return refused(attempt.refusal, [...caveats, ...attempt.caveats], choice);
  return explainEstimate({ ...prepared, study, caveats, sample, attempt }, Object.values(methods));
}

/** The design among those who have an outcome. */
function designAmong(
  people: People,
  design: MethodDesign,
  sample: Sample,
  { method, options }: Prepared,
): DesignAttempt {
  if (sample.rows.length === people.rows.length) return design;
  if (design.among === undefined) return method.design(sample, options);
  const left = new Set(sample.rows);
  const places = Int32Array.from(people.rows.keys()).filter((place) => left.has(people.rows[place]));
  return design.among(sample, places);
}

/** Refuses an arm that has lost more than half of the people whom the design compares. */
function lostRefusal(
  people: People,
  { weights }: MethodDesign,
  sample: Sample,
  outcome: string,
): Refusal | undefined {
  if (sample.rows.length === people.rows.length) return undefined;
  const left = new Set(sample.rows);
  for (const side of [1, 0] as const) {
    let [of, missing] = [0, 0];
    people.rows.forEach((row, place) => {
      if (people.treated[place] !== side || weights[place] === 0) return;
      of++;
      if (!left.has(row)) missing++;
    });
    if (missing > mostMissing * of) {
      const arm = side === 1 ? "treated" : "comparison";
      return { code: "tooManyMissing", arm, missing, of, columns: [outcome] };
    }
  }
  return undefined;
}

type Rows = Pick<ComparisonDesign, "matches" | "pairs">;

function isSameComparison(one: Rows, other: Rows): boolean {
  return (
    areSame(one.matches.rows, other.matches.rows) &&
    areSame(one.matches.subclass, other.matches.subclass) &&
    areSame(one.pairs?.treated ?? [], other.pairs?.treated ?? []) &&
    areSame(one.pairs?.comparison ?? [], other.pairs?.comparison ?? []) &&
    one.matches.weights.length === other.matches.weights.length &&
    one.matches.weights.every(
      (weight, at) => Math.abs(weight - other.matches.weights[at]) <= sameWeight * other.matches.weights[at],
    )
  );
}

function areSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
