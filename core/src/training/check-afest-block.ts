import { type Day, dayNumber, parseDay } from "../kernel/calendar.ts";
import { known } from "../kernel/known.ts";
import { type AfestComponent, checkAfest, type Rulebook, type RuleCheck } from "../reference/index.ts";
import type { Sequence } from "./block-model.ts";
import type { Block, TrainingDesign } from "./model.ts";
import type { SequenceKind } from "./vocabulary.ts";

/** What is left to do for a proof; the words of the room say how. */
export const afestTasks = [
  "chooseSituation",
  "tellAnalysis",
  "tellAdaptation",
  "dateAnalysis",
  "dateStart",
  "analyseBeforeStart",
  "nameTrainer",
  "dateNaming",
  "nameBeforeStart",
  "tellCompetence",
  "planReflection",
  "dateReflection",
  "placeReflection",
  "separateReflection",
  "planAssessment",
  "dateAssessment",
  "assessAfterWork",
  "keepEvidence",
] as const;
export type AfestTask = (typeof afestTasks)[number];

/** A proof: there with its dates and what shows it, or missing with what to do, in the order in which to do it. */
export interface AfestProof {
  readonly component: AfestComponent;
  readonly state: "there" | "missing";
  readonly days: readonly Day[];
  readonly evidence: readonly string[];
  readonly attachments: readonly string[];
  readonly tasks: readonly AfestTask[];
}

export interface AfestBlockCheck {
  readonly block: string;
  readonly proofs: readonly AfestProof[];
  /** Whether the block may be called an AFEST: all proofs are there, and the rule of the day allows it. */
  readonly label:
    | { readonly allowed: true }
    | { readonly allowed: false; readonly missing: readonly AfestComponent[] };
  /** Good practice that the article does not ask for. */
  readonly advice: readonly "assessBefore"[];
  /** What the rulebook says of the four components that day, down to the article. */
  readonly rule: RuleCheck;
}

export interface AfestQuestion {
  readonly design: TrainingDesign;
  readonly block: Block;
  readonly book: Rulebook;
  /** The day on which the rule is read. */
  readonly day: Day;
}

/**
 * The four components of an AFEST (Code du travail D.6313-3-2, row `afest.fourComponents`): all four, or the label is
 * refused. "Prior" is read strictly: named on the very first day is not named before. A reflection phase is distinct
 * when it is dated, has a place, and shares no minute with a work situation of the block; touching ends are distinct.
 */
export function checkAfestBlock({ design, block, book, day }: AfestQuestion): AfestBlockCheck {
  const proofs = {
    workAnalysis: analysisProof(design, block),
    trainer: trainerProof(design, block),
    reflection: reflectionProof(block),
    assessment: assessmentProof(block),
  };
  const inOrder = Object.values(proofs);
  const missing = inOrder.filter(({ state }) => state === "missing").map(({ component }) => component);
  const isThere = (component: AfestComponent) => known(proofs[component].state === "there");
  const rule = checkAfest(book, day, {
    workAnalysis: isThere("workAnalysis"),
    trainer: isThere("trainer"),
    reflection: isThere("reflection"),
    assessment: isThere("assessment"),
  });
  const isAllowed = missing.length === 0 && rule.verdict === "allowed";
  return {
    block: block.id,
    proofs: inOrder,
    label: isAllowed ? { allowed: true } : { allowed: false, missing },
    advice: ofKind(block, "initialAssessment").length === 0 ? ["assessBefore"] : [],
    rule,
  };
}

function analysisProof(design: TrainingDesign, { situations, afest, sequences }: Block): AfestProof {
  const { workAnalysis } = afest;
  const start = startOf(sequences);
  const analysed = dayOf(workAnalysis.day);
  const known = design.situations.some(({ id }) => situations.includes(id));
  return proofOf("workAnalysis", workAnalysis, {
    days: analysed === undefined ? [] : [analysed],
    tasks: [
      !known && "chooseSituation",
      isBlank(workAnalysis.words) && "tellAnalysis",
      isBlank(afest.adaptation) && "tellAdaptation",
      analysed === undefined && "dateAnalysis",
      start === undefined && "dateStart",
      analysed !== undefined && start !== undefined && analysed > start && "analyseBeforeStart",
    ],
  });
}

function trainerProof({ trainers }: TrainingDesign, { afest, sequences }: Block): AfestProof {
  const { trainerNaming } = afest;
  const trainer = trainers.find(({ id }) => id === afest.trainer);
  const start = startOf(sequences);
  const named = dayOf(trainerNaming.day);
  const hasNoCompetence = isBlank(trainerNaming.words) && isBlank(trainer?.competence ?? "");
  return proofOf("trainer", trainerNaming, {
    days: named === undefined ? [] : [named],
    tasks: [
      isBlank(trainer?.name ?? "") && "nameTrainer",
      named === undefined && "dateNaming",
      start === undefined && "dateStart",
      named !== undefined && start !== undefined && named >= start && "nameBeforeStart",
      hasNoCompetence && "tellCompetence",
    ],
  });
}

function reflectionProof(block: Block): AfestProof {
  const work = ofKind(block, "workSituation");
  const phases = ofKind(block, "reflection");
  const isPlanned = work.length > 0 && work.every((sequence) => isLookedBackOn(sequence, block.sequences));
  return proofOf("reflection", block.afest.reflection, {
    days: daysOf(phases),
    of: phases,
    tasks: [
      !isPlanned && "planReflection",
      [...phases, ...work].some(({ moment }) => !moment.known) && "dateReflection",
      phases.some(({ place }) => isBlank(place)) && "placeReflection",
      phases.some((phase) => work.some((sequence) => overlap(phase, sequence))) && "separateReflection",
    ],
  });
}

function assessmentProof(block: Block): AfestProof {
  const assessments = ofKind(block, "assessment");
  const firstWork = startOf(ofKind(block, "workSituation"));
  const days = daysOf(assessments);
  const isAfter = firstWork !== undefined && days.every((day) => day >= firstWork);
  return proofOf("assessment", block.afest.assessment, {
    days,
    of: assessments,
    tasks: [
      assessments.length === 0 && "planAssessment",
      assessments.some(({ moment }) => !moment.known) && "dateAssessment",
      days.length > 0 && !isAfter && "assessAfterWork",
    ],
  });
}

interface Findings {
  readonly days: readonly Day[];
  /** Sequences whose own evidence counts too. */
  readonly of?: readonly Sequence[];
  readonly tasks: readonly (AfestTask | false)[];
}

type Written = Block["afest"]["workAnalysis"];

function proofOf(
  component: AfestComponent,
  written: Written,
  { days, of = [], tasks }: Findings,
): AfestProof {
  const sources = [written, ...of];
  const evidence = sources.map((source) => source.evidence).filter((words) => !isBlank(words));
  const attachments = [...new Set(sources.flatMap((source) => source.attachments))];
  const left: AfestTask[] = tasks.filter((task) => task !== false);
  if (evidence.length + attachments.length === 0) left.push("keepEvidence");
  return {
    component,
    state: left.length === 0 ? "there" : "missing",
    days,
    evidence,
    attachments,
    tasks: left,
  };
}

/** Whether somebody looks back on a work situation after it: a later reflection on it, or on none in particular. */
function isLookedBackOn(work: Sequence, sequences: readonly Sequence[]): boolean {
  const later = sequences.slice(sequences.indexOf(work) + 1);
  return later.some(
    ({ kind, situation, moment }) =>
      kind === "reflection" &&
      (situation === "" || situation === work.situation) &&
      !(moment.known && work.moment.known && minuteOf(moment.value) < minuteOf(work.moment.value)),
  );
}

function overlap(first: Sequence, second: Sequence): boolean {
  if (!first.moment.known || !second.moment.known) return false;
  const [start, otherStart] = [minuteOf(first.moment.value), minuteOf(second.moment.value)];
  return start < otherStart + second.minutes && otherStart < start + first.minutes;
}

function minuteOf({ day, startMinute }: { readonly day: string; readonly startMinute: number }): number {
  const parsed = parseDay(day);
  if (parsed === undefined) throw new Error(`invalid moment; not a day: ${day}`);
  return dayNumber(parsed) * 1440 + startMinute;
}

/** First day on which something of the sequences takes place; undefined while none is dated. */
function startOf(sequences: readonly Sequence[]): Day | undefined {
  return daysOf(sequences)[0];
}

function daysOf(sequences: readonly Sequence[]): readonly Day[] {
  const days = sequences.flatMap(({ moment }) => (moment.known ? (parseDay(moment.value.day) ?? []) : []));
  return [...new Set(days)].sort();
}

function dayOf(day: Written["day"]): Day | undefined {
  return day.known ? parseDay(day.value) : undefined;
}

function ofKind({ sequences }: Block, kind: SequenceKind): readonly Sequence[] {
  return sequences.filter((sequence) => sequence.kind === kind);
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
