import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { parseMonth } from "../kernel/calendar.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { trainingPeriodOf } from "./measure-training-access.ts";
import type { CategoryStore, ReadableWorkforce } from "./ports.ts";
import { profileCategory } from "./profile-category.ts";
import type { CategoryProfile } from "./profile-model.ts";

export interface ViewCategoryProfile {
  readonly category: string;
  /** The latest version when absent. */
  readonly version?: number | undefined;
  /** "2026-03"; the latest stored month when absent. */
  readonly month?: string | undefined;
}

/** In order of precedence. */
export type ViewCategoryProfileRefusal =
  | NotAllowed
  | { readonly code: "unknownCategory" }
  | { readonly code: "unknownVersion" }
  | { readonly code: "monthNotStored" };

/** What a version of a category looks like for a month, in exact figures. */
export async function viewCategoryProfile(
  house: { readonly categories: CategoryStore; readonly workforce: ReadableWorkforce },
  actor: Actor,
  query: ViewCategoryProfile,
): Promise<Result<CategoryProfile, ViewCategoryProfileRefusal>> {
  if (!may(actor, "viewCategoryProfile")) return refuse(notAllowed);
  const versions = await house.categories.versions(query.category);
  if (versions.length === 0) return refuse({ code: "unknownCategory" });
  const definition =
    query.version === undefined
      ? versions.at(-1)
      : versions.find((candidate) => candidate.version === query.version);
  if (definition === undefined) return refuse({ code: "unknownVersion" });
  const month =
    query.month === undefined ? (await house.workforce.months())[0]?.month : parseMonth(query.month);
  const snapshot = month === undefined ? undefined : await house.workforce.snapshot(month);
  if (snapshot === undefined) return refuse({ code: "monthNotStored" });
  const { firstDay, lastDay } = trainingPeriodOf(snapshot);
  const trainings = await house.workforce.trainingsBetween(firstDay, lastDay);
  const knowledge = {
    workAnswers: await house.workforce.workAnswers(),
    jobGradeTables: await house.workforce.jobGradeTables(),
  };
  return accept(profileCategory(definition, { snapshot, knowledge, trainings }));
}
