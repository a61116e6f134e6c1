import { expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { drawPaths, drawPlanted } from "../../reference/sequences/sequence-worlds.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { typicalPaths } from "./typical-paths.ts";

const record = proofRecord("typicalPaths");
const steady = (state: number) => Array<number>(12).fill(state);
const planted = [steady(0), steady(1), [...steady(0).slice(6), ...steady(2).slice(6)]];

test.each([
  { people: 24, noise: 0.05 },
  { people: 60, noise: 0.1 },
  { people: 300, noise: 0.2 },
])("of $people people with $noise of noise, the planted paths are found", ({ people, noise }) => {
  const found = calibrate({ draws: 1000, seed: 20_26, truth: 0 }, (stream) => {
    const { table } = drawPlanted(planted, { people, states: 3, noise }, stream);
    const finding = typicalPaths(table, { paths: 3 });
    if (finding.kind === "refused") return "refused";
    const near = planted.every((path) =>
      finding.details.paths.some(
        ({ states }) => states.filter((state, at) => state !== path[at]).length <= 2,
      ),
    );
    return near ? { low: -1, high: 1 } : { low: 1, high: 2 };
  });
  record.calibrated({ world: `planted, ${people} people, noise ${noise}`, ...found });
  expect(found.coverage).toBeGreaterThan(0.95);
});

test("where there is no group to find, it is said nearly always", () => {
  const stream = new SeededStream(8);
  const even = Array.from({ length: 4 }, () => [0.25, 0.25, 0.25, 0.25]);
  let told = 0;
  for (let draw = 0; draw < 300; draw++) {
    const finding = typicalPaths(drawPaths(even, { people: 80, months: 12 }, stream));
    const codes = finding.kind === "estimated" ? finding.caveats.map(({ code }) => code) : [];
    if (codes.includes("looseGrouping")) told++;
  }
  expect(told / 300).toBeGreaterThan(0.99);
});
