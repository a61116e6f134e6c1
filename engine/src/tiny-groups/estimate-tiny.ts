import { type Columns, lengthOf } from "../columns/column.ts";
import type { Share } from "../describe/proportion-intervals.ts";
import { readTreatment, trained, unknownArm } from "../evaluate/read-treatment.ts";
import { type BootstrapDetails, bootstrapMean } from "./bootstrap-mean.ts";
import { refuseTiny } from "./conclude.ts";
import { exactPermutation, type PermutationDetails } from "./exact-permutation.ts";
import { exactShare, type ShareDetails } from "./exact-share.ts";
import type { TinyFinding } from "./finding.ts";
import { type FisherDetails, fisherExact } from "./fisher-exact.ts";
import { type HedgesDetails, hedgesG } from "./hedges-g.ts";
import { type RankSumDetails, rankSum } from "./rank-sum.ts";
import { type SignFlipDetails, signFlip } from "./sign-flip.ts";
import { type SignedRankDetails, signedRank } from "./signed-rank.ts";
import type { TinyCaveat } from "./tiny-caveat.ts";
import type { TinyRefusal } from "./tiny-refusal.ts";
import { type TinyStudy, type TinyTableOptions, tinyGroupNeeds } from "./tiny-study.ts";
import { readTinyCaveat } from "./words-of-tiny-groups.ts";

/** Figures of whichever method of the room was asked for. */
export type AnyTinyDetails =
  | PermutationDetails
  | RankSumDetails
  | FisherDetails
  | HedgesDetails
  | SignFlipDetails
  | SignedRankDetails
  | BootstrapDetails
  | ShareDetails;

/**
 * Runs a method of the room on a table with one row per person. What a method does not read changes nothing
 * (`tinyGroupNeeds` says what it reads).
 */
export function estimateTiny(
  study: TinyStudy,
  columns: Columns,
  options: TinyTableOptions,
): TinyFinding<AnyTinyDetails> {
  const read = readTable(study, columns, options);
  if ("code" in read) return refuseTiny(read);
  const { wording } = study;
  const finding = run(read, wording === undefined ? options : { ...options, wording });
  const caveats = [...finding.caveats, ...read.caveats.map(tell)];
  return { ...finding, caveats };
}

function tell(caveat: TinyCaveat) {
  return { ...caveat, reading: readTinyCaveat(caveat) };
}

function run(
  table: TinyTable,
  { method, expected, ...options }: TinyTableOptions,
): TinyFinding<AnyTinyDetails> {
  const { groups, pairs } = table;
  switch (method) {
    case "exactPermutation":
      return exactPermutation(groups, options);
    case "rankSum":
      return rankSum(groups, options);
    case "hedgesG":
      return hedgesG(groups, options);
    case "fisherExact":
      return fisherExact(
        { treated: shareOf(groups.treated), comparison: shareOf(groups.comparison) },
        options,
      );
    case "exactShare":
      return exactShare(shareOf(groups.treated), {
        ...options,
        ...(expected === undefined ? {} : { expected }),
      });
    case "signFlip":
      return signFlip(pairs, options);
    case "signedRank":
      return signedRank(pairs, options);
    case "bootstrapMean":
      return bootstrapMean(pairs, options);
  }
}

interface TinyTable {
  /** Without a treatment everybody is in the first group. */
  readonly groups: { readonly treated: Float64Array; readonly comparison: Float64Array };
  /** The first group, before and after. */
  readonly pairs: { readonly before: Float64Array; readonly after: Float64Array };
  readonly caveats: readonly TinyCaveat[];
}

function readTable(
  study: TinyStudy,
  columns: Columns,
  { method }: TinyTableOptions,
): TinyTable | TinyRefusal {
  const { needs, reads } = tinyGroupNeeds[method];
  const missing = needs.find((need) => study[need] === undefined);
  if (missing !== undefined) return { code: "columnNotNamed", column: missing, method };
  const isRead = (name: "treatment" | "before") => needs.includes(name) || reads.includes(name);
  const treatment = isRead("treatment") ? study.treatment : undefined;
  const before = isRead("before") ? study.before : undefined;
  const named = [study.outcome, treatment, before].filter((name) => name !== undefined);
  const refusal = refusalOf(named, columns);
  if (refusal !== undefined) return refusal;
  const outcome = numbersOf(columns, study.outcome);
  const start = before === undefined ? outcome : numbersOf(columns, before);
  const arms =
    treatment === undefined ? undefined : readTreatment(columns, { ...study, treatment, covariates: [] });
  if (outcome === undefined) return { code: "columnNotNumeric", column: study.outcome };
  if (start === undefined) return { code: "columnNotNumeric", column: before ?? study.outcome };
  if (treatment !== undefined && arms === undefined) return { code: "treatmentNotBinary", column: treatment };
  const isShare = method === "fisherExact" || method === "exactShare";
  const odd = isShare
    ? outcome.findIndex((value) => Number.isFinite(value) && value !== 0 && value !== 1)
    : -1;
  if (odd >= 0) return { code: "outcomeNotYesNo", column: study.outcome, row: odd + 1 };
  const of = (values: Float64Array, arm: number) =>
    arms === undefined
      ? arm === trained
        ? values
        : new Float64Array(0)
      : values.filter((_, row) => arms[row] === arm);
  const groups = { treated: of(outcome, trained), comparison: of(outcome, 0) };
  return {
    groups,
    pairs: { before: of(start, trained), after: groups.treated },
    caveats: [...unknownArms(arms), ...(isShare ? unknownOutcomes(groups, needs.length > 0) : [])],
  };
}

function refusalOf(names: readonly string[], columns: Columns): TinyRefusal | undefined {
  const unknown = names.find((name) => !columns.has(name));
  if (unknown !== undefined) return { code: "unknownColumn", column: unknown };
  const sizes = names.map((name) => sizeOf(columns, name));
  const unequal = sizes.findIndex((size) => size !== sizes[0]);
  if (unequal >= 0) return { code: "unequalLengths", first: sizes[0], second: sizes[unequal] };
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  return twice === undefined ? undefined : { code: "columnTwice", column: twice };
}

function sizeOf(columns: Columns, name: string): number {
  const column = columns.get(name);
  return column === undefined ? 0 : lengthOf(column);
}

function numbersOf(columns: Columns, name: string): Float64Array | undefined {
  const column = columns.get(name);
  return column?.kind === "number" ? column.values : undefined;
}

function unknownArms(arms: Int8Array | undefined): readonly TinyCaveat[] {
  const people = arms?.filter((arm) => arm === unknownArm).length ?? 0;
  return people === 0 ? [] : [{ code: "unknownArm", people }];
}

/** Counts hold no missing value: those left aside are told here. */
function unknownOutcomes({ treated, comparison }: TinyTable["groups"], both: boolean): readonly TinyCaveat[] {
  const read = both ? [...treated, ...comparison] : [...treated];
  const people = read.filter((value) => !Number.isFinite(value)).length;
  return people === 0 ? [] : [{ code: "valuesMissing", people }];
}

function shareOf(values: Float64Array): Share {
  const known = values.filter(Number.isFinite);
  return { successes: known.filter((value) => value === 1).length, total: known.length };
}
