import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutFrame } from "./cut-frame.ts";
import { orderForCut } from "./cut-order.ts";
import type { Frame, FramePerson } from "./frame-model.ts";
import { employerFrameRule, pooledFrameRule, trustedPartyFrameRule } from "./frame-rules.ts";
import { companyFrame, sampleOrder } from "./sample-frame.contract.ts";

const person = (key: string, attributes: Record<string, string>, company?: string): FramePerson => ({
  key,
  attributes,
  ...(company === undefined ? {} : { company }),
});
const people = (prefix: string, count: number, attributes: Record<string, string>): readonly FramePerson[] =>
  Array.from({ length: count }, (_, place) => person(`${prefix}${place}`, attributes));
const sizes = (frame: Frame, order: readonly string[]): readonly number[] =>
  cutFrame(frame, order).map((atom) => atom.people.length);

const frames = fc
  .record({
    k: fc.integer({ min: 2, max: 10 }),
    companiesMin: fc.integer({ min: 1, max: 3 }),
    people: fc.array(
      fc.record({
        site: fc.constantFrom("a", "b", "c", "d"),
        band: fc.constantFrom("0-2", "3-11", "12-35", "120+"),
        company: fc.constantFrom("x", "y", "z", "w"),
      }),
      { maxLength: 80 },
    ),
  })
  .map(({ k, companiesMin, people: drawn }) => ({
    id: "f",
    k,
    companiesMin,
    people: drawn.map(({ company, ...attributes }, place) => person(`p${place}`, attributes, company)),
  }));

test("the employer reads groups of ten at least, a trusted third party groups of five", () => {
  expect([employerFrameRule, trustedPartyFrameRule, pooledFrameRule]).toEqual([
    { k: 10, companiesMin: 1 },
    { k: 5, companiesMin: 1 },
    { k: 5, companiesMin: 3 },
  ]);
});

describe("a cut", () => {
  test("has nothing under k people, one atom under twice k, and may have two from there", () => {
    const halves = (each: number): Frame => ({
      id: "f",
      k: 10,
      people: [...people("a", each, { site: "a" }), ...people("b", each, { site: "b" })],
    });
    expect(sizes({ id: "f", k: 10, people: people("a", 9, { site: "a" }) }, ["site"])).toEqual([]);
    expect(sizes(halves(5), ["site"])).toEqual([10]);
    expect(sizes(halves(9), ["site"])).toEqual([18]);
    expect(sizes(halves(10), ["site"])).toEqual([10, 10]);
  });

  test("holds everybody once, in atoms of at least k people and of enough companies, or nobody", () => {
    fc.assert(
      fc.property(frames, (frame) => {
        const atoms = cutFrame(frame, ["site", "band"]);
        const keys = atoms.flatMap((atom) => atom.people);
        expect(new Set(keys).size).toBe(keys.length);
        if (atoms.length > 0) expect(keys.length).toBe(frame.people.length);
        const companyOf = new Map(frame.people.map(({ key, company }) => [key, company]));
        for (const atom of atoms) {
          expect(atom.people.length).toBeGreaterThanOrEqual(frame.k);
          const companies = new Set(atom.people.map((key) => companyOf.get(key)));
          expect(companies.size).toBeGreaterThanOrEqual(frame.companiesMin);
        }
        const companies = new Set(frame.people.map(({ company }) => company)).size;
        const isEnough = frame.people.length >= frame.k && companies >= frame.companiesMin;
        expect(atoms.length > 0).toBe(isEnough);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });

  test("does not depend on the order in which people are listed", () => {
    fc.assert(
      fc.property(frames, fc.integer({ min: 1, max: 1000 }), (frame, step) => {
        const turned = frame.people.toSorted(
          (first, second) => ((first.key.length * step) % 7) - ((second.key.length * step) % 7),
        );
        expect(cutFrame({ ...frame, people: turned.toReversed() }, ["band", "site"])).toEqual(
          cutFrame(frame, ["band", "site"]),
        );
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  test("puts small values with their neighbors, and what is still too small with the smallest other", () => {
    const frame: Frame = {
      id: "f",
      k: 10,
      people: [
        ...people("a", 6, { band: "3-11" }),
        ...people("b", 30, { band: "12-35" }),
        ...people("c", 5, { band: "36-119" }),
        ...people("d", 12, { band: "120+" }),
        ...people("e", 3, {}),
      ],
    };
    expect(cutFrame(frame, ["band"]).map((atom) => [atom.people.length, atom.people[0]])).toEqual([
      [30, "b0"],
      [14, "a0"],
      [12, "d0"],
    ]);
  });

  test("for companies' figures has at least three companies and five employees", () => {
    const frame: Frame = {
      id: "f",
      ...pooledFrameRule,
      people: [
        ...people("a", 20, { sector: "A" }).map((each) => ({ ...each, company: "one" })),
        ...people("b", 3, { sector: "B" }).map((each, place) => ({ ...each, company: `b${place}` })),
        ...people("c", 5, { sector: "C" }).map((each, place) => ({ ...each, company: `c${place}` })),
      ],
    };
    const atoms = cutFrame(frame, ["sector"]);
    expect(atoms.map((atom) => atom.people.length)).toEqual([23, 5]);
    expect(cutFrame({ ...frame, people: frame.people.slice(0, 20) }, ["sector"])).toEqual([]);
  });

  test("reads no attribute from what every object inherits", () => {
    const frame: Frame = {
      id: "f",
      k: 2,
      people: [...people("a", 2, {}), ...people("b", 2, { constructor: "x" })],
    };
    expect(sizes(frame, ["constructor"])).toEqual([2, 2]);
    expect(sizes(frame, ["__proto__", "toString"])).toEqual([4]);
  });

  test.each([
    ["the same key twice", { id: "f", k: 2, people: [person("a", {}), person("a", {})] }, ["x"]],
    ["k of 1", { id: "f", k: 1, people: [] }, ["x"]],
    ["k that is not whole", { id: "f", k: 2.5, people: [] }, ["x"]],
    ["an attribute twice in the order", { id: "f", k: 2, people: [] }, ["x", "x"]],
  ])("refuses %s as a fault of the caller", (_, frame, order) => {
    expect(() => cutFrame(frame, order)).toThrow(/invalid/);
  });

  test("cuts 100,000 people along six attributes", () => {
    const frame = companyFrame({ seed: 1, headcount: 100_000, k: 10 });
    expect(cutFrame(frame, sampleOrder).length).toBeGreaterThan(500);
  });
});

test("the usual order comes first and unknown attributes last, each once", () => {
  expect(orderForCut(["zebra", "sex", "jobFamily", "apple", "sex"])).toEqual([
    "sex",
    "jobFamily",
    "apple",
    "zebra",
  ]);
});
