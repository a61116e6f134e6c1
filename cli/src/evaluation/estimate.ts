import { realpath, writeFile } from "node:fs/promises";
import { type EvaluationRequest, isDirect, type TextTable } from "../../../core/src/evaluation/index.ts";
import { writeMatchesCsv } from "../../../files/src/exports/matches-csv.ts";
import { tableReader } from "../../../files/src/readers.ts";
import { say } from "../say.ts";
import { fileSource } from "../terminal/file-source.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  refused,
  type Stage,
  UnusableArguments,
} from "../terminal/terminal.ts";
import { writeProblems } from "../workforce/write-import-text.ts";
import { type Answered, answerAsked } from "./answer-asked.ts";
import { askedOf, estimateOptions } from "./estimate-options.ts";

/** `ouvrage estimate`: the effect of a training on an outcome, from a table of people trained and not trained. */
export const estimateCommand: Command = {
  file: say("command.file.table"),
  options: estimateOptions,
  note: () =>
    say("command.estimate.note", {
      ...{ treatment: "--treatment", covariates: "--covariates", before: "--before", cluster: "--cluster" },
      ...{ power: "x^2", product: "a:b" },
    }),
  stopsCleanly: false,
  run: estimate,
};

async function estimate(given: readonly string[], { work }: Stage): Promise<Outcome> {
  const { values, positionals } = readOptions(given, estimateOptions);
  const asked = askedOf(values);
  const path = onlyFile(positionals);
  const file = await fileSource(path);
  const weightsOut = values["weights-out"];
  if (weightsOut !== undefined) {
    if (asked.of === "effect" && keepsNoRows(asked.request)) throw noRows();
    await refuseSameFile(path, weightsOut);
  }
  const reading = await tableReader.read(file, work);
  if (reading.kind === "unreadable") {
    const { problems } = reading;
    const message = [say("command.estimate.unreadable", { name: file.name }), ...writeProblems(problems)];
    return refused({ code: "unreadableTable", problems }, message.join("\n"), exitStatus.unusable);
  }
  const { refusal, compared, answer, text } = answerAsked(asked, reading.table);
  if (refusal !== undefined) return notEstimable({ answer, text }, refusal, reading.table);
  if (weightsOut !== undefined && compared !== undefined) await write(weightsOut, writeMatchesCsv(compared));
  return { status: exitStatus.done, json: answer, text };
}

function notEstimable(
  { answer, text }: Pick<Answered, "answer" | "text">,
  { code, cause }: NonNullable<Answered["refusal"]>,
  table: TextTable,
): Outcome {
  if (code === "unknownColumn") {
    const columns = table.headings;
    const there = say("command.estimate.columnsThere", { columns: columns.join(", ") });
    return { status: exitStatus.unusable, json: { ...answer, columns }, text: `${text}\n${there}` };
  }
  return { status: cause === "input" ? exitStatus.unusable : exitStatus.refused, json: answer, text };
}

/** Only a comparison by a design keeps some rows and leaves others. */
function keepsNoRows({ impute, method = "nearest" }: EvaluationRequest): boolean {
  return impute === true || isDirect(method);
}

function noRows(): UnusableArguments {
  return new UnusableArguments(say("command.estimate.noRows", { option: "--weights-out" }));
}

/** The table that was brought is never written over. */
async function refuseSameFile(path: string, written: string): Promise<void> {
  const there = await realpath(written).catch(() => undefined);
  if (there === undefined || there !== (await realpath(path))) return;
  throw new UnusableArguments(say("command.estimate.sameFile", { option: "--weights-out" }));
}

async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const cause = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnusableArguments(say("command.file.unwritable", { path, cause }));
  }
}
