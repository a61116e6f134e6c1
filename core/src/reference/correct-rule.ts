import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OwnRuleRow, RuleAmount, RuleRow } from "./model.ts";
import type { OwnRuleStore } from "./ports.ts";
import { publishedRuleRows } from "./rulebook/published-rows.ts";
import { isRateKey, rateUnitOf } from "./rulebook/rate-rows.ts";
import { historyOf, placeOf, rulebookOf } from "./rulebook/rule-on.ts";

/** A row to add, or to put over the one of the same key and first day. */
export interface CorrectRule {
  readonly row: RuleRow;
  readonly reason: string;
  /** Revision of the own row that was on screen for this key and first day; 0 when there was none. */
  readonly basedOnRevision: number;
}

/**
 * In order of precedence. `checkedLater`: the day of the check is still to come, so the row would never look stale.
 * `topicChanged`: the key already belongs to another topic. `amountsChanged`: an amount that computations read would
 * be lost, or would change its unit.
 */
export type CorrectRuleRefusal =
  | NotAllowed
  | { readonly code: "checkedLater" }
  | { readonly code: "topicChanged" }
  | { readonly code: "amountsChanged"; readonly amount: string }
  | { readonly code: "correctionOutdated" };

/** Writes an own row of the organisation. Published rows and earlier own rows stay as they are, below it. */
export async function correctRule(
  house: { readonly ownRules: OwnRuleStore; readonly clock: Clock },
  actor: Actor,
  { row, reason, basedOnRevision }: CorrectRule,
): Promise<Result<OwnRuleRow, CorrectRuleRefusal>> {
  if (!may(actor, "correctRule")) return refuse(notAllowed);
  if (row.checkedOn > house.clock.today()) return refuse({ code: "checkedLater" });
  const own = await house.ownRules.all();
  const known = historyOf(rulebookOf(publishedRuleRows, own), row.key);
  if (known.some((other) => other.topic !== row.topic)) return refuse({ code: "topicChanged" });
  const replaced = known.find((other) => placeOf(other) === placeOf(row)) ?? known[0];
  const lost =
    replaced?.amounts.find((amount) => !isKept(amount, row)) ?? row.amounts.find(isMiscounted(row));
  if (lost !== undefined) return refuse({ code: "amountsChanged", amount: lost.key });
  const recorded: OwnRuleRow = {
    row,
    reason,
    revision: basedOnRevision + 1,
    recordedAt: house.clock.now(),
    recordedBy: actor.account,
  };
  // The store has the last word: someone else may have written since the screen was shown.
  const outcome = await house.ownRules.record(recorded);
  return outcome === "recorded" ? accept(recorded) : refuse({ code: "correctionOutdated" });
}

/** A funder may go from an hourly rate to a share: no amount of a rate has to stay. */
function isKept({ key, unit }: RuleAmount, row: RuleRow): boolean {
  if (isRateKey(row.key) && rateUnitOf(row.key, key) !== undefined) return true;
  return row.amounts.some((amount) => amount.key === key && amount.unit === unit);
}

function isMiscounted(row: RuleRow): (amount: RuleAmount) => boolean {
  return ({ key, unit }) => isRateKey(row.key) && (rateUnitOf(row.key, key) ?? unit) !== unit;
}
