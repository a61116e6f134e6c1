import { writeFile } from "node:fs/promises";
import {
  answerRequest,
  type EstimateRequest,
  estimateRequestSchema,
  writeAnswer,
} from "../../../core/src/evaluation/index.ts";
import { writeMatchesCsv } from "../../../files/src/exports/matches-csv.ts";
import { tableReader } from "../../../files/src/readers.ts";
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
import { writeFindingText } from "./write-finding-text.ts";

const options = {
  treatment: { type: "string" },
  "treated-label": { type: "string" },
  outcome: { type: "string" },
  covariates: { type: "string" },
  method: { type: "string" },
  estimand: { type: "string" },
  distance: { type: "string" },
  ratio: { type: "string" },
  replace: { type: "boolean" },
  caliper: { type: "string" },
  exact: { type: "string" },
  cluster: { type: "string" },
  weights: { type: "string" },
  order: { type: "string" },
  seed: { type: "string" },
  unit: { type: "string" },
  "weights-out": { type: "string" },
} as const;

/** `ouvrage estimate`: the effect of a training on an outcome, from a table of people trained and not trained. */
export const estimateCommand: Command = {
  name: "estimate",
  summary: say("command.estimate.summary"),
  usage: say("command.estimate.usage"),
  run: estimate,
};

async function estimate(given: readonly string[], terminal: Terminal): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  const file = await fileSource(onlyFile(positionals));
  const request = requestOf(values);
  const work = showProgress(terminal);
  const reading = await tableReader.read(file, work);
  work.clear();
  if (reading.kind === "unreadable") {
    const json = { refusal: { code: "unreadableTable", problems: reading.problems } };
    return {
      status: exitStatus.unusable,
      json,
      text: say("command.estimate.unreadable", { name: file.name }),
    };
  }
  const finding = answerRequest(request, reading.table);
  const answer = writeAnswer(finding);
  const text = writeFindingText(answer);
  if (finding.kind === "refused") {
    const status = finding.notEstimable.cause === "input" ? exitStatus.unusable : exitStatus.refused;
    return { status, json: answer, text };
  }
  const weightsOut = values["weights-out"];
  if (weightsOut !== undefined) await writeFile(weightsOut, writeMatchesCsv(finding));
  return { status: exitStatus.done, json: answer, text };
}

type Values = ReturnType<typeof readOptions<typeof options>>["values"];

function requestOf(values: Values): EstimateRequest {
  const draft = {
    treatment: values.treatment,
    treatedLabel: values["treated-label"],
    outcome: values.outcome,
    covariates: splitNames(values.covariates ?? ""),
    method: values.method,
    estimand: values.estimand,
    distance: values.distance,
    ratio: numberOrText(values.ratio),
    replace: values.replace,
    caliper: numberOrText(values.caliper),
    exact: values.exact === undefined ? undefined : splitNames(values.exact),
    cluster: values.cluster,
    weights: values.weights,
    order: values.order,
    seed: numberOrText(values.seed),
    unit: values.unit,
  };
  const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  const parsed = estimateRequestSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => `--${String(issue.path[0])}`);
  throw new UnusableArguments(say("command.option.missing", { options: [...new Set(places)].join(", ") }));
}

/** A text that is not a number stays a text, for the schema to refuse it by name. */
function numberOrText(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  return text.trim() === "" || Number.isNaN(value) ? text : value;
}

/** Names between commas; a name with a comma stands between double quotes. */
export function splitNames(text: string): string[] {
  const names = [...text.matchAll(/"([^"]*)"|([^,]+)/g)].map((match) => (match[1] ?? match[2] ?? "").trim());
  return names.filter((name) => name !== "");
}
