import { logRank } from "../../../engine/src/sequences/index.ts";
import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { CategoryStore } from "../categories/index.ts";
import { firstDayOf, lastDayOf } from "../kernel/calendar.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { TrainingRecord, WorkforceStore } from "../workforce/index.ts";
import { alignByCalendar, alignByEntry, alignByStart, monthsBeforeStart } from "./align-paths.ts";
import {
  type ChosenGroups,
  chooseByCategory,
  chooseByTraining,
  chooseEveryone,
  firstStored,
} from "./choose-groups.ts";
import { monthsAtMost, type PathAlignment, type Trajectories } from "./model.ts";
import type { PathBook } from "./path-book.ts";
import type { PathShelf } from "./ports.ts";
import { type GroupToTell, spellsOfGroup, tellGroup, told } from "./tell-group.ts";

export interface TrajectoryQuery {
  readonly group: "everyone" | "category" | "training";
  readonly key: string;
  readonly version?: number | undefined;
  readonly alignment: PathAlignment;
}

export interface TrajectoryHouse {
  readonly paths: PathShelf;
  readonly workforce: Pick<
    WorkforceStore,
    "snapshot" | "trainingsBetween" | "workAnswers" | "jobGradeTables"
  >;
  readonly categories: Pick<CategoryStore, "latestVersions" | "versions">;
}

/** In order of precedence. */
export type ViewTrajectoriesRefusal =
  | NotAllowed
  | { readonly code: "noMonthStored" }
  | { readonly code: "unknownCategory" }
  | { readonly code: "unknownTraining" }
  | { readonly code: "alignmentNotPossible" };

/** Titles proposed, the most followed first. */
const trainingsAtMost = 100;

/**
 * The paths of people, group by group. Hiring dates align everybody or the people of a training: members of a category
 * are those of the first month, before which nobody of them was hired. Only participants have a date of start.
 */
export async function viewTrajectories(
  house: TrajectoryHouse,
  actor: Actor,
  query: TrajectoryQuery,
): Promise<Result<Trajectories, ViewTrajectoriesRefusal>> {
  if (!may(actor, "viewTrajectories")) return refuse({ ...notAllowed });
  const book = await house.paths.book(monthsAtMost);
  const [firstMonth, lastMonth] = [book?.months[0], book?.months.at(-1)];
  if (book === undefined || firstMonth === undefined || lastMonth === undefined) {
    return refuse({ code: "noMonthStored" });
  }
  const records = await house.workforce.trainingsBetween(firstDayOf(firstMonth), lastDayOf(lastMonth));
  const chosen = await chooseGroups(house, book, query, records);
  if (!chosen.ok) return chosen;
  if (!isPossible(query)) return refuse({ code: "alignmentNotPossible" });
  const groups = alignGroups(book, chosen.value, query.alignment);
  const comparison = compareGroups(book, groups);
  return accept({
    months: [...book.months],
    gaps: book.months.filter((_, month) => book.isStored[month] !== true),
    absenceUntold: book.months.filter((_, month) => book.isStored[month] && !book.tellsAbsence[month]),
    alignment: query.alignment,
    monthsBefore: query.alignment === "start" ? monthsBeforeStart : 0,
    groups: groups.map((group) => tellGroup(book, group)),
    aside: { ...chosen.value.aside },
    ...(comparison === undefined ? {} : { comparison }),
    choices: {
      categories: (await house.categories.latestVersions()).map(({ id, version, label }) => ({
        id,
        version,
        label,
      })),
      trainings: countTrainings(book, records),
    },
  });
}

function isPossible({ group, alignment }: TrajectoryQuery): boolean {
  if (alignment === "calendar") return true;
  return alignment === "entry" ? group !== "category" : group === "training";
}

async function chooseGroups(
  house: TrajectoryHouse,
  book: PathBook,
  query: TrajectoryQuery,
  records: readonly TrainingRecord[],
): Promise<Result<ChosenGroups, ViewTrajectoriesRefusal>> {
  if (query.group === "everyone") return accept(chooseEveryone(book));
  if (query.group === "training") {
    return records.some(({ title }) => title === query.key)
      ? accept(chooseByTraining(book, records, query.key))
      : refuse({ code: "unknownTraining" });
  }
  const versions = await house.categories.versions(query.key);
  const definition =
    query.version === undefined ? versions.at(-1) : versions.find(({ version }) => version === query.version);
  if (definition === undefined) return refuse({ code: "unknownCategory" });
  const month = book.months[firstStored(book)];
  const snapshot = month === undefined ? undefined : await house.workforce.snapshot(month);
  if (snapshot === undefined) return refuse({ code: "noMonthStored" });
  const knowledge = {
    workAnswers: await house.workforce.workAnswers(),
    jobGradeTables: await house.workforce.jobGradeTables(),
  };
  return accept(chooseByCategory(book, definition.rule, { snapshot, knowledge }));
}

/** Only participants have a date of start: the others are not shown beside them. */
function alignGroups(book: PathBook, chosen: ChosenGroups, alignment: PathAlignment): GroupToTell[] {
  const { groups, origin, starts } = chosen;
  return groups
    .filter(({ name }) => alignment !== "start" || name === "participants")
    .map(({ name, people }) => {
      const aligned =
        alignment === "calendar"
          ? alignByCalendar(book, people)
          : alignment === "entry"
            ? alignByEntry(book, people)
            : alignByStart(book, people, starts);
      return { name, aligned, alignment, origin };
    });
}

function compareGroups(book: PathBook, groups: readonly GroupToTell[]): Trajectories["comparison"] {
  const [first, second] = groups;
  if (first === undefined || second === undefined) return undefined;
  const origin = first.alignment === "calendar" ? (book.months[first.origin] ?? "") : "";
  return told(logRank([spellsOfGroup(book, first), spellsOfGroup(book, second)]), () => ({ origin }));
}

function countTrainings(book: PathBook, records: readonly TrainingRecord[]) {
  const trained = new Set<string>(records.map(({ employee }) => employee));
  const present = new Set(trained.size === 0 ? [] : book.employees.filter((each) => trained.has(each)));
  const peopleOf = new Map<string, Set<string>>();
  for (const { title, employee } of records) {
    if (!present.has(employee)) continue;
    const people = peopleOf.get(title) ?? new Set();
    peopleOf.set(title, people.add(employee));
  }
  return [...peopleOf]
    .map(([title, people]) => ({ title, people: people.size }))
    .sort((one, other) => other.people - one.people || (one.title < other.title ? -1 : 1))
    .slice(0, trainingsAtMost);
}
