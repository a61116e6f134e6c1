import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { gradeTextKey } from "./grade-text.ts";
import type { WorkforceStore } from "./ports.ts";
import type { JobGradeTable } from "./work-knowledge.ts";

/** In order of precedence. `writtenTwice` names a payroll text that stands for two positions. */
export type MapJobGradesRefusal = NotAllowed | { readonly code: "writtenTwice"; readonly found: string };

/** Keeps the grid of a collective agreement and what payroll writes for each position. */
export async function mapJobGrades(
  house: { readonly workforce: WorkforceStore },
  actor: Actor,
  command: JobGradeTable,
): Promise<Result<JobGradeTable, MapJobGradesRefusal>> {
  if (!may(actor, "mapJobGrades")) return refuse(notAllowed);
  const found = writtenAtTwo(command);
  if (found !== undefined) return refuse({ code: "writtenTwice", found });
  await house.workforce.saveJobGradeTable(command);
  return accept(command);
}

/** The first text that stands for two positions, their own names included: nobody could tell which is meant. */
function writtenAtTwo(table: JobGradeTable): string | undefined {
  const rankOf = new Map<string, number>();
  for (const [rank, { label, writtenAs }] of table.positions.entries()) {
    for (const text of [label, ...writtenAs]) {
      const key = gradeTextKey(text);
      if ((rankOf.get(key) ?? rank) !== rank) return text;
      rankOf.set(key, rank);
    }
  }
  return undefined;
}
