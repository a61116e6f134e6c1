import {
  type MergeChoices,
  type MergeConflict,
  type Merging,
  mergeValue,
  partOf,
  type Versions,
} from "./merge-lines.ts";
import { mergeMoney, mergePeople, mergeSteering, mergeTraining } from "./merge-lists.ts";
import type { Project } from "./model.ts";
import { readCourse } from "./project-course.ts";

/** A project before two people changed it, and what each made of it. */
export interface ProjectVersions {
  readonly base: Project;
  readonly mine: Project;
  readonly theirs: Project;
}

/** Two people's changes put together, and what only they can choose; mine stands in the meantime. */
export interface MergedProject {
  readonly project: Project;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Puts together what two people changed in a project. Lists merge line by line, lines field by field; only a field
 * that both changed differently is left to choose. Passages are always theirs: what happened to the step is recorded,
 * never merged.
 */
export function mergeProjects(versions: ProjectVersions, choices: MergeChoices = new Map()): MergedProject {
  const merging: Merging = { choices, conflicts: [] };
  const project = {
    ...mergeOwnFields(versions, merging),
    ...mergePeople(versions, merging),
    ...mergeTraining(versions, merging),
    ...mergeSteering(versions, merging),
    ...mergeMoney(versions, merging),
    passages: versions.theirs.passages,
  };
  // A first day put after what happened since would make the passages mean nothing.
  const startedOn = readCourse(project).ok ? project.startedOn : versions.theirs.startedOn;
  return { project: { ...project, startedOn }, conflicts: merging.conflicts };
}

function mergeOwnFields(versions: ProjectVersions, merging: Merging) {
  const merged = <Value>(value: Versions<Value>, field: string) =>
    mergeValue(value, { list: "", line: "", field }, merging);
  const [company, group] = [partOf(versions, "company"), partOf(versions, "targetGroup")];
  return {
    schemaVersion: versions.mine.schemaVersion,
    label: merged(partOf(versions, "label"), "label"),
    startedOn: merged(partOf(versions, "startedOn"), "startedOn"),
    company: {
      name: merged(partOf(company, "name"), "company.name"),
      headcount: merged(partOf(company, "headcount"), "company.headcount"),
    },
    targetGroup: {
      category: merged(partOf(group, "category"), "targetGroup.category"),
      words: merged(partOf(group, "words"), "targetGroup.words"),
    },
    lead: merged(partOf(versions, "lead"), "lead"),
    diagnosis: merged(partOf(versions, "diagnosis"), "diagnosis"),
    ...merged(chosenDesign(versions), "design"),
    lessons: merged(partOf(versions, "lessons"), "lessons"),
    invitation: mergeInvitation(partOf(versions, "invitation"), merging),
  };
}

function mergeInvitation(invitation: Versions<Project["invitation"]>, merging: Merging) {
  const of = <Field extends keyof Project["invitation"]>(field: Field) =>
    mergeValue(partOf(invitation, field), { list: "", line: "", field: `invitation.${field}` }, merging);
  return {
    supervisorWords: of("supervisorWords"),
    supervisorName: of("supervisorName"),
    testimony: of("testimony"),
    testimonyBy: of("testimonyBy"),
    isTestimonyAgreed: of("isTestimonyAgreed"),
    meetingPoint: of("meetingPoint"),
    contact: of("contact"),
    bring: of("bring"),
  };
}

/** An alternative means nothing without its design: the two change together. */
function chosenDesign({ base, mine, theirs }: ProjectVersions) {
  const chosen = ({ design, alternative }: Project) => ({ design, alternative });
  return { base: chosen(base), mine: chosen(mine), theirs: chosen(theirs) };
}
