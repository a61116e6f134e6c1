import {
  adaptationDocument,
  categoryDocument,
  councilWordDocument,
  diagnosisDocument,
  effectDocument,
  firmDocument,
  needDocument,
  offerDocument,
  ownRuleDocument,
  planDocument,
  practiceDocument,
  projectDocument,
  questionnaireDocument,
  returnDocument,
  tellingDocument,
  trainingDocument,
  waveDocument,
  workAnswersDocument,
} from "./document-words.ts";
import type { JsonWords, TableLine } from "./model.ts";

const nothing = (table: string): TableLine => ({ table, kind: "none", keys: [], words: {} });

/** A table of documents: the latest revision of each, whole. */
const documents = (table: string, kind: TableLine["kind"], content: JsonWords): TableLine => ({
  table,
  kind,
  keys: ["id"],
  words: { label: "words", content },
  dated: "saved_at",
  title: "label",
});

/** What belongs to somebody who signs in, and goes with the account. */
const ofAccount = (table: string, words: TableLine["words"] = {}): TableLine => ({
  table,
  kind: "accounts",
  keys: [],
  words,
  isHouseOnly: true,
});

const accountLines: readonly TableLine[] = [
  ofAccount("account"),
  ofAccount("account_person", { email: "name", name: "name" }),
  ofAccount("account_password"),
  ofAccount("sign_in_session"),
  ofAccount("sign_in_guess"),
  ofAccount("sign_in_step"),
  ofAccount("sign_in_event"),
  ofAccount("one_time_link"),
  ofAccount("passkey", { name: "words" }),
  ofAccount("provider_identity"),
  { table: "program_key", kind: "accounts", keys: ["key_id"], words: { name: "words" } },
  { table: "membership", kind: "accounts", keys: ["account_id", "role"], words: {} },
  {
    table: "invitation",
    kind: "invitations",
    keys: ["invitation_id"],
    words: { email: "name" },
    dated: "invited_at",
    onErasure: "removeRow",
  },
  {
    table: "audit_entry",
    kind: "auditTrail",
    keys: ["entry_number"],
    words: {},
    dated: "at",
  },
];

const workforceLines: readonly TableLine[] = [
  {
    table: "payroll_file",
    kind: "imports",
    keys: ["payroll_file_id"],
    words: { name: "words" },
    dated: "imported_at",
    title: "name",
  },
  { table: "employee_month", kind: "payroll", keys: [], words: {}, employee: "employee" },
  {
    table: "comparison_link",
    kind: "payroll",
    keys: ["project", "participant"],
    words: {},
    employee: "employee",
  },
  { table: "comparison_person", kind: "payroll", keys: ["comparison"], words: {}, employee: "employee" },
  { table: "training", kind: "trainings", keys: [], words: {}, employee: "employee", dated: "last_day" },
  {
    table: "work_answers",
    kind: "workKnowledge",
    keys: ["job_family"],
    words: { answers: workAnswersDocument },
    title: "job_family",
  },
  {
    table: "import_ticket",
    kind: "imports",
    keys: ["ticket_id"],
    words: { name: "words" },
    dated: "told_at",
    title: "name",
  },
];

const documentLines: readonly TableLine[] = [
  {
    table: "category",
    kind: "categories",
    keys: ["category_id"],
    words: { label_key: "words" },
    title: "label_key",
  },
  {
    table: "category_version",
    kind: "categories",
    keys: ["category_id", "version"],
    words: { definition: categoryDocument },
  },
  documents("diagnosis_document", "diagnoses", diagnosisDocument),
  documents("training_document", "designs", trainingDocument),
  documents("project_document", "projects", projectDocument),
  documents("portfolio_firm", "portfolio", firmDocument),
  documents("network_offer", "networkOffers", offerDocument),
  documents("network_need", "networkNeeds", needDocument),
  {
    table: "network_request",
    kind: "networkNeeds",
    keys: ["id"],
    words: { words: "words" },
    shown: ["answer", "reason"],
    dated: "asked_at",
  },
  documents("plan_document", "projects", planDocument),
  documents("effect_document", "projects", effectDocument),
  documents("practice_adaptation", "workKnowledge", adaptationDocument),
  documents("practice_case", "projects", practiceDocument),
  {
    table: "practice_approval",
    kind: "projects",
    keys: ["project", "sentence", "contributor"],
    words: { words: "words" },
    shown: ["reach"],
    dated: "said_on",
  },
  {
    table: "business_series",
    kind: "projects",
    keys: ["id"],
    words: { series: "words", site: "words" },
    dated: "saved_at",
    title: "series",
  },
  documents("return_document", "projects", returnDocument),
  documents("survey_questionnaire", "surveys", questionnaireDocument),
  documents("survey_wave", "surveys", waveDocument),
  {
    table: "rule_row",
    kind: "ownRules",
    keys: ["key", "valid_from", "revision"],
    words: { row: ownRuleDocument },
    dated: "recorded_at",
    title: "key",
  },
];

const projectLines: readonly TableLine[] = [
  {
    table: "project_link",
    kind: "links",
    keys: ["id"],
    words: { label: "name" },
    shown: [
      "project",
      "purpose",
      "subject",
      "language",
      "made_on",
      "expires_on",
      "revoked_at",
      "last_opened_on",
    ],
    dated: "expires_on",
    title: "label",
  },
  {
    table: "project_invitation_voice",
    kind: "projects",
    keys: ["project_id"],
    words: { speaker: "name" },
    dated: "recorded_at",
    onErasure: "removeRow",
  },
  {
    table: "field_telling",
    kind: "tellings",
    keys: ["project_id", "telling_id"],
    words: { content: tellingDocument },
    shown: ["link_id", "voice_media_type"],
    dated: "received_at",
  },
  {
    table: "field_council_word",
    kind: "projects",
    keys: ["project_id", "word_id"],
    words: { label: "name", content: councilWordDocument },
    shown: ["link_id"],
    dated: "received_at",
  },
  {
    table: "field_submission",
    kind: "tellings",
    keys: ["link_id", "submission_id"],
    words: {},
    dated: "received_at",
  },
  {
    table: "project_share",
    kind: "shares",
    keys: ["id"],
    words: { purpose: "words" },
    shown: ["project_id", "role", "until"],
    dated: "made_at",
  },
];

/**
 * What cannot be rewritten without losing what it is for: sealed plans, of which later seals rest on every byte, and
 * versions of questionnaires that were asked. Their forms ask for functions and questions, never for names.
 */
const frozenLines: readonly TableLine[] = [
  nothing("comparison_setting"),
  { table: "comparison_choice", kind: "projects", keys: ["id"], words: {} },
  { table: "comparison_finding", kind: "projects", keys: ["comparison"], words: {} },
  { table: "plan_seal", kind: "projects", keys: ["number"], words: {} },
  { table: "practice_consent", kind: "projects", keys: ["project", "number"], words: {} },
  { table: "practice_publication", kind: "projects", keys: ["project"], words: {} },
  // Masked before it was written; it names neither people nor the organisation it came from.
  nothing("practice_shelf"),
  // Signed, so that another word is another document; their forms ask for a purpose, never for names.
  nothing("observatory_request"),
  nothing("observatory_brought"),
  nothing("observatory_publication"),
  // Bits of a list that anybody may read; the mark tells whose a passport is to nobody, not even to the company.
  nothing("passport_list"),
  nothing("passport_given"),
  {
    table: "survey_questionnaire_version",
    kind: "surveys",
    keys: ["questionnaire_id", "version"],
    words: {},
  },
];

/** Answers are kept by a role of the database that neither actors nor the house's own work reads. */
const answerLines: readonly TableLine[] = [
  "answer_clock",
  "answer_frame",
  "answer_group",
  "answer_group_record",
  "answer_token",
  "answer_invitation",
  "answer_ledger",
  "answer_pool",
  "answer_voice",
  "answer_voice_room",
].map((table) => ({ table, kind: "answers" as const, keys: [], words: {}, isHouseOnly: true as const }));

/** Where people get their invitations, apart from every answer. */
const addressLines: readonly TableLine[] = [
  {
    table: "answer_address",
    kind: "addresses",
    keys: ["project_id", "person_key"],
    words: { address: "name" },
    shown: ["language", "used_on"],
    dated: "used_on",
    title: "address",
    onErasure: "removeRow",
  },
  { table: "answer_letter", kind: "addresses", keys: ["wave_id", "person_key"], words: {}, shown: ["state"] },
];

/** Photos and recordings: who is in them cannot be searched, and an export says so. */
const attachmentLines: readonly TableLine[] = [
  { table: "training_attachment", kind: "designs", keys: ["document_id", "id"], words: {} },
];

const privacyLines: readonly TableLine[] = [
  { table: "privacy_erasure", kind: "erasures", keys: ["digest"], words: {}, dated: "erased_on" },
  nothing("retention_choice"),
  nothing("retention_sweep"),
];

/** Tables that say nothing of anybody: figures, codes, names of organisations and of their sites. */
const impersonalLines: readonly TableLine[] = [
  "audit_seal",
  "observatory_key",
  "observatory_ledger",
  "observatory_package",
  "observatory_release",
  "observatory_sent",
  "organisation",
  "organisation_code",
  "organisation_parent",
  "first_start",
  "house_chore",
  "master_key_mark",
  "schema_migration",
  "schema_migration_lock",
  "server_process",
  "payroll_declaration",
  "payroll_file_month",
  "workforce_month",
  "establishment",
  "job_grade_table",
  "remembered_mapping",
].map(nothing);

/**
 * The register of personal data: one line for every table of the database. A test reads the tables of the house and
 * fails for one that has no line here.
 */
export const personalRegister: readonly TableLine[] = [
  ...accountLines,
  ...workforceLines,
  ...documentLines,
  ...projectLines,
  ...attachmentLines,
  ...frozenLines,
  ...answerLines,
  ...addressLines,
  ...privacyLines,
  ...impersonalLines,
];
