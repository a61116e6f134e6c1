import { expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { normal } from "../../reference/simulate.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { correctPValues, maxTCorrection } from "./multiplicity.ts";

const record = proofRecord("multiplicity");
const draws = 2000;

/** Share of draws in which any of four outcomes without effect stands out after correction. */
function falseAlarms(treatedPeople: number, comparison: number, world: { heavy?: boolean; step?: number }) {
  const stream = new SeededStream(5 + treatedPeople);
  const treated = Array.from({ length: treatedPeople + comparison }, (_, at) => (at < treatedPeople ? 1 : 0));
  let alarms = 0;
  for (let draw = 0; draw < draws; draw++) {
    const shared = treated.map(() => normal(stream));
    const outcomes = [0, 1, 2, 3].map(() =>
      Float64Array.from(shared, (own) => {
        const value = own + normal(stream) / (world.heavy === true ? Math.sqrt(stream.nextUniform()) : 1);
        return world.step === undefined ? value : Math.round(value / world.step) * world.step;
      }),
    );
    const finding = maxTCorrection({ treated, outcomes, seed: stream.nextWord(), draws: 199 });
    if (finding.kind === "estimated" && finding.adjusted.some((p) => p <= 0.05)) alarms++;
  }
  return alarms / draws;
}

test.each([
  ["8 against 40", 8, 40, {}],
  ["5 against 35", 5, 35, {}],
  ["20 against 20, ties", 20, 20, { step: 1 }],
  ["30 against 60, heavy tails", 30, 60, { heavy: true }],
] as const)(
  "max-T: one false alarm in twenty over four linked outcomes, %s",
  (world, treated, comparison, kind) => {
    const rejection = falseAlarms(treated, comparison, kind);
    record.calibrated({
      world: `four outcomes, ${world}`,
      draws,
      refused: 0,
      rejection,
      coverage: 1 - rejection,
    });
    expect(rejection).toBeGreaterThan(0.03);
    expect(rejection).toBeLessThan(0.07);
  },
);

test("Benjamini-Hochberg: of the alarms, at most one in twenty is false, half of ten outcomes being real", () => {
  const stream = new SeededStream(3);
  let share = 0;
  for (let draw = 0; draw < draws; draw++) {
    const real = Array.from({ length: 10 }, (_, at) => at < 5);
    // A false p-value is uniform; a real one is small.
    const pValues = real.map((one) => (one ? stream.nextUniform() ** 6 : stream.nextUniform()));
    const finding = correctPValues(pValues, "benjaminiHochberg");
    if (finding.kind === "refused") continue;
    const alarms = Array.from(finding.adjusted, (p) => p <= 0.05);
    const all = alarms.filter(Boolean).length;
    if (all > 0) share += alarms.filter((alarm, at) => alarm && !real[at]).length / all;
  }
  expect(share / draws).toBeLessThan(0.05);
  expect(share / draws).toBeGreaterThan(0.01);
});
