import { addMonths, type Month, monthsBetween } from "../kernel/calendar.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { PathBook } from "../trajectories/index.ts";
import type { EmployeeId, WorkforceSnapshot } from "../workforce/index.ts";
import { chooseSides } from "./choose-sides.ts";
import type { CellFact, FixedPerson, FixedSpan, ParticipantLink, StartFacts } from "./fixed-model.ts";
import type { ComparisonWish, SetAside } from "./model.ts";
import { type ParticipantStarts, startMonths } from "./project-facts.ts";
import { cellFacts, readStart } from "./start-facts.ts";
import type { AsideReason } from "./vocabulary.ts";

/** The people of a comparison, in the order of their keys, and the month in which each side is described. */
export interface FixedPeople extends FixedSpan {
  readonly people: readonly FixedPerson[];
}

/** What a comparison is made from. `months` are described as the payroll files tell them; the book is whole. */
export interface ComparisonSources {
  readonly book: PathBook;
  readonly snapshots: ReadonlyMap<Month, WorkforceSnapshot>;
  readonly links: readonly ParticipantLink[];
  readonly starts: ParticipantStarts;
  /** Participants of the project, linked or not. */
  readonly participants: readonly string[];
}

/** In order of precedence. */
export type TableGap =
  | { readonly code: "noStart" }
  | { readonly code: "noMonthBefore" }
  | { readonly code: "noEarlierMonth" }
  | { readonly code: "secondStartTooSoon"; readonly months: number }
  | { readonly code: "nobodyLinked" };

/** Months before the start within which the last file must stand. */
const latestFile = 3;
/** People of an earlier time are described at least a year before, and before their own outcome is reached. */
const earlierAtLeast = 12;

/** The months in which both sides are described, or why there are none. */
export function describedMonths(
  book: PathBook,
  starts: ParticipantStarts,
  wish: Pick<ComparisonWish, "rule" | "horizonMonths">,
): Result<{ readonly start: Month; readonly describedIn: Month; readonly comparedIn: Month }, TableGap> {
  const [start] = startMonths(starts);
  if (start === undefined) return refuse({ code: "noStart" });
  const describedIn = lastStored(book, addMonths(start, -1));
  if (describedIn === undefined) return refuse({ code: "noMonthBefore" });
  if (wish.rule !== "earlierCohort") return accept({ start, describedIn, comparedIn: describedIn });
  const earlier = addMonths(describedIn, -Math.max(earlierAtLeast, wish.horizonMonths + 1));
  const comparedIn = lastStored(book, earlier);
  return comparedIn === undefined
    ? refuse({ code: "noEarlierMonth" })
    : accept({ start, describedIn, comparedIn });
}

function lastStored(book: PathBook, upTo: Month): Month | undefined {
  const at = placeOf(book, upTo);
  for (let place = at; place > at - latestFile; place -= 1) {
    if (book.isStored[place] === true) return book.months[place];
  }
  return undefined;
}

/** Place of a month in the book, even outside of it. */
export function placeOf(book: PathBook, month: Month): number {
  const [first] = book.months;
  return first === undefined ? -1 : monthsBetween(first, month);
}

/** Who is compared with whom by a rule, with what was known of them at the start. No later month is read. */
export function fixPeople(
  sources: ComparisonSources,
  wish: Pick<ComparisonWish, "rule" | "horizonMonths">,
): Result<FixedPeople, TableGap> {
  const months = describedMonths(sources.book, sources.starts, wish);
  if (!months.ok) return months;
  if (sources.links.length === 0) return refuse({ code: "nobodyLinked" });
  const { start, describedIn, comparedIn } = months.value;
  const sides = chooseSides(sources, wish, start);
  if (!sides.ok) return sides;
  const { trained, waiting, notLinked, begunLater } = sides.value;
  const described = readStart(sources, describedIn);
  const seen = personsOf(trained, described, true);
  const aside = asideTally();
  aside.add("notLinked", { trained: notLinked });
  aside.add("begunLater", { trained: begunLater });
  aside.add("notInPayroll", { trained: trained.length - seen.length });
  const chosen = { rule: wish.rule, describedIn, comparedIn, readIn: addMonths(start, wish.horizonMonths) };
  if (waiting !== undefined) {
    const compared = personsOf(waiting, described, false);
    aside.add("notInPayroll", { compared: waiting.length - compared.length });
    return accept({ ...chosen, people: inOrder([...seen, ...compared]), exact: [], aside: aside.told() });
  }
  const exact = cellFacts(seen.map(({ facts }) => facts)).filter(
    (fact) => wish.rule !== "sisterSite" || fact !== "site",
  );
  const known = seen.filter(({ facts }) => hasAll(facts, exact));
  aside.add("factUnknown", { trained: seen.length - known.length });
  const compared = poolOf({ sources, rule: wish.rule, comparedIn, trained: known, exact });
  const cells = new Set(compared.map(({ facts }) => cellKey(facts, exact)));
  const matched = known.filter(({ facts }) => cells.has(cellKey(facts, exact)));
  aside.add("alone", { trained: known.length - matched.length });
  return accept({ ...chosen, people: inOrder([...matched, ...compared]), exact, aside: aside.told() });
}

interface Pooling {
  readonly sources: ComparisonSources;
  readonly rule: ComparisonWish["rule"];
  readonly comparedIn: Month;
  readonly trained: readonly FixedPerson[];
  readonly exact: readonly CellFact[];
}

/**
 * People of the same work who are not of the project: at the same sites, or at sites that train nobody. Of an earlier
 * time everybody is kept, participants too: those of them who were there then are those who stayed, and without them
 * the people of before would seem to leave more than they did.
 */
function poolOf({ sources, rule, comparedIn, trained, exact }: Pooling): readonly FixedPerson[] {
  const participants = new Set(rule === "earlierCohort" ? [] : sources.links.map(({ employee }) => employee));
  const wanted = new Set(trained.map(({ facts }) => cellKey(facts, exact)));
  const sites = new Set(trained.map(({ facts }) => facts.site));
  const pool: FixedPerson[] = [];
  for (const [employee, facts] of readStart(sources, comparedIn)) {
    if (participants.has(employee) || !hasAll(facts, exact) || !wanted.has(cellKey(facts, exact))) continue;
    if (rule === "sisterSite" && (facts.site === undefined || sites.has(facts.site))) continue;
    pool.push({ employee, isTrained: false, facts });
  }
  return pool;
}

function personsOf(
  employees: readonly EmployeeId[],
  described: ReadonlyMap<EmployeeId, StartFacts>,
  isTrained: boolean,
): readonly FixedPerson[] {
  return employees.flatMap((employee) => {
    const facts = described.get(employee);
    return facts === undefined ? [] : [{ employee, isTrained, facts }];
  });
}

/** The order in which people come changes nothing of a comparison. Of somebody on both sides, then comes before now. */
function inOrder(people: readonly FixedPerson[]): readonly FixedPerson[] {
  return people.toSorted((one, other) => {
    if (one.employee === other.employee) return Number(one.isTrained) - Number(other.isTrained);
    return one.employee < other.employee ? -1 : 1;
  });
}

function hasAll(facts: StartFacts, wanted: readonly CellFact[]): boolean {
  return wanted.every((fact) => facts[fact] !== undefined);
}

function cellKey(facts: StartFacts, exact: readonly CellFact[]): string {
  return JSON.stringify(exact.map((fact) => facts[fact] ?? null));
}

function asideTally() {
  const lines: { reason: AsideReason; trained: number; compared: number }[] = [];
  return {
    add(reason: AsideReason, { trained = 0, compared = 0 }: { trained?: number; compared?: number }): void {
      if (trained === 0 && compared === 0) return;
      const line = lines.find((each) => each.reason === reason);
      if (line === undefined) lines.push({ reason, trained, compared });
      else {
        line.trained += trained;
        line.compared += compared;
      }
    },
    told: (): SetAside => lines,
  };
}
