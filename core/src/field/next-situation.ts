import { type Known, known, unknown } from "../kernel/known.ts";
import type { Project } from "../projects/index.ts";
import type { Alternative, Block, TrainingDesign } from "../training/index.ts";

type Sequence = Block["sequences"][number];

/** When and where something takes place. Minutes are counted from midnight, local time. */
export interface Meeting {
  readonly day: string;
  readonly startMinute: Known<number>;
  readonly minutes: Known<number>;
  readonly place: string;
}

/** A meeting under its name, which may be "". */
export type TitledMeeting = Meeting & { readonly title: string };

/** The next work situation to go through, in the company's own words. */
export interface NextSituation {
  readonly sequence: string;
  readonly words: string;
  readonly gestures: string;
  readonly difficulty: string;
  readonly whatCanGoWrong: string;
  /** Unknown while no day is set. */
  readonly meeting: Known<Meeting>;
}

/** The alternative that the project follows: its own choice, else the design's, else the first. */
export function alternativeOf(project: Project, design: TrainingDesign): Alternative | undefined {
  const chosen = [project.alternative, design.chosen].find((id) =>
    design.alternatives.some((alternative) => alternative.id === id),
  );
  return design.alternatives.find(({ id }) => id === chosen) ?? design.alternatives[0];
}

/**
 * The work situation that comes next: the soonest one with a day from today on, else the first that has no day. One
 * done by everybody is behind.
 */
export function nextSituation(
  project: Project,
  design: TrainingDesign,
  today: string,
): NextSituation | undefined {
  const sequences = (alternativeOf(project, design)?.blocks ?? []).flatMap((block) => block.sequences);
  const left = sequences.filter(({ kind, id }) => kind === "workSituation" && !isDoneByAll(project, id));
  const dated = left
    .filter(({ moment }) => moment.known && moment.value.day >= today)
    .toSorted((first, second) => compare(momentText(first), momentText(second)));
  const next = dated[0] ?? left.find(({ moment }) => !moment.known);
  return next === undefined ? undefined : situationOf(design, next);
}

/** The soonest session from today on that is not called off. Sessions of a project have no hour and no place. */
export function nextSession(project: Project, today: string): Known<TitledMeeting> {
  const meetings = project.sessions.flatMap(({ isCanceled, day, label, minutes }) =>
    isCanceled || !day.known || day.value < today
      ? []
      : [{ day: day.value, startMinute: unknown, minutes, place: "", title: label.trim() }],
  );
  const soonest = meetings.toSorted((first, second) => compare(first.day, second.day))[0];
  return soonest === undefined ? unknown : known(soonest);
}

/** What a sequence is about: the words of its situation, else its title; "" when the design no longer has it. */
export function wordsOfSequence(design: TrainingDesign, sequence: string): string {
  const blocks = design.alternatives.flatMap((alternative) => alternative.blocks);
  const found = blocks.flatMap((block) => block.sequences).find(({ id }) => id === sequence);
  return found === undefined ? "" : situationWords(design, found);
}

export function situationWords(design: TrainingDesign, { situation, title }: Sequence): string {
  const words = design.situations.find(({ id }) => id === situation)?.words.trim() ?? "";
  return words === "" ? title.trim() : words;
}

export function meetingOf({ moment, minutes, place }: Sequence): Known<Meeting> {
  if (!moment.known) return unknown;
  const { day, startMinute } = moment.value;
  return known({ day, startMinute: known(startMinute), minutes: known(minutes), place: place.trim() });
}

function situationOf(design: TrainingDesign, sequence: Sequence): NextSituation {
  const situation = design.situations.find(({ id }) => id === sequence.situation);
  return {
    sequence: sequence.id,
    words: situationWords(design, sequence),
    gestures: situation?.gestures.trim() ?? "",
    difficulty: situation?.difficulty.trim() ?? "",
    whatCanGoWrong: situation?.whatCanGoWrong.trim() ?? "",
    meeting: meetingOf(sequence),
  };
}

function isDoneByAll({ sequencesDone, participants }: Project, sequence: string): boolean {
  const done = sequencesDone
    .filter((each) => each.sequence === sequence)
    .map(({ participant }) => participant);
  if (done.includes("")) return true;
  return participants.length > 0 && participants.every(({ id }) => done.includes(id));
}

function momentText({ moment }: Sequence): string {
  return moment.known ? `${moment.value.day} ${String(moment.value.startMinute).padStart(4, "0")}` : "";
}

function compare(first: string, second: string): number {
  return first === second ? 0 : first < second ? -1 : 1;
}
