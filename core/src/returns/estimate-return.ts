import { breakEvenOf } from "./break-even.ts";
import {
  type DrawnAssumption,
  drawAssumption,
  drawCount,
  ladderOf,
  meanOf,
  type Term,
} from "./draw-assumptions.ts";
import { driversOf } from "./drivers.ts";
import { pictureOf } from "./picture.ts";
import type {
  AssumptionName,
  CostAssumption,
  EffectAssumption,
  MoneyQuantiles,
  ReturnEstimated,
  ReturnFinding,
  ReturnRequest,
} from "./return-request.ts";
import { type Quantiles, quantilesOf, quantilesOfComparison } from "./spread.ts";
import type { ReturnRefusal } from "./vocabulary.ts";

/** Any whole number would do; this one is written so that figures can be had again. */
const usualSeed = 20_261_123;

/**
 * What a project brings against what it costs, as a distribution. Pure; the same request gives the same figures. Every
 * assumption is drawn on its own; `together` says what becomes of it if they all go wrong at once. Nothing is
 * discounted: effects last five years at most.
 */
export function estimateReturn(request: ReturnRequest): ReturnFinding {
  const costLines = request.costs.toSorted((one, other) => (one.kind < other.kind ? -1 : 1));
  const effects = request.effects.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const told = {
    breakEven: breakEvenOf(costLines, effects),
    costLines: request.costs,
    effects: request.effects,
    intangible: request.intangible,
  };
  const reason = refusalOf(costLines, effects);
  if (reason !== undefined) return { kind: "notEstimable", reason, ...told };
  const seed = request.seed ?? usualSeed;
  const costTerms = costLines.flatMap((line) => costTerm(line, seed));
  const effectTerms = effects.flatMap((effect) => effectTerm(effect, seed));
  return { kind: "estimated", ...told, ...figuresOf(costTerms, effectTerms) };
}

function refusalOf(
  costs: readonly CostAssumption[],
  effects: readonly EffectAssumption[],
): ReturnRefusal | undefined {
  if (costs.length === 0 || costs.some(({ cents }) => cents === undefined)) return "costUnknown";
  if (!effects.some(({ perUnit }) => perUnit !== undefined)) return "nothingValued";
  return effects.some(isCounted) ? undefined : "noAttributedChange";
}

function isCounted({ unvalued, perUnit, months, change }: EffectAssumption): boolean {
  return unvalued === undefined && perUnit !== undefined && months !== undefined && change !== undefined;
}

function costTerm({ kind, cents }: CostAssumption, seed: number): readonly Term[] {
  if (cents === undefined) return [];
  const factors = [drawn({ of: "cost", kind }, quantilesOf(cents), seed)];
  return [{ scale: kind === "funding" ? -1 : 1, factors }];
}

function effectTerm(effect: EffectAssumption, seed: number): readonly Term[] {
  const { key, perUnit, months, change } = effect;
  if (!isCounted(effect) || perUnit === undefined || months === undefined || change === undefined) return [];
  const factor = (part: "perUnit" | "change" | "share" | "months", quantiles: Quantiles) =>
    drawn({ of: "effect", effect: key, part }, quantiles, seed);
  const amounts = [factor("perUnit", quantilesOf(perUnit)), factor("months", quantilesOf(months))];
  if (change.kind === "compared") {
    return [{ scale: 1 / 12, factors: [...amounts, factor("change", quantilesOfComparison(change.found))] }];
  }
  const told = [factor("change", quantilesOf(change.perYear)), factor("share", quantilesOf(change.share))];
  return [{ scale: 1 / 1200, factors: [...amounts, ...told] }];
}

function drawn(name: AssumptionName, quantiles: Quantiles, seed: number): DrawnAssumption {
  const text = name.of === "cost" ? `cost ${name.kind}` : `effect ${name.effect} ${name.part}`;
  return { name, draws: drawAssumption(text, quantiles, seed), ladder: ladderOf(quantiles) };
}

function figuresOf(costTerms: readonly Term[], effectTerms: readonly Term[]) {
  const costs = totalOf(costTerms, ({ draws }, at) => draws[at] ?? 0);
  const valued = totalOf(effectTerms, ({ draws }, at) => draws[at] ?? 0);
  const balance = valued.map((value, at) => value - (costs[at] ?? 0));
  const rising = [...effectTerms, ...costTerms.filter(({ scale }) => scale < 0).map(turned)];
  const falling = costTerms.filter(({ scale }) => scale > 0);
  const worst = totalOf(rising, ({ ladder }, at) => ladder[at] ?? 0);
  const heaviest = totalOf(falling, ({ ladder }, at) => ladder[drawCount - 1 - at] ?? 0);
  const together = worst.map((value, at) => value - (heaviest[at] ?? 0));
  const { p5, p95 } = quantilesIn(together);
  return {
    draws: drawCount,
    costs: quantilesIn(costs),
    valued: quantilesIn(valued),
    balance: quantilesIn(balance),
    probabilityAboveCosts: shareAbove(balance),
    together: { probabilityAboveCosts: shareAbove(together), p5, p95 },
    drivers: driversOf([...effectTerms, ...costTerms.map(turned)]),
    picture: pictureOf(balance),
  } satisfies Partial<ReturnEstimated>;
}

const turned = ({ scale, factors }: Term): Term => ({ scale: -scale, factors });

function totalOf(
  terms: readonly Term[],
  read: (factor: DrawnAssumption, at: number) => number,
): Float64Array {
  const total = new Float64Array(drawCount);
  for (const { scale, factors } of terms) {
    for (let at = 0; at < drawCount; at += 1) {
      let product = scale;
      for (const factor of factors) product *= read(factor, at);
      total[at] = (total[at] ?? 0) + product;
    }
  }
  return total;
}

/** Whole cents, at the draw that so many do not exceed. */
function quantilesIn(values: Float64Array): MoneyQuantiles {
  const sorted = values.toSorted();
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  const mean = Math.round(meanOf(values));
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), mean };
}

function shareAbove(values: Float64Array): number {
  return values.filter((value) => value > 0).length / values.length;
}
