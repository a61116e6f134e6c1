import type { Sentences } from "../evaluate/study.ts";
import type {
  TinyEstimand,
  TinyEstimated,
  TinyFinding,
  TinyGroupMethodName,
  TinyOptions,
  TinyRefused,
} from "./finding.ts";
import type { TinyCaveat } from "./tiny-caveat.ts";
import { causeOfTiny, type TinyRefusal } from "./tiny-refusal.ts";
import { readTiny } from "./words-of-tiny-findings.ts";
import { readTinyCaveat, readTinyRefusal } from "./words-of-tiny-groups.ts";

/** What a method of the room is called and does. */
export interface TinyMethod {
  readonly name: TinyGroupMethodName;
  readonly estimand: TinyEstimand;
  readonly explanation: Sentences;
}

type Conclusion<Details> = Omit<
  TinyEstimated<Details>,
  "kind" | "method" | "estimand" | "explanation" | "reading" | "caveats"
> & { readonly caveats: readonly TinyCaveat[] };

/** Puts the words beside the figures. */
export function conclude<Details>(
  { name, estimand, explanation }: TinyMethod,
  figures: Conclusion<Details>,
  options: TinyOptions,
): TinyFinding<Details> {
  const finding = { kind: "estimated", method: name, estimand, explanation, ...figures } as const;
  return {
    ...finding,
    caveats: figures.caveats.map((caveat) => ({ ...caveat, reading: readTinyCaveat(caveat) })),
    reading: readTiny(finding, options.wording ?? {}),
  };
}

/** The refusal with its words. */
export function refuseTiny(refusal: TinyRefusal, caveats: readonly TinyCaveat[] = []): TinyRefused {
  const { code } = refusal;
  return {
    kind: "refused",
    notEstimable: { code, cause: causeOfTiny(code), reading: readTinyRefusal(refusal) },
    caveats: caveats.map((caveat) => ({ ...caveat, reading: readTinyCaveat(caveat) })),
  };
}
