import type { Sentences } from "../evaluate/study.ts";
import type { SingleCaseCaveat } from "./single-case-caveat.ts";
import type { SingleCaseEstimated, SingleCaseRefused } from "./single-case-finding.ts";
import { causeOfSingleCase, type SingleCaseRefusal } from "./single-case-refusal.ts";
import { readPathCaveat, readPathRefusal } from "./words-of-single-case.ts";

type Untold = Omit<SingleCaseEstimated, "kind" | "caveats"> & {
  readonly caveats: readonly SingleCaseCaveat[];
};

/** Puts the words of the caveats beside the figures. */
export function concludePaths<Figures>(figures: Figures, told: Untold): SingleCaseEstimated & Figures {
  return {
    ...figures,
    kind: "estimated",
    method: told.method,
    sizes: told.sizes,
    confidence: told.confidence,
    reading: told.reading,
    explanation: told.explanation,
    caveats: told.caveats.map((caveat) => ({ ...caveat, reading: readPathCaveat(caveat) })),
  };
}

/** The refusal with its words. */
export function refusePaths(refusal: SingleCaseRefusal): SingleCaseRefused {
  const { code } = refusal;
  const reading: Sentences = readPathRefusal(refusal);
  return { kind: "refused", notEstimable: { code, cause: causeOfSingleCase(code), reading }, caveats: [] };
}
