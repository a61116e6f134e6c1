import type { Day } from "../kernel/calendar.ts";
import { unknown } from "../kernel/known.ts";
import { blankInvitation } from "./invitation-model.ts";
import type { Project } from "./model.ts";

/** A project that says nothing yet but its name: an idea, written down on a day. */
export function blankProject(label: string, startedOn: Day): Project {
  return {
    schemaVersion: 1,
    label,
    startedOn,
    company: { name: "", headcount: unknown },
    targetGroup: { category: unknown, words: "" },
    partners: [],
    actors: [],
    lead: "",
    participants: [],
    diagnosis: "",
    design: "",
    alternative: "",
    passages: [],
    milestones: [],
    sessions: [],
    sequencesDone: [],
    meetings: [],
    decisions: [],
    risks: [],
    notes: [],
    fundingRequests: [],
    worksCouncil: { exists: unknown, consultations: [] },
    effort: [],
    effortRates: [],
    lessons: "",
    invitation: blankInvitation,
  };
}
