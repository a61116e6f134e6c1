import type { EffectMethod } from "../evaluate/method.ts";
import type { ChosenOptions } from "../evaluate/settled-options.ts";
import type { Estimand, MethodName } from "../evaluate/study.ts";

/** What tells one design from another of the same method. */
export type DesignChoices = Pick<
  ChosenOptions,
  | "distance"
  | "ratio"
  | "replace"
  | "caliper"
  | "caliperWidth"
  | "order"
  | "link"
  | "subclasses"
  | "cutpoints"
  | "trim"
  | "moments"
  | "folds"
  | "foldColumn"
  | "outcomeModel"
>;

/** One way to compare, that answers the declared question. */
export interface Design {
  readonly method: MethodName;
  readonly estimand: Estimand;
  readonly choices: DesignChoices;
}

/** Reasonable departures from the usual choices of a method, one at a time. */
const departures: readonly DesignChoices[] = [
  { caliper: 0.2 },
  { ratio: 2 },
  { replace: true },
  // Without a score the usual order is that of the rows; the closest first does not depend on them.
  { distance: "mahalanobis", order: "closest" },
  { distance: "mahalanobis" },
  { link: "probit" },
  { subclasses: 10 },
  { trim: 0.99 },
  { moments: 2 },
  { folds: 5 },
];

/** Most people with whom a slow method is tried. */
const mostPeople: Readonly<Partial<Record<MethodName, number>>> = {
  full: 5000,
  optimal: 20_000,
  cbps: 20_000,
};
/** The same with the Mahalanobis distance: the best pairs look at every two people. */
const mostMahalanobis = (method: MethodName) => (method === "optimal" ? 5000 : 20_000);

/**
 * The declared design first, then those of every other method that answers the same question, with the usual choices
 * and with one departure from them. The question of a regression is next to every other: it is always among them, and
 * once declared it brings those about the trained. The effect of an offer is a question of its own.
 */
export function designList(
  methods: readonly EffectMethod[],
  declared: Design,
  people: number,
): readonly Design[] {
  const designs = [declared];
  const questions: readonly Estimand[] =
    declared.method === "regression" ? ["att", "ato"] : [declared.estimand];
  for (const method of methods) {
    const answered = questions.find((question) => method.estimands.includes(question));
    const isNear = method.name === "regression" && declared.estimand !== "late";
    if (answered === undefined && !isNear) continue;
    if (people > (mostPeople[method.name] ?? Number.POSITIVE_INFINITY)) continue;
    const estimand = answered ?? method.estimands[0];
    const fits = departures.filter(
      (choices) =>
        Object.keys(choices).every((option) => isRead(method, option)) &&
        !(choices.distance === "mahalanobis" && people > mostMahalanobis(method.name)) &&
        !(choices.distance === "mahalanobis" && choices.order === undefined && isRead(method, "order")),
    );
    designs.push(...[{}, ...fits].map((choices) => ({ method: method.name, estimand, choices })));
  }
  return distinct(designs);
}

function isRead({ reads }: EffectMethod, option: string): boolean {
  const names: ReadonlySet<string> = reads;
  return names.has(option);
}

function distinct(designs: readonly Design[]): readonly Design[] {
  const known = new Map<string, Design>();
  for (const design of designs) {
    const key = JSON.stringify([design.method, design.estimand, Object.entries(design.choices).sort()]);
    if (!known.has(key)) known.set(key, design);
  }
  return [...known.values()];
}
