import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Actor, roles, rolesThatMay } from "../../../core/src/access/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { portfolioRoutes } from "../../../core/src/portfolio/index.ts";
import { callOn, firmOf, keptFirmOf } from "../../../core/src/portfolio/sample-firm.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { fictionalPortfolio } from "../../../testkit/src/index.ts";
import { openTestApp, type TestApp } from "../test-app.ts";

const answerOf = portfolioRoutes.view.answer.json;
const keptId = z.looseObject({ id: z.string() });
const csv = (...lines: readonly string[]) => Buffer.from(`${lines.join("\n")}\n`);
const call = callOn("2026-11-23", { id: "new" });

describe("a portfolio, over HTTP", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world?.close());

  const view = async (actor: Actor) => answerOf.parse((await world.send(actor, portfolioRoutes.view)).json());
  const bring = (actor: Actor, mode: string, bytes: Uint8Array) =>
    world.send(actor, portfolioRoutes.importFirms, { query: { name: "entreprises.csv", mode }, bytes });

  test("a firm added, called and saved is found as it has become, beside the project of its name", async () => {
    const actor = await world.newMember("adviser");
    const added = await world.send(actor, portfolioRoutes.add, { query: {}, body: firmOf() });
    const parameters = keptId.transform(({ id }) => ({ firm: id })).parse(added.json());
    await world.send(actor, portfolioRoutes.noteCall, { parameters, body: call });
    const content = firmOf({ label: "Boulangerie du Lac", calls: [call] });
    const saved = await world.send(actor, portfolioRoutes.save, {
      parameters,
      body: { content, basedOnRevision: 2 },
    });
    expect(saved.json()).toMatchObject({ revision: 3 });
    const [followed] = fictionalPortfolio({ seed: 1, count: 1, day: "2026-11-23" as Day });
    expect(followed).toBeDefined();
    for (const { project } of fictionalPortfolio({ seed: 2, count: 12, day: "2026-11-23" as Day }))
      if (project !== undefined)
        await world.send(actor, projectRoutes.begin, { body: { ...project, passages: [] } });
    const seen = await view(actor);
    expect(seen.firms).toMatchObject([
      { revision: 3, content: { label: "Boulangerie du Lac", calls: [call] } },
    ]);
    expect(seen.projects.length).toBeGreaterThan(0);
    expect(seen.projects.every(({ reasons }) => reasons.length === 3)).toBe(true);
  });

  test("an import is tried, then written, and its export reads back as nothing new", async () => {
    const actor = await world.newMember("adviser");
    const table = csv(
      "Raison sociale;SIRET;Effectif;Ville",
      "Fournil;00000000000018;8;Lille",
      "Garage;;;Arras",
    );
    expect((await bring(actor, "try", table)).json()).toMatchObject({ written: 0 });
    expect((await view(actor)).firms).toEqual([]);
    expect((await bring(actor, "write", table)).json()).toMatchObject({ written: 2 });
    const file = await world.send(actor, portfolioRoutes.exportFirms);
    expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect((await bring(actor, "write", file.rawPayload)).json()).toMatchObject({ written: 0 });
    const elsewhere = await world.newMember("adviser");
    expect((await bring(elsewhere, "write", file.rawPayload)).json()).toMatchObject({ written: 2 });
    expect((await world.send(elsewhere, portfolioRoutes.exportFirms)).body).toBe(file.body);
  });

  test("a file that is no table is refused, and nothing is written", async () => {
    const actor = await world.newMember("adviser");
    const refused = await bring(
      actor,
      "write",
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    );
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      { refusal: { code: "unreadableTable" } },
    ]);
    expect((await view(actor)).firms).toEqual([]);
  });

  test("a firm of another organisation is as unknown as one that never was", async () => {
    const [owner, stranger] = [await world.newMember("owner"), await world.newMember("owner")];
    await world.look(owner, ({ firms }) => firms.add(keptFirmOf({ id: "a" })));
    for (const firm of ["a", "never"]) {
      const parameters = { firm };
      for (const answer of [
        await world.send(stranger, portfolioRoutes.noteCall, { parameters, body: call }),
        await world.send(stranger, portfolioRoutes.save, {
          parameters,
          body: { content: firmOf(), basedOnRevision: 1 },
        }),
        await world.send(stranger, portfolioRoutes.remove, { parameters }),
      ])
        expect([answer.statusCode, answer.body]).toEqual([404, '{"refusal":{"code":"unknownFirm"}}']);
    }
    expect((await view(stranger)).firms).toEqual([]);
    expect((await view(owner)).firms).toMatchObject([{ id: "a", revision: 1 }]);
  });

  test("a revision that somebody saved over is refused, and a full firm says so", async () => {
    const actor = await world.newMember("owner");
    const calls = Array.from({ length: 200 }, (_, rank) => callOn("2026-01-01", { id: `c${rank}` }));
    await world.look(actor, ({ firms }) =>
      firms.add(keptFirmOf({ id: "a", revision: 2, content: firmOf({ calls }) })),
    );
    const parameters = { firm: "a" };
    const body = { content: firmOf(), basedOnRevision: 1 };
    const late = await world.send(actor, portfolioRoutes.save, { parameters, body });
    expect([late.statusCode, late.json()]).toEqual([409, { refusal: { code: "revisionOutdated" } }]);
    const full = await world.send(actor, portfolioRoutes.noteCall, { parameters, body: call });
    expect([full.statusCode, full.json()]).toEqual([409, { refusal: { code: "tooManyCalls" } }]);
  });

  test.each(roles)("%s does to a portfolio what the table allows, and nothing else", async (role) => {
    const actor = await world.newMember(role);
    await world.look(actor, ({ firms }) => firms.add(keptFirmOf({ id: "a" })));
    const parameters = { firm: "a" };
    const inputs = {
      view: {},
      add: { query: {}, body: firmOf() },
      noteCall: { parameters, body: call },
      save: { parameters, body: { content: firmOf(), basedOnRevision: 2 } },
      importFirms: { query: { mode: "try" }, bytes: csv("Entreprise", "F") },
      exportFirms: {},
      remove: { parameters },
    };
    for (const name of ["view", "add", "noteCall", "save", "importFirms", "exportFirms", "remove"] as const) {
      const { useCase } = portfolioRoutes[name];
      const answer = await world.send(actor, portfolioRoutes[name], inputs[name]);
      expect(answer.statusCode, name).toBe(rolesThatMay(useCase).includes(role) ? 200 : 403);
    }
  });

  test("nothing so far was held for a bug", () => {
    expect(world.bugs).toEqual([]);
  });
});
