import { z } from "zod";
import { type ImportProblem, importProblemSchema } from "../../../core/src/workforce/public.ts";
import { CallRefused } from "../http/call.ts";

const problemsSchema = z.array(importProblemSchema);

/** The problems of a file that a refusal tells; none when it is about something else. */
export function problemsOf(error: unknown): readonly ImportProblem[] {
  if (!(error instanceof CallRefused)) return [];
  return problemsSchema.safeParse(error.refusal.problems).data ?? [];
}
