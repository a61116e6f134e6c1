import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  sampleComparison,
  sampleEmployee,
  sampleFinding,
  samplePeople,
  sampleSetting,
} from "../../../core/src/comparisons/sample-comparison.ts";
import { keptProjectOf } from "../../../core/src/projects/sample-kept-project.ts";
import { openTestHouse, type TestHouse } from "../test-house.ts";

describe("comparisons kept in the database", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world.close());

  test("are read back in order; a finding is kept once, and the list of people goes with it", async () => {
    const actor = await world.newOwner();
    await world.look(actor, async ({ projects, comparisons }) => {
      await projects.add(keptProjectOf({ id: "a" }));
      await comparisons.saveSetting("a", sampleSetting);
      expect(await comparisons.setting("a")).toEqual(sampleSetting);
      await comparisons.choose("a", sampleComparison("z"), samplePeople);
      await comparisons.choose("a", sampleComparison("b"), samplePeople);
      expect((await comparisons.ofProject("a")).map(({ id }) => id)).toEqual(["z", "b"]);
      expect(await comparisons.peopleOf("z")).toEqual(samplePeople);
      expect(await comparisons.unlock("z", sampleFinding, "1".repeat(64))).toBe(true);
      expect(await comparisons.unlock("z", sampleFinding, "2".repeat(64))).toBe(false);
      const [first, second] = await comparisons.ofProject("a");
      expect(first).toMatchObject({
        state: "unlocked",
        finding: sampleFinding,
        fingerprints: { finding: "1".repeat(64) },
      });
      expect(second).toEqual(sampleComparison("b"));
      expect((await comparisons.peopleOf("z"))?.people).toEqual([]);
    });
  });

  test("hold somebody on both sides, who is trained now and was there untrained at an earlier time", async () => {
    const actor = await world.newOwner();
    const [person] = samplePeople.people;
    if (person === undefined) throw new Error("a person was expected");
    const both = { ...samplePeople, people: [{ ...person, isTrained: false }, person] };
    await world.look(actor, async ({ projects, comparisons }) => {
      await projects.add(keptProjectOf({ id: "a" }));
      await comparisons.choose("a", sampleComparison("z"), both);
      expect(await comparisons.peopleOf("z")).toEqual(both);
    });
  });

  test("are seen by nobody else, and through a share only those of its project", async () => {
    const [mine, theirs] = [await world.newOwner(), await world.newOwner()];
    await world.look(mine, async ({ projects, comparisons }) => {
      await projects.add(keptProjectOf({ id: "a" }));
      await comparisons.choose("a", sampleComparison("z"), samplePeople);
    });
    await world.look(theirs, async ({ comparisons }) => {
      expect(await comparisons.ofProject("a")).toEqual([]);
      expect(await comparisons.peopleOf("z")).toBeUndefined();
    });
    const through = { ...mine, share: { id: "s", project: "other" } };
    await world.look(through, async ({ comparisons }) => {
      expect(await comparisons.ofProject("a")).toEqual([]);
    });
  });

  test("go with their project, and forget somebody who is erased", async () => {
    const actor = await world.newOwner();
    await world.look(actor, async ({ projects, comparisons, personal }) => {
      await projects.add(keptProjectOf({ id: "a" }));
      await comparisons.saveSetting("a", sampleSetting);
      await comparisons.choose("a", sampleComparison("z"), samplePeople);
      await personal.unlinkEmployee(sampleEmployee(1), sampleEmployee(9));
      expect((await comparisons.setting("a")).links).toEqual([]);
      expect((await comparisons.peopleOf("z"))?.people.map(({ employee }) => employee)).toEqual([
        sampleEmployee(2),
      ]);
      await projects.remove("a");
      expect(await comparisons.ofProject("a")).toEqual([]);
    });
  });
});
