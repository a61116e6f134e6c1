import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestHouse, type TestHouse, withRoles } from "../../../../server/src/test-house.ts";
import { roles, rolesThatMay } from "../../access/index.ts";
import { known, unknown } from "../../kernel/known.ts";
import type { Project } from "../../projects/index.ts";
import { keptProjectOf } from "../../projects/sample-kept-project.ts";
import { projectAt } from "../../projects/sample-project.ts";
import { keptReturnOf, returnBookOf, spread } from "../../returns/sample-return.ts";
import { gatherEffectsSubject } from "./gather-effects-subject.ts";

/** Sixty minutes of one function, priced: their total is somebody's hourly pay. */
const effortLine: Project["effort"][number] = {
  ...{ id: "1", stage: "actual", actor: "hr", partner: "", kind: "design", words: "", minutes: 60 },
  ...{ hourlyCostCents: known(3000), day: unknown, gesture: "typed" },
};
const costs = (["training", "wages", "funding"] as const).map((kind) => ({
  kind,
  cents: spread(1, 2, 3),
  words: "Devis.",
}));

describe("what documents about effects are made from", () => {
  let world: TestHouse;
  beforeAll(async () => {
    world = await openTestHouse();
  });
  afterAll(() => world?.close());

  test("everyone who sees the project has it, nobody else, and no project is none", async () => {
    const owner = await world.newOwner();
    await world.look(owner, async (rooms) => {
      await rooms.projects.add(keptProjectOf({ id: "p" }));
      for (const role of roles) {
        const gathered = await gatherEffectsSubject(rooms, withRoles(owner, role), { project: "p" });
        expect(gathered.ok, role).toBe(rolesThatMay("viewEffects").includes(role));
      }
      expect(await gatherEffectsSubject(rooms, owner, { project: "x" })).toEqual({
        ok: false,
        refusal: { code: "unknownDocument" },
      });
    });
  });

  test("no total tells one person’s hourly pay to whoever may not read rates", async () => {
    const owner = await world.newOwner();
    await world.look(owner, async (rooms) => {
      const effort = [effortLine];
      await rooms.projects.add(keptProjectOf({ id: "p", content: projectAt("running", { effort }) }));
      await rooms.returns.add(keptReturnOf({ id: "p", content: returnBookOf({ costs }) }));
      const told = async (role: "hr" | "workplaceTutor") => {
        const gathered = await gatherEffectsSubject(rooms, withRoles(owner, role), { project: "p" });
        return gathered.ok ? gathered.value.returned : gathered.refusal.code;
      };
      expect(await told("hr")).not.toMatchObject({ reason: "costUnknown" });
      expect(await told("workplaceTutor")).toMatchObject({ kind: "notEstimable", reason: "costUnknown" });
    });
  });
});
