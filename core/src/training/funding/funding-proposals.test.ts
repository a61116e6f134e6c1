import { describe, expect, test } from "vitest";
import { parseDay } from "../../kernel/calendar.ts";
import { known } from "../../kernel/known.ts";
import { blankDesign } from "../blank-design.ts";
import { fundAlternative } from "./fund-alternative.ts";
import type { SolvedFunding } from "./funding-model.ts";
import { fundingDay, fundingProposals, payerShares } from "./funding-proposals.ts";
import { requestOf, workedCases } from "./sample-worked-case.ts";
import { yalpsSolver } from "./yalps-solver.ts";

const answers: readonly SolvedFunding[] = workedCases.flatMap((worked) => {
  const answer = fundAlternative(requestOf(worked), yalpsSolver);
  return answer.state === "solved" ? [answer] : [];
});

describe("the proposals of a funding answer, on every worked case", () => {
  test("each merit but the front belongs to one proposal, and the least for certain is first", () => {
    for (const answer of answers) {
      const proposals = fundingProposals(answer);
      for (const merit of ["leastForCertain", "leastIfConfirmed", "simplest"] as const) {
        expect(proposals.filter(({ merits }) => merits.includes(merit)).length).toBe(1);
      }
      expect(proposals[0]?.combination).toBe(answer.best);
    }
  });

  test("no two proposals use the same schemes and leave the same to pay, and the whole front is there", () => {
    for (const answer of answers) {
      const proposals = fundingProposals(answer);
      const keys = proposals.map(({ combination: { schemes, remaining, byPeople } }) =>
        JSON.stringify([schemes, remaining, byPeople]),
      );
      expect(new Set(keys).size).toBe(keys.length);
      expect(proposals.filter(({ merits }) => merits.includes("front")).length).toBe(answer.front.length);
    }
  });

  test("some worked cases have several proposals: the test would see them mixed up", () => {
    expect(answers.filter((answer) => fundingProposals(answer).length > 1).length).toBeGreaterThan(10);
  });
});

describe("who pays what, on every worked case", () => {
  test("the shares add up to the cost, block by block too, and sure money is never mixed with the rest", () => {
    for (const { best, cost } of answers) {
      const shares = payerShares(best);
      const total = shares.reduce((sum, { cents }) => sum + cents, 0);
      expect(total).toBe(cost.atLeast);
      for (const { cents, ofBlocks } of shares) {
        expect([...ofBlocks.values()].reduce((sum, each) => sum + each, 0)).toBe(cents);
      }
      const unsure = shares.reduce((sum, { isCertain, cents }) => sum + (isCertain ? 0 : cents), 0);
      expect(unsure).toBe(best.remaining.certain - best.remaining.ifConfirmed);
    }
  });

  test("what stays with the people and the company comes last", () => {
    const isLeft = (payer: string) => ["person", "employer", "notDue"].includes(payer);
    for (const { best } of answers) {
      const left = payerShares(best).map(({ payer }) => isLeft(payer));
      expect(left).toEqual([...left].sort((first, second) => Number(first) - Number(second)));
    }
  });
});

test("the rules are read on the first day of training, and today while it is not known", () => {
  const today = parseDay("2026-11-23");
  if (today === undefined) throw new Error("no day");
  const design = blankDesign("Cas");
  const scheduleWishes = { ...design.scheduleWishes, firstDay: known("2027-02-01") };
  expect(fundingDay(design, today)).toBe("2026-11-23");
  expect(fundingDay({ ...design, scheduleWishes }, today)).toBe("2027-02-01");
});
