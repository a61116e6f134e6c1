import { type ComparisonFacts, type ComparisonGuide, guideComparison } from "../evaluation/index.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import { type LoadedProject, loadSources, type SourcesHouse } from "./load-sources.ts";
import { type ComparisonSources, fixPeople, placeOf } from "./person-table.ts";
import { type ParticipantStarts, participantStarts, startMonths } from "./project-facts.ts";
import { readStart } from "./start-facts.ts";
import type { ComputableRule } from "./vocabulary.ts";

/** What can be compared here, with the facts it rests on. */
export interface ProjectGuide {
  readonly facts: ComparisonFacts;
  readonly guide: ComparisonGuide;
}

/** Horizon at which the guide counts people of an earlier time. */
const usualHorizon = 12;

/** What payroll, the project and two answers say of a project to compare; nobody is asked what they already know. */
export async function guideProject(
  house: Pick<SourcesHouse, "workforce">,
  loaded: LoadedProject,
): Promise<ProjectGuide> {
  const starts = participantStarts(loaded.project);
  const sourcesOf = (rule: ComputableRule) =>
    loadSources(house, loaded, { rule, horizonMonths: usualHorizon });
  const earlier = await sourcesOf("earlierCohort");
  const now = await sourcesOf("similarPeople");
  const { isDrawnByLot, peers } = loaded.setting.answers;
  const facts: ComparisonFacts = {
    ...groupFacts(loaded, starts),
    isDrawnByLot,
    peers,
    similar: countCompared(now, "similarPeople"),
    ...sisterFacts(now),
    earlierPeople: countCompared(earlier, "earlierCohort"),
    monthsBefore: monthsBefore(loaded, starts),
  };
  return { facts, guide: guideComparison(facts) };
}

function groupFacts({ project }: LoadedProject, starts: ParticipantStarts) {
  const months = startMonths(starts);
  const [first] = months;
  const everybody = project.participants.length;
  const isBegun = first !== undefined && everybody > 0;
  const firsts = [...starts.values()].filter((month) => month === first).length;
  return {
    trained: everybody === 0 ? unknown : known(isBegun && months.length === 1 ? firsts : everybody),
    starts: isBegun ? known(months.length) : unknown,
    waiting: isBegun ? known(everybody - starts.size) : unknown,
  };
}

function countCompared(sources: ComparisonSources, rule: ComputableRule): Known<number> {
  const fixed = fixPeople(sources, { rule, horizonMonths: usualHorizon });
  if (!fixed.ok) return fixed.refusal.code === "noEarlierMonth" ? known(0) : unknown;
  return known(fixed.value.people.filter(({ isTrained }) => !isTrained).length);
}

function sisterFacts(sources: ComparisonSources): Pick<ComparisonFacts, "sisterSites" | "sisterPeople"> {
  const fixed = fixPeople(sources, { rule: "sisterSite", horizonMonths: usualHorizon });
  if (!fixed.ok) return { sisterSites: unknown, sisterPeople: unknown };
  const described = readStart(sources, fixed.value.describedIn);
  const people = fixed.value.people.filter(({ isTrained }) => !isTrained);
  const sites = new Set(people.map(({ employee }) => described.get(employee)?.site));
  return { sisterSites: known(sites.size), sisterPeople: known(people.length) };
}

/** Months of which a file stands before the start; before any start is known, all of them. */
function monthsBefore({ book }: LoadedProject, starts: ParticipantStarts): Known<number> {
  const [start] = startMonths(starts);
  const end = start === undefined ? book.months.length : placeOf(book, start);
  return known(book.isStored.slice(0, Math.max(0, end)).filter(Boolean).length);
}
