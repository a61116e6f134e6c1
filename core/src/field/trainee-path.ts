import { type Known, known, unknown } from "../kernel/known.ts";
import type { Participant, Project, SequenceDone } from "../projects/index.ts";
import { type Alternative, adaptForTrainee, type Block, type TrainingDesign } from "../training/index.ts";
import {
  alternativeOf,
  type Meeting,
  meetingOf,
  nextSession,
  type TitledMeeting,
  wordsOfSequence,
} from "./next-situation.ts";

/** Where a step takes place, as its picture shows it. */
export type StepPlace = "work" | "centre" | "distance" | "unsaid";

/** A step of a person's path. `dispensed`: experience already gave it. */
export interface PathStep {
  readonly title: string;
  readonly place: StepPlace;
  readonly minutes: Known<number>;
  readonly state: "done" | "next" | "later" | "dispensed";
}

/** Something that the person showed they can do, in the company's own words, and the day. */
export interface ShownSkill {
  readonly words: string;
  readonly day: string;
  /** By whom it was seen, as a function; absent while nobody noted it. */
  readonly seenBy?: SequenceDone["seenBy"];
}

/** What one participant sees of a project: their own path, and nobody else. */
export interface TraineePath {
  readonly label: string;
  readonly steps: readonly PathStep[];
  readonly next: Known<TitledMeeting>;
  readonly shown: readonly ShownSkill[];
  /** What to bring, in the words of the invitation; "" when nobody said. */
  readonly bring: string;
}

interface PathQuestion {
  readonly project: Project;
  /** Undefined while the project has no training design. */
  readonly design: TrainingDesign | undefined;
  readonly participant: string;
  readonly today: string;
}

/** The path of a participant; undefined when the project no longer has them. */
export function traineePath(question: PathQuestion): TraineePath | undefined {
  const { project, design } = question;
  const participant = project.participants.find(({ id }) => id === question.participant);
  if (participant === undefined) return undefined;
  const done = sequencesDoneBy(project, participant.id);
  const alternative = design === undefined ? undefined : alternativeOf(project, design);
  return {
    label: participant.label.trim(),
    steps:
      design === undefined || alternative === undefined
        ? []
        : stepsOf({ design, alternative, participant, done }),
    next: nextMeeting(question, alternative, done),
    shown: design === undefined ? [] : shownSkills(design, done),
    bring: project.invitation.bring.trim(),
  };
}

/** Sequences done by a participant, or by all, each as it was noted for its first day. */
function sequencesDoneBy({ sequencesDone }: Project, participant: string): ReadonlyMap<string, SequenceDone> {
  const first = new Map<string, SequenceDone>();
  for (const done of sequencesDone) {
    if (done.participant !== "" && done.participant !== participant) continue;
    const former = first.get(done.sequence);
    if (former === undefined || done.day < former.day) first.set(done.sequence, done);
  }
  return first;
}

interface StepsQuestion {
  readonly design: TrainingDesign;
  readonly alternative: Alternative;
  readonly participant: Participant;
  readonly done: ReadonlyMap<string, SequenceDone>;
}

function stepsOf({ design, alternative, participant, done }: StepsQuestion): readonly PathStep[] {
  const trainee = design.trainees.find(({ id }) => id === participant.trainee);
  const followed = trainee === undefined ? undefined : adaptForTrainee(alternative, trainee).blocks;
  let hasNext = false;
  return alternative.blocks.map((block) => {
    const isFollowed = followed === undefined || followed.includes(block.id);
    const isDone = block.sequences.length > 0 && block.sequences.every(({ id }) => done.has(id));
    const isNext = isFollowed && !isDone && !hasNext;
    hasNext ||= isNext;
    const state = !isFollowed ? "dispensed" : isDone ? "done" : isNext ? "next" : "later";
    return { title: block.title.trim(), place: placeOf(block), minutes: block.minutes, state };
  });
}

function placeOf({ axes, isOffSite }: Block): StepPlace {
  const mode = axes.mode.known ? axes.mode.value : undefined;
  if (mode === "workSituation") return "work";
  if (mode === "distance") return "distance";
  if (mode === "trainingCentre") return "centre";
  if (!isOffSite.known) return "unsaid";
  return isOffSite.value ? "centre" : "work";
}

/** The soonest of what the project and the design set for this person. */
function nextMeeting(
  { project, today }: PathQuestion,
  alternative: Alternative | undefined,
  done: ReadonlyMap<string, SequenceDone>,
): TraineePath["next"] {
  const session = nextSession(project, today);
  const sequences = (alternative?.blocks ?? []).flatMap((block) =>
    block.sequences.filter(({ id }) => !done.has(id)).map((sequence) => ({ block, sequence })),
  );
  const planned = sequences.flatMap(({ block, sequence }) => {
    const meeting = meetingOf(sequence);
    if (!meeting.known || meeting.value.day < today) return [];
    return [{ ...meeting.value, title: sequence.title.trim() || block.title.trim() }];
  });
  const all = [...(session.known ? [session.value] : []), ...planned];
  const soonest = all.toSorted((first, second) => compare(momentOf(first), momentOf(second)))[0];
  return soonest === undefined ? unknown : known(soonest);
}

/** What was done in real work, or shown at an assessment. Evidence texts stay out: they may name other people. */
function shownSkills(design: TrainingDesign, done: ReadonlyMap<string, SequenceDone>): readonly ShownSkill[] {
  const blocks = design.alternatives.flatMap((alternative) => alternative.blocks);
  const shown = blocks
    .flatMap((block) => block.sequences)
    .filter(({ kind }) => kind === "workSituation" || kind === "assessment")
    .flatMap(({ id }) => {
      const noted = done.get(id);
      const words = wordsOfSequence(design, id);
      if (noted === undefined || words === "") return [];
      const { day, seenBy } = noted;
      return [seenBy === undefined ? { words, day } : { words, day, seenBy }];
    });
  const byWords = new Map<string, ShownSkill>();
  for (const skill of shown) {
    const former = byWords.get(skill.words);
    if (former === undefined || skill.day < former.day) byWords.set(skill.words, skill);
  }
  return [...byWords.values()].toSorted((first, second) => compare(first.day, second.day));
}

/** A meeting with an hour comes before one of the same day without: it says more. */
function momentOf({ day, startMinute }: Meeting): string {
  return `${day} ${startMinute.known ? String(startMinute.value).padStart(4, "0") : "9999"}`;
}

function compare(first: string, second: string): number {
  return first === second ? 0 : first < second ? -1 : 1;
}
