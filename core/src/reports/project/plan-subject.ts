import { type CheckedSeals, type Plan, shortFingerprint } from "../../plans/index.ts";

/** What the documents about an evaluation plan are made from. */
export interface PlanFacts {
  /** As it was sealed; as it is written while it is not. */
  readonly plan: Plan;
  readonly seal?:
    | { readonly sealedAt: string; readonly fingerprint: string; readonly isLate: boolean }
    | undefined;
  /** What was added since, in the order of time. */
  readonly additions: readonly { readonly addedAt: string; readonly words: string }[];
  /** False when what is kept is no longer what was sealed. */
  readonly isIntact: boolean;
}

/** The plan that counts: the sealed one if there is one, else the one being written. */
export function planFactsOf(
  written: Plan | undefined,
  { seals, isIntact }: CheckedSeals,
): PlanFacts | undefined {
  const sealed = seals.flatMap(({ link, content }) =>
    content.kind === "plan" ? [{ link, content }] : [],
  )[0];
  const additions = seals.flatMap(({ link, content }) =>
    content.kind === "addition" ? [{ addedAt: link.head.sealedAt, words: content.words }] : [],
  );
  if (sealed === undefined)
    return written === undefined ? undefined : { plan: written, additions: [], isIntact };
  const { link, content } = sealed;
  const seal = {
    sealedAt: link.head.sealedAt,
    fingerprint: shortFingerprint(link.fingerprint),
    isLate: content.start.isStarted,
  };
  return { plan: content.plan, seal, additions, isIntact };
}
