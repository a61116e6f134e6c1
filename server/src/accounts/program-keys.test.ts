import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessRoutes, keyScopes, opensWithKey, type Route } from "../../../core/src/access/index.ts";
import { accountRoutes, memberRoutes, programKeyRoutes } from "../../../core/src/accounts/index.ts";
import { portfolioRoutes } from "../../../core/src/portfolio/index.ts";
import { projectRoutes } from "../../../core/src/projects/index.ts";
import { paperProject } from "../../../core/src/reports/project/sample-project-subject.ts";
import { sharingRoutes } from "../../../core/src/sharing/index.ts";
import { doors } from "../house-doors.ts";
import { sampleRequests } from "../sample-requests.ts";
import { openTestApp } from "../test-app.ts";
import { accountDoors } from "./http.ts";
import {
  becomeOwner,
  goodPassword,
  openTestServer,
  type TestBrowser,
  type TestServer,
} from "./test-server.ts";

interface Program {
  readonly network?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

describe("a key of a program", () => {
  let server: TestServer;
  let claire: TestBrowser;
  let home: string;
  beforeAll(async () => {
    server = await openTestServer();
    claire = server.newBrowser();
    await becomeOwner(server, claire, { email: "claire@exemple.fr" });
    home = (await claire.send(accessRoutes.organisations)).json().current;
  });
  afterAll(() => server.close());

  const make = async (scope = "writePortfolio", by = claire, days?: number) => {
    const body = { name: "Mon CRM", scope, ...(days === undefined ? {} : { days }) };
    const answer = await by.send(programKeyRoutes.make, { body });
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json() as { readonly id: string; readonly key: string; readonly expiresOn: string };
  };
  /** A call as a program sends it: no cookie, no header of a browser. */
  const ask = (route: Pick<Route, "method" | "path">, key: string, program: Program = {}) => {
    const {
      parameters = {},
      query = {},
      body,
      bytes,
    } = sampleRequests[`${route.method} ${route.path}`] ?? {};
    const path = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) => parameters[name] ?? "a");
    const type = bytes === undefined ? "application/json" : "application/octet-stream";
    return server.app.inject({
      method: route.method,
      url: `${path}?${new URLSearchParams(query)}`,
      headers: {
        host: "ouvrage.exemple.fr",
        authorization: `Bearer ${key}`,
        "x-forwarded-for": program.network ?? "192.0.2.1",
        ...(body === undefined && bytes === undefined ? {} : { "content-type": type }),
        ...program.headers,
      },
      ...(body === undefined && bytes === undefined ? {} : { payload: bytes ?? JSON.stringify(body) }),
    });
  };
  const codeOf = (answer: { json(): { refusal?: { code: string } } }) => answer.json().refusal?.code;
  const listed = async (by = claire) => (await by.send(programKeyRoutes.list)).json();
  const end = (id: string, by = claire) => by.send(programKeyRoutes.end, { parameters: { key: id } });
  const join = async (email: string, roles: readonly string[]) => {
    const made = (await claire.send(memberRoutes.invite, { body: { email, roles } })).json();
    const browser = server.newBrowser();
    const secret = made.address.split("#")[1];
    const body = { secret, name: email.split("@")[0], password: goodPassword };
    const answer = await browser.send(accountRoutes.acceptInvitation, { body });
    expect(answer.statusCode, answer.body).toBe(200);
    const { members } = (await claire.send(memberRoutes.list)).json();
    const account = members.find((each: { email: string }) => each.email === email).account;
    return { browser, account };
  };

  test("is shown once, lasts ninety days when nobody says, and is stored nowhere", async () => {
    const { id, key, expiresOn } = await make();
    expect(key).toMatch(/^ouvrage_[\w-]{43}$/);
    expect(expiresOn).toBe("2027-02-21");
    expect(await server.everythingStored()).not.toContain(key.slice("ouvrage_".length));
    const list = await listed();
    expect(list.keys).toEqual([
      { id, name: "Mon CRM", scope: "writePortfolio", madeOn: "2026-11-23", expiresOn },
    ]);
    expect(list.mayMake).toBe(true);
    await end(id);
  });

  test("lasts a year at most, and ten are all that somebody has", async () => {
    const body = { name: "Longue", scope: "readPortfolio", days: 366 };
    expect((await claire.send(programKeyRoutes.make, { body })).statusCode).toBe(400);
    const made = [];
    for (let count = 0; count < 10; count += 1) made.push(await make());
    const answer = await claire.send(programKeyRoutes.make, { body: { ...body, days: 365 } });
    expect(codeOf(answer)).toBe("tooManyKeys");
    for (const { id } of made) expect((await end(id)).statusCode).toBe(200);
    expect((await listed()).keys).toEqual([]);
  });

  test("opens what its scope says, and the trail tells each use as the key's", async () => {
    const [reading, writing] = [await make("readPortfolio"), await make("writePortfolio")];
    expect((await ask(portfolioRoutes.view, reading.key)).statusCode).toBe(200);
    expect((await ask(portfolioRoutes.exportFirms, reading.key)).statusCode).toBe(200);
    expect(codeOf(await ask(portfolioRoutes.add, reading.key))).toBe("notAllowed");
    expect((await ask(portfolioRoutes.add, writing.key)).statusCode).toBe(200);
    expect((await ask(portfolioRoutes.importFirms, writing.key)).statusCode).toBe(200);
    expect(codeOf(await ask(portfolioRoutes.remove, writing.key))).toBe("notAllowed");
    expect((await listed()).keys.map((key: { lastUsedOn?: string }) => key.lastUsedOn)).toEqual([
      "2026-11-23",
      "2026-11-23",
    ]);
    const headers = { "ouvrage-organisation": home };
    const { lines } = (await claire.send(accessRoutes.auditTrail, { headers })).json();
    const told = lines
      .filter(({ key }: { key?: unknown }) => key !== undefined)
      .map((line: { useCase: string; outcome: string; key: { id: string; name: string } }) => [
        line.useCase,
        line.outcome,
        line.key.id === reading.id ? "reading" : "writing",
        line.key.name,
      ]);
    expect(told).toEqual([
      ["removePortfolioFirm", "refused", "writing", "Mon CRM"],
      ["editPortfolioFirm", "done", "writing", "Mon CRM"],
      ["editPortfolioFirm", "done", "writing", "Mon CRM"],
      ["editPortfolioFirm", "refused", "reading", "Mon CRM"],
      ["viewPortfolio", "done", "reading", "Mon CRM"],
      ["viewPortfolio", "done", "reading", "Mon CRM"],
    ]);
    const check = await claire.send(accessRoutes.checkAuditTrail, { headers, body: {} });
    expect(check.json().faults).toEqual([]);
    for (const { id } of [reading, writing]) await end(id);
  });

  test.each(keyScopes)(
    "of scope %s opens no other route of the server: neither keys, accounts nor answers",
    async (scope) => {
      const { id, key } = await make(scope);
      for (const { route } of doors) {
        if (opensWithKey(scope, route.useCase)) continue;
        const answer = await ask(route, key);
        expect([answer.statusCode, codeOf(answer)], `${route.method} ${route.path}`).toEqual([
          403,
          "notAllowed",
        ]);
      }
      for (const { route } of accountDoors) {
        if (route.who === "anyone") continue;
        const answer = await ask({ ...route, path: route.path }, key);
        expect([answer.statusCode, answer.headers["set-cookie"]], route.path).not.toContain(200);
      }
      expect((await listed()).keys).toHaveLength(1);
      await end(id);
    },
  );

  test("of a partner's system reads where shared projects stand and their time, until the share ends", async () => {
    const [standings, effort] = [await make("readSharedStandings"), await make("readSharedEffort")];
    const company = server.newBrowser();
    await becomeOwner(server, company, { email: "fournil@exemple.fr", organisation: "Fournil" });
    const away = (await company.send(accessRoutes.organisations)).json().current;
    const there = { "ouvrage-organisation": away };
    const here = { "ouvrage-organisation": home };
    const content = { ...paperProject(), design: "", diagnosis: "", alternative: "" };
    const project = (await company.send(projectRoutes.begin, { headers: there, body: content })).json().id;
    const { code } = (
      await claire.send(sharingRoutes.renewCode, { headers: here, body: { wanted: "new" } })
    ).json();
    const shared = await company.send(sharingRoutes.share, {
      headers: there,
      parameters: { project },
      body: { code, role: "adviser", purpose: "Suivre", until: "2027-06-30" },
    });
    expect(shared.statusCode, shared.body).toBe(200);
    const share: string = shared.json().id;
    const path = `/api/shared-projects/${share}/effort` as const;
    const effortRoute = { method: "GET", path } as const;
    for (const { key } of [standings, effort]) {
      const answer = await ask(sharingRoutes.sharedStandings, key);
      expect(answer.statusCode, answer.body).toBe(200);
      expect(answer.json()).toMatchObject([{ share, label: content.label, owner: { name: "Fournil" } }]);
    }
    expect(codeOf(await ask(effortRoute, standings.key))).toBe("notAllowed");
    const read = await ask(effortRoute, effort.key);
    expect([read.statusCode, read.json().actual.minutes]).toEqual([200, 105]);
    const { lines } = (await company.send(accessRoutes.auditTrail, { headers: there })).json();
    expect(lines).toContainEqual(expect.objectContaining({ useCase: "viewSharedEffort", subject: project }));
    await company.send(sharingRoutes.withdraw, { headers: there, parameters: { share } });
    expect((await ask(sharingRoutes.sharedStandings, standings.key)).json()).toEqual([]);
    expect(codeOf(await ask(effortRoute, effort.key))).toBe("unknownShare");
    for (const { id } of [standings, effort]) await end(id);
  });

  test("speaks alone: a cookie beside it opens nothing more, and a dead key is not saved by one", async () => {
    const { id, key } = await make("readPortfolio");
    const cookie = [...claire.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie };
    expect((await ask(portfolioRoutes.view, key, { headers })).statusCode).toBe(200);
    expect(codeOf(await ask(memberRoutes.list, key, { headers }))).toBe("notAllowed");
    expect((await ask(accountRoutes.account, key, { headers })).statusCode).toBe(401);
    await end(id);
    const dead = await ask(portfolioRoutes.view, key, { headers });
    expect([dead.statusCode, codeOf(dead), dead.headers["www-authenticate"]]).toEqual([
      401,
      "keyEnded",
      "Bearer",
    ]);
    const foreign = { cookie, authorization: "Bearer eyJhbGciOi.of.somebody-else" };
    expect((await ask(portfolioRoutes.view, "", { headers: foreign })).statusCode).toBe(200);
  });

  test("works in its organisation alone, and through no share", async () => {
    const { id, key } = await make();
    const other = server.newBrowser();
    await becomeOwner(server, other, { email: "autre@exemple.fr", organisation: "Autre" });
    const away = (await other.send(accessRoutes.organisations)).json().current;
    for (const headers of [{ "ouvrage-organisation": away }, { "ouvrage-share": "s" }]) {
      expect((await ask(portfolioRoutes.view, key, { headers })).statusCode).toBe(403);
    }
    const headers = { "ouvrage-organisation": home };
    expect((await ask(portfolioRoutes.view, key, { headers })).statusCode).toBe(200);
    expect((await listed(other)).keys).toEqual([]);
    expect(codeOf(await end(id, other))).toBe("unknownKey");
    await end(id);
  });

  test("opens no more than its maker may today, and nothing once they have left", async () => {
    const { browser, account } = await join("ana@exemple.fr", ["adviser"]);
    const { id, key } = await make("writePortfolio", browser);
    expect((await ask(portfolioRoutes.add, key)).statusCode).toBe(200);
    const parameters = { account };
    await claire.send(memberRoutes.changeRoles, { parameters, body: { roles: ["trainer"] } });
    expect(codeOf(await ask(portfolioRoutes.view, key))).toBe("notAllowed");
    expect((await listed(browser)).mayMake).toBe(false);
    expect((await listed()).keys).toMatchObject([{ id, holder: "ana" }]);
    await claire.send(memberRoutes.remove, { parameters });
    expect((await ask(portfolioRoutes.view, key)).statusCode).toBe(403);
    expect((await end(id)).statusCode).toBe(200);
  });

  test("of somebody else is ended by an owner, and by no other member", async () => {
    const { browser } = await join("paul@exemple.fr", ["adviser"]);
    const { id } = await make("readPortfolio");
    expect((await listed(browser)).keys).toEqual([]);
    expect(codeOf(await end(id, browser))).toBe("unknownKey");
    const theirs = await make("readPortfolio", browser);
    expect((await end(theirs.id)).statusCode).toBe(200);
    expect(codeOf(await ask(portfolioRoutes.view, theirs.key))).toBe("keyEnded");
    await end(id);
  });

  test("that is none is refused; after twenty its network waits, and keeps nobody from anything else", async () => {
    const { id, key } = await make("readPortfolio");
    const network = "198.51.100.7";
    const wrong = (count: number) => `ouvrage_${String(count).padStart(43, "a")}`;
    for (let count = 0; count < 20; count += 1) {
      expect(codeOf(await ask(portfolioRoutes.view, wrong(count), { network }))).toBe("unknownKey");
    }
    const slowed = await ask(portfolioRoutes.view, wrong(20), { network });
    expect([slowed.statusCode, codeOf(slowed)]).toEqual([429, "slowDown"]);
    expect(Number(slowed.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask(portfolioRoutes.view, key, { network })).statusCode).toBe(200);
    const browser = server.newBrowser(network);
    const body = { email: "claire@exemple.fr", password: goodPassword };
    expect((await browser.send(accountRoutes.password, { body })).statusCode).toBe(200);
    await end(id);
  });

  test("opens until its last day included, and not a day more", async () => {
    const { key } = await make("readPortfolio", claire, 1);
    server.clock.pass(24 * 60 * 60);
    expect((await ask(portfolioRoutes.view, key)).statusCode).toBe(200);
    server.clock.pass(24 * 60 * 60);
    expect(codeOf(await ask(portfolioRoutes.view, key))).toBe("keyEnded");
  });
});

test("on a server without login nobody makes a key, since nobody needs one", async () => {
  const world = await openTestApp();
  const { method, path: url } = programKeyRoutes.make;
  const payload = { name: "Mon CRM", scope: "readPortfolio" };
  const answer = await world.app.inject({ method, url, payload });
  expect([answer.statusCode, answer.json().refusal.code]).toEqual([409, "localOnly"]);
  await world.close();
});
