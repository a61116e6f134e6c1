import { type Actor, may, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { addToPlan, shortFingerprint } from "../plans/index.ts";
import { additionWords } from "./addition-words.fr.ts";
import { type ComparisonHouse, fingerprintOf } from "./comparison-house.ts";
import type { ProjectComparison } from "./model.ts";
import {
  type MadeComparison,
  makeComparison,
  type ProposeComparison,
  type ProposeComparisonRefusal,
} from "./propose-comparison.ts";

/** In order of precedence. `noComparison`: no figure can come of it; the proposal says why. */
export type ChooseComparisonRefusal =
  | ProposeComparisonRefusal
  | { readonly code: "noComparison" }
  | { readonly code: "tooManyComparisons" };

/** Most comparisons of a project: whoever looks at more of them finds something by chance. */
export const comparisonsAtMost = 40;

/**
 * Fixes a comparison for good, before its outcome is looked at: who, how, with what fingerprint. When the
 * plan is sealed
 * and the actor may add to it, the fingerprint is bound to the chain of its seals too.
 */
export async function chooseComparison(
  house: ComparisonHouse,
  actor: Actor,
  wish: ProposeComparison,
): Promise<Result<ProjectComparison, ChooseComparisonRefusal>> {
  if (!may(actor, "chooseComparison")) return refuse(notAllowed);
  await house.comparisons.holdProject(wish.project);
  const made = await makeComparison(house, wish);
  if (!made.ok) return made;
  if (!("told" in made.value)) return refuse({ code: "noComparison" });
  const before = await house.comparisons.ofProject(wish.project);
  if (before.length >= comparisonsAtMost) return refuse({ code: "tooManyComparisons" });
  const { told, people, designed } = made.value;
  const chosenOn = house.clock.now();
  const choice = fingerprintOf(
    { project: wish.project, told, people, engine: designed.design, chosenOn },
    house.sha256,
  );
  const seal = await bindToPlan(house, actor, { made: made.value, project: wish.project, choice });
  const { readIn: _, ...kept } = told;
  const chosen: ProjectComparison = {
    id: house.ids.next(),
    ...kept,
    sealNumber: made.value.sealNumber,
    chosenOn,
    chosenBy: actor.account,
    state: "chosen",
    fingerprints: { choice, seal },
  };
  await house.comparisons.choose(wish.project, chosen, people);
  return accept(chosen);
}

interface Binding {
  readonly made: MadeComparison;
  readonly project: string;
  readonly choice: string;
}

/** Number of the addition that binds the choice to the plan's seals; 0 when none could be made. */
async function bindToPlan(
  house: ComparisonHouse,
  actor: Actor,
  { made, project, choice }: Binding,
): Promise<number> {
  if (made.sealNumber === 0) return 0;
  const words = additionWords(made.told, shortFingerprint(choice));
  const added = await addToPlan(house, actor, { project, indicator: made.told.indicator, words });
  return added.ok ? (added.value.seals.at(-1)?.link.head.number ?? 0) : 0;
}
