import { describe, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import { judge } from "../../reference/tiny-groups/calibrate-tiny.ts";
import { drawGroups, drawValues, twoGroupWorlds } from "../../reference/tiny-groups/worlds.ts";
import { exactPermutation } from "./exact-permutation.ts";

const record = proofRecord("exactPermutation");

/** All assignments are listed in these worlds, for each of sixty effects tried: slow, and exact by construction. */
const listed = /^(8 against 8|3 against 60),/;

describe.each(["studentized", "meanDifference"] as const)("%s: intervals cover 93 to 97 %", (statistic) => {
  test.each(twoGroupWorlds)("$name", (world) => {
    const few = statistic === "studentized" && listed.test(world.name);
    const draws = few ? { draws: 300, width: 0.035 } : { draws: 2000 };
    judge({ record, world: `${statistic}, ${world.name}`, truth: 1, ...draws }, (stream) =>
      exactPermutation(drawGroups(world, stream), { statistic, draws: 299, seed: stream.nextWord() }),
    );
  });
});

test("trained three times as spread out, 8 against 40: the studentized difference still covers", () => {
  judge({ record, world: "studentized, 8 against 40, uneven spread", draws: 2000, truth: 0 }, (stream) => {
    const treated = drawValues(8, "normal", stream).map((value) => 3 * value);
    const comparison = drawValues(40, "normal", stream);
    return exactPermutation({ treated, comparison }, { draws: 299, seed: stream.nextWord() });
  });
});
