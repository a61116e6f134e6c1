import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known } from "../../kernel/known.ts";
import { costAlternatives } from "../cost-alternatives.ts";
import { addTotals } from "../known-total.ts";
import { fundingFactsSchema } from "./facts.ts";
import { fundAlternative } from "./fund-alternative.ts";
import type { FundingRequest, SolvedFunding } from "./funding-model.ts";
import { largeCase } from "./sample-large-case.ts";
import { requestOf, workedCases } from "./sample-worked-case.ts";
import { yalpsSolver } from "./yalps-solver.ts";

/** Worked cases whose hours, prices and rows are drawn again. */
const requests: fc.Arbitrary<FundingRequest> = fc
  .record({
    worked: fc.constantFrom(...workedCases),
    price: fc.integer({ min: 0, max: 3_000_000 }),
    wage: fc.integer({ min: 0, max: 4_000 }),
    minutes: fc.integer({ min: 1, max: 40_000 }),
    count: fc.integer({ min: 1, max: 7 }),
    rows: fc.subarray(["opcoEnvelope", "fund30stacks", "fseDoubt", "poei8", "poec10", "pro12", "designLump"]),
  })
  .map(({ worked, price, wage, minutes, count, rows }) =>
    requestOf({
      ...worked,
      rows,
      wage,
      design: wage * 3,
      blocks: worked.blocks.map((block, place) => ({
        ...block,
        hours: undefined,
        minutes,
        price: price + place,
      })),
      people: worked.people.map((each) => ({ ...each, count })),
    }),
  );

function solved(request: FundingRequest): SolvedFunding | undefined {
  const answer = fundAlternative(request, yalpsSolver);
  return answer.state === "solved" ? answer : undefined;
}

describe("the funding of an alternative", () => {
  test("its lines add up to the cost to the cent, and what remains to the lines of the company and the people", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const answer = solved(request);
        const [cost] = costAlternatives(request.design);
        if (answer === undefined || cost === undefined) return;
        expect(answer.cost).toEqual(addTotals([cost.training, cost.wages, cost.designEffort]));
        for (const { lines, remaining, byPeople } of [...answer.combinations, answer.bestIfConfirmed]) {
          const centsOf = (keep: (line: (typeof lines)[number]) => boolean) =>
            lines.filter(keep).reduce((total, { cents }) => total + cents, 0);
          expect(centsOf(() => true)).toBe(answer.cost.atLeast);
          expect(centsOf(({ payer }) => payer === "employer" || payer === "person")).toBe(
            remaining.ifConfirmed,
          );
          expect(remaining.certain - remaining.ifConfirmed).toBe(centsOf(({ isCertain }) => !isCertain));
          expect(centsOf(({ payer }) => payer === "person")).toBe(byPeople);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test("every line says under which row it is paid, and its last step says how many cents", () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const { rule, cents, steps, isCertain } of solved(request)?.best.lines ?? []) {
          expect(rule).not.toBe("");
          expect(steps.at(-1)?.amount).toEqual({ value: cents, unit: "euroCents" });
          expect(steps.at(-1)?.article).not.toBe("");
          if (isCertain)
            expect(steps.filter((step) => step.outcome === "notMet" || step.isUncertain)).toEqual([]);
        }
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  test("the best leaves the least, the simplest uses the fewest schemes, and nothing beats the front", () => {
    fc.assert(
      fc.property(requests, (request) => {
        const answer = solved(request);
        if (answer === undefined) return;
        const { best, simplest, combinations, front } = answer;
        for (const each of combinations) {
          expect(each.remaining.certain).toBeGreaterThanOrEqual(best.remaining.certain);
          if (each.schemes.length > 0)
            expect(simplest.schemes.length).toBeLessThanOrEqual(each.schemes.length);
          const beating = front.filter(
            (one) =>
              one.remaining.certain <= each.remaining.certain && one.schemes.length <= each.schemes.length,
          );
          expect(beating.length).toBeGreaterThan(0);
        }
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  test("an alternative that the design does not have is said unknown", () => {
    const [worked] = workedCases;
    if (worked === undefined) throw new Error("no worked case");
    const answer = fundAlternative({ ...requestOf(worked), alternative: "elsewhere" }, yalpsSolver);
    expect(answer).toEqual({ state: "unknownAlternative" });
  });

  test("without trainees the headcount of the group is one group, and an unknown headcount costs at least", () => {
    const [worked] = workedCases;
    if (worked === undefined) throw new Error("no worked case");
    const request = requestOf(worked);
    const { fundingFacts } = request.design;
    const everyone = { ...fundingFacts.everyone, status: known("employee" as const) };
    const design = { ...request.design, trainees: [], fundingFacts: { ...fundingFacts, everyone } };
    const counted = { ...design, targetGroup: { ...design.targetGroup, headcount: known(3) } };
    expect(solved({ ...request, design: counted })?.best.remaining.certain).toBe(45_000);
    expect(solved({ ...request, design })?.cost.isComplete).toBe(false);
  });

  test("the facts never hold the balance of an account", () => {
    const [worked] = workedCases;
    if (worked === undefined) throw new Error("no worked case");
    const { fundingFacts: facts } = requestOf(worked).design;
    const withBalance = {
      ...facts,
      everyone: { ...facts.everyone, cpf: { ...facts.everyone.cpf, balance: 100 } },
    };
    expect(fundingFactsSchema.safeParse(facts).success).toBe(true);
    expect(fundingFactsSchema.safeParse(withBalance).success).toBe(false);
  });

  test("thirty blocks and two hundred people add up, and the search is not cut", () => {
    const answer = solved(largeCase());
    expect(answer?.isCut).toBe(false);
    expect(answer?.groups.reduce((total, { people }) => total + people, 0)).toBe(200);
    const lines = answer?.best.lines ?? [];
    expect(lines.reduce((total, { cents }) => total + cents, 0)).toBe(answer?.cost.atLeast);
    expect(answer?.best.schemes).toEqual(["reconversion", "cpf", "poei", "industryFund", "socialFund"]);
  });
});
