import { opensThroughShare, type UseCase } from "../../../core/src/access/public.ts";
import { useActingShare } from "../http/acting-share.ts";
import { wasAllowed } from "../http/known-acts.ts";
import { useMayDo } from "./use-may.ts";
import { useMayHere } from "./use-may-here.ts";

/**
 * Whether a page asks the server for what a use case opens. What would be refused is not asked: a refusal is a line of
 * the journal, and those that nobody meant hide those that somebody did. Until the server has said, what it said last
 * in this browser; out of its reach everything is asked, since it refuses by itself.
 */
export function useMayAsk(useCase: UseCase): boolean {
  const mayHere = useMayHere(useCase);
  const mayDo = useMayDo();
  const isShared = useActingShare() !== undefined;
  if (mayHere !== undefined) return mayHere;
  if (isShared) return opensThroughShare(useCase);
  return mayDo === "unknown" || wasAllowed(useCase);
}
