import type { Day } from "../kernel/calendar.ts";
import type { Act, ActKind, Diagnosis, StakeholderKind } from "./model.ts";

/**
 * The three whose joint involvement counts: no expert is indispensable alone, what counts is an expert together with
 * the director and the front-line management (CNEFP evaluation of 2016, synthesis).
 */
export const jointKinds = ["executive", "frontlineManager", "expert"] as const;
export type JointKind = (typeof jointKinds)[number];

/** The acts that commit each of the three. No act commits two of them. */
export const actsOfKind: Readonly<Record<JointKind, readonly ActKind[]>> = {
  executive: ["goalDecided", "budgetCommitted", "timeGranted"],
  frontlineManager: ["workAnalyzed", "teamTold", "tutoringPlanned"],
  expert: ["situationsStudied", "trainingDesigned", "fundingSought"],
};

/**
 * What is missing for one of the three to be involved. `person`: nobody is named. `voice`: nobody of them answered
 * anything. `act`: nothing done is written. `evidence`: an act is written, and nothing shows it. `date`: all that is
 * shown lies ahead.
 */
export type MissingPart = "person" | "voice" | "act" | "evidence" | "date";

export interface KindInvolvement {
  readonly kind: JointKind;
  readonly missing: readonly MissingPart[];
  /** Stakeholders that hold the function. */
  readonly stakeholders: readonly string[];
  /** Days of the first and last answers of theirs, when they gave any. */
  readonly answeredOn: { readonly first: string; readonly last: string; readonly count: number } | undefined;
  /** Acts done and shown, earliest first. */
  readonly acts: readonly Act[];
  /** Acts that do not count yet: nothing shows them, or their day is to come. */
  readonly pendingActs: readonly Act[];
}

export interface JointInvolvement {
  readonly isJoint: boolean;
  readonly kinds: readonly KindInvolvement[];
}

/** Computed from who answered and who did what, up to `today`: nobody ticks it. */
export function readInvolvement(diagnosis: Diagnosis, today: Day): JointInvolvement {
  const kinds = jointKinds.map((kind) => involvementOf(diagnosis, kind, today));
  return { isJoint: kinds.every(({ missing }) => missing.length === 0), kinds };
}

function involvementOf(diagnosis: Diagnosis, kind: JointKind, today: Day): KindInvolvement {
  const stakeholders = holdersOf(diagnosis, kind);
  const isTheirs = ({ stakeholder }: { readonly stakeholder: string }) => stakeholders.includes(stakeholder);
  const days = diagnosis.answers
    .filter(isTheirs)
    .map(({ day }) => day)
    .toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const acts = diagnosis.acts
    .filter((act) => isTheirs(act) && actsOfKind[kind].includes(act.kind))
    .toSorted((one, other) => (`${one.day} ${one.id}` < `${other.day} ${other.id}` ? -1 : 1));
  const done = acts.filter((act) => isShown(act) && act.day <= today);
  return {
    kind,
    missing: missingParts({ stakeholders, hasVoice: days.length > 0, acts, done }),
    stakeholders,
    answeredOn: first === undefined || last === undefined ? undefined : { first, last, count: days.length },
    acts: done,
    pendingActs: acts.filter((act) => !done.includes(act)),
  };
}

function missingParts(found: {
  readonly stakeholders: readonly string[];
  readonly hasVoice: boolean;
  readonly acts: readonly Act[];
  readonly done: readonly Act[];
}): readonly MissingPart[] {
  if (found.stakeholders.length === 0) return ["person"];
  const voice: readonly MissingPart[] = found.hasVoice ? [] : ["voice"];
  if (found.done.length > 0) return voice;
  if (found.acts.length === 0) return [...voice, "act"];
  return [...voice, found.acts.some(isShown) ? "date" : "evidence"];
}

/** An act is shown when somebody wrote what shows it. */
function isShown(act: Act): boolean {
  return act.evidence.trim() !== "";
}

/** Ids of the stakeholders who hold a function, in the order they were named. */
export function holdersOf(
  { stakeholders }: Pick<Diagnosis, "stakeholders">,
  kind: StakeholderKind,
): readonly string[] {
  return stakeholders.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id);
}
