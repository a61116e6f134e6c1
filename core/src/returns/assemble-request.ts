import type { EffectLine } from "../effects/index.ts";
import type { IndicatorChange } from "./compared-changes.ts";
import { costAssumptions } from "./cost-assumptions.ts";
import type { CostFact } from "./cost-facts.ts";
import type { ReturnBook, ValuedEffect } from "./model.ts";
import type { AttributedChange, EffectAssumption, ReturnRequest } from "./return-request.ts";
import type { UnvaluedReason } from "./vocabulary.ts";

/** What is read of an effect: how it is called and how it is known. */
export type AttributableLine = Pick<EffectLine, "indicator" | "label" | "evidence">;

/** What the house knows beside what people wrote in the book. */
export interface KnownOfReturn {
  readonly costs: readonly CostFact[];
  readonly changes: readonly IndicatorChange[];
  readonly lines: readonly AttributableLine[];
}

/** Everything that the book of a project, its ledgers and what is known of its effects allow to compute. */
export function assembleRequest(book: ReturnBook, { costs, changes, lines }: KnownOfReturn): ReturnRequest {
  return {
    costs: costAssumptions(costs, book),
    effects: book.effects.map((effect) => {
      const isSame = ({ indicator }: { readonly indicator: string }) => indicator === effect.indicator;
      return effectAssumption(effect, { line: lines.find(isSame), found: changes.find(isSame) });
    }),
    intangible: book.intangible.map(({ words }) => words.trim()).filter((words) => words !== ""),
  };
}

/** What is known of the indicator of a valued effect. */
interface KnownOfIndicator {
  readonly line: AttributableLine | undefined;
  readonly found: IndicatorChange | undefined;
}

function effectAssumption(effect: ValuedEffect, { line, found }: KnownOfIndicator): EffectAssumption {
  const { id, unit, perUnit, months } = effect;
  const change = attributedChange(effect, found);
  const unvalued = unvaluedReason(effect, line, change);
  return {
    key: id,
    label: line?.label ?? "",
    unit,
    evidence: line?.evidence ?? "none",
    ...(perUnit.known ? { perUnit: perUnit.value } : {}),
    ...(months.known ? { months: months.value } : {}),
    ...(typeof change === "string" ? {} : { change }),
    ...(unvalued === undefined ? {} : { unvalued }),
  };
}

/** An amount that nobody stands for is nobody's amount; an effect that nobody saw brings nothing. */
function unvaluedReason(
  { perUnit, perUnitBy, months }: ValuedEffect,
  line: AttributableLine | undefined,
  change: AttributedChange | UnvaluedReason,
): UnvaluedReason | undefined {
  if (!perUnit.known) return "noAmount";
  if (!perUnitBy.known) return "noOneSaidAmount";
  if (!months.known) return "noDuration";
  if (line === undefined || line.evidence === "none") return "noEvidence";
  return typeof change === "string" ? change : undefined;
}

function attributedChange(
  { attribution }: ValuedEffect,
  compared: IndicatorChange | undefined,
): AttributedChange | UnvaluedReason {
  if (attribution.kind === "comparison") {
    if (compared === undefined) return "noComparison";
    const { found } = compared;
    return found === undefined ? "comparisonRefused" : { kind: "compared", found };
  }
  const { perYear, share, by } = attribution;
  if (!perYear.known) return "noChange";
  if (!share.known || !by.known) return "noShare";
  return { kind: "told", perYear: perYear.value, share: share.value };
}
