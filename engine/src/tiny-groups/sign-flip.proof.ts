import { test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { drawPairs, onePeopleWorlds } from "../../reference/tiny-groups/worlds.ts";
import { signFlip } from "./sign-flip.ts";

const record = proofRecord("signFlip");

/**
 * Six people have 64 flips: the interval leaves out one at each end, 96.9 % in principle; a little more where
 * values tie.
 */
const cautious = new Set(["6 people, normal", "6 people, ties", "6 people, heavy tails", "8 people, ties"]);

test.each(onePeopleWorlds)("$name", (world) => {
  judge({ record, world: world.name, draws: 2000, truth: 1, cautious }, (stream) =>
    signFlip(drawPairs(world, stream), { draws: 399, seed: stream.nextWord() }),
  );
});
