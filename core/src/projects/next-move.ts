import type { Day } from "../kernel/calendar.ts";
import { type Known, unknown } from "../kernel/known.ts";
import type { Party } from "./project-facts.ts";

/** Every next move there can be. Each has its sentence and its why in the words of the room. */
export const nextMoveKeys = [
  "nameLead",
  "tellTargetGroup",
  "leaveIdea",
  "linkDiagnosis",
  "leaveDiagnosis",
  "linkDesign",
  "chooseAlternative",
  "leaveDesign",
  "dateSessions",
  "leaveFunding",
  "listParticipants",
  "noteStart",
  "startEvaluation",
  "tellLessons",
  "closeProject",
  "decideResume",
  "askCouncil",
  "informCouncil",
  "informCouncilOfMethods",
  "giveOpinion",
  "answerFunding",
  "noteAttendance",
  "milestone",
  "nameMilestoneOwner",
  "talkAboutRisk",
  "holdMeeting",
] as const;
export type NextMoveKey = (typeof nextMoveKeys)[number];

/**
 * Whose move it is. Computed each time and kept nowhere; it knows since when a move waits and until when it is
 * expected, and counts no delay: silence costs nobody anything.
 */
export interface NextMove {
  readonly key: NextMoveKey;
  readonly owner: Party;
  /** The day the move became theirs. */
  readonly since: Day;
  readonly due: Known<Day>;
  /** Identifiers of what it is about, and its words when it has some. */
  readonly about: readonly string[];
  readonly label: string;
}

/** The facts of a move that most moves leave out. */
export const bareMove = { due: unknown, about: [], label: "" };
