import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, roles, rolesThatMay } from "../../../core/src/access/index.ts";
import { bookOf, perceptionOf, traceOf } from "../../../core/src/effects/effect-samples.contract.ts";
import { blankEffectBook, type EffectBook, effectRoutes } from "../../../core/src/effects/index.ts";
import { planRoutes } from "../../../core/src/plans/index.ts";
import { readyPlan } from "../../../core/src/plans/sample-plan.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const keptId = z.looseObject({ id: z.string() });
const table = Buffer.from("Mois;Site;Réclamations\n2026-01;Gare;4\n02/2026;Gare;3\n2026-03;Gare;x\n");
const wish = { column: "Réclamations", series: "Réclamations", kind: "count" } as const;

describe("effects, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  async function project(actor: Actor): Promise<string> {
    const content = projectAt("idea", { sessions: [] });
    return keptId.parse((await world.send(actor, projectRoutes.begin, { body: content })).json()).id;
  }
  const at = (id: string) => ({ parameters: { project: id } });
  const view = (actor: Actor, id: string) => world.send(actor, effectRoutes.view, at(id));
  const save = (actor: Actor, id: string, content: EffectBook, basedOnRevision: number) =>
    world.send(actor, effectRoutes.save, { ...at(id), body: { content, basedOnRevision } });
  const bring = (actor: Actor, id: string, query: Record<string, string> = wish) =>
    world.send(actor, effectRoutes.importSeries, { ...at(id), query, bytes: table });
  const series = async (actor: Actor, id: string) =>
    (await world.send(actor, effectRoutes.series, at(id))).json();

  test("what people wrote gives each indicator of the sealed plan its rung and its sentence", async () => {
    const actor = await world.newMember("hr");
    const id = await project(actor);
    expect((await view(actor, id)).json()).toMatchObject({ revision: 0, standing: "notSealed", lines: [] });
    await world.send(actor, planRoutes.begin, { ...at(id), body: { start: "blank" } });
    const plan = { content: readyPlan(), basedOnRevision: 1 };
    await world.send(actor, planRoutes.save, { ...at(id), body: plan });
    await world.send(actor, planRoutes.seal, { ...at(id), body: { basedOnRevision: 2 } });
    const book = bookOf({ perceptions: [perceptionOf({ id: "p" })], traces: [traceOf({ id: "t" })] });
    expect((await save(actor, id, book, 0)).json()).toMatchObject({ id, revision: 1, content: book });
    expect((await view(actor, id)).json()).toMatchObject({
      revision: 1,
      standing: "sealedBefore",
      book,
      lines: [
        { indicator: "acquiredSkills", evidence: "none", isForeseen: true },
        { indicator: "retention", evidence: "observed", perceptions: [{ id: "p" }] },
      ],
      contribution: { verdict: "notTold", contribution: { rivals: { length: 2 } } },
    });
  });

  test("of two people who begin or save at once the second is told, and nothing is lost", async () => {
    const actor = await world.newMember("adviser");
    const id = await project(actor);
    const first = bookOf({ traces: [traceOf({ id: "a" })] });
    const answers = await Promise.all([save(actor, id, first, 0), save(actor, id, blankEffectBook, 0)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
    const late = await save(actor, id, blankEffectBook, 0);
    expect([late.statusCode, late.json()]).toEqual([409, { refusal: { code: "revisionOutdated" } }]);
    expect((await save(actor, id, blankEffectBook, 1)).json()).toMatchObject({ revision: 2 });
  });

  test("a book too long is refused", async () => {
    const actor = await world.newMember("hr");
    const id = await project(actor);
    const words = "a".repeat(4000);
    const perceptions = Array.from({ length: 80 }, (_, place) => perceptionOf({ id: `p${place}`, words }));
    expect((await save(actor, id, bookOf({ perceptions }), 0)).statusCode).toBe(413);
  });

  test("a table is tried, a column of it kept, and bringing it in again doubles no figure", async () => {
    const actor = await world.newMember("hr");
    const id = await project(actor);
    const tried = await world.send(actor, effectRoutes.trySeries, { ...at(id), bytes: table });
    expect(tried.json()).toMatchObject({
      columns: [{ heading: "Réclamations", lines: 2, sites: 1, firstMonth: "2026-01", lastMonth: "2026-02" }],
      problems: [{ code: "valueUnreadable", line: 3, found: "x" }],
      written: 0,
    });
    expect(await series(actor, id)).toEqual({ values: [] });
    expect((await bring(actor, id)).json()).toMatchObject({ written: 2 });
    await bring(actor, id, { ...wish, indicator: "retention", kind: "mean" });
    const kept = { series: "Réclamations", indicator: "retention", kind: "mean", site: "Gare" };
    expect(await series(actor, id)).toEqual({
      values: [
        { ...kept, month: "2026-01", value: 4 },
        { ...kept, month: "2026-02", value: 3 },
      ],
    });
    const unknown = await bring(actor, id, { ...wish, column: "Autre" });
    expect([unknown.statusCode, unknown.json()]).toEqual([422, { refusal: { code: "unknownColumn" } }]);
    const remove = () =>
      world.send(actor, effectRoutes.removeSeries, { ...at(id), query: { series: "Réclamations" } });
    expect((await remove()).json()).toEqual({ removed: true });
    expect((await remove()).json()).toEqual({ refusal: { code: "unknownSeries" } });
    expect(await series(actor, id)).toEqual({ values: [] });
  });

  test("what is known of effects goes with its project", async () => {
    const actor = await world.newMember("owner");
    const id = await project(actor);
    await save(actor, id, bookOf({ traces: [traceOf({ id: "t" })] }), 0);
    await bring(actor, id);
    await world.send(actor, projectRoutes.remove, at(id));
    expect((await view(actor, id)).json()).toEqual({ refusal: { code: "unknownDocument" } });
    await world.look({ ...actor, roles: ["owner"] }, async ({ effectBooks, series: kept }) => {
      expect([await effectBooks.find(id), await kept.ofProject(id)]).toEqual([undefined, []]);
    });
  });

  test("the effects of another organisation are as unknown as those that never were", async () => {
    const [owner, stranger] = [await world.newMember("owner"), await world.newMember("owner")];
    const id = await project(owner);
    await save(owner, id, bookOf({ traces: [traceOf({ id: "t" })] }), 0);
    await bring(owner, id);
    for (const answer of [
      await view(stranger, id),
      await save(stranger, id, blankEffectBook, 1),
      await world.send(stranger, effectRoutes.series, at(id)),
      await bring(stranger, id),
    ])
      expect([answer.statusCode, answer.json()]).toEqual([404, { refusal: { code: "unknownDocument" } }]);
    expect((await view(owner, id)).json()).toMatchObject({ revision: 1 });
  });

  test.each(roles)("%s reads and writes effects as the table says, and nothing else", async (role) => {
    const actor = await world.newMember(role);
    const writer: Actor = { ...actor, roles: ["owner"] };
    await world.look(writer, async ({ projects }) => {
      const kept = { id: "a", revision: 1, savedAt: "2026-11-23T09:00:00.000Z", savedBy: "x" };
      await projects.add({ ...kept, content: projectAt("idea", { sessions: [] }) });
    });
    const may = (useCase: "viewEffects" | "editEffects") =>
      rolesThatMay(useCase).includes(role) ? 200 : 403;
    expect((await view(actor, "a")).statusCode).toBe(may("viewEffects"));
    expect((await world.send(actor, effectRoutes.series, at("a"))).statusCode).toBe(may("viewEffects"));
    expect((await save(actor, "a", blankEffectBook, 0)).statusCode).toBe(may("editEffects"));
    expect((await bring(actor, "a")).statusCode).toBe(may("editEffects"));
    if (role === "worksCouncil") expect([may("viewEffects"), may("editEffects")]).toEqual([200, 403]);
  });

  test("nothing so far was held for a bug", () => {
    expect(world.bugs).toEqual([]);
  });
});
