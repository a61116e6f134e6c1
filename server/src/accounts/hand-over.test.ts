import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessRoutes } from "../../../core/src/access/index.ts";
import {
  accountRoutes,
  type EmailAddress,
  handOver,
  memberRoutes,
  organisationsWaiting,
} from "../../../core/src/accounts/index.ts";
import { becomeOwner, openTestServer, type TestBrowser, type TestServer } from "./test-server.ts";

const claireAddress = "claire@exemple.fr" as EmailAddress;

/** A house where somebody worked without login, opened since then to people who sign in. */
describe("what was begun without login", () => {
  let server: TestServer;
  let claire: TestBrowser;
  let own: string;
  let owner: string;

  beforeAll(async () => {
    server = await openTestServer({
      async before(house) {
        const app = await house.openApp({ hosts: () => ["localhost:80"], version: "1", onBug: () => {} });
        const rename = { method: "PUT", url: accessRoutes.renameOrganisation.path } as const;
        const answer = await app.inject({ ...rename, payload: { name: "Fournil du Port" } });
        expect(answer.statusCode, answer.body).toBe(200);
        const { current } = (await app.inject({ url: accessRoutes.organisations.path })).json();
        own = current;
        owner = house.localOwner;
        await app.close();
      },
    });
    claire = server.newBrowser();
    await becomeOwner(server, claire, { email: claireAddress, organisation: "Neuve" });
  });
  afterAll(() => server.close());

  const give = (email: string, organisation?: string) =>
    handOver(server.accounts, { email: email as EmailAddress, organisation });
  const seen = async (): Promise<readonly string[]> =>
    (await claire.send(accessRoutes.organisations)).json().organisations.map(({ id }: { id: string }) => id);
  const at = { "ouvrage-organisation": "" };

  test("is seen by nobody, and whoever starts the server is told of it", async () => {
    expect(await organisationsWaiting(server.accounts)).toEqual(["Fournil du Port"]);
    expect(await seen()).not.toContain(own);
  });

  test("is given to no address that has no account, and the attempt is told", async () => {
    expect(await give("personne@exemple.fr")).toEqual({ ok: false, refusal: { code: "unknownAccount" } });
    expect(await organisationsWaiting(server.accounts)).toEqual(["Fournil du Port"]);
    expect(await seen()).not.toContain(own);
  });

  test("is not found by a name that none has, and the names that there are come with the refusal", async () => {
    expect(await give(claireAddress, "Boulangerie")).toEqual({
      ok: false,
      refusal: { code: "unknownOrganisation", organisations: ["Fournil du Port"] },
    });
  });

  test("given twice at the same moment, it is given once: the second is refused and changes nothing", async () => {
    const outcomes = await Promise.all([give(claireAddress), give(claireAddress)]);
    expect(outcomes.filter(({ ok }) => ok)).toMatchObject([
      { value: { organisations: [{ id: own, name: "Fournil du Port" }] } },
    ]);
    const alreadyGiven = { code: "alreadyHandedOver", organisations: ["Fournil du Port"] };
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: alreadyGiven }]);
    expect(await give(claireAddress, "fournil du port")).toEqual({ ok: false, refusal: alreadyGiven });
    expect(await give(claireAddress, own)).toEqual({ ok: false, refusal: alreadyGiven });
    expect(await organisationsWaiting(server.accounts)).toEqual([]);
  });

  test("is then the account's: its one owner, who signs in and finds it", async () => {
    const headers = { ...at, "ouvrage-organisation": own };
    expect(await seen()).toContain(own);
    const { members } = (await claire.send(memberRoutes.list, { headers })).json();
    expect(members).toMatchObject([{ email: claireAddress, roles: ["owner"] }]);
    const [{ account }] = members;
    const leave = await claire.send(memberRoutes.remove, { headers, parameters: { account } });
    expect(leave.json().refusal.code).toBe("lastOwner");
  });

  test("keeps in its trail who did what: the local owner's acts stay theirs, without a name", async () => {
    const headers = { ...at, "ouvrage-organisation": own };
    const { lines } = (await claire.send(accessRoutes.auditTrail, { headers })).json();
    const acts = lines.map((line: { useCase: string; isLocal?: true; account: string; outcome: string }) => [
      line.useCase,
      line.outcome,
      line.isLocal === true,
      line.account === owner,
    ]);
    expect(acts).toContainEqual(["renameOrganisation", "done", true, true]);
    expect(acts).toContainEqual(["handOverOrganisation", "refused", true, true]);
    expect(acts).toContainEqual(["handOverOrganisation", "done", true, true]);
    expect(acts).toContainEqual(["viewMembers", "done", false, false]);
    const given = lines.find((line: { useCase: string; outcome: string }) =>
      ["handOverOrganisation", "done"].every((word) => [line.useCase, line.outcome].includes(word)),
    );
    expect(given.thing).toMatchObject({ kind: "member", standing: "named", name: "Claire Martin" });
    const check = await claire.send(accessRoutes.checkAuditTrail, { headers, body: {} });
    expect(check.json().faults).toEqual([]);
  });

  test("is found in the trail by asking for what was done without login, and nothing else is", async () => {
    const app = server.app;
    const cookie = [...claire.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await app.inject({
      url: `${accessRoutes.auditTrail.path}?who=local`,
      headers: { host: "ouvrage.exemple.fr", cookie, "ouvrage-organisation": own },
    });
    const found: readonly { isLocal?: true }[] = answer.json().lines;
    expect(found.length).toBeGreaterThan(2);
    expect(found.every(({ isLocal }) => isLocal === true)).toBe(true);
  });

  test("opens no more without login, where an empty organisation waits instead", async () => {
    const local = await server.reopenLocally();
    const app = await local.openApp({ hosts: () => ["localhost:80"], version: "1", onBug: () => {} });
    const { organisations } = (await app.inject({ url: accessRoutes.organisations.path })).json();
    expect(organisations).toMatchObject([{ name: "Mon entreprise" }]);
    expect(organisations[0].id).not.toBe(own);
    const headers = { "ouvrage-organisation": own };
    expect((await app.inject({ url: accessRoutes.auditTrail.path, headers })).statusCode).toBe(403);
    await app.close();
    expect(local.localOwner).toBe(owner);
  });
});

describe("on a server where nobody worked without login", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
    await becomeOwner(server, server.newBrowser(), { email: claireAddress });
  });
  afterAll(() => server.close());
  const give = (organisation?: string) => handOver(server.accounts, { email: claireAddress, organisation });

  test("there is nothing to hand over, unless the empty organisation is named", async () => {
    expect(await organisationsWaiting(server.accounts)).toEqual([]);
    expect(await give()).toEqual({
      ok: false,
      refusal: { code: "nothingToHandOver", organisations: ["Mon entreprise"] },
    });
    expect(await give("mon entreprise")).toMatchObject({ ok: true });
  });

  test("of two with the same name, one is chosen by its identifier; the made-up one is nobody's", async () => {
    const [one, other, fictional] = [randomUUID(), randomUUID(), randomUUID()];
    const { localOwner, database } = server.house;
    for (const [id, isFictional] of [
      [one, false],
      [other, false],
      [fictional, true],
    ] as const) {
      const name = isFictional ? "Inventée" : "Jumelle";
      const row = { organisation_id: id, name, is_fictional: isFictional };
      await database.kysely.insertInto("organisation").values(row).execute();
      const membership = { organisation_id: id, account_id: localOwner, role: "owner" };
      await database.kysely.insertInto("membership").values(membership).execute();
    }
    expect(await give("Inventée")).toEqual({
      ok: false,
      refusal: { code: "fictional", organisation: "Inventée" },
    });
    const several = await give("jumelle");
    expect(several).toMatchObject({ refusal: { code: "severalOrganisations" } });
    expect(await give(other)).toMatchObject({ value: { organisations: [{ id: other }] } });
    expect(await give("jumelle")).toMatchObject({ value: { organisations: [{ id: one }] } });
  });

  test("an account that has no session but a password signs in and finds both", async () => {
    const browser = server.newBrowser();
    const body = { email: claireAddress, password: "girafe brume tournevis" };
    expect((await browser.send(accountRoutes.password, { body })).statusCode).toBe(200);
    const { organisations } = (await browser.send(accessRoutes.organisations)).json();
    expect(organisations.map(({ name }: { name: string }) => name).sort()).toEqual([
      "Fournil du Port",
      "Jumelle",
      "Jumelle",
      "Mon entreprise",
    ]);
  });
});
