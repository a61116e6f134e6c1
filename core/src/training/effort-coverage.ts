import { z } from "zod";
import type { Day } from "../kernel/calendar.ts";
import {
  amountOf,
  checkedOnSchema,
  figureOf,
  type RuleAnswer,
  type Rulebook,
  type RuleStep,
  ruleOn,
  statusSchema,
  stepFrom,
} from "../reference/index.ts";
import coverage from "./effort-coverage.json" with { type: "json" };
import { type EffortKind, effortKinds, type Scheme, schemes } from "./vocabulary.ts";

const effortCoverageSchema = z.strictObject({
  edition: z.string(),
  source: z.string(),
  checkedOn: checkedOnSchema,
  status: statusSchema,
  rows: z.array(
    z.strictObject({
      kind: z.enum(effortKinds),
      /** Row of the rulebook. */
      rule: z.string(),
      standing: z.enum(["payable", "noLineFound"]),
      /** Pays only when one of these schemes is in the chain; empty: whatever the chain. */
      schemes: z.array(z.enum(schemes)),
      /** Amount of the row that it pays, when the row gives one. */
      amount: z.string().optional(),
    }),
  ),
});

/** Which row of the rulebook speaks of which kind of effort. */
export const effortCoverage = effortCoverageSchema.parse(coverage);

/**
 * `payable`: a row in force pays for it, under the conditions of the row. `perhaps`: such a row is uncertain.
 * `noLineFound`: the row in force tells that no line was found. `notNow`: the row has ended or is only announced.
 */
export type EffortStanding = "payable" | "perhaps" | "noLineFound" | "notNow";

export interface EffortPayment {
  readonly kind: EffortKind;
  readonly rule: string;
  readonly standing: EffortStanding;
  readonly step?: RuleStep;
}

/** What each kind of effort may be paid by, for a chain of schemes on a day. Conditions are those of each row. */
export function effortPayments(book: Rulebook, day: Day, chain: readonly Scheme[]): readonly EffortPayment[] {
  return effortCoverage.rows
    .filter((row) => row.schemes.length === 0 || row.schemes.some((scheme) => chain.includes(scheme)))
    .map(({ kind, rule, standing, amount: amountKey }) => {
      const answer = ruleOn(book, rule, day);
      const now = standingOf(answer, standing);
      if (answer.state === "unknown") return { kind, rule, standing: now };
      const amount = amountKey === undefined ? undefined : amountOf(answer.row, amountKey);
      const sentence = { key: `training.effort.standing.${now}`, values: { kind } };
      const note = amount === undefined ? { sentence } : { sentence, amount: figureOf(amount) };
      return { kind, rule, standing: now, step: stepFrom(answer.row, note) };
    });
}

function standingOf({ state }: RuleAnswer, standing: "payable" | "noLineFound"): EffortStanding {
  if (state === "ended" || state === "announced") return "notNow";
  if (standing === "noLineFound" || state === "unknown") return "noLineFound";
  return state === "uncertain" ? "perhaps" : "payable";
}
