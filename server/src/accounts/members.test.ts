import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessRoutes } from "../../../core/src/access/index.ts";
import { accountRoutes, memberRoutes } from "../../../core/src/accounts/index.ts";
import {
  becomeOwner,
  goodPassword,
  openTestServer,
  type TestBrowser,
  type TestServer,
} from "./test-server.ts";

describe("members of an organisation, on a server without mail", () => {
  let server: TestServer;
  let claire: TestBrowser;
  beforeAll(async () => {
    server = await openTestServer();
    claire = server.newBrowser();
    await becomeOwner(server, claire, { email: "claire@exemple.fr" });
  });
  afterAll(() => server.close());

  const secretOf = (address: string) => address.split("#")[1] ?? "";
  const invite = async (email: string, roles: readonly string[], by = claire) =>
    (await by.send(memberRoutes.invite, { body: { email, roles } })).json();
  /** Invites somebody who joins at once, with an account of their own. */
  const join = async (email: string, roles: readonly string[]) => {
    const browser = server.newBrowser();
    const secret = secretOf((await invite(email, roles)).address);
    const body = { secret, name: email.split("@")[0], password: goodPassword };
    const answer = await browser.send(accountRoutes.acceptInvitation, { body });
    expect(answer.statusCode, answer.body).toBe(200);
    return browser;
  };
  const members = async (): Promise<readonly { account: string; email: string; roles: string[] }[]> =>
    (await claire.send(memberRoutes.list)).json().members;
  const idOf = async (email: string) => (await members()).find((each) => each.email === email)?.account ?? "";

  test("the link is shown once to who invites, and nowhere else", async () => {
    const { isMailed, address } = await invite("une@exemple.fr", ["hr"]);
    expect([isMailed, address]).toEqual([
      false,
      expect.stringMatching(/^https:\/\/ouvrage\.exemple\.fr\/invitation#[\w-]{43}$/),
    ]);
    expect(await server.everythingStored()).not.toContain(secretOf(address));
    expect((await claire.send(memberRoutes.list)).body).not.toContain(secretOf(address));
    const asked = await server
      .newBrowser()
      .send(accountRoutes.askLink, { body: { email: "claire@exemple.fr" } });
    expect(asked.json().refusal.code).toBe("noLetters");
  });

  test("a second invitation replaces the first; one taken back opens nothing", async () => {
    const first = await invite("deux@exemple.fr", ["hr"]);
    const second = await invite("deux@exemple.fr", ["owner"]);
    const look = async (address: string) =>
      (
        await server
          .newBrowser()
          .send(accountRoutes.lookAtInvitation, { body: { secret: secretOf(address) } })
      ).json();
    expect((await look(first.address)).refusal.code).toBe("invitationClosed");
    expect((await look(second.address)).roles).toEqual(["owner"]);
    const parameters = { invitation: second.id };
    expect((await claire.send(memberRoutes.withdraw, { parameters })).statusCode).toBe(200);
    expect((await claire.send(memberRoutes.withdraw, { parameters })).statusCode).toBe(404);
    expect((await look(second.address)).refusal.code).toBe("invitationClosed");
  });

  test("an invitation lasts seven days", async () => {
    const { address } = await invite("tard@exemple.fr", ["hr"]);
    server.clock.pass(7 * 86_400);
    await claire.send(accountRoutes.password, {
      body: { email: "claire@exemple.fr", password: goodPassword },
    });
    expect((await claire.send(memberRoutes.list)).json().invitations).toEqual([]);
    const body = { secret: secretOf(address), name: "Tard", password: goodPassword };
    const late = await server.newBrowser().send(accountRoutes.acceptInvitation, { body });
    expect(late.json().refusal.code).toBe("invitationClosed");
  });

  test("without mail a password must be chosen, and it may not rest on the organisation's name", async () => {
    const { address } = await invite("nom@exemple.fr", ["hr"]);
    const accept = async (more: object) => {
      const body = { secret: secretOf(address), name: "Nom", ...more };
      return (await server.newBrowser().send(accountRoutes.acceptInvitation, { body })).json().refusal?.code;
    };
    expect(await accept({})).toBe("incomplete");
    expect(await accept({ password: "fournilduport" })).toBe("passwordPersonal");
    expect(await accept({ password: goodPassword })).toBeUndefined();
  });

  test("whoever has an account joins by signing in to it; nobody else joins in their place", async () => {
    const ana = server.newBrowser();
    await becomeOwner(server, ana, { email: "ana@exemple.fr", organisation: "Atelier" });
    const { address } = await invite("ana@exemple.fr", ["adviser"]);
    const body = { secret: secretOf(address), name: "", password: goodPassword };
    const unknown = await server.newBrowser().send(accountRoutes.acceptInvitation, { body });
    expect(unknown.json().refusal.code).toBe("signInFirst");
    const other = await join("bruno@exemple.fr", ["hr"]);
    expect((await other.send(accountRoutes.acceptInvitation, { body })).json().refusal.code).toBe(
      "otherAccount",
    );
    expect((await ana.send(accountRoutes.acceptInvitation, { body })).statusCode).toBe(200);
    const { organisations } = (await ana.send(accessRoutes.organisations)).json();
    expect(organisations.map(({ name }: { name: string }) => name)).toEqual(["Atelier", "Fournil du Port"]);
    const headers = { "ouvrage-organisation": organisations[0].id };
    expect((await ana.send(memberRoutes.list, { headers })).json().members).toHaveLength(1);
  });

  test("an owner changes roles and removes members, who then see nothing; the trail tells all of it", async () => {
    const dora = await join("dora@exemple.fr", ["hr"]);
    const account = await idOf("dora@exemple.fr");
    expect((await dora.send(memberRoutes.list)).statusCode).toBe(403);
    const roles = { parameters: { account }, body: { roles: ["auditor", "hr"] } };
    expect((await claire.send(memberRoutes.changeRoles, roles)).json()).toEqual({ roles: ["hr", "auditor"] });
    expect((await dora.send(memberRoutes.list)).statusCode).toBe(200);
    expect((await dora.send(memberRoutes.remove, { parameters: { account } })).statusCode).toBe(403);
    expect((await claire.send(memberRoutes.remove, { parameters: { account } })).statusCode).toBe(200);
    expect((await dora.send(accessRoutes.organisations)).statusCode).toBe(403);
    const trail = (await claire.send(accessRoutes.auditTrail)).json().lines;
    const told = trail
      .filter(({ subject }: { subject: string }) => subject === account)
      .map(({ useCase, outcome }: { useCase: string; outcome: string }) => [useCase, outcome]);
    expect(told).toEqual([
      ["changeMember", "done"],
      ["changeMember", "refused"],
      ["changeMember", "done"],
      ["joinOrganisation", "done"],
    ]);
  });

  test("the last owner can neither be removed nor lose the role, even by two owners at the same moment", async () => {
    const me = await idOf("claire@exemple.fr");
    const refusals = [
      await claire.send(memberRoutes.remove, { parameters: { account: me } }),
      await claire.send(memberRoutes.changeRoles, { parameters: { account: me }, body: { roles: ["hr"] } }),
    ];
    expect(refusals.map((each) => [each.statusCode, each.json().refusal.code])).toEqual([
      [409, "lastOwner"],
      [409, "lastOwner"],
    ]);
    const eve = await join("eve@exemple.fr", ["owner"]);
    const her = await idOf("eve@exemple.fr");
    const both = await Promise.all([
      claire.send(memberRoutes.remove, { parameters: { account: me } }),
      eve.send(memberRoutes.remove, { parameters: { account: her } }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });

  test("nothing was held for a bug", () => {
    expect(server.bugs).toEqual([]);
  });
});
