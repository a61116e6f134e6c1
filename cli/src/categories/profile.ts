import { readFile } from "node:fs/promises";
import {
  type CategoryDefinition,
  type CategoryProfile,
  type CategoryRule,
  categoryRuleSchema,
  profileCategory,
} from "../../../core/src/categories/index.ts";
import {
  jobFamilyAnswersSchema,
  jobGradeTableSchema,
  type ReadingPhase,
} from "../../../core/src/workforce/index.ts";
import { say } from "../say.ts";
import { fileSource } from "../terminal/file-source.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import { showProgress } from "../terminal/show-progress.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  type Terminal,
  UnusableArguments,
} from "../terminal/terminal.ts";
import { readSnapshot } from "../workforce/read-snapshot.ts";
import { writeProfileText } from "./write-profile-text.ts";

const options = {
  category: { type: "string" },
  month: { type: "string" },
  answers: { type: "string" },
  grades: { type: "string" },
} as const;

/** `ouvrage profile`: the portrait of a category straight from a file, without a database. */
export const profileCommand: Command = {
  name: "profile",
  summary: say("command.profile.summary"),
  usage: say("command.profile.usage"),
  run: profile,
};

async function profile(given: readonly string[], terminal: Terminal): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  const file = await fileSource(onlyFile(positionals));
  if (values.category === undefined) throw new UnusableArguments(say("command.profile.noCategory"));
  const definition = await readDefinition(values.category);
  const knowledge = {
    workAnswers: await readList(values.answers, jobFamilyAnswersSchema.array()),
    jobGradeTables: await readList(values.grades, jobGradeTableSchema.array()),
  };
  const work = showProgress<ReadingPhase>(terminal);
  const reading = await readSnapshot(file, values.month, work);
  work.clear();
  if (!reading.ok) {
    const { refusal } = reading;
    return { status: exitStatus.unusable, json: { refusal }, text: refusal.sentence };
  }
  const portrait = profileCategory(definition, { snapshot: reading.value, knowledge, trainings: [] });
  return { status: exitStatus.done, json: withoutVersion(portrait), text: writeProfileText(portrait) };
}

/** The snapshot's version names a file read once: it means nothing outside this command. */
function withoutVersion({
  snapshotVersion: _,
  ...portrait
}: CategoryProfile): Omit<CategoryProfile, "snapshotVersion"> {
  return portrait;
}

async function readDefinition(path: string): Promise<CategoryDefinition> {
  const json = await readJson(path);
  const rule = ruleIn(json);
  if (rule === undefined) {
    throw new UnusableArguments(say("command.profile.notRule", { path }));
  }
  return {
    id: "file",
    version: 1,
    label: labelIn(json) ?? say("command.profile.label"),
    context: "",
    stake: "",
    decisionForm: "draft",
    decidedBy: "",
    rule,
    definedAt: "",
    definedBy: "",
  };
}

function ruleIn(json: unknown): CategoryRule | undefined {
  const whole = categoryRuleSchema.safeParse(json);
  if (whole.success) return whole.data;
  if (typeof json !== "object" || json === null || !("rule" in json)) return undefined;
  const inside = categoryRuleSchema.safeParse(json.rule);
  return inside.success ? inside.data : undefined;
}

function labelIn(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || !("label" in json)) return undefined;
  return typeof json.label === "string" ? json.label : undefined;
}

interface ListSchema<Row> {
  safeParse(json: unknown): { success: true; data: Row[] } | { success: false };
}

async function readList<Row>(path: string | undefined, schema: ListSchema<Row>): Promise<Row[]> {
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
