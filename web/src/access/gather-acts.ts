import type { UseCase } from "../../../core/src/access/public.ts";

export interface Act {
  readonly useCase: UseCase;
  readonly subject: string;
  readonly outcome: "done" | "refused";
  /** Coordinated universal time, ISO 8601. */
  readonly at: string;
}

/** The same act several times in a row, told once with its latest moment. */
export interface GatheredAct extends Act {
  readonly times: number;
}

/** Acts in the order given, those that repeat the one just before gathered with it if they are of the same minute. */
export function gatherActs(acts: readonly Act[]): readonly GatheredAct[] {
  const gathered: GatheredAct[] = [];
  for (const act of acts) {
    const last = gathered.at(-1);
    if (last !== undefined && isSameAct(last, act))
      gathered[gathered.length - 1] = { ...last, times: last.times + 1 };
    else gathered.push({ ...act, times: 1 });
  }
  return gathered;
}

/** An act that changes something or was refused, unlike one that only looks. */
export function isChange(act: Act): boolean {
  return act.outcome === "refused" || !/^(view|preview)/.test(act.useCase);
}

const minuteLength = "2026-11-23T14:05".length;

function isSameAct(one: Act, other: Act): boolean {
  return (
    one.useCase === other.useCase &&
    one.subject === other.subject &&
    one.outcome === other.outcome &&
    one.at.slice(0, minuteLength) === other.at.slice(0, minuteLength)
  );
}
