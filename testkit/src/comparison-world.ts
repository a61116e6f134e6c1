import { addMonths, type Month } from "../../core/src/kernel/calendar.ts";
import { known } from "../../core/src/kernel/known.ts";
import { type PathBook, type PathRow, pathBuilder } from "../../core/src/trajectories/index.ts";
import {
  buildSnapshot,
  type EmployeeId,
  type EmployeeMonth,
  type WorkforceSnapshot,
} from "../../core/src/workforce/index.ts";
import {
  drawPerson,
  type Lived,
  later,
  liveThrough,
  monthsAway,
  type SimulatedPerson,
  type Stretch,
  simulatedSites,
} from "./comparison-people.ts";
import { mix, uniform } from "./random.ts";

/** A company small enough to be drawn thousands of times, in which the effect of a training is known. */
export interface ComparisonWorldWish {
  readonly seed: number;
  /** People trained first; as many wait when they are drawn by lot. */
  readonly trained: number;
  /**
   * `lot`: half of the participants, drawn, begin a year later; `chosen`: those with years, seldom away, are sent;
   * `waves`: so are twice as many, those with most years first and the others when the horizon is reached; `hidden`:
   * those whom something no payroll tells keeps there and pays better; `site`: people of the first site, by lot.
   */
  readonly choice: "lot" | "chosen" | "waves" | "hidden" | "site";
  /** Other people for each person trained, 5 when absent. */
  readonly others?: number;
  /** True gain in points of the chance of being still there, the same for everybody. */
  readonly staying: number;
  /** True gain of the rise of hourly pay, in points. */
  readonly pay: number;
  /** True gain in points of the chance of changing grade. */
  readonly grade?: number;
  /** True factor of the chance, each month, of a long absence. */
  readonly absence: number;
  readonly horizonMonths: number;
  /** Payroll goes back a year more, and people of that time may be compared with: six months of horizon at most. */
  readonly isEarlierKnown?: boolean;
  /**
   * Points of staying that the site (`site`) or the times (`isEarlierKnown`) add for those who are trained, and an
   * eighth of it for pay: no effect of the training.
   */
  readonly push?: number;
}

/** What the product is told of such a company, and what is true of it. */
export interface ComparisonWorld {
  readonly book: PathBook;
  readonly snapshots: ReadonlyMap<Month, WorkforceSnapshot>;
  readonly links: readonly { readonly participant: string; readonly employee: EmployeeId }[];
  readonly participants: readonly string[];
  readonly starts: ReadonlyMap<string, Month>;
}

/** Months before the first people are described. */
const monthsBefore = 13;
/** From the people of an earlier time to those of the start: a year, in two stretches. */
const earlierStretch = 7;
const yearBetween = 12;
const firstMonth = "2024-01" as Month;
const noGain = { staying: 0, pay: 0, grade: 0 };

/** Somebody, and what befell them by the month at which each stretch began. */
interface Life {
  readonly person: SimulatedPerson;
  readonly lived: Map<number, Lived>;
}

/** A company with `trained` people trained, chosen by a stated rule, and the others. */
export function comparisonWorld(wish: ComparisonWorldWish): ComparisonWorld {
  const start = monthsBefore + (wish.isEarlierKnown === true ? yearBetween : 0);
  const lives = livesUntil(wish, start);
  const present = lives.filter(({ lived }) => [...lived.values()].every(({ last }) => last === undefined));
  const project = chooseProject(
    present.map(({ person }) => person),
    wish,
    start,
  );
  const trained = new Set(project.slice(0, wish.trained).map(({ key }) => key));
  for (const { person, lived } of present) {
    const stretch = lastStretch(wish, start, { person, isTrained: trained.has(person.key) });
    lived.set(start, liveThrough(person, stretch));
  }
  const width = start + wish.horizonMonths + 1;
  const months = Array.from({ length: width }, (_, place) => addMonths(firstMonth, place));
  const builder = pathBuilder({ months, sites: months.map(() => new Set(simulatedSites)) });
  for (const life of lives) {
    const factor = trained.has(life.person.key) ? wish.absence : 1;
    for (const row of rowsOf(life, { width, start, factor })) builder.add(row);
  }
  const described = wish.isEarlierKnown === true ? [start - 1 - yearBetween, start - 1] : [start - 1];
  const links = project.map(({ key, employee }) => ({ participant: String(key), employee }));
  return {
    book: builder.finish(),
    snapshots: new Map(described.map((place) => [addMonths(firstMonth, place), snapshotAt(lives, place)])),
    links,
    participants: links.map(({ participant }) => participant),
    starts: new Map(
      (wish.choice === "waves" ? links : links.slice(0, wish.trained)).map(({ participant }, place) => [
        participant,
        addMonths(firstMonth, place < wish.trained ? start : start + wish.horizonMonths),
      ]),
    ),
  };
}

/** Everybody who was there in a described month, with what befell them before the start. */
function livesUntil(wish: ComparisonWorldWish, start: number): readonly Life[] {
  const first = wish.isEarlierKnown === true ? start - yearBetween : start;
  const size = wish.trained * (1 + (wish.others ?? 5));
  const lives: Life[] = Array.from({ length: size }, (_, number) => ({
    person: drawPerson(wish.seed, number, first),
    lived: new Map(),
  }));
  let present: readonly Life[] = lives;
  for (let from = first; from < start; from = from === first ? first + earlierStretch : start) {
    const next = from === first ? first + earlierStretch : start;
    for (const { person, lived } of present) {
      lived.set(from, liveThrough(person, quietStretch(from, next - from - (from === first ? 1 : 0))));
    }
    const stayed = present.filter(({ lived }) => lived.get(from)?.last === undefined);
    const hired = Array.from({ length: size - stayed.length }, (): Life => {
      const number = lives.length;
      const tenure = 1 + (mix(wish.seed, 78, number) % (next - from - 1));
      const life = { person: drawPerson(wish.seed, number, next, tenure), lived: new Map() };
      lives.push(life);
      return life;
    });
    present = [...stayed, ...hired];
  }
  return lives;
}

function quietStretch(start: number, months: number): Stretch {
  const push = { points: 0, isDriven: false, isFirstSiteBetter: true };
  return { start, months, push, gain: noGain };
}

function lastStretch(
  { choice, horizonMonths: months, push: points = 0, staying, pay, grade = 0 }: ComparisonWorldWish,
  start: number,
  { person, isTrained }: { readonly person: SimulatedPerson; readonly isTrained: boolean },
): Stretch {
  const isPushed = choice !== "site" || person.site === simulatedSites[0];
  return {
    ...{ start, months },
    push: {
      points: isPushed ? points : 0,
      isDriven: choice === "hidden",
      isFirstSiteBetter: choice !== "site",
    },
    gain: isTrained ? { staying, pay, grade } : noGain,
  };
}

/** Those trained first come first. Whoever chooses sends people with years, seldom away, of the first site. */
function chooseProject(
  people: readonly SimulatedPerson[],
  { trained, choice }: ComparisonWorldWish,
  start: number,
): SimulatedPerson[] {
  const merit = (person: SimulatedPerson): number => {
    const luck = uniform(person.key, later.chosen);
    const isFirst = person.site === simulatedSites[0];
    if (choice === "lot") return luck;
    if (choice === "site") return luck + (isFirst ? 1 : 0);
    if (choice === "hidden") return 1.5 * person.drive - Math.log(1 / luck - 1);
    const away = monthsAway(person, start - 12, start);
    const years = 0.9 * Math.log1p(start - person.arrival);
    return years + (isFirst ? 0.7 : 0) - 0.5 * away - Math.log(1 / luck - 1);
  };
  const inOrder = people.toSorted((one, other) => merit(other) - merit(one));
  return inOrder.slice(0, choice === "lot" || choice === "waves" ? 2 * trained : trained);
}

interface Told {
  readonly width: number;
  readonly start: number;
  /** Of the chance of a long absence from the start on. */
  readonly factor: number;
}

function* rowsOf({ person, lived }: Life, { width, start, factor }: Told): Generator<PathRow> {
  const { key, frailty } = person;
  const last = lastMonth(lived);
  let [pay, grade] = [person.pay, 1];
  for (let month = person.arrival; month < width && month <= (last ?? width); month += 1) {
    const begun = lived.get(month);
    if (begun !== undefined) pay *= 1 + begun.rise / 100;
    if (begun?.isMoved === true) grade += 1;
    if (month < 0) continue;
    const absent = uniform(key, later.absent, month) < frailty * (month >= start ? factor : 1);
    yield {
      employee: person.employee,
      month,
      establishment: person.site,
      declaredBy: person.site,
      occupation: person.occupation,
      grade: `AS${grade}`,
      contractKind: person.isPermanent ? "permanent" : "fixedTerm",
      workingTime: "fullTime",
      hourlyPayCents: Math.round(pay),
      paidHours: 151.67,
      contractStart: `${addMonths(firstMonth, person.arrival - 1)}-01`,
      exitDay: month === last ? `${addMonths(firstMonth, month)}-15` : null,
      exitReason: month === last ? "resignation" : null,
      awayDays: absent ? 20 : 0,
    };
  }
}

function lastMonth(lived: Life["lived"]): number | undefined {
  return [...lived.values()].find(({ last }) => last !== undefined)?.last;
}

function snapshotAt(lives: readonly Life[], place: number): WorkforceSnapshot {
  const there = lives.filter(
    ({ person, lived }) => person.arrival <= place && place <= (lastMonth(lived) ?? place),
  );
  const people = there.map(({ person }) => describe(person, place + 1 - person.arrival));
  return buildSnapshot(addMonths(firstMonth, place), "1", people, []);
}

const ageBands = [
  [25, "15-24"],
  [35, "25-34"],
  [45, "35-44"],
  [55, "45-54"],
] as const;

function describe(person: SimulatedPerson, tenure: number): EmployeeMonth {
  const unknown = { known: false } as const;
  return {
    employee: person.employee,
    establishment: person.site,
    occupationCode: known(person.occupation),
    jobLabel: unknown,
    exposures: unknown,
    jobStatus: unknown,
    jobGrade: known("AS1"),
    collectiveAgreement: unknown,
    contractKind: known(person.isPermanent ? "permanent" : "fixedTerm"),
    workingTime: known("fullTime"),
    workingTimeShare: known(1),
    paidHours: known(151.67),
    grossPay: unknown,
    hourlyPay: unknown,
    qualificationLevel: unknown,
    certifications: unknown,
    sex: unknown,
    ageBand: known(ageBands.find(([under]) => person.age < under)?.[1] ?? "55+"),
    contractStart: unknown,
    tenureMonths: known(tenure),
    exit: unknown,
    stopDays: 0,
    suspensionDays: 0,
    contractCount: 1,
  };
}
