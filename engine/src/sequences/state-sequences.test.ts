import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  detailsOf,
  referencePaths,
  refusalOf,
  sequenceReference,
} from "../../reference/sequences/reference.ts";
import { stateSequences } from "./state-sequences.ts";

const record = proofRecord("stateSequences", "R 4.2.2, sequences.R");
const reference = sequenceReference();
const table = referencePaths();
const found = detailsOf(stateSequences(table));

test("moves, disorder and Wilson's limits are those of R", () => {
  for (const { from, to, count } of found.moves) expect(count).toBe(reference.pairs[from][to]);
  found.entropy.forEach((entropy, month) => {
    record.agree(`entropy of month ${month + 1}`, entropy, reference.entropy[month]);
  });
  const move = found.moves.find(({ from, to }) => from === 0 && to === 1);
  record.agree("low limit of the first move", move?.rate?.low ?? 0, reference.wilson[0]);
  record.agree("high limit of the first move", move?.rate?.high ?? 0, reference.wilson[1]);
});

describe("invariance", () => {
  test("everybody is somewhere each month", () => {
    for (const month of found.counts) expect(month.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(found.meanMonths.reduce((sum, months) => sum + months, 0)).toBeCloseTo(12, 10);
  });
  test("the order of people says nothing", () => {
    const codes = Uint8Array.from(
      Array.from({ length: 60 }, (_, at) => [...table.codes.subarray((59 - at) * 12, (60 - at) * 12)]).flat(),
    );
    expect(detailsOf(stateSequences({ ...table, codes }))).toEqual(found);
  });
  test("a state that is not known makes no move, and its months are told", () => {
    const finding = stateSequences(table, { unknown: [3] });
    const { moves, moved } = detailsOf(finding);
    expect(moves.every(({ from, to }) => from !== 3 && to !== 3)).toBe(true);
    expect(moved).toBeLessThan(found.moved);
    expect(finding.kind === "estimated" && finding.caveats[0]?.code).toBe("statesNotKnown");
  });
});

test("a state seen less than eight months has a count and no rate", () => {
  const codes = new Uint8Array(8 * 3);
  codes[1] = 1;
  const { moves } = detailsOf(stateSequences({ months: 3, states: 2, codes }));
  expect(moves.find(({ from }) => from === 1)).toEqual({ from: 1, to: 0, count: 1, of: 1 });
  expect(moves.find(({ from }) => from === 0)?.rate?.estimate).toBeCloseTo(1 / 15, 12);
});

test.each([
  ["tooFewPeople", { months: 3, states: 2, codes: new Uint8Array(21) }],
  ["tooFewMonths", { months: 1, states: 2, codes: new Uint8Array(21) }],
  ["unequalLengths", { months: 4, states: 2, codes: new Uint8Array(41) }],
  ["unreadableValue", { months: 2, states: 2, codes: new Uint8Array(40).fill(2) }],
  ["optionOutOfRange", { months: 2, states: 1, codes: new Uint8Array(40) }],
] as const)("refusal: %s", (code, few) => {
  expect(refusalOf(stateSequences(few))).toBe(code);
});
