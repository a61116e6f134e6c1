import { type MultiverseFinding, multiverse, type StripEntry } from "../../../engine/src/multiverse/index.ts";
import { askedOf } from "./answer-request.ts";
import type { EstimateRequest, NotEstimableAnswer, TextTable } from "./model.ts";
import type { MultiverseAnswer, StripEntryAnswer } from "./multiverse-model.ts";
import { typeColumns } from "./type-columns.ts";
import { writeRefusal } from "./write-answer.ts";

/** Lays the declared design of a request among all defensible ones: the one way from a request to a strip. */
export function answerMultiverse(request: EstimateRequest, table: TextTable): MultiverseFinding {
  const { study, options } = askedOf(request);
  return multiverse(study, typeColumns(table), options);
}

/** A strip as programs and pictures read it, or why the declared design itself gives no figure. */
export function writeMultiverse(finding: MultiverseFinding): MultiverseAnswer | NotEstimableAnswer {
  if (finding.kind === "refused") return writeRefusal(finding);
  const { kind: _, declared: __, strip, refused, caveats, ...figures } = finding;
  return {
    ...figures,
    strip: strip.map(writeEntry),
    refused: refused.map(({ notEstimable, ...design }) => ({
      ...design,
      choices: { ...design.choices },
      notEstimable: { ...notEstimable },
    })),
    caveats: caveats.map((caveat) => ({ ...caveat })),
  };
}

function writeEntry({ confidenceInterval: [low, high], ...entry }: StripEntry): StripEntryAnswer {
  return { ...entry, choices: { ...entry.choices }, confidenceInterval: [low, high] };
}
