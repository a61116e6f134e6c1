import { type Columns, lengthOf } from "../columns/column.ts";
import { covariatesOf, gapOf, tolerable } from "../evaluate/accept-balance.ts";
import { estimateEffect } from "../evaluate/estimate-effect.ts";
import type { Estimated } from "../evaluate/finding.ts";
import { methods } from "../evaluate/method-table.ts";
import type { ChosenOptions } from "../evaluate/settled-options.ts";
import type { EstimateOptions, MethodName, Study } from "../evaluate/study.ts";
import { type Design, type DesignChoices, designList } from "./design-list.ts";
import type { MultiverseCaveat } from "./multiverse-caveat.ts";
import type {
  Agreement,
  Multiverse,
  MultiverseFinding,
  RefusedDesign,
  StripEntry,
} from "./multiverse-finding.ts";
import { readStrip, tellMultiverseCaveat } from "./read-strip.ts";
import { nameDesign } from "./words-of-designs.ts";

/** Methods that correct by a model of the outcome and leave the groups as they are. */
const corrects: ReadonlySet<MethodName> = new Set<MethodName>(["regression", "gComputation", "aipw"]);

/** A design that leaves out more of the trained people than this answers another question. */
const fewestKept = 0.5;
/** Estimates further apart than this many standard errors, and than this share of the middle one, have no one size. */
const oneSize = { errors: 1.25, share: 0.25 };
/** Designs left out at each end before saying so: of many designs one always falls far away. */
const ends = 0.1;

/**
 * The multiverse of a comparison.
 *
 * Estimand: the one of the declared design, by every method that answers it, and regression beside them.
 * Assumes what each design assumes; together they show how much of the answer is the choice of a design.
 * Do not use it to pick a design: the declared one stays the answer, the others say how far to trust it. Shares over
 * designs are not probabilities, as designs share the same people.
 * In words: run the declared design, then every reasonable other one, and lay the estimates side by side.
 * Reference: Steegen, Tuerlinckx, Gelman & Vanpaemel (2016), Perspectives on Psychological Science 11:702; Simonsohn,
 * Simmons & Nelson (2020), Nature Human Behaviour 4:1208.
 * Checked against the estimates of the methods one by one, and the range of 02d (MatchIt 4.7.2, WeightIt 1.3.2).
 */
export function multiverse(study: Study, columns: Columns, options: EstimateOptions = {}): MultiverseFinding {
  const steps = multiverseSteps(study, columns, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** How far a strip has come: designs tried, the declared one first, of those to try. */
export interface DesignsTried {
  readonly done: number;
  readonly total: number;
}

/** The same, stopping after each design: whoever runs it decides when to go on, or to leave it there. */
export function* multiverseSteps(
  study: Study,
  columns: Columns,
  options: EstimateOptions = {},
): Generator<DesignsTried, MultiverseFinding, undefined> {
  const first = estimateEffect(study, columns, options);
  if (first.kind === "refused") return first;
  const { question, choices } = split(options);
  const { caliper } = first.choice ?? {};
  const own = { ...choices, ...(caliper === undefined ? {} : { caliper }) };
  const declared: Design = { method: first.method, estimand: first.estimand, choices: own };
  const treatment = columns.get(study.treatment);
  const people = treatment === undefined ? 0 : lengthOf(treatment);
  const entries: StripEntry[] = [entryOf(declared, first, true)];
  const refused: RefusedDesign[] = [];
  const designs = designList(Object.values(methods), declared, people);
  for (const [rank, design] of designs.entries()) {
    if (rank === 0) continue;
    yield { done: rank, total: designs.length };
    const { method, estimand } = design;
    const asked: ChosenOptions = { ...question, ...design.choices, method, estimand, checkDesigns: false };
    const finding = estimateEffect(study, columns, asked);
    if (finding.kind === "estimated") entries.push(entryOf(design, finding, false));
    else {
      const { notEstimable } = finding;
      refused.push({ method, choices: design.choices, name: nameDesign(design), notEstimable });
    }
  }
  return summary(entries, refused, first, study);
}

/** What belongs to the question goes to every design; what belongs to the declared design stays with it. */
function split(options: EstimateOptions): {
  readonly question: ChosenOptions;
  readonly choices: DesignChoices;
} {
  const { method: _, estimand: __, exact, matchOn, seed, confidence, checkDesigns: ___, ...rest } = options;
  const { standardErrorRule: ____, ...choices } = rest;
  return {
    question: {
      ...(exact === undefined ? {} : { exact }),
      ...(matchOn === undefined ? {} : { matchOn }),
      ...(seed === undefined ? {} : { seed }),
      ...(confidence === undefined ? {} : { confidence }),
    },
    choices,
  };
}

function entryOf(design: Design, finding: Estimated, declared: boolean): StripEntry {
  const largestGap = Math.max(0, ...covariatesOf(finding.balance).map(gapOf));
  const kept = finding.sizes.matchedTreated / finding.sizes.treated;
  return {
    ...design,
    kept,
    name: nameDesign(design),
    estimate: finding.estimate,
    confidenceInterval: finding.confidenceInterval,
    pValue: finding.pValue,
    largestGap,
    defensible: kept >= fewestKept && (largestGap <= tolerable || corrects.has(design.method)),
    declared,
  };
}

function summary(
  entries: readonly StripEntry[],
  refused: readonly RefusedDesign[],
  first: Estimated,
  study: Study,
): Multiverse {
  const [declared] = entries;
  const strip = [...entries].sort((a, b) => a.estimate - b.estimate);
  const counted = strip.filter((entry) => entry.defensible || entry.declared);
  const estimates = counted.map(({ estimate }) => estimate);
  const same = counted.filter(({ estimate }) => Math.sign(estimate) === Math.sign(declared.estimate));
  const figures = {
    designs: counted.length,
    lowest: estimates[0],
    highest: estimates[estimates.length - 1],
    median: medianOf(estimates),
    sameSide: same.length,
    clear: same.filter(({ pValue }) => pValue < 0.05).length,
  };
  const error = first.inference.intervalStandardError;
  const agreement = agreementOf(figures, counted, first);
  return {
    kind: "estimated",
    strip,
    refused,
    declared,
    ...figures,
    agreement,
    caveats: caveatsOf(entries, refused, counted.length).map((caveat) => tellMultiverseCaveat(caveat)),
    reading: readStrip({ ...figures, declared, agreement, error }, study),
  };
}

type Figures = Pick<Multiverse, "designs" | "lowest" | "highest" | "median" | "sameSide" | "clear">;

/** The strip is never calmer than the finding of the declared design, which tries a few others by itself. */
function agreementOf(
  { designs, sameSide, clear, median }: Figures,
  sorted: readonly StripEntry[],
  first: Estimated,
): Agreement {
  const fragile = first.caveats.find((caveat) => caveat.code === "fragile");
  if (fragile?.because === "correction") return "correction";
  const cut = Math.floor(ends * designs);
  const spread = sorted[designs - 1 - cut].estimate - sorted[cut].estimate;
  const isWide = spread > oneSize.errors * first.inference.intervalStandardError;
  if (sameSide < designs) {
    const oneIsClear = sorted.some(({ pValue }) => pValue < 0.05);
    return fragile !== undefined || (isWide && oneIsClear) ? "sides" : "level";
  }
  if (fragile !== undefined || (isWide && spread > oneSize.share * Math.abs(median))) return "size";
  return clear >= 0.8 * designs ? "sameClear" : "same";
}

function caveatsOf(
  [declared, ...others]: readonly StripEntry[],
  refused: readonly RefusedDesign[],
  designs: number,
): readonly MultiverseCaveat[] {
  const caveats: MultiverseCaveat[] = [];
  if (designs < 3) caveats.push({ code: "fewDesigns", designs });
  if (declared.largestGap > tolerable && !corrects.has(declared.method)) {
    caveats.push({ code: "declaredUnbalanced", largestGap: declared.largestGap });
  }
  const uncounted = others.filter(({ defensible }) => !defensible).length;
  if (uncounted > 0) caveats.push({ code: "leftUncounted", designs: uncounted });
  if (refused.length > 0) caveats.push({ code: "designsRefused", designs: refused.length });
  return caveats;
}

function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
