import { type PoolRequest, poolMethods, poolRequestSchema } from "../../../core/src/evaluation/index.ts";
import { say } from "../say.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import type { readOptions } from "../terminal/read-options.ts";
import { UnusableArguments } from "../terminal/terminal.ts";
import { splitNames } from "./split-names.ts";

const column = say("command.estimate.column");

export const poolOptions = {
  estimate: { type: "string", value: column, isRequired: true, about: say("command.pool.estimate") },
  se: { type: "string", value: column, about: say("command.pool.se", { variance: "--variance" }) },
  variance: { type: "string", value: column, about: say("command.pool.variance") },
  label: { type: "string", value: column, about: say("command.pool.label") },
  moderators: {
    type: "string",
    value: say("command.estimate.columns"),
    about: say("command.pool.moderators"),
  },
  method: { type: "string", choices: poolMethods, about: say("command.pool.method") },
  group: { type: "string", value: column, about: say("command.pool.group") },
  correlation: { type: "string", value: "R", about: say("command.pool.correlation") },
  "hartung-knapp": { type: "boolean", about: say("command.pool.hartungKnapp") },
  unit: { type: "string", value: "€", about: say("command.estimate.unit") },
} as const satisfies OptionTable;

type Values = ReturnType<typeof readOptions<typeof poolOptions>>["values"];

/** Options whose name on the line is not that of the request. */
const optionOf: Readonly<Record<string, string>> = { standardError: "se", hartungKnapp: "hartung-knapp" };

/** The request that the options write. Throws UnusableArguments that names what cannot be read. */
export function poolRequestOf(values: Values): PoolRequest {
  const { se, "hartung-knapp": hartungKnapp, moderators, correlation, ...asTyped } = values;
  const draft = {
    ...asTyped,
    ...(se === undefined ? {} : { standardError: se }),
    ...(hartungKnapp === undefined ? {} : { hartungKnapp }),
    ...(correlation === undefined ? {} : { correlation: numberOrText(correlation) }),
    ...(moderators === undefined ? {} : { moderators: splitNames("--moderators", moderators) }),
  };
  const parsed = poolRequestSchema.safeParse(draft);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(
    ({ path: [place] }) => `--${optionOf[String(place)] ?? String(place)}`,
  );
  throw new UnusableArguments(say("command.option.badValue", { options: [...new Set(places)].join(", ") }));
}

/** A text that is not a number stays a text, for the schema to refuse it by name. */
function numberOrText(text: string): number | string {
  return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : text;
}
