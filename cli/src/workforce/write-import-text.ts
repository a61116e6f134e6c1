import type { PayrollFileImported, ReadingSummary } from "../../../core/src/workforce/index.ts";
import { type ImportProblem, workforceWordsFr } from "../../../core/src/workforce/index.ts";

import { say } from "../say.ts";

const count = new Intl.NumberFormat("fr-FR");
const monthName = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });
const writeMonth = (month: string) => monthName.format(new Date(`${month}-01T00:00:00Z`));

/** Problems told one by one; the others are counted. */
const toldProblems = 20;

type Told =
  | { readonly kind: "unreadable"; readonly problems: readonly ImportProblem[] }
  | {
      readonly kind: "refused";
      readonly refusal: { readonly code: string; readonly summary?: ReadingSummary };
    }
  | { readonly kind: "readOnly"; readonly summary: ReadingSummary }
  | { readonly kind: "imported"; readonly imported: PayrollFileImported };

/** What an import did, for someone who reads a terminal. */
export function writeImportText(told: Told): string {
  switch (told.kind) {
    case "unreadable":
      return [sentence("workforce.refusal.unreadable"), ...writeProblems(told.problems)].join("\n");
    case "refused":
      return [
        sentence(`workforce.refusal.${told.refusal.code}`),
        ...writeProblems(told.refusal.summary?.problems ?? []),
      ].join("\n");
    case "readOnly":
      return [say("command.import.readOnly"), ...writeSummary(told.summary)].join("\n");
    case "imported":
      return writeImported(told.imported);
  }
}

function writeImported({ status, summary, differences }: PayrollFileImported): string {
  if (status !== "awaitsConfirmation")
    return [say("command.import.stored"), ...writeSummary(summary)].join("\n");
  const lines = differences.map((difference) =>
    say("command.import.difference", {
      month: writeMonth(difference.month),
      stored: count.format(difference.storedHeadcount),
      fresh: count.format(difference.newHeadcount),
      added: count.format(difference.added),
      removed: count.format(difference.removed),
      changed: count.format(difference.changed),
    }),
  );
  return [say("command.import.waits"), ...lines, say("command.import.replaceHint")].join("\n");
}

function writeSummary(summary: ReadingSummary): string[] {
  const dropped = summary.droppedRubrics.reduce((total, rubric) => total + rubric.count, 0);
  return [
    say("command.import.months", { months: summary.months.map(writeMonth).join(", ") }),
    say("command.import.people", {
      people: count.format(summary.employeeMonthCount),
      establishments: count.format(summary.establishmentCount),
    }),
    say("command.import.dropped", {
      count: count.format(dropped),
      kinds: count.format(summary.droppedRubrics.length),
    }),
    ...writeProblems(summary.problems),
  ];
}

function writeProblems(problems: readonly ImportProblem[]): string[] {
  if (problems.length === 0) return [];
  const order = { blocks: 0, drops: 1, notes: 2 };
  const sorted = [...problems].sort((left, right) => order[left.severity] - order[right.severity]);
  const lines = sorted
    .slice(0, toldProblems)
    .map((problem) => `  ${writePlace(problem)}${sentence(`workforce.problem.${problem.code}`)}`);
  const rest = sorted.length - toldProblems;
  return [
    say("command.import.notes"),
    ...lines,
    ...(rest > 0 ? [say("command.import.more", { count: count.format(rest) })] : []),
  ];
}

function writePlace({ place }: ImportProblem): string {
  const parts = [
    place.sheet ?? "",
    place.line === undefined ? "" : say("command.import.line", { line: place.line }),
    place.column ?? "",
    place.rubric ?? "",
  ];
  const written = parts.filter((part) => part !== "").join(", ");
  return written === "" ? "" : `${written} : `;
}

function sentence(key: string): string {
  const words: Readonly<Record<string, string>> = workforceWordsFr;
  return words[key] ?? say("command.import.unknownProblem");
}
