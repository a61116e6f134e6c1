import { type Diagnosis, type QuestionKey, standingOf } from "../diagnosis/index.ts";
import type { Project } from "../projects/index.ts";
import type { Block, TrainingDesign } from "../training/index.ts";
import type { Features } from "./model.ts";
import type { Presence } from "./vocabulary.ts";

/** What the features of a project are read from; each may be missing, and its features are unknown then. */
export interface FeatureSources {
  readonly project: Project;
  readonly design: TrainingDesign | undefined;
  readonly diagnosis: Diagnosis | undefined;
}

/** The features of a project's training, from what was written when it was designed. */
export function readFeatures({ project, design, diagnosis }: FeatureSources): Features {
  return {
    ...designFeatures(blocksOf(project, design)),
    ...partnerFeatures(project),
    ...conditionFeatures(diagnosis),
  };
}

/** Blocks of the chosen alternative; none while nobody chose among several. */
function blocksOf({ alternative }: Project, design: TrainingDesign | undefined): readonly Block[] {
  if (design === undefined) return [];
  const wanted = alternative === "" ? design.chosen : alternative;
  const chosen = design.alternatives.find(({ id }) => id === wanted);
  const [only] = design.alternatives.length === 1 ? design.alternatives : [];
  return (chosen ?? only)?.blocks ?? [];
}

function designFeatures(blocks: readonly Block[]) {
  const some = (test: (block: Block) => boolean) => presenceOf(blocks.length > 0, blocks.some(test));
  /** An axis on which nobody said anything is unknown. */
  const axis = (isTold: (block: Block) => boolean, test: (block: Block) => boolean): Presence =>
    blocks.some(test) ? "yes" : presenceOf(blocks.length > 0 && blocks.every(isTold), false);
  const link = (kind: Block["workLinks"][number]["kind"]) =>
    some(({ workLinks }) => workLinks.some((each) => each.kind === kind));
  const adaptation = (kind: Block["adaptations"][number]) =>
    some(({ adaptations }) => adaptations.includes(kind));
  const told = (read: (axes: Block["axes"]) => { readonly known: boolean }) => (block: Block) =>
    read(block.axes).known;
  const schemes = new Set(blocks.flatMap(({ axes }) => axes.schemes.filter((each) => each !== "none")));
  return {
    basicAndTrade: bothObjectives(blocks),
    recognition: axis(
      told(({ logic }) => logic),
      ({ axes }) => is(axes.logic, "recognition"),
    ),
    modular: axis(
      told(({ obligation }) => obligation),
      ({ axes }) => is(axes.obligation, "modular"),
    ),
    inWorkSituation: axis(
      told(({ mode }) => mode),
      ({ axes }) => is(axes.mode, "workSituation"),
    ),
    severalSchemes: presenceOf(
      schemes.size > 1 || (blocks.length > 0 && blocks.every(({ axes }) => axes.schemes.length > 0)),
      schemes.size > 1,
    ),
    contentsFromWork: link("contentsFromWork"),
    materialsFromWork: link("materialsFromWork"),
    observationInWork: link("observationInWork"),
    workSituation: link("workSituation"),
    workStudyPrinciple: link("workStudyPrinciple"),
    professionalsInvolved: link("professionalsInvolved"),
    widerThanPosition: some(({ workLinks }) => workLinks.some(({ reach }) => reach === "work")),
    communication: adaptation("communication"),
    testimonies: adaptation("testimonies"),
    individualisation: adaptation("individualisation"),
    referenceToExperience: adaptation("referenceToExperience"),
    inCompany: adaptation("inCompany"),
    allInWorkingTime: inWorkingTime(blocks),
  } as const;
}

function bothObjectives(blocks: readonly Block[]): Presence {
  const has = (wanted: string) => blocks.some(({ axes }) => is(axes.objective, wanted));
  if (has("both") || (has("basicSkills") && has("trade"))) return "yes";
  return presenceOf(blocks.length > 0 && blocks.every(({ axes }) => axes.objective.known), false);
}

function inWorkingTime(blocks: readonly Block[]): Presence {
  if (blocks.some(({ isInWorkingTime }) => isInWorkingTime.known && !isInWorkingTime.value)) return "no";
  return presenceOf(blocks.length > 0 && blocks.every(({ isInWorkingTime }) => isInWorkingTime.known), true);
}

function partnerFeatures({ partners, actors }: Project) {
  const has = (...kinds: readonly string[]) => partners.some(({ kind }) => kinds.includes(kind));
  const hasActor = (wanted: string) => actors.some(({ kind }) => kind === wanted);
  // A project that names nobody outside may not have named them yet.
  const isTold = partners.length > 0 || actors.length > 0;
  return {
    withProvider: presenceOf(isTold, has("provider") || hasActor("trainingProvider")),
    withOpco: presenceOf(isTold, has("opco") || hasActor("opco")),
    withExpertHelp: presenceOf(isTold, has("consultancy") || hasActor("expert")),
    withTerritory: presenceOf(isTold, has("territorialNetwork", "agency", "observatory", "industryBranch")),
  } as const;
}

/** A condition on which people disagree is not told either way. */
function conditionFeatures(diagnosis: Diagnosis | undefined) {
  const stands = (question: QuestionKey): Presence => {
    const standing = diagnosis === undefined ? undefined : standingOf(diagnosis, question);
    return standing?.kind === "agreed" ? standing.value : "unknown";
  };
  return {
    strategicSupport: stands("condition.strategicSupport"),
    needsAnalysis: stands("condition.needsAnalysis"),
    fundingCapacity: stands("condition.fundingCapacity"),
    triggerEvent: stands("factor.triggerEvent"),
    frontlineInvolvement: stands("factor.frontlineInvolvement"),
    projectSteering: stands("factor.projectSteering"),
    expertResources: stands("factor.expertResources"),
  } as const;
}

function is(
  fact: { readonly known: true; readonly value: string } | { readonly known: false },
  wanted: string,
) {
  return fact.known && fact.value === wanted;
}

function presenceOf(isTold: boolean, isPresent: boolean): Presence {
  if (!isTold) return "unknown";
  return isPresent ? "yes" : "no";
}
