import type { ModelColumn } from "../../columns/model-columns.ts";
import { columnsOf } from "../../columns/term.ts";
import { coarseClasses } from "../../designs/coarse-classes.ts";
import { combineCodes } from "../../evaluate/group-codes.ts";
import type { AskedOptions, DesignAttempt, EffectMethod } from "../../evaluate/method.ts";
import type { People } from "../../evaluate/people.ts";
import type { Refusal } from "../../evaluate/refusal.ts";
import type { SettledOptions } from "../../evaluate/settled-options.ts";
import { designOfClasses } from "./class-attempt.ts";

/**
 * Coarsened exact matching.
 *
 * Estimand: the average effect on the trained (att), on the untrained (atc) or on everybody (ate), among people whose
 * combination of classes is found in both arms.
 * Assumes that, between people in the same classes of every covariate, who was trained has nothing to do with what
 * would have happened without the training, and that one person's training does not change another's outcome. No model;
 * differences inside a class are taken as unimportant.
 * Do not use with many covariates: most people then have nobody in the same classes, and the answer is about the few
 * who do. Say the cut points before looking at outcomes.
 * In words: cut numeric covariates into classes (by default as many of equal width as Sturges' rule says; texts and
 * two-valued columns as they are), keep the combinations that hold both arms, weight each by its trained people (or by
 * its untrained ones, or by all), and compare the means. Powers and products of a column that is there itself add no
 * class.
 * Reference: Iacus, King & Porro (2012), Political Analysis 20:1; Sturges (1926), JASA 21:65.
 * Checked against MatchIt 4.7.2: classes, weights, sizes, effects, CR1 standard errors, with and without cut points.
 */
export const cem: EffectMethod = {
  name: "cem",
  estimands: ["att", "ate", "atc"],
  explanation: {
    fr:
      "Les personnes formées sont comparées aux personnes non formées des mêmes tranches d’âge, de salaire, " +
      "etc. (appariement exact par tranches).",
    en:
      "Trained people are compared with untrained people in the same bands of age, pay and so on (coarsened " +
      "exact matching).",
  },
  reads: new Set(["method", "estimand", "cutpoints", "exact", "seed", "confidence"]),
  readsWeights: false,
  design: designCem,
};

function designCem(people: People, options: AskedOptions): DesignAttempt {
  const columns = ownColumns(people);
  const wrong = wrongCuts(columns, options);
  if (wrong !== undefined) return { ok: false, refusal: wrong, caveats: [] };
  const own = coarseClasses(columns, people.rows.length, options.cutpoints);
  const classes = people.strata === undefined ? own : combineCodes(own, people.strata);
  return designOfClasses(people, classes, { options, caveats: [] });
}

/** The plain columns alone when every power and product is made of them: these add no class. */
function ownColumns({ shown, terms }: People): readonly ModelColumn[] {
  const plain = new Set(terms.flatMap((term) => (term.kind === "column" ? [term.column] : [])));
  const isRepeated = terms.every((term) => columnsOf(term).every((column) => plain.has(column)));
  if (!isRepeated) return shown;
  return shown.filter(({ name, category }) => plain.has(category?.column ?? name));
}

function wrongCuts(columns: readonly ModelColumn[], { cutpoints }: SettledOptions): Refusal | undefined {
  for (const name of Object.keys(cutpoints)) {
    if (columns.some((column) => column.category?.column === name))
      return { code: "columnNotNumeric", column: name };
    if (!columns.some((column) => column.name === name)) return { code: "unknownColumn", column: name };
  }
  return undefined;
}
