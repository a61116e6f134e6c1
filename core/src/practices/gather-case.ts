import { type Actor, may, type OrganisationStore } from "../access/index.ts";
import type { DiagnosisStore } from "../diagnosis/index.ts";
import { type EffectsHouse, viewEffects } from "../effects/index.ts";
import { readEstimates, readFeatures } from "../patterns/index.ts";
import { checkedSeals } from "../plans/index.ts";
import type { TrainingDesignStore } from "../training/index.ts";
import type { CaseSubject } from "./case-subject.ts";

/** What the log of a project is read with. */
export interface LogHouse extends EffectsHouse {
  readonly diagnoses: DiagnosisStore;
  readonly trainingDesigns: TrainingDesignStore;
  readonly organisations: Pick<OrganisationStore, "mine">;
}

/** The whole log of a project, as far as this actor may read it; undefined when there is no such project. */
export async function gatherCase(
  house: LogHouse,
  actor: Actor,
  project: string,
): Promise<CaseSubject | undefined> {
  const found = await house.projects.find(project);
  if (found === undefined) return undefined;
  const { content } = found;
  const diagnosis = may(actor, "viewDiagnoses") ? await house.diagnoses.find(content.diagnosis) : undefined;
  const design = may(actor, "viewTrainingDesigns")
    ? await house.trainingDesigns.find(content.design)
    : undefined;
  const viewed = await viewEffects(house, actor, { project });
  const own = (await house.organisations.mine()).find(({ id }) => id === actor.organisation);
  return {
    id: project,
    project: content,
    diagnosis,
    design,
    features: readFeatures({
      project: content,
      design: design?.content,
      diagnosis: diagnosis?.content,
    }),
    sealed: await sealOf(house, project),
    lines: viewed.ok ? viewed.value.lines : [],
    estimates: viewed.ok ? await estimatesOf(house, project) : [],
    story: viewed.ok ? viewed.value.contribution : undefined,
    organisation: own?.name ?? "",
  };
}

async function estimatesOf(house: LogHouse, project: string): Promise<CaseSubject["estimates"]> {
  const comparisons = await house.comparisons.ofProject(project);
  return comparisons
    .filter(({ state }) => state === "unlocked")
    .flatMap((each) => readEstimates([each]).map((estimate) => ({ indicator: each.indicator, estimate })));
}

async function sealOf(house: LogHouse, project: string): Promise<CaseSubject["sealed"]> {
  const { seals } = await checkedSeals(house, project);
  return seals.flatMap(({ link, content }) => {
    if (content.kind !== "plan") return [];
    const on = link.head.sealedAt.slice(0, 10);
    return [{ id: `seal-${link.head.number}`, on, isBefore: !content.start.isStarted, plan: content.plan }];
  })[0];
}
