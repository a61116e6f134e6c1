import { test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { drawPairs, onePeopleWorlds, type TinyWorld } from "../../reference/tiny-groups/worlds.ts";
import { signedRank } from "./signed-rank.ts";

const record = proofRecord("signedRank");

/**
 * Values rounded to halves: many pairwise means fall on the limits, which are counted inside. Six people: 64 sign
 * patterns, one left out at each end, 96.9 % in principle.
 */
const isCautious = ({ flavor, first }: TinyWorld) => flavor === "ties" || first === 6;
const cautious = new Set(onePeopleWorlds.filter(isCautious).map(({ name }) => name));

test.each(onePeopleWorlds.filter(({ first }) => first <= 40))("$name", (world) => {
  judge({ record, world: world.name, draws: 2000, truth: 1, cautious }, (stream) =>
    signedRank(drawPairs(world, stream)),
  );
});
