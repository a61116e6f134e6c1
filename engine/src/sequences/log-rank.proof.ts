import { expect, test } from "vitest";
import { calibrate } from "../../reference/calibration-worlds.ts";
import { proofRecord } from "../../reference/proof-record.ts";
import { judgeWorld } from "../../reference/sequences/calibrate-sequences.ts";
import { drawSpells, truthAt } from "../../reference/sequences/sequence-worlds.ts";
import { logRank } from "./log-rank.ts";

const record = proofRecord("logRank");

const worlds = [
  { first: 10, second: 10, leaving: 0.06, lost: 0.02 },
  { first: 10, second: 60, leaving: 0.04, lost: 0.02 },
  { first: 20, second: 20, leaving: 0.04, lost: 0.02 },
  { first: 20, second: 200, leaving: 0.02, lost: 0.01 },
  { first: 60, second: 60, leaving: 0.02, lost: 0.01 },
];

test.each(worlds)(
  "level: $first against $second people of the same pace",
  ({ first, second, leaving, lost }) => {
    const world = { leaving: [leaving], lost, months: 24 };
    const found = calibrate({ draws: 4000, seed: 20_26, truth: 0 }, (stream) => {
      const finding = logRank([
        drawSpells({ ...world, people: first }, stream),
        drawSpells({ ...world, people: second }, stream),
      ]);
      if (finding.kind === "refused") return "refused";
      return finding.details.pValue > 0.05 ? { low: -1, high: 1 } : { low: 1, high: 2 };
    });
    record.calibrated({ world: `level, ${first} against ${second}`, ...found });
    expect(found.rejection).toBeGreaterThanOrEqual(0.03);
    expect(found.rejection).toBeLessThanOrEqual(0.07);
    expect(found.refused).toBeLessThan(found.draws / 2);
  },
);

/** Everybody is followed to the end: the last month that both groups reach is then the twelfth. */
test.each([
  { first: 12, second: 40, slow: 0.03, quick: 0.06 },
  { first: 30, second: 30, slow: 0.02, quick: 0.06 },
  { first: 100, second: 100, slow: 0.02, quick: 0.03 },
])("difference: $first people leaving at $slow against $second at $quick", (drawn) => {
  const [one, other] = [drawn.slow, drawn.quick].map((leaving) => ({
    leaving: [leaving],
    lost: 0,
    months: 12,
  }));
  if (one === undefined || other === undefined) throw new Error("invalid worlds; two are needed");
  const truth = truthAt({ ...one, people: 0 }, 12).staying - truthAt({ ...other, people: 0 }, 12).staying;
  const world = `difference, ${drawn.first} against ${drawn.second}`;
  judgeWorld({ record, world, truth, accepted: [0.93, 0.985] }, (stream) => {
    const finding = logRank([
      drawSpells({ ...one, people: drawn.first }, stream),
      drawSpells({ ...other, people: drawn.second }, stream),
    ]);
    return finding.kind === "estimated" && finding.details.difference?.month === 12
      ? finding.details.difference
      : "refused";
  });
});
