import { balanceTable } from "../balance/balance-table.ts";
import { readChoice } from "../reading/words-of-choices.ts";
import { alike, gapOf } from "./accept-balance.ts";
import type { Choice, ChoiceRule, LookedAt } from "./finding.ts";
import type { EffectMethod } from "./method.ts";
import type { People } from "./people.ts";
import type { Refusal } from "./refusal.ts";
import { type ChosenOptions, settleOptions } from "./settled-options.ts";
import type { Estimand } from "./study.ts";

/** Designs in the order in which they are tried: exact balance first, then those that leave people out. */
const tried: readonly { readonly method: string; readonly caliper?: number }[] = [
  { method: "entropy" },
  { method: "full" },
  { method: "ipw" },
  { method: "nearest", caliper: 0.2 },
  { method: "nearest" },
  { method: "overlap" },
  { method: "matchingWeights" },
  { method: "aipw" },
  { method: "gComputation" },
  { method: "regression" },
];

/** Up to this many trained people a design has too little to balance on: one adjusted difference, declared. */
const fewTrained = 30;
/** Above this many people full matching takes too long to be tried. */
const mostFull = 5000;

/**
 * Chooses design and analysis by stated rules, from who was trained and the covariates: people come without outcome. In
 * order: a drawn offer is analysed as such; without covariates, the difference of means; up to 30 trained people, one
 * regression; groups alike at the start, g-computation; otherwise the first design of the list that makes every
 * covariate alike (0.1 standard deviations) and keeps every trained person, or else the one that leaves the smallest
 * difference.
 */
export function chooseMethod(
  methods: readonly EffectMethod[],
  people: People,
  options: ChosenOptions,
): Choice | Refusal {
  const asked = options.estimand;
  const offering = methods.filter(
    (method) =>
      (asked === undefined || method.estimands.includes(asked)) && (!people.weighted || method.readsWeights),
  );
  const byName = (name: string) => offering.find((method) => method.name === name);
  const simple = (rule: ChoiceRule, ...names: readonly string[]) => {
    const method = names.map(byName).find((found) => found !== undefined);
    return method === undefined ? undefined : choice(rule, { method, asked, looked: [] });
  };
  if (asked === "late" && people.offered === undefined) return { code: "offerMissing" };
  if (people.offered !== undefined) {
    const drawn = simple("offerDrawn", "complierEffect");
    if (drawn !== undefined) return drawn;
  }
  const chosen =
    (people.model.length === 0 ? simple("noCovariates", "regression", "gComputation") : undefined) ??
    (people.treatedCount <= fewTrained ? simple("smallGroup", "regression", "gComputation") : undefined) ??
    (largestGap(people, people.baseWeights) <= alike
      ? simple("alike", "gComputation", "regression")
      : undefined);
  if (chosen !== undefined) return chosen;
  return (
    byBalance(offering, people, options) ?? {
      code: "estimandNotOffered",
      estimand: asked ?? "att",
      method: "auto",
    }
  );
}

interface Tried extends LookedAt {
  readonly chosen: EffectMethod;
  readonly caliper?: number;
}

function byBalance(
  offering: readonly EffectMethod[],
  people: People,
  options: ChosenOptions,
): Choice | undefined {
  const looked: Tried[] = [];
  for (const { method: name, caliper } of tried) {
    const method = offering.find((each) => each.name === name);
    if (method === undefined || (name === "full" && people.rows.length > mostFull)) continue;
    const estimand = options.estimand ?? method.estimands[0];
    if (options.estimand === undefined && estimand !== "att") continue;
    const settled = settleOptions({
      ...options,
      ...(caliper === undefined ? {} : { caliper }),
      method: method.name,
    });
    if ("code" in settled) return undefined;
    const design = method.design(people, { ...settled, estimand });
    if (!design.ok) continue;
    const kept = design.weights.filter((weight, person) => weight > 0 && people.treated[person] === 1).length;
    const gap = largestGap(people, design.weights);
    const own = caliper === undefined ? {} : { caliper };
    looked.push({ chosen: method, method: method.name, largestGap: gap, kept, ...own });
    if (gap <= alike && kept === people.treatedCount) break;
  }
  const last = looked.at(-1);
  const balanced = last !== undefined && last.largestGap <= alike && last.kept === people.treatedCount;
  const best = balanced ? last : [...looked].sort((a, b) => a.largestGap - b.largestGap)[0];
  if (best === undefined) return undefined;
  return choice(balanced ? "firstBalanced" : "bestBalanced", {
    method: best.chosen,
    asked: options.estimand,
    looked,
    ...(best.caliper === undefined ? {} : { caliper: best.caliper }),
  });
}

function choice(
  rule: ChoiceRule,
  found: {
    readonly method: EffectMethod;
    readonly asked: Estimand | undefined;
    readonly looked: readonly LookedAt[];
    readonly caliper?: number;
  },
): Choice {
  const told = {
    method: found.method.name,
    estimand: found.asked ?? found.method.estimands[0],
    rule,
    looked: found.looked.map(({ method, largestGap: gap, kept }) => ({ method, largestGap: gap, kept })),
    ...(found.caliper === undefined ? {} : { caliper: found.caliper }),
  };
  return { ...told, reading: readChoice(told, found.method.explanation) };
}

function largestGap(people: People, weights: Float64Array): number {
  const rows = balanceTable(people.shown, people.treated, people.baseWeights, weights);
  return Math.max(0, ...rows.map(gapOf));
}
