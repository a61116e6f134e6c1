import { follows } from "./adapt-for-trainee.ts";
import type { AbsenceBound, Alternative, Block, Trainee, TrainingDesign } from "./model.ts";
import type { ScheduleBlockage, ScheduledSession } from "./schedule-model.ts";
import { openTimetable, type Timetable, type WeekHours } from "./work-hours.ts";

/** A session to place: everything but when. */
export interface WaitingSession extends Omit<ScheduledSession, "day" | "startMinute" | "trainees"> {
  readonly people: readonly Trainee[];
  readonly hours: WeekHours;
  /** People whom each bound of the wishes counts as away, in the order of the bounds; none at work. */
  readonly absent: readonly number[];
  /** Written in the design already. */
  readonly moment: Block["sequences"][number]["moment"];
}

export interface GroupedBlocks {
  readonly sessions: readonly WaitingSession[];
  readonly leftOut: readonly string[];
  readonly blockages: readonly ScheduleBlockage[];
}

/** One meeting of a block, whoever comes. */
type Part = Omit<WaitingSession, "people" | "hours" | "absent" | "group">;

interface Group {
  readonly people: readonly Trainee[];
  readonly hours: WeekHours;
}

/**
 * The sessions of an alternative: each block is cut into parts, and its people into groups that no bound forbids.
 * People join the first group with room, in the order of the list: same design, same groups.
 */
export function groupBlocks(design: TrainingDesign, alternative: Alternative): GroupedBlocks {
  const [inside, outside] = [
    alternative.blocks.filter(isInside),
    alternative.blocks.filter((each) => !isInside(each)),
  ];
  const sessions: WaitingSession[] = [];
  const blockages: ScheduleBlockage[] = [];
  const timetable = openTimetable(design.scheduleWishes.workWindows);
  const boundsOf = boundsByTrainee(design);
  for (const block of inside) {
    const people = design.trainees.filter((trainee) => follows(trainee, block.id));
    const parts = partsOf(block, () => longestSession(design, people, timetable));
    if (parts === undefined) {
      blockages.push({
        block: block.id,
        sequence: "",
        constraint: "minutes",
        name: "",
        certainty: "certain",
      });
      continue;
    }
    const { groups, alone } = groupsOf(design, block, { people, parts, timetable, boundsOf });
    blockages.push(...alone);
    groups.forEach((group, index) => {
      const away = design.scheduleWishes.absenceBounds.map((bound) => countOf(bound, group.people));
      const here = away.map(() => 0);
      sessions.push(
        ...parts.map((part) => {
          const absent = part.isAbsence ? away : here;
          return { ...part, ...group, absent, group: index + 1 };
        }),
      );
    });
  }
  return { sessions, blockages, leftOut: outside.map(({ id }) => id) };
}

/** Working time is the rule when nobody said otherwise. */
function isInside({ isInWorkingTime }: Block): boolean {
  return !isInWorkingTime.known || isInWorkingTime.value;
}

/** The meetings of a block: its sequences, or its length cut into sessions; undefined without either. */
function partsOf(block: Block, longestSession: () => number): readonly Part[] | undefined {
  const told = block.sequences.filter(({ minutes }) => minutes > 0);
  if (told.length > 0) {
    return told.map(({ id, kind, trainer, place, minutes, moment }, index) => {
      const isAbsence = kind !== "workSituation";
      return {
        block: block.id,
        sequence: id,
        kind,
        part: index + 1,
        minutes,
        trainer,
        place,
        moment,
        isAbsence,
      };
    });
  }
  if (!block.minutes.known) return undefined;
  const whole = block.minutes.value;
  const longest = longestSession();
  const count = Math.ceil(whole / longest);
  return Array.from({ length: count }, (_, index) => ({
    block: block.id,
    sequence: "",
    kind: "session" as const,
    part: index + 1,
    minutes: Math.min(longest, whole - index * longest),
    trainer: "",
    place: "",
    moment: { known: false } as const,
    isAbsence: true,
  }));
}

/** As long as everybody's week and hours allow, and no longer than wished; 15 minutes at least. */
function longestSession(
  { scheduleWishes }: TrainingDesign,
  people: readonly Trainee[],
  { hoursOf, longest }: Timetable,
): number {
  const { sessionMinutesAtMost } = scheduleWishes;
  const spans = [...new Set(people.map(({ team }) => hoursOf(team)))].map(longest);
  const weeks = people.map((trainee) => weeklyMinutesAtMost(scheduleWishes.weeklyMinutesAtMost, trainee));
  return Math.max(15, Math.min(sessionMinutesAtMost, ...spans, ...weeks));
}

/** Training of a person in a week: the wish, and never more than the person's own working week. */
export function weeklyMinutesAtMost(
  wish: TrainingDesign["scheduleWishes"]["weeklyMinutesAtMost"],
  { weeklyMinutes }: Trainee,
): number {
  const wished = wish.known ? wish.value : Number.POSITIVE_INFINITY;
  return weeklyMinutes.known ? Math.min(wished, weeklyMinutes.value) : wished;
}

/** For each trainee, the places in the wishes of the bounds that count this person. */
type BoundsOf = ReadonlyMap<Trainee, readonly number[]>;

function boundsByTrainee({ trainees, scheduleWishes }: TrainingDesign): BoundsOf {
  const { absenceBounds } = scheduleWishes;
  return new Map(
    trainees.map((trainee) => [
      trainee,
      absenceBounds.flatMap((bound, place) => (isCounted(bound, trainee) ? [place] : [])),
    ]),
  );
}

interface Attendance {
  readonly people: readonly Trainee[];
  readonly parts: readonly Part[];
  readonly timetable: Timetable;
  readonly boundsOf: BoundsOf;
}

/** A group being made: its people, their hours, and how many of them each bound counts. */
interface OpenGroup {
  readonly people: Trainee[];
  readonly counts: number[];
  hours: WeekHours;
}

function groupsOf(
  { scheduleWishes }: TrainingDesign,
  block: Block,
  { people, parts, timetable, boundsOf }: Attendance,
): { readonly groups: readonly Group[]; readonly alone: readonly ScheduleBlockage[] } {
  const { absenceBounds } = scheduleWishes;
  const { hoursOf, shared, longest } = timetable;
  const length = Math.max(0, ...parts.map(({ minutes }) => minutes));
  const bounds = parts.some(({ isAbsence }) => isAbsence) ? absenceBounds : [];
  const most = block.groupSize.known ? block.groupSize.value : people.length;
  const groups: OpenGroup[] = [];
  const alone: ScheduleBlockage[] = [];
  for (const trainee of people) {
    const hours = hoursOf(trainee.team);
    const places = bounds.length === 0 ? [] : (boundsOf.get(trainee) ?? []);
    const blocked = aloneBlockage(trainee, { isTooShort: longest(hours) < length, places, bounds });
    if (blocked !== undefined) {
      alone.push({ block: block.id, sequence: "", ...blocked, certainty: "certain" });
      continue;
    }
    const open = groups.find(
      (group) =>
        group.people.length < most &&
        places.every((place) => (group.counts[place] ?? 0) < (bounds[place]?.absentAtMost ?? 0)) &&
        longest(shared(group.hours, hours)) >= length,
    );
    const joined = open ?? { people: [], counts: bounds.map(() => 0), hours };
    if (open === undefined) groups.push(joined);
    joined.people.push(trainee);
    joined.hours = shared(joined.hours, hours);
    for (const place of places) joined.counts[place] = (joined.counts[place] ?? 0) + 1;
  }
  return {
    groups: groups.map((group) => ({ people: group.people, hours: group.hours })),
    alone: firstOfEach(alone),
  };
}

function aloneBlockage(
  trainee: Trainee,
  facts: { isTooShort: boolean; places: readonly number[]; bounds: readonly AbsenceBound[] },
): Pick<ScheduleBlockage, "constraint" | "name"> | undefined {
  if (facts.isTooShort) return { constraint: "workWindows", name: trainee.team };
  const forbidding = facts.places.find((place) => (facts.bounds[place]?.absentAtMost ?? 0) < 1);
  if (forbidding === undefined) return undefined;
  return { constraint: "absenceBound", name: facts.bounds[forbidding]?.name ?? "" };
}

function isCounted({ kind, name }: AbsenceBound, trainee: Trainee): boolean {
  return (kind === "team" ? trainee.team : trainee.site) === name;
}

function countOf(bound: AbsenceBound, people: readonly Trainee[]): number {
  let count = 0;
  for (const trainee of people) if (isCounted(bound, trainee)) count += 1;
  return count;
}

function firstOfEach(blockages: readonly ScheduleBlockage[]): readonly ScheduleBlockage[] {
  const keyOf = ({ constraint, name }: ScheduleBlockage) => `${constraint} ${name}`;
  return blockages.filter(
    (each, index) => blockages.findIndex((other) => keyOf(other) === keyOf(each)) === index,
  );
}
