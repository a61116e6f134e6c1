import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, roles, rolesThatMay } from "../../../core/src/access/index.ts";
import { type Passage, type Project, projectRoutes } from "../../../core/src/projects/index.ts";
import { passageOf, projectAt } from "../../../core/src/projects/sample-project.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const keptId = z.looseObject({ id: z.string() });
const idea = projectAt("idea");
const start = passageOf("startDesign", "2026-02-01");

describe("projects, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  async function begin(actor: Actor, content: Project = idea): Promise<string> {
    const begun = await world.send(actor, projectRoutes.begin, { body: content });
    return keptId.parse(begun.json()).id;
  }
  const move = (actor: Actor, project: string, passage: Passage, basedOnRevision: number) =>
    world.send(actor, projectRoutes.move, { parameters: { project }, body: { passage, basedOnRevision } });
  const save = (actor: Actor, project: string, content: Project, basedOnRevision: number) =>
    world.send(actor, projectRoutes.save, { parameters: { project }, body: { content, basedOnRevision } });
  const view = async (actor: Actor, project: string) =>
    (await world.send(actor, projectRoutes.view, { parameters: { project } })).json();

  test("a project begun, moved and saved is found as it has become, and listed at its step", async () => {
    const actor = await world.newMember("adviser");
    const project = await begin(actor);
    expect((await move(actor, project, start, 1)).json()).toMatchObject({ revision: 2 });
    const content = { ...idea, label: "Renommé", passages: [start] };
    expect((await save(actor, project, content, 2)).statusCode).toBe(200);
    expect(await view(actor, project)).toMatchObject({ id: project, revision: 3, content });
    const listed = await world.send(actor, projectRoutes.list);
    expect(listed.json()).toMatchObject([{ id: project, label: "Renommé", step: "design", isPaused: false }]);
  });

  test("a project sent again under the id chosen for it is kept once", async () => {
    const actor = await world.newMember("hr");
    const id = "0123456789abcdef0123456789abcdef";
    for (const label of ["Première", "Seconde"]) {
      const begun = await world.send(actor, projectRoutes.begin, { query: { id }, body: { ...idea, label } });
      expect(begun.json()).toMatchObject({ id, revision: 1, content: { label: "Première" } });
    }
    expect((await world.send(actor, projectRoutes.list)).json()).toHaveLength(1);
    const bad = await world.send(actor, projectRoutes.begin, { query: { id: "mine" }, body: idea });
    expect(bad.statusCode).toBe(400);
  });

  test("a save that rewrites what happened is refused, and so is a project begun with a past", async () => {
    const actor = await world.newMember("hr");
    const project = await begin(actor);
    const refusal = { code: "passagesChanged" };
    const rewritten = await save(actor, project, { ...idea, passages: [start] }, 1);
    expect([rewritten.statusCode, rewritten.json()]).toEqual([422, { refusal }]);
    const past = await world.send(actor, projectRoutes.begin, { body: projectAt("closed") });
    expect([past.statusCode, past.json()]).toEqual([422, { refusal }]);
    expect(await view(actor, project)).toMatchObject({ revision: 1, content: { passages: [] } });
  });

  test("a revision that somebody saved over is refused, to a save and to a passage", async () => {
    const actor = await world.newMember("hr");
    const project = await begin(actor);
    await save(actor, project, { ...idea, label: "Renommé" }, 1);
    for (const late of [await save(actor, project, idea, 1), await move(actor, project, start, 1)]) {
      expect([late.statusCode, late.json()]).toEqual([409, { refusal: { code: "revisionOutdated" } }]);
    }
  });

  test("a passage that does not follow is refused with its why, and the step does not change", async () => {
    const actor = await world.newMember("hr");
    const project = await begin(actor, { ...idea, lead: "" });
    const wrong = await move(actor, project, passageOf("begin", "2026-02-01"), 1);
    expect([wrong.statusCode, wrong.json()]).toMatchObject([409, { refusal: { code: "wrongStep" } }]);
    const early = await move(actor, project, passageOf("startDesign", "2026-01-04"), 1);
    expect([early.statusCode, early.json()]).toEqual([
      422,
      { refusal: { code: "dayBefore", last: idea.startedOn } },
    ]);
    const unready = await move(actor, project, start, 1);
    expect([unready.statusCode, unready.json()]).toEqual([
      422,
      { refusal: { code: "notReady", missing: ["lead"] } },
    ]);
    await move(actor, project, passageOf("pause", "2026-02-01"), 1);
    const waiting = await move(actor, project, start, 2);
    expect([waiting.statusCode, waiting.json()]).toMatchObject([409, { refusal: { code: "paused" } }]);
    expect(await view(actor, project)).toMatchObject({
      revision: 2,
      content: { passages: [{ event: "pause" }] },
    });
  });

  test("a project that is too long is refused", async () => {
    const actor = await world.newMember("hr");
    const words = "é".repeat(4_000);
    const notes = Array.from({ length: 130 }, (_, rank) => ({
      id: `n${rank}`,
      day: "2026-03-01",
      by: "",
      words,
    }));
    const refused = await world.send(actor, projectRoutes.begin, { body: { ...idea, notes } });
    expect([refused.statusCode, refused.json()]).toEqual([413, { refusal: { code: "documentTooLarge" } }]);
  });

  test("a project of another organisation is as unknown as one that never was, whatever is asked of it", async () => {
    const [owner, stranger] = [await world.newMember("owner"), await world.newMember("owner")];
    const project = await begin(owner);
    const before = await view(owner, project);
    for (const id of [project, "never"]) {
      const parameters = { project: id };
      for (const answer of [
        await world.send(stranger, projectRoutes.view, { parameters }),
        await save(stranger, id, idea, 1),
        await move(stranger, id, start, 1),
        await world.send(stranger, projectRoutes.remove, { parameters }),
      ]) {
        expect([answer.statusCode, answer.body]).toEqual([404, '{"refusal":{"code":"unknownDocument"}}']);
      }
    }
    expect((await world.send(stranger, projectRoutes.list)).json()).toEqual([]);
    expect(await view(owner, project)).toEqual(before);
  });

  test.each(roles)(
    "%s does to a project that exists what the table allows, and nothing else",
    async (role) => {
      const actor = await world.newMember(role);
      const parameters = { project: "a" };
      const kept = { id: "a", revision: 1, savedAt: "2026-11-23T09:00:00.000Z", savedBy: "x", content: idea };
      await world.look(actor, ({ projects }) => projects.add(kept));
      const inputs = {
        list: {},
        view: { parameters },
        begin: { body: idea },
        save: { parameters, body: { content: idea, basedOnRevision: 1 } },
        move: { parameters, body: { passage: start, basedOnRevision: 1 } },
        remove: { parameters },
      };
      for (const name of ["list", "view", "begin", "save", "move", "remove"] as const) {
        const { useCase } = projectRoutes[name];
        // A save that is let in makes revision 2, on which the passage then rests.
        const body = { passage: start, basedOnRevision: rolesThatMay("editProject").includes(role) ? 2 : 1 };
        const input = name === "move" ? { ...inputs.move, body } : inputs[name];
        const answer = await world.send(actor, projectRoutes[name], input);
        expect(answer.statusCode, name).toBe(rolesThatMay(useCase).includes(role) ? 200 : 403);
      }
    },
  );

  test("nothing so far was held for a bug", () => {
    expect(world.bugs).toEqual([]);
  });
});
