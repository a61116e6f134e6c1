import { type Month, monthsBetween } from "../kernel/calendar.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Project, ProjectStore } from "../projects/index.ts";
import { monthsAtMost, type PathBook, type PathShelf } from "../trajectories/index.ts";
import type { WorkforceSnapshot, WorkforceStore } from "../workforce/index.ts";
import type { ComparisonWish } from "./model.ts";
import { type ComparisonSources, describedMonths } from "./person-table.ts";
import type { ComparisonSetting, ComparisonStore } from "./ports.ts";
import { participantStarts } from "./project-facts.ts";

/** What a comparison is made from. */
export interface SourcesHouse {
  readonly projects: Pick<ProjectStore, "find">;
  readonly paths: PathShelf;
  readonly workforce: Pick<WorkforceStore, "snapshot">;
  readonly comparisons: ComparisonStore;
}

export type SourcesRefusal = { readonly code: "unknownDocument" } | { readonly code: "noMonthStored" };

export interface LoadedProject {
  readonly project: Project;
  readonly setting: ComparisonSetting;
  readonly book: PathBook;
}

/** A project with its people and everybody's months. */
export async function loadProject(
  house: SourcesHouse,
  project: string,
): Promise<Result<LoadedProject, SourcesRefusal>> {
  const found = await house.projects.find(project);
  if (found === undefined) return refuse({ code: "unknownDocument" });
  const book = await house.paths.book(monthsAtMost);
  if (book === undefined) return refuse({ code: "noMonthStored" });
  return accept({ project: found.content, setting: await house.comparisons.setting(project), book });
}

/** What a rule needs of the payroll: the months that describe people, and no later one. */
export async function loadSources(
  house: Pick<SourcesHouse, "workforce">,
  { project, setting, book }: LoadedProject,
  wish: Pick<ComparisonWish, "rule" | "horizonMonths">,
): Promise<ComparisonSources> {
  const starts = participantStarts(project);
  const months = describedMonths(book, starts, wish);
  const wanted = months.ok ? [months.value.describedIn, months.value.comparedIn] : [];
  const snapshots = new Map<Month, WorkforceSnapshot>();
  for (const month of new Set(wanted)) {
    const snapshot = await house.workforce.snapshot(month);
    if (snapshot !== undefined) snapshots.set(month, snapshot);
  }
  const participants = project.participants.map(({ id }) => id);
  return { book, snapshots, links: setting.links, starts, participants };
}

/** Whether a file of a month stands. */
export function isStored(book: PathBook, month: Month): boolean {
  const [first] = book.months;
  return first !== undefined && book.isStored[monthsBetween(first, month)] === true;
}
