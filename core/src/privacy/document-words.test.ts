import { describe, expect, test } from "vitest";
import { z } from "zod";
import { categoryDefinitionSchema } from "../categories/index.ts";
import { diagnosisSchema } from "../diagnosis/index.ts";
import { effectBookSchema } from "../effects/index.ts";
import { needSchema, offerSchema } from "../network/model.ts";
import { planSchema } from "../plans/model.ts";
import { firmSchema } from "../portfolio/model.ts";
import { adaptedSheetSchema } from "../practices/index.ts";
import { projectSchema } from "../projects/index.ts";
import { ownRuleRowSchema } from "../reference/index.ts";
import { questionnaireSchema } from "../surveys/questionnaire-model.ts";
import { waveSchema } from "../surveys/wave-model.ts";
import { trainingDesignSchema } from "../training/index.ts";
import { jobFamilyAnswersSchema } from "../workforce/index.ts";
import {
  adaptationDocument,
  categoryDocument,
  diagnosisDocument,
  effectDocument,
  firmDocument,
  needDocument,
  offerDocument,
  ownRuleDocument,
  planDocument,
  projectDocument,
  questionnaireDocument,
  trainingDocument,
  waveDocument,
  workAnswersDocument,
} from "./document-words.ts";
import { isCode } from "./read-words.ts";

const documents = [
  ["category", categoryDefinitionSchema, categoryDocument],
  ["diagnosis", diagnosisSchema, diagnosisDocument],
  ["training design", trainingDesignSchema, trainingDocument],
  ["project", projectSchema, projectDocument],
  ["firm", firmSchema, firmDocument],
  ["offer", offerSchema, offerDocument],
  ["need", needSchema, needDocument],
  ["own rule", ownRuleRowSchema, ownRuleDocument],
  ["plan", planSchema, planDocument],
  ["effects", effectBookSchema, effectDocument],
  ["questionnaire", questionnaireSchema, questionnaireDocument],
  ["wave", waveSchema, waveDocument],
  ["adapted sheet", adaptedSheetSchema, adaptationDocument],
  ["work answers", jobFamilyAnswersSchema, workAnswersDocument],
] as const;

interface Leaf {
  readonly path: readonly string[];
  /** Only some texts are accepted: a list of choices, an identifier, a number written down. */
  readonly isBound: boolean;
}

const nodeSchema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  pattern: z.string().optional(),
  format: z.string().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  allOf: z.array(z.unknown()).optional(),
});

/** Every text of a JSON Schema, by the keys that lead to it. */
function leavesOf(schema: unknown, path: readonly string[] = []): readonly Leaf[] {
  const parsed = nodeSchema.safeParse(schema);
  if (!parsed.success) return [];
  const node = parsed.data;
  const below = [
    ...Object.entries(node.properties ?? {}).flatMap(([key, each]) => leavesOf(each, [...path, key])),
    ...[node.items, node.additionalProperties].flatMap((each) => leavesOf(each, path)),
    ...[node.anyOf, node.oneOf, node.allOf].flatMap((some) =>
      (some ?? []).flatMap((each) => leavesOf(each, path)),
    ),
  ];
  if (node.type !== "string") return below;
  // Texts of free characters on one line are bound by no choice.
  const isFree =
    node.pattern === undefined || node.pattern.includes("\\P{Cc}") || node.pattern.includes("\\S");
  const isBound = node.enum !== undefined || node.const !== undefined || node.format !== undefined || !isFree;
  return [...below, { path, isBound }];
}

describe.each(documents)("the words of a %s", (_, schema, words) => {
  const leaves = leavesOf(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }));

  test("are no text that only some values may stand in: taking a name away never breaks a document", () => {
    expect(leaves.length).toBeGreaterThan(2);
    const open = leaves.filter(({ path, isBound }) => isBound && !isCode(path, words));
    expect(open.map(({ path }) => path.join("."))).toEqual([]);
  });

  test("are every text that a person types: no name can hide under a code", () => {
    const days =
      /(^|\.)(day|due|value|setOn|startedOn|until|[a-z]+On|[a-z]+At|first|last|closed|firstDay|lastDay|closedDays|reminders)$/i;
    const ids =
      /(^|\.)(id|stakeholder|definedBy|recordedBy|format|project|questionnaire|bankKey|key|jobFamily|month|validFrom|validTo|url)$/;
    const hidden = leaves.filter(
      ({ path, isBound }) =>
        !isBound && isCode(path, words) && !days.test(path.join(".")) && !ids.test(path.join(".")),
    );
    const branches = [
      "rule",
      "conditions",
      "amounts",
      "fundingFacts",
      "invited",
      "scale",
      "relevance",
      "baseline",
      "target",
    ];
    const told = hidden.filter(({ path }) => !path.some((key) => branches.includes(key)));
    expect(told.map(({ path }) => path.join("."))).toEqual([]);
  });
});
