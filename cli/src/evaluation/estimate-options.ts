import { type EstimateRequest, estimateRequestSchema } from "../../../core/src/evaluation/index.ts";
import {
  distances,
  estimands,
  matchOrders,
  methodNames,
  outcomeModels,
  regressionErrorRules,
} from "../../../engine/src/index.ts";
import { say } from "../say.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import type { readOptions } from "../terminal/read-options.ts";
import { UnusableArguments } from "../terminal/terminal.ts";
import { splitNames } from "./split-names.ts";

const column = say("command.estimate.column");
const columns = say("command.estimate.columns");

export const estimateOptions = {
  treatment: { type: "string", value: column, isRequired: true, about: say("command.estimate.trained") },
  outcome: { type: "string", value: column, isRequired: true, about: say("command.estimate.result") },
  covariates: { type: "string", value: columns, isRequired: true, about: say("command.estimate.covariates") },
  "treated-label": {
    type: "string",
    value: say("command.estimate.word"),
    about: say("command.estimate.trainedWord"),
  },
  method: {
    type: "string",
    value: ["auto", ...methodNames].join("|"),
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
  seed: { type: "string", value: "N", about: say("command.estimate.seed") },
  unit: { type: "string", value: "€", about: say("command.estimate.unit") },
  "weights-out": {
    type: "string",
    value: say("command.estimate.csv"),
    about: say("command.estimate.weightsOut"),
  },
} as const satisfies OptionTable;

type Values = ReturnType<typeof readOptions<typeof estimateOptions>>["values"];

/** The request that the options write. Throws UnusableArguments that names what cannot be read. */
export function requestOf(values: Values): EstimateRequest {
  refuseUnknownMethod(values.method);
  const draft = {
    ...singleWords(values),
    covariates: splitNames("--covariates", values.covariates ?? ""),
    ...namesOf(values),
    ...numbersOf(values),
  };
  const parsed = estimateRequestSchema.safeParse(draft);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path: [place] }) => `--${optionOf(String(place))}`);
  throw new UnusableArguments(say("command.option.badValue", { options: [...new Set(places)].join(", ") }));
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

/** Options that are one word or one switch, by their name in the request. */
function singleWords(values: Values): Record<string, string | boolean | undefined> {
  const { "weights-out": _, covariates: __, exact: ___, ...words } = values;
  const lists: ReadonlySet<string> = new Set(listOptions);
  const renamed = new Map<string, string>(Object.entries(requestNames));
  return Object.fromEntries(
    Object.entries(words)
      .filter(([name]) => !lists.has(name))
      .map(([name, value]) => [renamed.get(name) ?? name, value]),
  );
}

const listOptions = ["measured-before", "measured-after", "other-outcomes"] as const;

function namesOf(values: Values): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  if (values.exact !== undefined) lists.exact = splitNames("--exact", values.exact);
  for (const option of listOptions) {
    const text = values[option];
    if (text !== undefined) lists[requestNames[option]] = splitNames(`--${option}`, text);
  }
  return lists;
}

function refuseUnknownMethod(method: string | undefined): void {
  if (method === undefined || method === "auto" || methodNames.some((name) => name === method)) return;
  const message = say("command.estimate.noMethod", { method, methods: methodNames.join(", ") });
  throw new UnusableArguments(message, { code: "unknownMethod", methods: methodNames });
}

const numberOptions = ["ratio", "caliper", "seed", "subclasses", "trim", "moments", "folds"] as const;

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
