import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { ComparisonStore } from "../comparisons/index.ts";
import type { DiagnosisStore } from "../diagnosis/index.ts";
import { blankEffectBook, type EffectBookStore, effectLines } from "../effects/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { checkedSeals, type SealStore } from "../plans/index.ts";
import type { KeptProject, ProjectStore } from "../projects/index.ts";
import type { Sha256, TrainingDesignStore } from "../training/index.ts";
import type { ProjectCase } from "./model.ts";
import { readFeatures } from "./read-features.ts";
import { readEffects, readEstimates } from "./read-outcomes.ts";
import { casesAtMost } from "./vocabulary.ts";

export interface PatternHouse {
  readonly projects: ProjectStore;
  readonly diagnoses: DiagnosisStore;
  readonly trainingDesigns: TrainingDesignStore;
  readonly planSeals: SealStore;
  readonly sha256: Sha256;
  readonly effectBooks: EffectBookStore;
  readonly comparisons: Pick<ComparisonStore, "ofProject">;
}

/**
 * The projects that the actor sees, each with the features of its training and its effects; through a share, the one
 * shared. A feature tells that something is there or not, never what people wrote of it.
 */
export async function viewCases(
  house: PatternHouse,
  actor: Actor,
): Promise<Result<{ readonly cases: readonly ProjectCase[]; readonly isCut: boolean }, NotAllowed>> {
  if (!may(actor, "viewPatterns")) return refuse(notAllowed);
  const listed = await house.projects.list();
  const cases: ProjectCase[] = [];
  for (const { id } of listed.slice(0, casesAtMost)) {
    const found = await house.projects.find(id);
    if (found !== undefined) cases.push(await caseOf(house, found));
  }
  return accept({ cases, isCut: listed.length > casesAtMost });
}

async function caseOf(house: PatternHouse, { id, content }: KeptProject): Promise<ProjectCase> {
  const comparisons = await house.comparisons.ofProject(id);
  const sealed = await sealedPlan(house, id);
  const plan = sealed?.plan;
  const lines = effectLines({
    plan,
    isSealedBefore: sealed !== undefined && !sealed.start.isStarted,
    book: (await house.effectBooks.find(id))?.content ?? blankEffectBook,
    comparisons: comparisons.flatMap(({ indicator, finding, state }) =>
      state === "unlocked" && finding !== undefined ? [{ indicator, finding }] : [],
    ),
    // What answers say goes by groups of ten at least: it never tells of one project as a whole.
    releases: [],
  });
  const { design, diagnosis } = content;
  const features = readFeatures({
    project: content,
    design: design === "" ? undefined : (await house.trainingDesigns.find(design))?.content,
    diagnosis: diagnosis === "" ? undefined : (await house.diagnoses.find(diagnosis))?.content,
  });
  const effects = readEffects(lines, plan);
  return { id, label: content.label, owner: "", features, effects, estimates: readEstimates(comparisons) };
}

async function sealedPlan(house: PatternHouse, project: string) {
  const { seals } = await checkedSeals(house, project);
  return seals.flatMap(({ content }) => (content.kind === "plan" ? [content] : []))[0];
}
