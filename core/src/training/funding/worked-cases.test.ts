import { describe, expect, test } from "vitest";
import { fundAlternative } from "./fund-alternative.ts";
import type { BlockedScheme, FundingAnswer, FundingCombination, SolvedFunding } from "./funding-model.ts";
import { requestOf, type WorkedCase, workedCases } from "./sample-worked-case.ts";
import { yalpsSolver } from "./yalps-solver.ts";

describe("the worked cases, each computed by hand from the rows", () => {
  test("there are at least a hundred, and each says why", () => {
    expect(workedCases.length).toBeGreaterThanOrEqual(100);
    expect(new Set(workedCases.map(({ id }) => id)).size).toBe(workedCases.length);
    expect(workedCases.filter(({ because }) => because.length < 10)).toEqual([]);
  });

  test.each(workedCases.map((worked) => [`${worked.id}: ${worked.facts}`, worked] as const))(
    "%s",
    (_, worked) => {
      const answer = fundAlternative(requestOf(worked), yalpsSolver);
      expect(toldBy(answer, worked)).toEqual(expectedOf(worked));
      if (worked.article !== "") expect(articlesOf(answer)).toContain(worked.article);
    },
  );
});

function expectedOf({ expected }: WorkedCase) {
  if (expected.infeasible !== undefined) return { blocking: expected.infeasible };
  const {
    remaining,
    ifConfirmed = remaining,
    bestIfConfirmed = ifConfirmed,
    byPeople = 0,
    pays,
    blocked,
    open,
  } = expected;
  return {
    remaining: { certain: remaining, ifConfirmed },
    bestIfConfirmed,
    byPeople,
    ...(pays === undefined ? {} : { pays }),
    ...(blocked === undefined ? {} : { blocked: [...blocked].sort() }),
    ...(open === undefined ? {} : { missing: [] }),
  };
}

function toldBy(answer: FundingAnswer, { expected }: WorkedCase) {
  if (answer.state === "unknownAlternative") throw new Error("unknown alternative");
  if (answer.state === "infeasible") return { blocking: answer.blocking.map(changeText) };
  const open = answer.open.map(({ scheme, waitsFor }) => `${scheme}:${waitsFor}`);
  const blocked = answer.blocked.map((each) => `${each.scheme}:${changeText(each)}`);
  return {
    remaining: answer.best.remaining,
    bestIfConfirmed: answer.bestIfConfirmed.remaining.ifConfirmed,
    byPeople: answer.best.byPeople,
    ...(expected.pays === undefined ? {} : { pays: paysOf(answer.best) }),
    ...(expected.blocked === undefined ? {} : { blocked: [...new Set(blocked)].sort() }),
    ...(expected.open === undefined ? {} : { missing: expected.open.filter((each) => !open.includes(each)) }),
  };
}

function changeText({ change }: BlockedScheme): string {
  if (change === undefined) return "";
  if ("minutes" in change) return `${change.kind}:${change.minutes}`;
  if ("cents" in change) return `${change.kind}:${change.cents}`;
  return "day" in change ? `${change.kind}:${change.day}` : change.kind;
}

function paysOf({ lines }: FundingCombination): Readonly<Record<string, number>> {
  const pays: Record<string, number> = {};
  for (const { payer, cents } of lines) pays[payer] = (pays[payer] ?? 0) + cents;
  return pays;
}

function articlesOf(answer: FundingAnswer): readonly string[] {
  if (answer.state === "unknownAlternative") return [];
  const shut = answer.state === "infeasible" ? answer.blocking : answer.blocked;
  return [...shut.flatMap(({ steps }) => steps), ...(answer.state === "solved" ? stepsOf(answer) : [])].map(
    ({ article }) => article,
  );
}

function stepsOf({ best, bestIfConfirmed }: SolvedFunding) {
  return [best, bestIfConfirmed].flatMap(({ lines }) => lines.flatMap(({ steps }) => steps));
}
