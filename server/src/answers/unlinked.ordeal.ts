import { expect, test } from "vitest";
import { openTestApp } from "../test-app.ts";
import { asIfAppended, attack, dumpOfWave } from "./unlinked.contract.ts";

test("after two hundred answers, matching them with invitations is no better than chance", async () => {
  const world = await openTestApp();
  const dump = await dumpOfWave(world, 200);
  expect(dump.records).toHaveLength(200);
  expect(attack(dump, 5000).chance).toBeGreaterThan(0.01);
  expect(attack(asIfAppended(dump), 2000).matches).toBe(200);
  await world.close();
});
