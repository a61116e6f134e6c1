import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Actor,
  accessRoutes,
  type Role,
  type Route,
  roles,
  rolesThatMay,
} from "../../../core/src/access/index.ts";
import { categoryRoutes } from "../../../core/src/categories/index.ts";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { reportRoutes } from "../../../core/src/reports/index.ts";
import { workforceRoutes } from "../../../core/src/workforce/index.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";
import { doors } from "../house-doors.ts";
import { sampleRequests } from "../sample-requests.ts";
import { openTestApp, type TestApp } from "../test-app.ts";
import { openApp } from "./open-app.ts";

const keyOf = ({ method, path }: Route) => `${method} ${path}`;
const routes = doors.map(({ route }) => [keyOf(route), route] as const);
const company = fictionalCompany({
  seed: 9,
  headcount: 15,
  firstMonth: "2026-03" as Month,
  monthCount: 1,
  sector: "cleaning",
});
const dsn = dsnBytes(company);

describe("the server", () => {
  let world: TestApp;
  beforeAll(async () => {
    world = await openTestApp();
  });
  afterAll(() => world.close());
  const trailOf = (actor: Actor) => world.look(actor, ({ audit }) => audit.latest(50));
  /** The same member again and again, for calls that are refused and so change nothing. */
  const refusedAgain = new Map<Role | "visitor", Promise<Actor>>();
  const sameMember = (role: Role | "visitor") => {
    const member = refusedAgain.get(role) ?? world.newMember(role);
    refusedAgain.set(role, member);
    return member;
  };
  const importDsn = async (actor: Actor) => {
    const options = { format: "dsn" };
    const opened = await world.send(actor, workforceRoutes.openImport, {
      body: { name: "paie.dsn", options },
    });
    const parameters = { ticket: opened.json().id };
    return world.send(actor, workforceRoutes.sendFile, { parameters, query: { mode: "ask" }, bytes: dsn });
  };

  test("there is a sample request for every route, and for nothing else", () => {
    expect(Object.keys(sampleRequests).sort()).toEqual(routes.map(([key]) => key).sort());
  });

  test("no two routes share a name in the OpenAPI document", () => {
    expect(new Set(routes.map(([key]) => key)).size).toBe(routes.length);
  });

  describe.each(routes)("%s", (key, route) => {
    test("is refused with 403 to someone without any role, who changes nothing; the trail tells it", async () => {
      const visitor = await sameMember("visitor");
      const before = await world.countRows();
      const answer = await world.send(visitor, route, sampleRequests[key]);
      expect([answer.statusCode, answer.json()]).toEqual([403, { refusal: { code: "notAllowed" } }]);
      const [latest] = await trailOf(visitor);
      expect(latest).toMatchObject({ useCase: route.useCase, outcome: "refused" });
      const after = await world.countRows();
      expect(after).toEqual({ ...before, audit_entry: (before.audit_entry ?? 0) + 1 });
    });

    test("lets in exactly the roles of the table, and tells caches to keep nothing", async () => {
      const letIn = [];
      for (const role of roles) {
        const answer = await world.send(await sameMember(role), route, sampleRequests[key]);
        expect(answer.statusCode, `${role}: ${answer.body}`).toBeLessThan(500);
        expect(answer.headers["cache-control"]).toBe("no-store");
        if (answer.statusCode === 403) continue;
        letIn.push(role);
        // Someone who was let in may have changed what they are.
        refusedAgain.delete(role);
      }
      expect(letIn.sort()).toEqual([...rolesThatMay(route.useCase)].sort());
    });

    test.each(["00000000-0000-4000-8000-000000000001", "nobody", "' OR true --"])(
      "is refused for an organisation the account does not belong to: %s",
      async (organisation) => {
        const headers = { "ouvrage-organisation": organisation };
        const member = await sameMember("owner");
        const answer = await world.send(member, route, { ...sampleRequests[key], headers });
        expect([answer.statusCode, answer.json()]).toEqual([403, { refusal: { code: "notAllowed" } }]);
      },
    );
  });

  /** Parameters that name a thing of an organisation, and not a kind of thing that is the same for all. */
  const thingNames = (key: string) =>
    Object.keys(sampleRequests[key]?.parameters ?? {}).filter(
      (name) => !["version", "kind", "format"].includes(name),
    );
  const named = routes.filter(([key]) => thingNames(key).length > 0);
  describe.each(named)("%s", (key, route) => {
    const ids = ["00000000-0000-4000-8000-000000000000", "nobody", "%", "...", "' OR true --", "é🧹"];
    test.each(ids)("answers 404 for something unknown: %s", async (id) => {
      const [role = "owner"] = rolesThatMay(route.useCase);
      const sample = sampleRequests[key] ?? {};
      const unknown = Object.fromEntries(thingNames(key).map((name) => [name, id]));
      const parameters = { ...sample.parameters, ...unknown };
      const answer = await world.send(await sameMember(role), route, { ...sample, parameters });
      expect(answer.statusCode).toBe(404);
      expect(answer.body).not.toContain(id);
    });
  });

  // Kits are Ouvrage's own: the same for every organisation.
  const belonging = named.filter(([key]) => thingNames(key).some((name) => name !== "kit"));
  describe.each(belonging)("%s", (key, route) => {
    test("does not tell another organisation's thing from one that never was", async () => {
      const [role = "owner"] = rolesThatMay(route.useCase);
      const stranger = await world.newMember(role);
      // Made once for all routes: a stranger who is refused leaves them as they were.
      theirThings ??= thingsOf(await world.newOwner());
      const parameters = await theirThings;
      const sample = sampleRequests[key] ?? {};
      const theirs = await world.send(stranger, route, {
        ...sample,
        parameters: { ...sample.parameters, ...parameters },
      });
      const never = await world.send(stranger, route, sample);
      expect([theirs.statusCode, theirs.body]).toEqual([never.statusCode, never.body]);
      expect(theirs.statusCode).toBe(404);
    });
  });

  let theirThings: ReturnType<typeof thingsOf> | undefined;
  /** Something of every kind that a route can name. */
  async function thingsOf(owner: Actor) {
    const { file } = (await importDsn(owner)).json();
    const options = { format: "dsn" };
    const opened = await world.send(owner, workforceRoutes.openImport, { body: { name: "a.dsn", options } });
    const sample = sampleRequests["POST /api/categories"];
    const defined = await world.send(owner, categoryRoutes.define, sample);
    const begun = await world.send(owner, projectRoutes.begin, sampleRequests["POST /api/projects"]);
    const project = begun.json().id;
    return { file, ticket: opened.json().id, category: defined.json().id, project };
  }

  test("a success and its line in the trail are one transaction", async () => {
    const owner = await world.newOwner();
    const sample = sampleRequests["PUT /api/workforce/job-grades"];
    expect((await world.send(owner, workforceRoutes.mapJobGrades, sample)).statusCode).toBe(200);
    expect(await trailOf(owner)).toMatchObject([
      { useCase: "mapJobGrades", subject: "3043", outcome: "done" },
    ]);

    const { house } = world;
    const failing = await openApp(
      {
        database: house.database,
        findActor: async () => owner,
        openRooms: (transaction, actor) => ({
          ...house.openRooms(transaction, actor),
          audit: {
            ...house.openRooms(transaction, actor).audit,
            append: () => Promise.reject(new Error("the trail cannot be written")),
          },
        }),
      },
      doors,
      { hosts: () => ["localhost:80"], version: "0", onBug: () => {} },
    );
    const before = await world.countRows(owner.organisation);
    const answer = await failing.inject({
      method: "PUT",
      url: "/api/workforce/work-answers",
      body: sampleRequests["PUT /api/workforce/work-answers"]?.body ?? {},
    });
    await failing.close();
    expect(answer.statusCode).toBe(500);
    expect(await world.countRows(owner.organisation)).toEqual(before);
  });

  test("what was just made is named by its id in the trail, never by the words it was given", async () => {
    const owner = await world.newOwner();
    const begun = await world.send(owner, projectRoutes.begin, sampleRequests["POST /api/projects"]);
    const defined = await world.send(owner, categoryRoutes.define, sampleRequests["POST /api/categories"]);
    expect((await trailOf(owner)).map(({ subject }) => subject)).toEqual([
      defined.json().id,
      begun.json().id,
    ]);
  });

  test("a refusal undoes everything but its own line in the trail", async () => {
    const owner = await world.newOwner();
    expect((await importDsn(owner)).json()).toMatchObject({ status: "stored" });
    const {
      audit_entry: linesBefore = 0,
      import_ticket: _before,
      ...before
    } = await world.countRows(owner.organisation);
    const again = await importDsn(owner);
    expect([again.statusCode, again.json()]).toMatchObject([409, { refusal: { code: "alreadyImported" } }]);
    const { audit_entry: lines, import_ticket: _after, ...after } = await world.countRows(owner.organisation);
    expect(after).toEqual(before);
    expect(lines).toBe(linesBefore + 2);
    expect((await trailOf(owner))[0]).toMatchObject({ useCase: "importPayrollFile", outcome: "refused" });
  });

  test("looking at a ticket again and again leaves no line in the trail", async () => {
    const owner = await world.newOwner();
    const { ticket } = await thingsOf(owner);
    const before = (await trailOf(owner)).length;
    const parameters = { ticket };
    expect((await world.send(owner, workforceRoutes.viewImport, { parameters })).statusCode).toBe(200);
    expect(await trailOf(owner)).toHaveLength(before);
  });

  test("a file comes as a download that no browser reads as something else", async () => {
    const owner = await world.newOwner();
    await importDsn(owner);
    const defined = await world.send(owner, categoryRoutes.define, sampleRequests["POST /api/categories"]);
    const answer = await world.send(owner, reportRoutes.categoryPage, {
      parameters: { category: defined.json().id, version: "1" },
      query: { month: "2026-03", format: "html" },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.headers["content-disposition"]).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+\.html$/);
    expect(answer.headers["x-content-type-options"]).toBe("nosniff");
    expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(answer.body).toContain("<html");
  });

  test("names of files stay out of the trail: they may name people", async () => {
    const owner = await world.newOwner();
    await importDsn(owner);
    await world.send(owner, workforceRoutes.importTrainingRegister, {
      ...sampleRequests["POST /api/workforce/training-registers"],
      query: { ...sampleRequests["POST /api/workforce/training-registers"]?.query, name: "mme-martin.csv" },
    });
    const told = JSON.stringify(await trailOf(owner));
    expect(told).not.toContain("paie.dsn");
    expect(told).not.toContain("martin");
  });

  test("nothing so far was held for a bug", () => {
    expect(world.bugs).toEqual([]);
  });

  test("each organisation of the account is served by its name, the fictional one when none is named", async () => {
    const fictional = await world.newOwner(true);
    const named = await world.send(await world.newOwner(), accessRoutes.organisations);
    expect(named.json().current).not.toBe(fictional.organisation);
    const unnamed = await world.app.inject({ url: "/api/organisations" });
    expect(unnamed.json().current).toBe(fictional.organisation);
  });
});
