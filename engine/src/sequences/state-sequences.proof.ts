import { test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { judgeWorld } from "../../reference/sequences/calibrate-sequences.ts";
import { drawPaths } from "../../reference/sequences/sequence-worlds.ts";
import { stateSequences } from "./state-sequences.ts";

const record = proofRecord("stateSequences");

/** Chances are the same for everybody, as the interval assumes. */
test.each([
  { people: 8, months: 6, chance: 0.2 },
  { people: 20, months: 12, chance: 0.05 },
  { people: 60, months: 24, chance: 0.02 },
])("$people people over $months months, a move of chance $chance", ({ people, months, chance }) => {
  const chances = [
    [1 - chance, chance],
    [0.4, 0.6],
  ];
  const world = `${people} people, ${months} months, chance ${chance}`;
  judgeWorld({ record, world, truth: chance, accepted: [0.93, 0.98] }, (stream) => {
    const finding = stateSequences(drawPaths(chances, { people, months }, stream));
    if (finding.kind === "refused") return "refused";
    return finding.details.moves.find(({ from }) => from === 0)?.rate ?? "refused";
  });
});
