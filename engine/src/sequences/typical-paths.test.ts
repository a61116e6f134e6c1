import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  detailsOf,
  referencePaths,
  refusalOf,
  sequenceReference,
} from "../../reference/sequences/reference.ts";
import { drawPaths, drawPlanted } from "../../reference/sequences/sequence-worlds.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { distanceBetween, type SequenceDistance } from "./dissimilarities.ts";
import { distinctSequences } from "./distinct-sequences.ts";
import { typicalPaths } from "./typical-paths.ts";

const record = proofRecord("typicalPaths", "R 4.2.2, cluster 2.1.4, sequences.R");
const reference = sequenceReference();
const table = referencePaths();
const total = (paths: readonly { readonly people: number; readonly meanDistance: number }[]) =>
  paths.reduce((sum, { people, meanDistance }) => sum + people * meanDistance, 0);

describe("agreement with R", () => {
  test.each([
    ["optimalMatching", "matching", "byMatching"],
    ["dynamicHamming", "dynamic", "byDynamic"],
  ] as const)("%s: distances, cost, sizes and silhouette", (distance, distances, partition) => {
    const between = distanceBetween(distance, distinctSequences(table), table.states);
    reference[distances].forEach((wanted: number, other: number) => {
      record.agree(
        `${distance}, 1 to ${other + 1}`,
        between(table.codes, 0, table.codes, other * 12),
        wanted,
      );
    });
    const wanted = reference[partition];
    const { paths, silhouette } = detailsOf(typicalPaths(table, { distance }));
    record.agree(`${distance}: total distance`, total(paths), wanted.cost);
    record.agree(`${distance}: silhouette`, silhouette, wanted.width);
    expect(paths.map(({ people }) => people)).toEqual(wanted.sizes);
    const letters = paths.map(({ states }) => states.map((state) => "abcd"[state]).join(""));
    expect(letters.sort()).toEqual(wanted.medoids);
  });
});

describe("invariance", () => {
  const reversed = Uint8Array.from(
    Array.from({ length: 60 }, (_, at) => [...table.codes.subarray((59 - at) * 12, (60 - at) * 12)]).flat(),
  );
  test.each(["hamming", "dynamicHamming", "optimalMatching"] as const)(
    "%s: the order of people says nothing",
    (distance) => {
      const found = detailsOf(typicalPaths(table, { distance }));
      expect(detailsOf(typicalPaths({ ...table, codes: reversed }, { distance }))).toEqual(found);
    },
  );
  test("everybody twice: the same paths, twice the people", () => {
    const found = detailsOf(typicalPaths(table, { distance: "hamming" }));
    const codes = Uint8Array.from([...table.codes, ...table.codes]);
    const twice = detailsOf(typicalPaths({ ...table, codes }, { distance: "hamming" }));
    expect(twice.paths.map(({ states }) => states)).toEqual(found.paths.map(({ states }) => states));
    expect(twice.paths.map(({ people }) => people)).toEqual(found.paths.map(({ people }) => 2 * people));
  });
  test("the distance chosen changes the answer", () => {
    const of = (distance: SequenceDistance) => detailsOf(typicalPaths(table, { distance })).silhouette;
    expect(new Set((["hamming", "dynamicHamming", "optimalMatching"] as const).map(of)).size).toBe(3);
  });
});

describe("planted paths", () => {
  const planted = [
    [0, 0, 0, 0, 0, 0, 0, 0],
    [1, 1, 1, 1, 0, 0, 0, 0],
    [0, 0, 2, 2, 2, 2, 2, 2],
  ];
  test("are found when a few months are noise", () => {
    const { table: world } = drawPlanted(
      planted,
      { people: 300, states: 3, noise: 0.1 },
      new SeededStream(4),
    );
    const { paths } = detailsOf(typicalPaths(world, { paths: 3 }));
    expect(paths.map(({ states }) => states.join("")).sort()).toEqual(
      planted.map((path) => path.join("")).sort(),
    );
  });
  test("are found from a part of the people when paths are too many to compare, and this is told", () => {
    const { table: world } = drawPlanted(
      planted,
      { people: 6000, states: 3, noise: 0.15 },
      new SeededStream(4),
    );
    const finding = typicalPaths(world, { paths: 3, mostCompared: 200 });
    const { paths, distinct } = detailsOf(finding);
    expect(distinct).toBeGreaterThan(200);
    expect(paths.map(({ states }) => states.join("")).sort()).toEqual(
      planted.map((path) => path.join("")).sort(),
    );
    expect(paths.reduce((sum, { people }) => sum + people, 0)).toBe(6000);
    expect(finding.kind === "estimated" && finding.caveats.map(({ code }) => code)).toContain("peopleDrawn");
  });
});

test("100,000 people over 24 months do not take the minutes of all their pairs", { timeout: 60_000 }, () => {
  const chances = [
    [0.9, 0.04, 0.03, 0.03],
    [0.05, 0.9, 0.02, 0.03],
    [0.1, 0.05, 0.8, 0.05],
    [0, 0, 0, 1],
  ];
  const world = drawPaths(chances, { people: 100_000, months: 24 }, new SeededStream(5));
  const { paths } = detailsOf(typicalPaths(world));
  expect(paths.length).toBe(5);
});

describe("refusal", () => {
  test.each([
    ["tooFewPeople", { months: 3, states: 2, codes: new Uint8Array(19 * 3) }, {}],
    ["nothingVaries", { months: 3, states: 2, codes: new Uint8Array(60) }, {}],
    ["optionOutOfRange", { months: 3, states: 2, codes: new Uint8Array(60) }, { paths: 1 }],
    ["optionOutOfRange", { months: 3, states: 2, codes: new Uint8Array(60) }, { mostCompared: 5000 }],
  ] as const)("%s", (code, few, options) => {
    expect(refusalOf(typicalPaths(few, options))).toBe(code);
  });
  test("fewer paths than wanted are told", () => {
    const codes = new Uint8Array(60).fill(1, 30);
    const finding = typicalPaths({ months: 3, states: 2, codes });
    expect(detailsOf(finding).paths.map(({ people }) => people)).toEqual([10, 10]);
    expect(finding.kind === "estimated" && finding.caveats.map(({ code }) => code)).toEqual(["fewerPaths"]);
  });
});
