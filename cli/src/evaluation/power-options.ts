import { type PlanRequest, powerRequestSchema } from "../../../core/src/evaluation/index.ts";
import { say } from "../say.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import type { readOptions } from "../terminal/read-options.ts";
import { UnusableArguments } from "../terminal/terminal.ts";

export const powerOptions = {
  treated: { type: "string", value: "N", isRequired: true, about: say("command.power.treated") },
  comparison: { type: "string", value: "N", about: say("command.power.comparison") },
  clusters: { type: "string", value: "K", about: say("command.power.clusters") },
  "comparison-clusters": { type: "string", value: "K", about: say("command.power.comparisonClusters") },
  intraclass: { type: "string", value: "R", about: say("command.power.intraclass") },
  correlation: { type: "string", value: "R", about: say("command.power.correlation") },
  "periods-before": { type: "string", value: "N", about: say("command.power.periodsBefore") },
  "periods-after": { type: "string", value: "N", about: say("command.power.periodsAfter") },
  share: { type: "string", value: "P", about: say("command.power.share") },
  explained: { type: "string", value: "R2", about: say("command.power.explained") },
  ratio: { type: "string", value: "K", about: say("command.power.ratio") },
  kept: { type: "string", value: "P", about: say("command.power.kept") },
  power: { type: "string", value: "0.8", about: say("command.power.power") },
  confidence: { type: "string", value: "0.95", about: say("command.power.confidence") },
  "outcome-sd": { type: "string", value: "S", about: say("command.power.outcomeSpread") },
  effect: { type: "string", value: "E", about: say("command.power.effect") },
  unit: { type: "string", value: "€", about: say("command.estimate.unit") },
} as const satisfies OptionTable;

type Values = ReturnType<typeof readOptions<typeof powerOptions>>["values"];

/** Options whose name in the request is not that of the line. */
const fieldOf: Readonly<Record<string, string>> = {
  "comparison-clusters": "comparisonClusters",
  "periods-before": "periodsBefore",
  "periods-after": "periodsAfter",
  "outcome-sd": "outcomeSpread",
};

/** The request that the options write. Throws UnusableArguments that names what cannot be read. */
export function planRequestOf(values: Values): PlanRequest {
  const { unit, ...numbers } = values;
  const draft: Record<string, unknown> = unit === undefined ? {} : { unit };
  for (const [option, text] of Object.entries(numbers)) draft[fieldOf[option] ?? option] = numberOrText(text);
  const parsed = powerRequestSchema.safeParse(draft);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path: [place] }) => `--${optionOf(String(place))}`);
  throw new UnusableArguments(say("command.option.badValue", { options: [...new Set(places)].join(", ") }));
}

function optionOf(field: string): string {
  return Object.entries(fieldOf).find(([, name]) => name === field)?.[0] ?? field;
}

/** A decimal point or comma; a text that is not a number stays a text, for the schema to refuse it by name. */
function numberOrText(text: string): number | string {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text;
}
