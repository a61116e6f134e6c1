import {
  answerPanelRequest,
  type OverTimeFinding,
  type TextTable,
  writePanelAnswer,
} from "../../../core/src/evaluation/index.ts";
import { tableReader } from "../../../files/src/readers.ts";
import { say } from "../say.ts";
import { fileSource } from "../terminal/file-source.ts";
import { onlyFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, refused, type Stage } from "../terminal/terminal.ts";
import { writeProblems } from "../workforce/write-import-text.ts";
import { panelOptions, panelRequestOf } from "./panel-options.ts";
import { writePanelText } from "./write-panel-text.ts";

/** `ouvrage estimate-panel`: the effect of a training over time, from a table of units and periods. */
export const estimatePanelCommand: Command = {
  file: say("command.file.table"),
  options: panelOptions,
  note: () => say("command.panel.note", { power: "x^2", product: "a:b" }),
  stopsCleanly: false,
  run: estimatePanel,
};

async function estimatePanel(given: readonly string[], { work }: Stage): Promise<Outcome> {
  const { values, positionals } = readOptions(given, panelOptions);
  const request = panelRequestOf(values);
  const file = await fileSource(onlyFile(positionals));
  const reading = await tableReader.read(file, work);
  if (reading.kind === "unreadable") {
    const { problems } = reading;
    const message = [say("command.estimate.unreadable", { name: file.name }), ...writeProblems(problems)];
    return refused({ code: "unreadableTable", problems }, message.join("\n"), exitStatus.unusable);
  }
  const over = answerPanelRequest(request, reading.table);
  if (over.finding.kind === "refused") return notEstimable(over, over.finding.notEstimable, reading.table);
  return { status: exitStatus.done, json: writePanelAnswer(over), text: writePanelText(over) };
}

function notEstimable(
  over: OverTimeFinding,
  { code, cause }: { readonly code: string; readonly cause: "input" | "evidence" },
  table: TextTable,
): Outcome {
  const answer = writePanelAnswer(over);
  const text = writePanelText(over);
  if (code === "unknownColumn") {
    const columns = table.headings;
    const there = say("command.estimate.columnsThere", { columns: columns.join(", ") });
    return { status: exitStatus.unusable, json: { ...answer, columns }, text: `${text}\n${there}` };
  }
  return { status: cause === "input" ? exitStatus.unusable : exitStatus.refused, json: answer, text };
}
