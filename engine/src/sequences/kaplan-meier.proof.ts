import { test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { judgeWorld } from "../../reference/sequences/calibrate-sequences.ts";
import { drawSpells, truthAt } from "../../reference/sequences/sequence-worlds.ts";
import { kaplanMeier } from "./kaplan-meier.ts";

const record = proofRecord("kaplanMeier");

/** The month at which the share still there is judged. Few people: steps of one person make the interval cautious. */
test.each([
  { people: 8, leaving: 0.05, lost: 0, month: 12, accepted: [0.93, 0.985] },
  { people: 12, leaving: 0.05, lost: 0.02, month: 12, accepted: [0.93, 0.985] },
  { people: 20, leaving: 0.05, lost: 0.02, month: 12, accepted: [0.93, 0.975] },
  { people: 20, leaving: 0.02, lost: 0, month: 6, accepted: [0.93, 0.99] },
  { people: 60, leaving: 0.03, lost: 0.02, month: 12, accepted: [0.93, 0.97] },
  { people: 200, leaving: 0.02, lost: 0.01, month: 24, accepted: [0.93, 0.97] },
] as const)("$people people, $leaving leave and $lost are lost each month, month $month", (world) => {
  const drawn = { people: world.people, leaving: [world.leaving], lost: world.lost, months: 24 };
  const name = `${world.people} people, leaving ${world.leaving}, lost ${world.lost}, month ${world.month}`;
  const { staying } = truthAt(drawn, world.month);
  judgeWorld({ record, world: name, truth: staying, accepted: world.accepted }, (stream) => {
    const finding = kaplanMeier(drawSpells(drawn, stream));
    const point = finding.kind === "estimated" ? finding.details.points[world.month - 1] : undefined;
    return point === undefined ? "refused" : { low: point.low, high: point.high };
  });
});
