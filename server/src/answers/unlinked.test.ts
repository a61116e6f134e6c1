import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../test-app.ts";
import { asIfAppended, attack, dumpOfWave } from "./unlinked.contract.ts";

let world: TestApp;
beforeAll(async () => {
  world = await openTestApp();
});
afterAll(() => world.close());

// Sixty whole answers, each with its seals: slow on a machine that is busy with others.
test("who has database and keys at one moment matches invitations and answers no better than blindly", {
  timeout: 120_000,
}, async () => {
  const dump = await dumpOfWave(world, 60);
  expect(dump.records).toHaveLength(60);
  // Keys of this run are new: one run in some thousands may fail without fault.
  expect(attack(dump, 4000).chance).toBeGreaterThan(0.0003);
  // The same attackers find nearly everybody in a store that appends.
  const appended = attack(asIfAppended(dump), 4000);
  expect(appended.matches).toBe(60);
  expect(appended.chance).toBeLessThan(0.0005);
});
