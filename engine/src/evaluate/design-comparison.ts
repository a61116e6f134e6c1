import type { BalanceRow } from "../balance/balance-table.ts";
import type { Columns } from "../columns/column.ts";
import { readDesign } from "../reading/read-design.ts";
import { tellCaveat } from "../reading/words-of-caveats.ts";
import { evidenceOf, imbalanceCaveats, overturning } from "./accept-balance.ts";
import type { Caveat } from "./caveat.ts";
import type { ComparisonDesign, DesignFinding } from "./comparison-design.ts";
import { balanceOf, matchedRows, pairedRows, sizeCaveats, sizesOf } from "./describe-design.ts";
import { designDetectable } from "./design-precision.ts";
import { groupCaveats } from "./group-caveats.ts";
import type { MethodDesign } from "./method.ts";
import type { People } from "./people.ts";
import { fingerprintOf } from "./people-fingerprint.ts";
import { type Prepared, prepareComparison, refused } from "./prepare-comparison.ts";
import { readPeople } from "./read-people.ts";
import type { DesignStudy, EstimateOptions } from "./study.ts";
import { timingCaveats } from "./timing-caveats.ts";

/**
 * Who would be compared with whom, how alike they start and what could be seen: declare, design, balance, and nothing
 * of the outcome. The column of the outcome need not exist; when it does, it is not opened. Pure, like
 * `estimateEffect`, with the same refusals.
 */
export function designComparison(
  study: DesignStudy,
  columns: Columns,
  options: EstimateOptions = {},
): DesignFinding {
  const preparation = prepareComparison(study, columns, options, () => readPeople(study, columns, options));
  if (!preparation.ok) return preparation.refused;
  const { prepared, people } = preparation;
  const design = prepared.method.design(people, prepared.options);
  const caveats = [...prepared.caveats, ...design.caveats];
  if (!design.ok) return refused(design.refusal, caveats, prepared.choice);
  return explainDesign(prepared, people, design);
}

/** The design with its sizes, balance and what to beware of, in words. */
function explainDesign(prepared: Prepared, people: People, design: MethodDesign): ComparisonDesign {
  const { study, given, method, options, choice } = prepared;
  const { estimand } = options;
  const balance = balanceOf(people, design);
  const sizes = sizesOf(people, design.weights);
  const all: readonly Caveat[] = [
    ...prepared.caveats,
    ...design.caveats,
    ...sizeCaveats(people, sizes.matchedTreated),
    ...imbalanceCaveats(balance),
    ...raisedCaveats(prepared, people, balance),
  ];
  const detectable = designDetectable(people, design, options.confidence);
  const explained: Omit<ComparisonDesign, "reading"> = {
    kind: "designed",
    study,
    options: { ...given, method: method.name, estimand },
    method: method.name,
    estimand,
    explanation: method.explanation,
    sizes,
    balance,
    caveats: all.map(tellCaveat),
    evidenceLevel: all.some(({ code }) => overturning.has(code)) ? "measured" : evidenceOf(balance),
    ...designedRows(people, design),
    ...(detectable === undefined ? {} : { detectable }),
    ...(choice === undefined ? {} : { choice }),
    fingerprint: fingerprintOf(people),
  };
  return { ...explained, reading: readDesign(explained) };
}

/** Who counts and who is paired, by row of the input. */
export function designedRows(
  people: People,
  design: MethodDesign,
): Pick<ComparisonDesign, "matches" | "pairs"> {
  const { rows, weights, subclass } = matchedRows(people, design);
  const matches = { rows: [...rows], weights: [...weights], subclass: [...subclass] };
  if (design.pairs === undefined) return { matches };
  const { treated, comparison } = pairedRows(people, design.pairs);
  return { matches, pairs: { treated: [...treated], comparison: [...comparison] } };
}

function raisedCaveats(
  { study, columns, given }: Prepared,
  people: People,
  balance: readonly BalanceRow[],
): readonly Caveat[] {
  const others = study.otherOutcomes?.length ?? 0;
  return [
    ...groupCaveats({ study, columns, people, options: given }),
    ...timingCaveats(study, people, balance),
    ...(study.apart === undefined ? [] : [{ code: "groupsApart", by: study.apart } as const]),
    ...(others > 0 ? [{ code: "severalOutcomes", outcomes: others + 1 } as const] : []),
  ];
}
