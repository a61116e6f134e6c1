import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Pseudonyms } from "../workforce/index.ts";
import { type ComparisonHouse, planAtHand } from "./comparison-house.ts";
import type { ComparisonDesk } from "./desk-model.ts";
import type { ParticipantLink } from "./fixed-model.ts";
import { guideProject } from "./gather-facts.ts";
import { type LoadedProject, loadProject, type SourcesRefusal } from "./load-sources.ts";
import { type ComparisonAnswers, participantStarts } from "./project-facts.ts";
import { outcomeKeys, sheetsOfOutcome } from "./vocabulary.ts";

/** In order of precedence. */
export type PrepareComparisonRefusal = NotAllowed | SourcesRefusal;

/** What can be compared in a project, who its people are in the payroll, and what is left to say. */
export async function prepareComparison(
  house: ComparisonHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<Result<ComparisonDesk, PrepareComparisonRefusal>> {
  if (!may(actor, "prepareComparison")) return refuse(notAllowed);
  const loaded = await loadProject(house, project);
  return loaded.ok ? accept(await deskOf(house, project, loaded.value)) : loaded;
}

async function deskOf(
  house: ComparisonHouse,
  project: string,
  loaded: LoadedProject,
): Promise<ComparisonDesk> {
  const { facts, guide } = await guideProject(house, loaded);
  const { plan, promised, sealNumber } = await planAtHand(house, project);
  const { book, setting } = loaded;
  const starts = participantStarts(loaded.project);
  const linked = new Map(setting.links.map(({ participant, employee }) => [participant, employee]));
  const known = new Set(book.employees);
  return {
    facts,
    guide,
    promised,
    isSealed: sealNumber > 0,
    answers: setting.answers,
    participants: loaded.project.participants.map(({ id, label }) => {
      const employee = linked.get(id);
      const start = starts.get(id);
      return {
        ...{ id, label },
        link: employee === undefined ? "none" : known.has(employee) ? "found" : "notInPayroll",
        start: start === undefined ? { known: false } : { known: true, value: start },
      };
    }),
    indicators: (plan?.indicators ?? []).map(({ id, label, sheet }) => ({
      ...{ id, label },
      outcomes: outcomeKeys.filter((outcome) => sheetsOfOutcome[outcome].includes(sheet)),
    })),
    months: { first: book.months[0] ?? "", last: book.months.at(-1) ?? "" },
  };
}

/** What somebody says of the people of a project; "" forgets who a participant is. */
export interface SetComparison {
  readonly project: string;
  readonly staffNumbers: readonly { readonly participant: string; readonly staffNumber: string }[];
  readonly answers: ComparisonAnswers;
}

/** In order of precedence. */
export type SetComparisonRefusal = PrepareComparisonRefusal | { readonly code: "unknownParticipant" };

/**
 * Says who participants are in the payroll, and what nothing else tells. Staff numbers become keys and are
 * not kept.
 */
export async function setComparison(
  house: ComparisonHouse & { readonly pseudonyms: Pseudonyms },
  actor: Actor,
  { project, staffNumbers, answers }: SetComparison,
): Promise<Result<ComparisonDesk, SetComparisonRefusal>> {
  if (!may(actor, "prepareComparison")) return refuse(notAllowed);
  await house.comparisons.holdProject(project);
  const loaded = await loadProject(house, project);
  if (!loaded.ok) return loaded;
  const participants = new Set(loaded.value.project.participants.map(({ id }) => id));
  if (staffNumbers.some(({ participant }) => !participants.has(participant))) {
    return refuse({ code: "unknownParticipant" });
  }
  const links = new Map(
    loaded.value.setting.links
      .filter(({ participant }) => participants.has(participant))
      .map((link) => [link.participant, link]),
  );
  for (const { participant, staffNumber } of staffNumbers) {
    if (staffNumber.trim() === "") links.delete(participant);
    else links.set(participant, linkOf(participant, house.pseudonyms.employeeOf(staffNumber)));
  }
  const setting = { links: [...links.values()], answers };
  await house.comparisons.saveSetting(project, setting);
  return accept(await deskOf(house, project, { ...loaded.value, setting }));
}

function linkOf(participant: string, employee: ParticipantLink["employee"]): ParticipantLink {
  return { participant, employee };
}
