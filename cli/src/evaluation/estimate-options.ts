import type { ZodType } from "zod";
import {
  type DesignRequest,
  designMethods,
  designRequestSchema,
  type EvaluationRequest,
  evaluationMethods,
  evaluationRequestSchema,
  isDirect,
  missingChoices,
} from "../../../core/src/evaluation/index.ts";
import {
  distances,
  estimands,
  matchOrders,
  outcomeModels,
  regressionErrorRules,
} from "../../../engine/src/index.ts";
import { multiplicityRules } from "../../../engine/src/sensitivity/index.ts";
import { say } from "../say.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import type { readOptions } from "../terminal/read-options.ts";
import { UnusableArguments } from "../terminal/terminal.ts";
import { splitNames } from "./split-names.ts";

const column = say("command.estimate.column");
const columns = say("command.estimate.columns");

export const estimateOptions = {
  treatment: { type: "string", value: column, isUsual: true, about: say("command.estimate.trained") },
  outcome: {
    type: "string",
    value: column,
    isUsual: true,
    about: say("command.estimate.result", { alone: "--design-only" }),
  },
  covariates: { type: "string", value: columns, isUsual: true, about: say("command.estimate.covariates") },
  "treated-label": {
    type: "string",
    value: say("command.estimate.word"),
    about: say("command.estimate.trainedWord"),
  },
  method: {
    type: "string",
    value: evaluationMethods.join("|"),
    about: say("command.estimate.method"),
  },
  estimand: { type: "string", choices: estimands, about: say("command.estimate.estimand") },
  distance: { type: "string", choices: distances, about: say("command.estimate.distance") },
  ratio: { type: "string", value: "K", about: say("command.estimate.ratio") },
  replace: { type: "boolean", about: say("command.estimate.replace") },
  caliper: { type: "string", value: "C", about: say("command.estimate.caliper") },
  exact: { type: "string", value: columns, about: say("command.estimate.exact") },
  order: { type: "string", choices: matchOrders, about: say("command.estimate.order") },
  cluster: { type: "string", value: column, about: say("command.estimate.cluster") },
  weights: { type: "string", value: column, about: say("command.estimate.weights") },
  offered: { type: "string", value: column, about: say("command.estimate.offered") },
  "measured-before": { type: "string", value: columns, about: say("command.estimate.measuredBefore") },
  "measured-after": { type: "string", value: columns, about: say("command.estimate.measuredAfter") },
  "other-outcomes": { type: "string", value: columns, about: say("command.estimate.otherOutcomes") },
  link: { type: "string", choices: ["logit", "probit"], about: say("command.estimate.link") },
  subclasses: { type: "string", value: "K", about: say("command.estimate.subclasses") },
  trim: { type: "string", value: "Q", about: say("command.estimate.trim") },
  moments: { type: "string", value: "K", about: say("command.estimate.moments") },
  folds: { type: "string", value: "K", about: say("command.estimate.folds") },
  "outcome-model": { type: "string", choices: outcomeModels, about: say("command.estimate.outcomeModel") },
  "standard-error": {
    type: "string",
    choices: regressionErrorRules,
    about: say("command.estimate.standardError"),
  },
  before: { type: "string", value: column, about: say("command.estimate.valueBefore") },
  expected: { type: "string", value: "P", about: say("command.estimate.expected") },
  slopes: { type: "string", value: columns, about: say("command.estimate.slopes") },
  "design-only": { type: "boolean", about: say("command.estimate.designOnly", { outcome: "--outcome" }) },
  multiverse: { type: "boolean", about: say("command.estimate.multiverse") },
  sensitivity: { type: "boolean", about: say("command.estimate.sensitivity") },
  multiplicity: {
    type: "string",
    choices: multiplicityRules,
    about: say("command.estimate.multiplicity", { others: "--other-outcomes" }),
  },
  impute: { type: "boolean", about: say("command.estimate.impute") },
  imputations: { type: "string", value: "N", about: say("command.estimate.imputations") },
  seed: { type: "string", value: "N", about: say("command.estimate.seed") },
  unit: { type: "string", value: "€", about: say("command.estimate.unit") },
  "weights-out": {
    type: "string",
    value: say("command.estimate.csv"),
    about: say("command.estimate.weightsOut"),
  },
} as const satisfies OptionTable;

type Values = ReturnType<typeof readOptions<typeof estimateOptions>>["values"];

/** What the options ask for: an effect, or a comparison before its outcomes. */
export type Asked =
  | { readonly of: "effect"; readonly request: EvaluationRequest }
  | { readonly of: "design"; readonly request: DesignRequest };

/** What the options ask for. Throws UnusableArguments that names what is missing or cannot be read. */
export function askedOf(values: Values): Asked {
  const { "design-only": isDesignOnly = false, ...others } = values;
  const method = readMethod(values.method);
  if (isDesignOnly) refuseWithoutDesign(others, method);
  const draft = { ...singleWords(others), ...namesOf(others), ...numbersOf(others) };
  refuseMissing([
    ...(isDesignOnly || values.outcome !== undefined ? [] : ["outcome"]),
    ...missingChoices({ ...draft, method }),
  ]);
  return isDesignOnly
    ? { of: "design", request: readDraft(designRequestSchema, draft) }
    : { of: "effect", request: readDraft(evaluationRequestSchema, draft) };
}

function refuseMissing(choices: readonly string[]): void {
  if (choices.length === 0) return;
  const options = choices.map((choice) => `--${optionOf(choice)}`).join(", ");
  throw new UnusableArguments(say("command.option.missing", { options }));
}

function readDraft<Read>(schema: ZodType<Read>, draft: Readonly<Record<string, unknown>>): Read {
  const parsed = schema.safeParse(draft);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path: [place] }) => `--${optionOf(String(place))}`);
  throw new UnusableArguments(say("command.option.badValue", { options: [...new Set(places)].join(", ") }));
}

/** Options that need an outcome, or that only methods without a design read. */
const afterTheDesign = [
  "before",
  "expected",
  "slopes",
  "multiverse",
  "sensitivity",
  "multiplicity",
  "impute",
  "imputations",
] as const;

/** A comparison fixed before its outcomes answers no question about them. */
function refuseWithoutDesign(values: Values, method: EvaluationMethod | undefined): void {
  if (method !== undefined && isDirect(method)) {
    const words = { method, methods: designMethods.join(", ") };
    const refusal = { code: "noDesignStep", methods: designMethods };
    throw new UnusableArguments(say("command.estimate.noDesignStep", words), refusal);
  }
  const later = afterTheDesign.filter((option) => values[option] !== undefined);
  if (later.length === 0) return;
  const options = later.map((option) => `--${option}`).join(", ");
  throw new UnusableArguments(say("command.estimate.afterDesign", { alone: "--design-only", options }));
}

/** Options whose name in the request is not their own. */
const requestNames = {
  "treated-label": "treatedLabel",
  "outcome-model": "outcomeModel",
  "standard-error": "standardErrorRule",
  "measured-before": "measuredBefore",
  "measured-after": "measuredAfter",
  "other-outcomes": "otherOutcomes",
} as const;

function optionOf(field: string): string {
  const found = Object.entries(requestNames).find(([, name]) => name === field);
  return found?.[0] ?? field;
}

const listOptions = [
  "covariates",
  "exact",
  "slopes",
  "measured-before",
  "measured-after",
  "other-outcomes",
] as const;

/** Options that are one word or one switch, by their name in the request. */
function singleWords(values: Values): Record<string, string | boolean> {
  const { "weights-out": _, "design-only": __, ...words } = values;
  const lists: ReadonlySet<string> = new Set(listOptions);
  return Object.fromEntries(
    Object.entries(words)
      .filter(([name]) => !lists.has(name))
      .map(([name, value]) => [fieldOf(name), value]),
  );
}

function namesOf(values: Values): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const option of listOptions) {
    const text = values[option];
    if (text !== undefined) lists[fieldOf(option)] = splitNames(`--${option}`, text);
  }
  return lists;
}

function fieldOf(option: string): string {
  return new Map<string, string>(Object.entries(requestNames)).get(option) ?? option;
}

type EvaluationMethod = (typeof evaluationMethods)[number];

function readMethod(method: string | undefined): EvaluationMethod | undefined {
  if (method === undefined) return undefined;
  const found = evaluationMethods.find((name) => name === method);
  if (found !== undefined) return found;
  const message = say("command.estimate.noMethod", { method, methods: evaluationMethods.join(", ") });
  throw new UnusableArguments(message, { code: "unknownMethod", methods: evaluationMethods });
}

const numberOptions = [
  "ratio",
  "caliper",
  "seed",
  "subclasses",
  "trim",
  "moments",
  "folds",
  "expected",
  "imputations",
] as const;

function numbersOf(values: Values): Record<string, number | string> {
  const numbers: Record<string, number | string> = {};
  for (const name of numberOptions) {
    const text = values[name];
    if (text !== undefined) numbers[name] = numberOrText(text);
  }
  return numbers;
}

/** A text that is not a number stays a text, for the schema to refuse it by name. */
function numberOrText(text: string): number | string {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
