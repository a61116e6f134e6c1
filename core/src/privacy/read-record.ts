import { type Role, rolesThatMay, type UseCase } from "../access/index.ts";
import { type PersonalKind, personalKinds } from "./model.ts";
import type { RetentionShelf } from "./ports.ts";
import { personalRegister } from "./register.ts";
import { monthsKept, type RetentionRule, retentionRuleOf } from "./retention-rules.ts";
import { isTimed } from "./timed-kinds.ts";

/** One processing of the record, from what the house holds, who may see it and its clock. */
export interface RecordLine {
  readonly kind: PersonalKind;
  readonly tables: readonly string[];
  /** Rows in these tables that the organisation has now. */
  readonly rows: number;
  readonly readers: readonly Role[];
  /** `undefined` when no clock deletes it. */
  readonly clock: { readonly months: number; readonly rule: RetentionRule } | undefined;
}

/** What lets somebody see each kind. */
const opening: Readonly<Record<PersonalKind, UseCase>> = {
  payroll: "viewWorkforce",
  trainings: "viewWorkforce",
  workKnowledge: "viewWorkforce",
  categories: "viewCategories",
  diagnoses: "viewDiagnoses",
  designs: "viewTrainingDesigns",
  projects: "viewProjects",
  tellings: "viewTellings",
  links: "viewLinks",
  surveys: "viewQuestionnaires",
  answers: "viewReleasedAnswers",
  addresses: "makeInvitation",
  shares: "viewShares",
  portfolio: "viewPortfolio",
  networkOffers: "viewNetwork",
  networkNeeds: "viewNetwork",
  ownRules: "viewRules",
  accounts: "viewMembers",
  invitations: "viewMembers",
  auditTrail: "viewAuditTrail",
  imports: "viewImports",
  erasures: "viewPersonalRegister",
};

/** Every kind of personal data, held or not, in the order of the register. */
export async function readRecord(retention: RetentionShelf): Promise<readonly RecordLine[]> {
  const choices = await retention.choices();
  const lines: RecordLine[] = [];
  for (const kind of personalKinds) {
    const tables = personalRegister.filter((line) => line.kind === kind);
    const counts: number[] = [];
    // What the house alone reads is counted by what an actor sees of it: members, not their passwords.
    const counted = tables.filter(({ isHouseOnly }) => isHouseOnly !== true).map(({ table }) => table);
    // Answers are read by nobody here: the waves that asked for them are told.
    for (const table of kind === "answers" ? ["survey_wave"] : counted) {
      counts.push(await retention.countRows(table));
    }
    lines.push({
      kind,
      tables: tables.map(({ table }) => table),
      rows: counts.reduce((sum, count) => sum + count, 0),
      readers: rolesThatMay(opening[kind]),
      clock: isTimed(kind) ? { months: monthsKept(kind, choices), rule: retentionRuleOf(kind) } : undefined,
    });
  }
  return lines;
}
