import { type ComparisonDesign, designComparison } from "../../../engine/src/index.ts";
import { fewestOnEachSide } from "../evaluation/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { factNamesFr, outcomeNamesFr } from "./fact-words.fr.ts";
import { type PeopleColumns, peopleColumns, treatmentColumn } from "./people-columns.ts";
import type { FixedPeople } from "./person-table.ts";
import type { ComputableRule, OutcomeKey } from "./vocabulary.ts";
import { type ToldGap, tellRefusal } from "./words-of-gaps.ts";
import { outcomeWording } from "./words-of-outcomes.ts";

/** Who is compared with whom and how: made from people as they were at the start, with no outcome in reach. */
export interface DesignedPeople {
  readonly design: ComparisonDesign;
  readonly table: PeopleColumns;
}

/**
 * What else than the training sets the two sides apart whole, by the rule itself: no fact of payroll can make up for
 * it, and the finding says so and never goes beyond what was measured.
 */
const apartByRule: Partial<Readonly<Record<ComputableRule, "times" | "places">>> = {
  earlierCohort: "times",
  sisterSite: "places",
};

/** The comparison of these people, or why no figure can come of it. Nothing later than the start is read. */
export function designPeople(people: FixedPeople, outcome: OutcomeKey): Result<DesignedPeople, ToldGap> {
  const table = peopleColumns(people);
  const trained = table.complete.filter(({ isTrained }) => isTrained).length;
  const compared = table.complete.length - trained;
  if (trained < fewestOnEachSide || compared < fewestOnEachSide) {
    const code = trained < fewestOnEachSide ? "tooFewTrained" : "tooFewCompared";
    return refuse(tellRefusal({ code, trained, compared }));
  }
  const apart = people.rule === undefined ? undefined : apartByRule[people.rule];
  const covariates = table.covariates.map((fact) => factNamesFr[fact]);
  const found = designComparison(
    {
      treatment: treatmentColumn,
      covariates,
      outcome: outcomeNamesFr[outcome],
      measured: { before: covariates, after: [outcomeNamesFr[outcome]] },
      wording: outcomeWording(outcome),
      ...(apart === undefined ? {} : { apart }),
    },
    table.columns,
    { method: "regression", cautious: true },
  );
  if (found.kind === "refused") {
    const { code, reading } = found.notEstimable;
    return refuse({ code, reading });
  }
  return accept({ design: found, table });
}
