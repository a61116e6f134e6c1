import type { Checks } from "../../../engine/src/sensitivity/index.ts";
import { say } from "../say.ts";

const order = ["rosenbaum", "eValue", "robustness", "oster", "attrition"] as const;

/** What hidden differences or lost answers could change, one sentence each, with its own warnings. */
export function writeChecksText(checks: Checks): string {
  return [
    say("command.checks.title"),
    ...order.flatMap((name) => {
      const check = checks[name];
      const sentence = check.kind === "refused" ? check.notEstimable.reading.fr : check.reading.fr;
      const applies = check.kind === "refused" ? "no" : "yes";
      const warnings = check.kind === "refused" ? [] : check.caveats;
      return [
        say("command.checks.line", { name: say(`command.checks.${name}`), applies, sentence }),
        ...warnings.map(({ reading }) => `      ${reading.fr}`),
      ];
    }),
  ].join("\n");
}
