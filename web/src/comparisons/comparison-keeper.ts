import {
  type ComparisonAnswers,
  type ComparisonDesk,
  type ComparisonWish,
  comparisonRoutes,
  type ProjectComparison,
} from "../../../core/src/comparisons/public.ts";
import { call } from "../http/call.ts";

/** What the page of comparisons shows; no desk for those who only read. */
export interface ComparisonsOnScreen {
  readonly kept: readonly ProjectComparison[];
  readonly desk: ComparisonDesk | undefined;
}

/** Throws `CallRefused`. */
export async function loadComparisons(
  project: string,
  withDesk: boolean,
  signal: AbortSignal,
): Promise<ComparisonsOnScreen> {
  const parameters = { project };
  const [kept, desk] = await Promise.all([
    call(comparisonRoutes.view, { parameters }, signal),
    withDesk ? call(comparisonRoutes.prepare, { parameters }, signal) : undefined,
  ]);
  return { kept, desk };
}

export interface ComparisonSaid {
  readonly staffNumbers: { participant: string; staffNumber: string }[];
  readonly answers: ComparisonAnswers;
}

export function saveDesk(project: string, said: ComparisonSaid) {
  return call(comparisonRoutes.set, { parameters: { project }, body: said });
}

export function propose(project: string, wish: ComparisonWish) {
  return call(comparisonRoutes.propose, { parameters: { project }, body: wish });
}

export function choose(project: string, wish: ComparisonWish) {
  return call(comparisonRoutes.choose, { parameters: { project }, body: wish });
}

export function unlock(project: string, comparison: string) {
  return call(comparisonRoutes.unlock, { parameters: { project, comparison } });
}
