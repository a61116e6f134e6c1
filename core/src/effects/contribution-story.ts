import type { Plan } from "../plans/index.ts";
import { storyWords } from "./claim-words.fr.ts";
import { spaced } from "./french-text.ts";
import type { ContributionStory } from "./line-model.ts";
import type { Contribution, StoryRival } from "./model.ts";
import type { StoryVerdict } from "./vocabulary.ts";

/** The story of a project: the explanations of the sealed plan that nobody looked at stay in it, as not looked at. */
export function contributionStory(
  { links, rivals }: Contribution,
  plan: Plan | undefined,
): ContributionStory {
  const contribution = { links, rivals: [...plannedRivals(plan, rivals), ...addedRivals(plan, rivals)] };
  const verdict = verdictOf(contribution);
  const { claim, maySay } = storyWords[verdict];
  return { verdict, contribution, reading: { claim: spaced(claim), maySay: spaced(maySay) } };
}

function plannedRivals(plan: Plan | undefined, told: readonly StoryRival[]): readonly StoryRival[] {
  return (plan?.rivals ?? []).map(
    ({ id, kind }) => told.find((rival) => rival.id === id) ?? { id, kind, standing: "notLooked", words: "" },
  );
}

function addedRivals(plan: Plan | undefined, told: readonly StoryRival[]): readonly StoryRival[] {
  return told.filter(({ id }) => !(plan?.rivals ?? []).some((rival) => rival.id === id));
}

/**
 * Contribution analysis (Mayne 2012, Evaluation 18:270-280): the claim holds when each link is supported and other
 * explanations were looked at; one that explains everything, or a link that was looked for and not found, undoes it.
 */
function verdictOf({ links, rivals }: Contribution): StoryVerdict {
  const looked = links.filter(({ standing }) => standing !== "notLooked");
  if (looked.length === 0) return "notTold";
  if (looked.some(({ standing }) => standing === "notSupported")) return "notConfirmed";
  if (rivals.some(({ standing }) => standing === "explains")) return "notConfirmed";
  const isWhole = links.every(({ standing }) => standing === "supported");
  const areLookedAt = rivals.length > 0 && rivals.every(({ standing }) => standing !== "notLooked");
  return isWhole && areLookedAt ? "contributed" : "plausible";
}
