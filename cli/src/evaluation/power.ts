import { answerPlanRequest, writePlanAnswer } from "../../../core/src/evaluation/index.ts";
import { say } from "../say.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome } from "../terminal/terminal.ts";
import { planRequestOf, powerOptions } from "./power-options.ts";
import { writePowerText } from "./write-power-text.ts";

/** `ouvrage power`: what a study with this many people could see, before it starts. */
export const powerCommand: Command = {
  options: powerOptions,
  note: () =>
    say("command.power.note", { comparison: "--comparison", before: "--periods-before", share: "--share" }),
  stopsCleanly: false,
  run: power,
};

async function power(given: readonly string[]): Promise<Outcome> {
  const { values, positionals } = readOptions(given, powerOptions);
  noFile(positionals);
  const finding = answerPlanRequest(planRequestOf(values));
  const json = writePlanAnswer(finding);
  const text = writePowerText(finding);
  if (finding.kind === "estimated") return { status: exitStatus.done, json, text };
  const isInput = finding.notEstimable.cause === "input";
  return { status: isInput ? exitStatus.unusable : exitStatus.refused, json, text };
}
