import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { monthsAtMost } from "../trajectories/index.ts";
import { type ComparisonHouse, fingerprintOf } from "./comparison-house.ts";
import { designPeople } from "./design-people.ts";
import { findEffect } from "./find-effect.ts";
import { isStored, type SourcesRefusal } from "./load-sources.ts";
import type { ComparedFinding, ProjectComparison } from "./model.ts";

export interface UnlockComparison {
  readonly project: string;
  readonly comparison: string;
}

/** In order of precedence. `notYetReadable`: the payroll of the month that tells the outcome is not there. */
export type UnlockComparisonRefusal =
  | NotAllowed
  | SourcesRefusal
  | { readonly code: "unknownComparison" }
  | { readonly code: "alreadyUnlocked" }
  | { readonly code: "notYetReadable"; readonly month: string };

/** Looks at the outcome of a comparison that was fixed: once, and what is found is kept for good. */
export async function unlockComparison(
  house: ComparisonHouse,
  actor: Actor,
  { project, comparison: id }: UnlockComparison,
): Promise<Result<ProjectComparison, UnlockComparisonRefusal>> {
  if (!may(actor, "chooseComparison")) return refuse(notAllowed);
  const found = await house.projects.find(project);
  if (found === undefined) return refuse({ code: "unknownDocument" });
  await house.comparisons.holdProject(project);
  const chosen = (await house.comparisons.ofProject(project)).find((each) => each.id === id);
  const fixed = await house.comparisons.peopleOf(id);
  if (chosen === undefined || fixed === undefined) return refuse({ code: "unknownComparison" });
  if (chosen.state === "unlocked") return refuse({ code: "alreadyUnlocked" });
  const book = await house.paths.book(monthsAtMost);
  if (book === undefined) return refuse({ code: "noMonthStored" });
  // What was fixed before rules were kept beside people is of the rule that was chosen.
  const people = { rule: chosen.rule, ...fixed };
  if (!isStored(book, people.readIn)) return refuse({ code: "notYetReadable", month: people.readIn });
  const designed = designPeople(people, chosen.outcome);
  const now = house.clock.now();
  const finding: ComparedFinding = designed.ok
    ? findEffect({ designed: designed.value, people, book, outcome: chosen.outcome, now })
    : { kind: "notEstimable", ...designed.refusal, unlockedAt: now };
  const fingerprint = fingerprintOf({ choice: chosen.fingerprints.choice, finding }, house.sha256);
  const isKept = await house.comparisons.unlock(id, finding, fingerprint);
  if (!isKept) return refuse({ code: "alreadyUnlocked" });
  const fingerprints = { ...chosen.fingerprints, finding: fingerprint };
  return accept({ ...chosen, state: "unlocked", finding, fingerprints });
}
