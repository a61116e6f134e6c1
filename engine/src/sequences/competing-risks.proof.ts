import { test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { judgeWorld } from "../../reference/sequences/calibrate-sequences.ts";
import { drawSpells, truthAt } from "../../reference/sequences/sequence-worlds.ts";
import { competingRisks } from "./competing-risks.ts";

const record = proofRecord("competingRisks");

/** Few people: with hardly any departure for the cause, the exact limit makes the interval cautious. */
test.each([
  { people: 12, leaving: [0.03, 0.02], lost: 0.02, month: 12, accepted: [0.97, 1] },
  { people: 20, leaving: [0.03, 0.02], lost: 0.02, month: 12, accepted: [0.93, 0.985] },
  { people: 60, leaving: [0.02, 0.02, 0.01], lost: 0.02, month: 12, accepted: [0.93, 0.975] },
  { people: 200, leaving: [0.01, 0.02], lost: 0.01, month: 24, accepted: [0.93, 0.97] },
] as const)("$people people, $leaving leave by cause, month $month", (world) => {
  const drawn = { people: world.people, leaving: world.leaving, lost: world.lost, months: 24 };
  const name = `${world.people} people, leaving ${world.leaving.join(" and ")}, month ${world.month}`;
  const { firstCause } = truthAt(drawn, world.month);
  judgeWorld({ record, world: name, truth: firstCause, accepted: world.accepted }, (stream) => {
    const finding = competingRisks(drawSpells(drawn, stream));
    const point = finding.kind === "estimated" ? finding.details.causes[0]?.[world.month - 1] : undefined;
    return point === undefined ? "refused" : { low: point.low, high: point.high };
  });
});
