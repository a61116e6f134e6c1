import { type Columns, type DesignStudy, type MethodName, numberColumn } from "../../../engine/src/index.ts";
import { designPeople } from "./design-people.ts";
import { outcomeNamesFr } from "./fact-words.fr.ts";
import { outcomesOf } from "./find-effect.ts";
import { loadProject, loadSources, type SourcesHouse } from "./load-sources.ts";
import type { ProjectComparison } from "./model.ts";
import { fixPeople } from "./person-table.ts";
import { computableRules } from "./vocabulary.ts";

/** All that the engine is given for a comparison: with it alone, anybody makes its figure again. */
export interface ComparedTable {
  readonly columns: Columns;
  readonly study: DesignStudy;
  readonly method: MethodName;
  /** True when the interval is the one that a handful of people alike cannot make narrow. */
  readonly cautious: boolean;
}

/**
 * The table of a comparison, without any key. Its people were let go when it was unlocked: they are found again in the
 * payroll by the same rule, and a payroll read again since then may tell otherwise. Undefined when they can no longer
 * be compared.
 */
export async function comparedTable(
  house: SourcesHouse,
  project: string,
  { rule: chosen, outcome, design: { horizonMonths } }: ProjectComparison,
): Promise<ComparedTable | undefined> {
  const rule = computableRules.find((each) => each === chosen);
  const loaded = await loadProject(house, project);
  if (rule === undefined || !loaded.ok) return undefined;
  const wish = { rule, horizonMonths };
  const people = fixPeople(await loadSources(house, loaded.value, wish), wish);
  const designed = people.ok ? designPeople(people.value, outcome) : people;
  if (!people.ok || !designed.ok) return undefined;
  const { design, table } = designed.value;
  const { book } = loaded.value;
  const values = outcomesOf({ designed: designed.value, people: people.value, book, outcome });
  const columns = new Map(table.columns).set(outcomeNamesFr[outcome], numberColumn(values));
  const { study, method, options } = design;
  return { columns, study, method, cautious: options.cautious === true };
}
