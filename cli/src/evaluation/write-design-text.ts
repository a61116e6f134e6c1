import type { AnsweredDesign } from "../../../core/src/evaluation/index.ts";
import { say } from "../say.ts";
import { writeCautions } from "./write-figures.ts";
import { writeBalance, writePeople } from "./write-finding-text.ts";

/** A comparison fixed before its outcomes, for someone who reads a terminal. */
export function writeDesignText({ finding, alsoTold }: AnsweredDesign): string {
  const cautions = writeCautions([...finding.caveats, ...alsoTold]);
  if (finding.kind === "refused") return [finding.notEstimable.reading.fr, ...cautions].join("\n\n");
  const { method, explanation, fingerprint, sizes, balance, choice } = finding;
  const figures = [
    // How the method was chosen says what it does.
    choice === undefined
      ? say("command.estimate.designMeaning", { method, explanation: explanation.fr })
      : say("command.estimate.designMethod", { method }),
    writePeople(sizes),
    say("command.estimate.fingerprint", { fingerprint }),
  ];
  return [
    ...(choice === undefined ? [] : [choice.reading.fr]),
    finding.reading.fr,
    figures.join("\n"),
    ...cautions,
    writeBalance(balance),
  ].join("\n\n");
}
