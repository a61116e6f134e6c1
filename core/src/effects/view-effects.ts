import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { type ReleasingHouse, releasedAnswers, saidOfGroups } from "../answers/index.ts";
import type { ComparisonStore } from "../comparisons/index.ts";
import type { Known } from "../kernel/known.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { checkedSeals, type Plan, type SealStore } from "../plans/index.ts";
import type { ProjectStore } from "../projects/index.ts";
import type { Sha256 } from "../training/index.ts";
import { askedPerceptions } from "./asked-perceptions.ts";
import { contributionStory } from "./contribution-story.ts";
import { type EffectsSubject, effectLines, unlockedFindings } from "./effect-line.ts";
import { effectsStart } from "./effects-start.ts";
import type { ContributionStory, EffectLine } from "./line-model.ts";
import { blankEffectBook, type EffectBook } from "./model.ts";
import type { EffectBookStore } from "./ports.ts";

/** Where the plan of a project stands for its effects. */
export type PlanStanding = "notSealed" | "sealedBefore" | "sealedAfterStart";

/** Everything known of the effects of a project. Revision 0: nobody wrote in the book yet. */
export interface ViewedEffects {
  readonly id: string;
  readonly label: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly book: EffectBook;
  readonly standing: PlanStanding;
  /** The plan as it was sealed; absent while it is not. */
  readonly plan?: Plan;
  /** First and last day of the training, as sessions say. */
  readonly firstDay: Known<string>;
  readonly lastDay: Known<string>;
  readonly lines: readonly EffectLine[];
  readonly contribution: ContributionStory;
}

/** In order of precedence. */
export type ViewEffectsRefusal = NotAllowed | { readonly code: "unknownDocument" };

export interface EffectsHouse extends ReleasingHouse {
  readonly projects: ProjectStore;
  readonly planSeals: SealStore;
  readonly sha256: Sha256;
  readonly effectBooks: EffectBookStore;
  readonly comparisons: Pick<ComparisonStore, "ofProject">;
}

/** What is known of each effect of a project, on which rung, and the story of its contribution. */
export async function viewEffects(
  house: EffectsHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<ViewedEffects, ViewEffectsRefusal>> {
  if (!may(actor, "viewEffects")) return refuse(notAllowed);
  const found = await house.projects.find(project);
  if (found === undefined) return refuse({ code: "unknownDocument" });
  const kept = await house.effectBooks.find(project);
  const sealed = await sealedPlanOf(house, project);
  const subject: EffectsSubject = {
    plan: sealed?.plan,
    isSealedBefore: sealed !== undefined && !sealed.start.isStarted,
    book: kept?.content ?? blankEffectBook,
    comparisons: unlockedFindings(await house.comparisons.ofProject(project)),
    releases: await releasedAnswers(house, actor, { project }),
    heard: askedPerceptions(sealed?.plan, await saidOfGroups(house, actor, { project })),
  };
  return accept({
    id: project,
    label: found.content.label,
    revision: kept?.revision ?? 0,
    savedAt: kept?.savedAt ?? found.savedAt,
    book: subject.book,
    standing: standingOf(subject),
    ...(sealed === undefined ? {} : { plan: sealed.plan }),
    ...effectsStart(found.content),
    lines: effectLines(subject),
    contribution: contributionStory(subject.book.contribution, subject.plan),
  });
}

async function sealedPlanOf(house: EffectsHouse, project: string) {
  const { seals } = await checkedSeals(house, project);
  const [first] = seals.flatMap(({ content }) => (content.kind === "plan" ? [content] : []));
  return first;
}

function standingOf({ plan, isSealedBefore }: EffectsSubject): PlanStanding {
  if (plan === undefined) return "notSealed";
  return isSealedBefore ? "sealedBefore" : "sealedAfterStart";
}
