import {
  overTimeMethods,
  type PanelRequest,
  panelRequestSchema,
} from "../../../core/src/evaluation/index.ts";
import { panelComparisons, panelEstimators } from "../../../engine/src/panel/index.ts";
import { say } from "../say.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import type { readOptions } from "../terminal/read-options.ts";
import { UnusableArguments } from "../terminal/terminal.ts";
import { splitNames } from "./split-names.ts";

const column = say("command.estimate.column");

export const panelOptions = {
  unit: { type: "string", value: column, isRequired: true, about: say("command.panel.unit") },
  period: { type: "string", value: column, isRequired: true, about: say("command.panel.period") },
  "first-treated": {
    type: "string",
    value: column,
    isRequired: true,
    about: say("command.panel.firstTreated"),
  },
  outcome: { type: "string", value: column, isRequired: true, about: say("command.estimate.result") },
  covariates: {
    type: "string",
    value: say("command.estimate.columns"),
    about: say("command.panel.covariates"),
  },
  comparison: { type: "string", choices: panelComparisons, about: say("command.panel.comparison") },
  method: { type: "string", value: overTimeMethods.join("|"), about: say("command.panel.method") },
  estimator: { type: "string", choices: panelEstimators, about: say("command.panel.estimator") },
  anticipation: { type: "string", value: "N", about: say("command.panel.anticipation") },
  cluster: { type: "string", value: column, about: say("command.estimate.cluster") },
  seed: { type: "string", value: "N", about: say("command.estimate.seed") },
  "starts-drawn": { type: "boolean", about: say("command.panel.startsDrawn") },
  "same-change": { type: "boolean", about: say("command.panel.sameChange") },
  better: { type: "string", choices: ["higher", "lower"], about: say("command.panel.better") },
  person: { type: "string", value: say("command.panel.name"), about: say("command.panel.person") },
  alike: {
    type: "string",
    value: say("command.estimate.columns"),
    about: say("command.panel.alike", { person: "--person" }),
  },
} as const satisfies OptionTable;

type Values = ReturnType<typeof readOptions<typeof panelOptions>>["values"];

/** The request that the options write. Throws UnusableArguments that names what cannot be read. */
export function panelRequestOf(values: Values): PanelRequest {
  refuseUnknownMethod(values.method);
  const draft = Object.fromEntries(
    Object.entries(values).map(([option, value]) => [
      requestNames.get(option) ?? option,
      optionValue(option, value),
    ]),
  );
  const parsed = panelRequestSchema.safeParse(draft);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path: [place] }) => `--${optionOf(String(place))}`);
  throw new UnusableArguments(say("command.option.badValue", { options: [...new Set(places)].join(", ") }));
}

/** Options whose name in the request is not their own. */
const requestNames: ReadonlyMap<string, string> = new Map([
  ["first-treated", "firstTreated"],
  ["starts-drawn", "startsDrawn"],
  ["same-change", "sameChange"],
]);

function optionOf(field: string): string {
  return [...requestNames].find(([, name]) => name === field)?.[0] ?? field;
}

function optionValue(option: string, value: string | boolean): unknown {
  if (typeof value !== "string") return value;
  if (option === "covariates" || option === "alike") return splitNames(`--${option}`, value);
  return option === "anticipation" || option === "seed" ? numberOrText(value) : value;
}

function refuseUnknownMethod(method: string | undefined): void {
  if (method === undefined || overTimeMethods.some((name) => name === method)) return;
  const message = say("command.estimate.noMethod", { method, methods: overTimeMethods.join(", ") });
  throw new UnusableArguments(message, { code: "unknownMethod", methods: overTimeMethods });
}

/** A text that is not a number stays a text, for the schema to refuse it by name. */
function numberOrText(text: string): number | string {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
