import type { JsonWords } from "./model.ts";

/** Texts that are codes in every document: identifiers, days, moments, choices of a list. */
const codes = ["id", "kind", "day", "schemaVersion"];

/** Words of the diagnoses. */
export const diagnosisDocument: JsonWords = {
  codes: [...codes, "kinds", "question", "stakeholder", "answers", "month", "format"],
  names: ["stakeholders.name"],
};

/** Words of the training designs. */
export const trainingDocument: JsonWords = {
  codes: [
    ...codes,
    ...["purposes", "obstacles", "objective", "logic", "obligation", "mode", "schemes", "unit", "actor"],
    ...["reach", "situation", "situations", "trainer", "attachments", "adaptations", "block", "subdomain"],
    ...["alternative", "recurs", "firstDay", "lastDay", "closedDays", "mediaType", "sha256", "chosen"],
    ...["diagnosis", "fundingFacts.*"],
  ],
  names: ["trainees.label", "trainers.name", "cleaDecisions.by"],
};

/** Words of the projects. */
export const projectDocument: JsonWords = {
  codes: [
    ...codes,
    ...["startedOn", "partner", "status", "trainee", "setOn", "meeting", "due", "owner", "leader", "until"],
    ...[
      "participant",
      "sequence",
      "actor",
      "by",
      "attendees",
      "nextMeeting",
      "closedOn",
      "askedOn",
      "because",
    ],
    ...["informedOn", "about", "stage", "gesture", "lead", "diagnosis", "design", "alternative", "event"],
    "seenBy",
  ],
  names: ["actors.name", "participants.label", "invitation.supervisorName", "invitation.testimonyBy"],
};

/** Words of the firms that an adviser follows. */
export const firmDocument: JsonWords = {
  codes: [...codes, "addedOn", "registration", "idcc", "next", "backOn", "projects"],
  names: ["adviser"],
};

/** Words of what an organisation offers to its network. */
export const offerDocument: JsonWords = {
  codes: [...codes, "departments", "startsOn", "endsOn", "status", "rule", "until"],
  names: [],
};

/** Words of what a company asks its network for. */
export const needDocument: JsonWords = {
  codes: [...codes, "kinds", "departments", "wantedOn"],
  names: [],
};

/** Words of what was told on a phone. */
export const tellingDocument: JsonWords = {
  codes: [...codes, "actor", "about", "happened", "surprised", "next"],
  names: [],
};

/** Words of what a works-council member said. */
export const councilWordDocument: JsonWords = {
  codes: [...codes, "consultation", "voice", "stand", "meetingDay"],
  names: [],
};

/** Words of the versions of a category. */
export const categoryDocument: JsonWords = {
  codes: [...codes, "rule.*", "decisionForm", "definedAt", "definedBy"],
  names: [],
};

/** Words of the rows that an organisation adds to the rulebook. */
export const ownRuleDocument: JsonWords = {
  codes: [
    ...codes,
    ...["key", "topic", "validFrom", "validTo", "checkedOn", "status", "conditions.*", "amounts.*"],
    ...["recordedAt", "recordedBy", "url"],
  ],
  names: [],
};

/** Words of what is known of the work of a job family. */
export const workAnswersDocument: JsonWords = {
  codes: [...codes, "jobFamily", "answers.*"],
  names: ["answeredBy"],
};

/** Words of the evaluation plans: they name functions, never people, and say so. */
export const planDocument: JsonWords = {
  codes: [
    ...codes,
    ...["sheet", "measure", "direction", "baseline.*", "target.*", "source", "moments", "who", "rule", "by"],
  ],
  names: [],
};

/** Words of what is known of effects: people are told by their functions. */
export const effectDocument: JsonWords = {
  codes: [
    ...codes,
    ...["indicator", "function", "sense", "saidOn.*", "on.*", "by.*", "moment", "figure.*", "source"],
    ...["people.*", "direction", "standing"],
  ],
  names: [],
};

/** Words of a sheet that an organisation rewrote for itself. */
export const adaptationDocument: JsonWords = { codes: [...codes], names: [] };

/** Words of a case study: what people typed is in its spans, whose marks are codes. */
export const practiceDocument: JsonWords = {
  codes: [
    ...codes,
    ...["field", "from", "kind", "day", "contributors", "origin", "sentence", "demandedBy", "on", "sector"],
    ...["size", "audiences", "constraints", "reviewOn"],
  ],
  names: [],
};

/** Words of what sets effects beside costs. */
export const returnDocument: JsonWords = {
  codes: [...codes, "indicator", "perUnitBy.*", "by.*"],
  names: [],
};

/** Words of the questionnaires. */
export const questionnaireDocument: JsonWords = {
  codes: [
    ...codes,
    ...["audience", "moment", "languages", "bankKey", "topic", "scale.*", "relevance.*", "icon", "format"],
  ],
  names: [],
};

/** Words of the waves. Who is invited stands there by keys and by what groups are made of. */
export const waveDocument: JsonWords = {
  codes: [
    ...codes,
    ...["questionnaire", "opensOn", "closesOn", "reminders", "project", "audience", "moment", "invited.*"],
    ...["openedOn", "closedOn"],
  ],
  names: ["asker"],
};
