import { type DesignFinding, designComparison } from "../../../engine/src/index.ts";
import { askedDesignOf } from "./answer-request.ts";
import type { DesignAnswer, DesignRequest } from "./design-model.ts";
import type { TextTable } from "./model.ts";
import { typeColumns, usesDecimalComma } from "./type-columns.ts";
import { readShutOutcomes, type ToldShutOutcomes } from "./words-of-shut-outcomes.ts";
import { writeBalance, writeRefusal } from "./write-answer.ts";

/** A comparison without its outcomes, or why there can be none. */
export interface AnsweredDesign {
  readonly finding: DesignFinding;
  /** The outcomes that were named, and stayed shut. */
  readonly alsoTold: readonly ToldShutOutcomes[];
}

/**
 * Fixes who is compared with whom, on a table as text. No value of a named outcome plays a part, not even in telling
 * the decimal comma from the point: whatever that column holds, and without it, the answer is the same.
 */
export function answerDesignRequest(request: DesignRequest, table: TextTable): AnsweredDesign {
  const { study, options } = askedDesignOf(request);
  const { outcome, otherOutcomes = [] } = request;
  const shut = [...(outcome === undefined ? [] : [outcome]), ...otherOutcomes];
  const open = table.columns.filter((_cells, at) => !shut.includes(table.headings[at] ?? ""));
  const columns = typeColumns({ ...table, decimalComma: usesDecimalComma(open) });
  const alsoTold = shut.length === 0 ? [] : [readShutOutcomes(shut)];
  return { finding: designComparison(study, columns, options), alsoTold };
}

/** A comparison as programs read it: who is compared with whom is left out, it names rows of people. */
export function writeDesign({ finding, alsoTold }: AnsweredDesign): DesignAnswer {
  const caveats = [...finding.caveats, ...alsoTold].map((caveat) => ({ ...caveat }));
  if (finding.kind === "refused") return { ...writeRefusal(finding), caveats };
  const { method, estimand, sizes, balance, detectable, choice, evidenceLevel, explanation } = finding;
  return {
    ...{ method, estimand, sizes, balance: writeBalance(balance) },
    ...(detectable === undefined ? {} : { detectable: { ...detectable } }),
    ...(choice === undefined ? {} : { choice: { ...choice } }),
    caveats,
    ...{ evidenceLevel, explanation, fingerprint: finding.fingerprint, reading: finding.reading },
  };
}
