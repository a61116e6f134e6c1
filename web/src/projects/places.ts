import type { MissingFact, NextMoveKey, ProjectEvent } from "../../../core/src/projects/public.ts";

/** A place of the project page: a view, and the id of an element in it. */
export interface PagePlace {
  readonly view: string;
  readonly place: string;
}

const lead = { view: "personnes", place: "animation" };
const group = { view: "personnes", place: "public" };
const participants = { view: "personnes", place: "participants" };
const sessions = { view: "seances", place: "seances" };
const milestones = { view: "seances", place: "jalons" };
const diagnosis = { view: "dossier", place: "diagnostic" };
const design = { view: "dossier", place: "conception" };
const funding = { view: "dossier", place: "financement" };
const lessons = { view: "ou-on-en-est", place: "enseignements" };

/** What a move asks for: a place to fill, a passage to tell, or a milestone to tick. */
export type MoveAct =
  | ({ readonly kind: "go" } & PagePlace)
  | { readonly kind: "record"; readonly events: readonly ProjectEvent[] }
  | { readonly kind: "tick" };

const go = (place: PagePlace): MoveAct => ({ kind: "go", ...place });
const record = (...events: readonly ProjectEvent[]): MoveAct => ({ kind: "record", events });
const meeting = go({ view: "reunion", place: "reunion" });
const council = go({ view: "cse", place: "cse" });

export const moveActs: Readonly<Record<NextMoveKey, MoveAct>> = {
  nameLead: go(lead),
  tellTargetGroup: go(group),
  leaveIdea: record("startDiagnosis", "startDesign"),
  linkDiagnosis: go(diagnosis),
  leaveDiagnosis: record("startDesign"),
  linkDesign: go(design),
  chooseAlternative: go(design),
  leaveDesign: record("askFunding", "plan"),
  dateSessions: go(sessions),
  leaveFunding: record("plan", "returnToDesign"),
  listParticipants: go(participants),
  noteStart: record("begin"),
  startEvaluation: record("evaluate"),
  tellLessons: go(lessons),
  closeProject: record("close"),
  decideResume: record("resume", "abandon"),
  askCouncil: council,
  informCouncil: council,
  informCouncilOfMethods: council,
  giveOpinion: council,
  answerFunding: go(funding),
  noteAttendance: go({ view: "seances", place: "presences" }),
  milestone: { kind: "tick" },
  nameMilestoneOwner: go(milestones),
  talkAboutRisk: meeting,
  holdMeeting: meeting,
};

/** Where what is missing is told; nowhere for what the dialog of the passage asks itself. */
export const missingPlaces: Readonly<Partial<Record<MissingFact, PagePlace>>> = {
  lead,
  targetGroup: group,
  design,
  alternative: design,
  sentRequest: funding,
  datedSession: sessions,
  participant: participants,
  startedSession: sessions,
  endOfSessions: sessions,
  lessons,
};
