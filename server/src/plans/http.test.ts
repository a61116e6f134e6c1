import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, roles, rolesThatMay } from "../../../core/src/access/index.ts";
import { type Plan, planRoutes, readPlanProof } from "../../../core/src/plans/index.ts";
import { readyPlan } from "../../../core/src/plans/sample-plan.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { enterWalls } from "../database/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const keptId = z.looseObject({ id: z.string() });
const addition = { indicator: "", words: "Un départ prévu en mars." };
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("evaluation plans, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  async function project(actor: Actor): Promise<string> {
    const content = projectAt("idea", { sessions: [] });
    return keptId.parse((await world.send(actor, projectRoutes.begin, { body: content })).json()).id;
  }
  const call = (actor: Actor, name: keyof typeof planRoutes, id: string, body?: unknown) =>
    world.send(actor, planRoutes[name], { parameters: { project: id }, body });
  const save = (actor: Actor, id: string, content: Plan, basedOnRevision: number) =>
    call(actor, "save", id, { content, basedOnRevision });
  /** A project whose plan is ready to be sealed, at revision 2. */
  async function planned(actor: Actor): Promise<string> {
    const id = await project(actor);
    await call(actor, "begin", id, { start: "blank" });
    await save(actor, id, readyPlan(), 1);
    return id;
  }

  test("a plan is begun, written, sealed, added to, and its proof holds in other hands", async () => {
    const actor = await world.newMember("hr");
    const id = await project(actor);
    expect((await call(actor, "view", id)).json()).toEqual({ refusal: { code: "noPlan" } });
    const begun = await call(actor, "begin", id, { start: "light" });
    expect(begun.json()).toMatchObject({ id, revision: 1, content: { indicators: { length: 5 } } });
    expect((await save(actor, id, readyPlan(), 1)).json()).toMatchObject({ revision: 2 });
    const sealed = await call(actor, "seal", id, { basedOnRevision: 2 });
    expect(sealed.json()).toMatchObject({ isIntact: true, seals: [{ content: { plan: readyPlan() } }] });
    const late = await save(actor, id, readyPlan({ failure: "Autre." }), 3);
    expect([late.statusCode, late.json()]).toEqual([409, { refusal: { code: "planSealed" } }]);
    expect((await call(actor, "add", id, addition)).json()).toMatchObject({
      isIntact: true,
      seals: [{}, { content: { kind: "addition", words: addition.words } }],
    });
    const proof = await call(actor, "proof", id);
    expect(proof.headers["content-type"]).toContain("application/json");
    expect(readPlanProof(proof.rawPayload, sha256)).toMatchObject({ kind: "whole", links: 2 });
  });

  test("a plan that lacks something is refused with the list, and is not sealed", async () => {
    const actor = await world.newMember("adviser");
    const id = await project(actor);
    await call(actor, "begin", id, { start: "blank" });
    const refused = await call(actor, "seal", id, { basedOnRevision: 1 });
    expect([refused.statusCode, refused.json()]).toMatchObject([422, { refusal: { code: "planNotReady" } }]);
    expect((await call(actor, "seals", id)).json()).toEqual({ seals: [], isIntact: true });
  });

  test("two who seal at the same moment make one chain, and one plan one seal", async () => {
    const actor = await world.newMember("hr");
    const ids = [await planned(actor), await planned(actor), await planned(actor)];
    const answers = await Promise.all(
      [...ids, ...ids].map((id) => call(actor, "seal", id, { basedOnRevision: 2 })),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 200, 200, 409, 409, 409]);
    for (const id of ids) {
      const proof = await call(actor, "proof", id);
      expect(readPlanProof(proof.rawPayload, sha256)).toMatchObject({ kind: "whole", links: 3 });
    }
  });

  test("a seal is written once: the account of the application can neither change nor delete one", async () => {
    const actor = await world.newMember("owner");
    const id = await planned(actor);
    await call(actor, "seal", id, { basedOnRevision: 2 });
    const attempt = (statement: string) =>
      world.house.database.transaction(async (transaction) => {
        const inside = await enterWalls(transaction, actor);
        return Number((await sql.raw(statement).execute(inside.kysely)).numAffectedRows ?? 0);
      });
    for (const statement of ["UPDATE plan_seal SET content = ''", "DELETE FROM plan_seal"]) {
      const touched = await attempt(statement).catch(() => 0);
      expect(touched, statement).toBe(0);
    }
    expect((await call(actor, "seals", id)).json()).toMatchObject({ isIntact: true, seals: [{}] });
  });

  test("whoever changes a seal in the database itself is found out by the next reading", async () => {
    const actor = await world.newMember("owner");
    const id = await planned(actor);
    await call(actor, "seal", id, { basedOnRevision: 2 });
    await sql`UPDATE plan_seal SET content = replace(content, 'volontaires', 'meilleurs')
      WHERE organisation_id = ${actor.organisation}`.execute(world.house.database.kysely);
    expect((await call(actor, "seals", id)).json()).toMatchObject({ isIntact: false });
  });

  test("a draft goes with its project, and a seal stays in the chain that others rest on", async () => {
    const actor = await world.newMember("owner");
    const [gone, kept] = [await planned(actor), await planned(actor)];
    for (const id of [gone, kept]) await call(actor, "seal", id, { basedOnRevision: 2 });
    await world.send(actor, projectRoutes.remove, { parameters: { project: gone } });
    expect((await call(actor, "view", gone)).json()).toEqual({ refusal: { code: "unknownDocument" } });
    const proof = await call(actor, "proof", kept);
    expect(readPlanProof(proof.rawPayload, sha256)).toMatchObject({ kind: "whole", links: 2 });
  });

  test("a plan of another organisation is as unknown as one that never was", async () => {
    const [owner, stranger] = [await world.newMember("owner"), await world.newMember("owner")];
    const id = await planned(owner);
    await call(owner, "seal", id, { basedOnRevision: 2 });
    const bodies = { seal: { basedOnRevision: 2 }, add: addition, begin: { start: "light" } } as const;
    for (const name of ["view", "seals", "proof", "seal", "add", "begin"] as const) {
      const answer = await call(
        stranger,
        name,
        id,
        name in bodies ? bodies[name as keyof typeof bodies] : undefined,
      );
      expect([answer.statusCode, answer.body], name).toEqual([404, '{"refusal":{"code":"unknownDocument"}}']);
    }
  });

  test.each(roles)("%s does to a plan that exists what the table allows, and nothing else", async (role) => {
    const actor = await world.newMember(role);
    const writer: Actor = { ...actor, roles: ["owner"] };
    await world.look(writer, async ({ projects, plans }) => {
      const kept = { id: "a", revision: 1, savedAt: "2026-11-23T09:00:00.000Z", savedBy: "x" };
      await projects.add({ ...kept, content: projectAt("idea", { sessions: [] }) });
      await plans.add({ ...kept, content: readyPlan() });
    });
    const mayEdit = rolesThatMay("editPlan").includes(role);
    const acts = [
      ["view", undefined],
      ["seals", undefined],
      ["begin", { start: "light" }],
      ["save", { content: readyPlan(), basedOnRevision: 1 }],
      // A save that is let in makes revision 2, on which the seal then rests.
      ["seal", { basedOnRevision: mayEdit ? 2 : 1 }],
      ["add", addition],
    ] as const;
    for (const [name, body] of acts) {
      const { useCase } = planRoutes[name];
      const answer = await call(actor, name, "a", body);
      expect(answer.statusCode, name).toBe(rolesThatMay(useCase).includes(role) ? 200 : 403);
    }
  });

  test("nothing so far was held for a bug", () => {
    expect(world.bugs).toEqual([]);
  });
});
