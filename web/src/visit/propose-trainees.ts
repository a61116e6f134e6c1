import { known, unknown } from "../../../core/src/kernel/known.ts";
import type { ProposedTrainee } from "../training/training-home.ts";
import { isFilled } from "./edit-visit.ts";
import type { PersonLine } from "./model.ts";
import { readWeeklyMinutes } from "./weekly-minutes.ts";

/**
 * The people of a visit's table as trainees that a design may take: label, site and hours, and nothing of contracts or
 * diplomas. `nameLine` names a line without label; of lines with one label, the later ones tell their line too.
 */
export function proposeTrainees(
  people: readonly PersonLine[],
  nameLine: (line: number) => string,
): readonly ProposedTrainee[] {
  const taken = new Set<string>();
  return people.flatMap((person, index) => {
    if (!isFilled(person)) return [];
    const own = tidy(person.label);
    const wished = own === "" ? nameLine(index + 1) : own;
    const label = taken.has(wished) ? `${wished} (${nameLine(index + 1)})` : wished;
    taken.add(label);
    const minutes = readWeeklyMinutes(person.hours);
    const weeklyMinutes = minutes === undefined ? unknown : known(minutes);
    return [{ job: tidy(person.job), label, site: tidy(person.site), weeklyMinutes }];
  });
}

const tidy = (text: string): string => text.trim().replaceAll(/\s+/g, " ");
