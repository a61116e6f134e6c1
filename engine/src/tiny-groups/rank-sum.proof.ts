import { test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { drawGroups, twoGroupWorlds } from "../../reference/tiny-groups/worlds.ts";
import { rankSum } from "./rank-sum.ts";

const record = proofRecord("rankSum");

/** Values rounded to halves: many differences fall on the limits, which are counted inside. */
const cautious = new Set(twoGroupWorlds.filter(({ flavor }) => flavor === "ties").map(({ name }) => name));

test.each(twoGroupWorlds)("$name", (world) => {
  judge({ record, world: world.name, draws: 2000, truth: 1, cautious }, (stream) =>
    rankSum(drawGroups(world, stream)),
  );
});
