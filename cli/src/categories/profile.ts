import { readFile } from "node:fs/promises";
import { z } from "zod";
import {
  type CategoryDefinition,
  type CategoryProfile,
  type CategoryRule,
  categoryRuleSchema,
  categoryWordsFr,
  profileCategory,
  ruleFlawOf,
} from "../../../core/src/categories/index.ts";
import { jobFamilyAnswersSchema, jobGradeTableSchema } from "../../../core/src/workforce/index.ts";
import { say } from "../say.ts";
import { fileSource } from "../terminal/file-source.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { readMonth } from "../terminal/read-month.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  type Stage,
  UnusableArguments,
} from "../terminal/terminal.ts";
import { readSnapshot } from "../workforce/read-snapshot.ts";
import { writeProfileText } from "./write-profile-text.ts";

const options = {
  category: { type: "string", value: "CATEGORIE.json", isRequired: true, about: say("command.profile.rule") },
  month: { type: "string", value: say("command.month.stand"), about: say("command.profile.month") },
  answers: { type: "string", value: "REPONSES.json", about: say("command.profile.answers") },
  grades: { type: "string", value: "GRILLES.json", about: say("command.profile.grades") },
} as const satisfies OptionTable;

/** `ouvrage profile`: the portrait of a category straight from a file, without a database. */
export const profileCommand: Command = {
  file: say("command.file.stand"),
  options,
  stopsCleanly: false,
  run: profile,
};

async function profile(given: readonly string[], { work }: Stage): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  const month = readMonth(values.month);
  const file = await fileSource(onlyFile(positionals));
  const definition = await readDefinition(values.category ?? "");
  const knowledge = {
    workAnswers: await readList(values.answers, jobFamilyAnswersSchema.array()),
    jobGradeTables: await readList(values.grades, jobGradeTableSchema.array()),
  };
  const snapshot = await readSnapshot(file, month, work);
  const portrait = profileCategory(definition, { snapshot, knowledge, trainings: [] });
  return { status: exitStatus.done, json: withoutVersion(portrait), text: writeProfileText(portrait) };
}

/** The snapshot's version names a file read once: it means nothing outside this command. */
function withoutVersion({
  snapshotVersion: _,
  ...portrait
}: CategoryProfile): Omit<CategoryProfile, "snapshotVersion"> {
  return portrait;
}

/** A rule alone, or a category as the screen stores it. */
const categoryFileSchema = z.union([
  categoryRuleSchema.transform((rule) => ({ label: undefined, rule })),
  z.object({ label: z.string().optional(), rule: categoryRuleSchema }),
]);

async function readDefinition(path: string): Promise<CategoryDefinition> {
  const parsed = categoryFileSchema.safeParse(await readJson(path));
  if (!parsed.success) throw new UnusableArguments(say("command.profile.notRule", { path }));
  const { label, rule } = parsed.data;
  refuseFlaw(rule);
  return {
    id: "file",
    version: 1,
    label: label ?? say("command.profile.label"),
    context: "",
    stake: "",
    decisionForm: "draft",
    decidedBy: "",
    rule,
    definedAt: "",
    definedBy: "",
  };
}

function refuseFlaw(rule: CategoryRule): void {
  const flaw = ruleFlawOf(rule);
  if (flaw === undefined) return;
  throw new UnusableArguments(categoryWordsFr[`categories.refusal.${flaw.code}`], { ...flaw });
}

async function readList<Row>(path: string | undefined, schema: z.ZodType<Row[]>): Promise<Row[]> {
  if (path === undefined) return [];
  const parsed = schema.safeParse(await readJson(path));
  if (!parsed.success) throw new UnusableArguments(say("command.file.otherShape", { path }));
  return parsed.data;
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    throw new UnusableArguments(say("command.file.notJson", { path }));
  }
}
