import {
  type ImportProblem,
  type MonthDifference,
  type ReadingSummary,
  workforceWordsFr,
} from "../../../core/src/workforce/index.ts";
import { speak } from "../../../files/src/words/speak.ts";
import { say } from "../say.ts";

const sayWorkforce = speak<string>(workforceWordsFr);
const monthName = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });
const writeMonth = (month: string) => monthName.format(new Date(`${month}-01T00:00:00Z`));

/** Problems told one by one; the others are counted. */
const toldProblems = 20;

/** An import that was stored, for someone who reads a terminal. */
export function writeStored(summary: ReadingSummary): string {
  return [say("command.import.stored"), ...writeSummary(summary)].join("\n");
}

/** A file that was only read. */
export function writeReadOnly(summary: ReadingSummary): string {
  return [say("command.import.readOnly"), ...writeSummary(summary)].join("\n");
}

/** Why nothing was stored, with what was found in the file. */
export function writeRefusal(
  code: "unreadable" | "noEmployee" | "alreadyImported" | "notAllowed",
  problems: readonly ImportProblem[],
): string {
  return [sayWorkforce(`workforce.refusal.${code}`), ...writeProblems(problems)].join("\n");
}

/** What an import would change in the months that are stored. */
export function writeDifferences(differences: readonly MonthDifference[]): string {
  const lines = differences.map((difference) =>
    say("command.import.difference", {
      month: writeMonth(difference.month),
      stored: difference.storedHeadcount,
      fresh: difference.newHeadcount,
      added: difference.added,
      removed: difference.removed,
      changed: difference.changed,
    }),
  );
  const hint = say("command.import.replaceHint", { option: "--replace" });
  return [say("command.import.waits"), ...lines, hint].join("\n");
}

function writeSummary(summary: ReadingSummary): string[] {
  const dropped = summary.droppedRubrics.reduce((total, rubric) => total + rubric.count, 0);
  return [
    say("command.import.months", { months: summary.months.map(writeMonth).join(", ") }),
    say("command.import.people", {
      people: summary.employeeMonthCount,
      establishments: summary.establishmentCount,
    }),
    say("command.import.dropped", { count: dropped, kinds: summary.droppedRubrics.length }),
    ...writeProblems(summary.problems),
  ];
}

/** What was found in a file, the gravest first; no line when there is nothing to say. */
export function writeProblems(problems: readonly ImportProblem[]): string[] {
  if (problems.length === 0) return [];
  const order = { blocks: 0, drops: 1, notes: 2 };
  const sorted = problems.toSorted((left, right) => order[left.severity] - order[right.severity]);
  const lines = sorted
    .slice(0, toldProblems)
    .map((problem) => `  ${writePlace(problem)}${writeProblem(problem)}`);
  const count = sorted.length - toldProblems;
  const rest = count > 0 ? [say("command.import.more", { count, option: "--json" })] : [];
  return [say("command.import.notes"), ...lines, ...rest];
}

function writePlace({ place }: ImportProblem): string {
  const parts = [
    place.sheet ?? "",
    place.line === undefined ? "" : say("command.import.line", { line: String(place.line) }),
    place.column ?? "",
    place.rubric ?? "",
  ];
  const written = parts.filter((part) => part !== "").join(", ");
  return written === "" ? "" : `${written} : `;
}

function writeProblem({ code }: ImportProblem): string {
  const key = `workforce.problem.${code}`;
  return Object.hasOwn(workforceWordsFr, key) ? sayWorkforce(key) : say("command.import.unknownProblem");
}
