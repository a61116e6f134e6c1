import { answerPoolRequest, type TextTable, writePoolAnswer } from "../../../core/src/evaluation/index.ts";
import type { PooledRefused } from "../../../engine/src/pooling/index.ts";
import { tableReader } from "../../../files/src/readers.ts";
import { say } from "../say.ts";
import { fileSource } from "../terminal/file-source.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, refused, type Stage } from "../terminal/terminal.ts";
import { writeProblems } from "../workforce/write-import-text.ts";
import { poolOptions, poolRequestOf } from "./pool-options.ts";
import { writePoolText } from "./write-pool-text.ts";

/** `ouvrage pool`: one effect from several projects, from a table of one project per row. */
export const poolCommand: Command = {
  file: say("command.file.table"),
  options: poolOptions,
  note: () => say("command.pool.note", { hartungKnapp: "--hartung-knapp" }),
  stopsCleanly: false,
  run: pool,
};

async function pool(given: readonly string[], { work }: Stage): Promise<Outcome> {
  const { values, positionals } = readOptions(given, poolOptions);
  const request = poolRequestOf(values);
  const file = await fileSource(onlyFile(positionals));
  const reading = await tableReader.read(file, work);
  if (reading.kind === "unreadable") {
    const { problems } = reading;
    const message = [say("command.estimate.unreadable", { name: file.name }), ...writeProblems(problems)];
    return refused({ code: "unreadableTable", problems }, message.join("\n"), exitStatus.unusable);
  }
  const finding = answerPoolRequest(request, reading.table);
  if (finding.kind === "refused") return notPooled(finding, reading.table);
  return { status: exitStatus.done, json: writePoolAnswer(finding), text: writePoolText(finding) };
}

function notPooled(finding: PooledRefused, table: TextTable): Outcome {
  const answer = writePoolAnswer(finding);
  const text = writePoolText(finding);
  if (finding.notEstimable.code === "unknownColumn") {
    const columns = table.headings;
    const there = say("command.estimate.columnsThere", { columns: columns.join(", ") });
    return { status: exitStatus.unusable, json: { ...answer, columns }, text: `${text}\n${there}` };
  }
  const isInput = finding.notEstimable.cause === "input";
  return { status: isInput ? exitStatus.unusable : exitStatus.refused, json: answer, text };
}
