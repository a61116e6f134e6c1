import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
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
  const seen = new Set<string>();
  for (const written of command.positions.flatMap((position) => position.writtenAs)) {
    const key = written.trim().toLowerCase();
    if (seen.has(key)) return refuse({ code: "writtenTwice", found: written });
    seen.add(key);
  }
  await house.workforce.saveJobGradeTable(command);
  return accept(command);
}
