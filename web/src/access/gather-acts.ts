import type { AuditedAct } from "../../../core/src/access/public.ts";

export interface Act {
  /** Who did it. */
  readonly account?: string;
  readonly useCase: AuditedAct;
  readonly subject: string;
  readonly outcome: "done" | "refused";
  /** Coordinated universal time, ISO 8601. */
  readonly at: string;
  /** A partner did it, through this share. */
  readonly share?: { readonly id: string; readonly partner: string } | undefined;
  /** Somebody without an account did it, by this link. */
  readonly link?: { readonly id: string } | undefined;
  /** A program did it, by this key. */
  readonly key?: { readonly id: string } | undefined;
}

/** The same act several times in a row, told once with its latest moment. */
export type GatheredAct<Told extends Act> = Told & { readonly times: number };

/** Acts in the order given, those that repeat the one just before gathered with it if they are of the same minute. */
export function gatherActs<Told extends Act>(acts: readonly Told[]): readonly GatheredAct<Told>[] {
  const gathered: GatheredAct<Told>[] = [];
  for (const act of acts) {
    const last = gathered.at(-1);
    if (last !== undefined && isSameAct(last, act))
      gathered[gathered.length - 1] = { ...last, times: last.times + 1 };
    else gathered.push({ ...act, times: 1 });
  }
  return gathered;
}

const minuteLength = "2026-11-23T14:05".length;

function isSameAct(one: Act, other: Act): boolean {
  return (
    one.account === other.account &&
    one.useCase === other.useCase &&
    one.subject === other.subject &&
    one.outcome === other.outcome &&
    one.share?.id === other.share?.id &&
    one.link?.id === other.link?.id &&
    one.key?.id === other.key?.id &&
    one.at.slice(0, minuteLength) === other.at.slice(0, minuteLength)
  );
}
