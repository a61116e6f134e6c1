import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { detailsOf, refusalOf, sequenceReference, spellsOf } from "../../reference/sequences/reference.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import { logRank } from "./log-rank.ts";

const record = proofRecord("logRank", "R 4.2.2, survival 3.5.3, sequences.R");
const reference = sequenceReference();
const groups = [0, 1, 2].map((group) => spellsOf(reference.groups[group]));
const [first, second] = groups as [(typeof groups)[0], (typeof groups)[0]];

test.each([
  ["two", 2],
  ["three", 3],
] as const)("%s groups: departures expected, chi-square and p are those of survdiff", (name, count) => {
  const wanted = reference[name];
  const found = detailsOf(logRank(groups.slice(0, count)));
  record.agree(`${name}: chi-square`, found.chiSquare, wanted.chi);
  record.agree(`${name}: p`, found.pValue, wanted.p);
  found.expected.forEach((expected, group) => {
    record.agree(`${name}: expected in group ${group + 1}`, expected, wanted.expected[group]);
    expect(found.observed[group]).toBe(wanted.observed[group]);
  });
});

describe("invariance", () => {
  const found = detailsOf(logRank([first, second]));
  test("the groups the other way round: the same test, the opposite difference", () => {
    const turned = detailsOf(logRank([second, first]));
    expect(turned.chiSquare).toBeCloseTo(found.chiSquare, 10);
    expect(turned.difference?.estimate).toBeCloseTo(-(found.difference?.estimate ?? 0), 12);
    expect(turned.difference?.low).toBeCloseTo(-(found.difference?.high ?? 0), 12);
  });
  test("a group against itself differs in nothing", () => {
    const same = detailsOf(logRank([first, first]));
    expect(same.chiSquare).toBeCloseTo(0, 12);
    expect(same.pValue).toBeCloseTo(1, 8);
    expect(same.difference?.estimate).toBe(0);
  });
  test("the difference is that of the two curves", () => {
    const at = (found.difference?.month ?? 1) - 1;
    const [one, other] = [first, second].map(
      (spells) => detailsOf(kaplanMeier(spells)).points[at]?.estimate ?? 0,
    );
    expect(found.difference?.estimate).toBeCloseTo((one ?? 0) - (other ?? 0), 12);
  });
});

describe("refusal", () => {
  const staying = { months: Array(20).fill(12), causes: Array(20).fill(0) };
  test.each([
    ["tooFewGroups", [first]],
    ["tooFewPeople", [first, { months: [1, 2], causes: [1, 1] }]],
    ["tooFewEvents", [staying, staying]],
    [
      "nothingVaries",
      [
        { months: Array(9).fill(1), causes: Array(9).fill(1) },
        { months: Array(9).fill(1), causes: Array(9).fill(1) },
      ],
    ],
  ] as const)("%s", (code, some) => {
    expect(refusalOf(logRank(some))).toBe(code);
  });
  test("the group that is too small is named", () => {
    const finding = logRank([first, { months: [1, 2], causes: [1, 1] }]);
    expect(finding.kind === "refused" && finding.notEstimable.reading.fr).toContain("dans le groupe 2");
  });
});
