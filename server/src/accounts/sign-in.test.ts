import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessRoutes } from "../../../core/src/access/index.ts";
import { accountRoutes, freeGuesses } from "../../../core/src/accounts/index.ts";
import { doors } from "../house-doors.ts";
import { becomeOwner, goodPassword, openTestServer, type TestServer } from "./test-server.ts";

const password = (email: string, text = goodPassword) => ({ body: { email, password: text } });

describe("a server with login", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
  });
  afterAll(() => server.close());

  test("shows nothing to a visitor, but how to sign in", async () => {
    const visitor = server.newBrowser();
    const state = await visitor.send(accountRoutes.state);
    expect([state.statusCode, state.json()]).toEqual([200, { isServer: true, sendsLetters: false }]);
    for (const path of ["/api/organisations", "/api/openapi.json", "/api/nowhere", "/api/account"] as const) {
      const answer = await visitor.send({ ...accessRoutes.organisations, path });
      expect([answer.statusCode, answer.json()], path).toEqual([401, { refusal: { code: "signInNeeded" } }]);
    }
  });

  test("demands a session for every route of every room, and for those of one's own account", async () => {
    const own = Object.values(accountRoutes).filter(({ who }) => who === "signedIn");
    const visitor = server.newBrowser();
    for (const route of [...doors.map((each) => each.route), ...own]) {
      const answer = await visitor.send(route, { parameters: { account: "a" }, body: {} });
      expect([answer.statusCode, answer.body], `${route.method} ${route.path}`).toEqual([
        401,
        '{"refusal":{"code":"signInNeeded"}}',
      ]);
    }
    expect(own.length + doors.length).toBeGreaterThan(40);
  });

  test("takes no token but those it gave: neither a made-up one, nor the digest that it keeps", async () => {
    const browser = server.newBrowser();
    await becomeOwner(server, browser, { email: "faux@exemple.fr" });
    const [[name = "", token = ""] = []] = browser.cookies;
    const { accounts } = server;
    for (const made of [accounts.secrets.digest(token), `${token}x`, token.slice(1), "a".repeat(43), "%00"]) {
      const thief = server.newBrowser();
      thief.cookies.set(name, made);
      expect((await thief.send(accountRoutes.account)).statusCode, made).toBe(401);
    }
  });

  test("answers to its own address only, and to pages of that address only", async () => {
    const visitor = server.newBrowser();
    for (const headers of [
      { host: "evil.example" },
      { host: "ouvrage.exemple.fr:443" },
      { origin: "http://ouvrage.exemple.fr" },
      { origin: "https://evil.example" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const answer = await visitor.send(accountRoutes.state, { headers });
      expect(answer.statusCode, JSON.stringify(headers)).toBe(403);
    }
  });

  test("tells browsers to come back over TLS only, for a year", async () => {
    const answer = await server.newBrowser().send(accountRoutes.state);
    expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("keeps the session in a cookie that scripts, other sites and clear lines never see", async () => {
    const browser = server.newBrowser();
    await becomeOwner(server, browser, { email: "cookie@exemple.fr" });
    expect(browser.setCookies).toHaveLength(1);
    expect(browser.setCookies[0]).toMatch(
      /^__Host-ouvrage-session=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/,
    );
    const organisations = await browser.send(accessRoutes.organisations);
    expect(organisations.json().organisations.map(({ name }: { name: string }) => name)).toEqual([
      "Fournil du Port",
    ]);
  });

  test("stores neither the token of a session, nor a password, nor the secret of a link", async () => {
    const browser = server.newBrowser();
    const secret = await server.ownerSecret();
    await becomeOwner(server, browser, { email: "secrets@exemple.fr" });
    const stored = await server.everythingStored();
    expect(stored).toContain("secrets@exemple.fr");
    expect(stored).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
    for (const kept of [secret, goodPassword, ...browser.cookies.values()])
      expect(stored).not.toContain(kept);
  });

  test("a person signs in whatever the capitals of the address, and only with their own password", async () => {
    const browser = server.newBrowser();
    await becomeOwner(server, browser, { email: "claire@exemple.fr" });
    const other = server.newBrowser();
    const wrong = await other.send(
      accountRoutes.password,
      password("claire@exemple.fr", "autre canapé rouge"),
    );
    expect([wrong.statusCode, wrong.json()]).toEqual([422, { refusal: { code: "wrongSignIn" } }]);
    const right = await other.send(accountRoutes.password, password(" Claire@Exemple.FR "));
    expect([right.statusCode, right.json()]).toEqual([
      200,
      { email: "claire@exemple.fr", name: "Claire Martin" },
    ]);
    expect((await other.send(accountRoutes.account)).json().sessions).toHaveLength(2);
  });

  test("a link for an owner serves once, for seven days, and looking at it uses nothing up", async () => {
    const secret = await server.ownerSecret();
    const visitor = server.newBrowser();
    for (const _ of [1, 2]) {
      const looked = await visitor.send(accountRoutes.lookAtInvitation, { body: { secret } });
      expect(looked.json()).toEqual({ kind: "owner" });
    }
    const given = {
      secret,
      name: "Ana",
      email: "ana@exemple.fr",
      organisation: "Atelier",
      password: goodPassword,
    };
    const at = server.newBrowser();
    const short = await at.send(accountRoutes.acceptInvitation, {
      body: { ...given, password: "trop court" },
    });
    expect([short.statusCode, short.json().refusal.code]).toEqual([422, "passwordTooShort"]);
    expect((await at.send(accountRoutes.acceptInvitation, { body: given })).statusCode).toBe(200);
    const again = { ...given, email: "bis@exemple.fr" };
    const closed = await server.newBrowser().send(accountRoutes.acceptInvitation, { body: again });
    expect([closed.statusCode, closed.json().refusal.code]).toEqual([410, "invitationClosed"]);
    const late = await server.ownerSecret();
    server.clock.pass(7 * 86_400);
    const tooLate = await visitor.send(accountRoutes.lookAtInvitation, { body: { secret: late } });
    expect(tooLate.json().refusal.code).toBe("invitationClosed");
  });

  test("of two who open the same link at the same moment, one becomes the owner", async () => {
    const secret = await server.ownerSecret();
    const given = { secret, name: "Ana", organisation: "Atelier", password: goodPassword };
    const answers = await Promise.all(
      ["un@exemple.fr", "deux@exemple.fr"].map((email) =>
        server.newBrowser().send(accountRoutes.acceptInvitation, { body: { ...given, email } }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 410]);
  });

  test("a session dies idle after twelve hours, and by itself after thirty days", async () => {
    const browser = server.newBrowser();
    await becomeOwner(server, browser, { email: "dort@exemple.fr" });
    const isIn = async () => (await browser.send(accountRoutes.account)).statusCode === 200;
    server.clock.pass(12 * 3600 - 60);
    expect(await isIn()).toBe(true);
    server.clock.pass(12 * 3600 - 60);
    expect(await isIn()).toBe(true);
    server.clock.pass(12 * 3600);
    expect(await isIn()).toBe(false);
    await browser.send(accountRoutes.password, password("dort@exemple.fr"));
    for (let hours = 0; hours < 30 * 24 - 6; hours += 6) {
      server.clock.pass(6 * 3600);
      expect(await isIn()).toBe(hours + 6 < 30 * 24);
    }
    server.clock.pass(6 * 3600);
    expect(await isIn()).toBe(false);
  });

  test("signing in gives a new token and ends the one that the browser had", async () => {
    const browser = server.newBrowser();
    await becomeOwner(server, browser, { email: "jeton@exemple.fr" });
    const former = new Map(browser.cookies);
    await browser.send(accountRoutes.password, password("jeton@exemple.fr"));
    expect([...browser.cookies.values()]).not.toEqual([...former.values()]);
    const thief = server.newBrowser();
    for (const [name, value] of former) thief.cookies.set(name, value);
    expect((await thief.send(accountRoutes.account)).statusCode).toBe(401);
    expect((await browser.send(accountRoutes.account)).json().sessions).toHaveLength(1);
  });

  test("signing out ends the session and takes the cookie away", async () => {
    const browser = server.newBrowser();
    await becomeOwner(server, browser, { email: "sort@exemple.fr" });
    const former = new Map(browser.cookies);
    expect((await browser.send(accountRoutes.signOut, { body: {} })).statusCode).toBe(200);
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of former) browser.cookies.set(name, value);
    expect((await browser.send(accountRoutes.account)).statusCode).toBe(401);
  });

  test("sessions are listed and ended one by one, or all others; nobody ends somebody else's", async () => {
    const [first, second, third] = [server.newBrowser(), server.newBrowser(), server.newBrowser()];
    await becomeOwner(server, first, { email: "liste@exemple.fr" });
    for (const browser of [second, third])
      await browser.send(accountRoutes.password, password("liste@exemple.fr"));
    const { sessions, current } = (await third.send(accountRoutes.account)).json();
    expect(sessions).toHaveLength(3);
    expect(sessions.map(({ device }: { device: string }) => device)[0]).toContain("Firefox");
    const stranger = server.newBrowser();
    await becomeOwner(server, stranger, { email: "autre@exemple.fr", organisation: "Ailleurs" });
    const parameters = { session: current };
    const notTheirs = await stranger.send(accountRoutes.endSession, { parameters });
    expect([notTheirs.statusCode, notTheirs.json().refusal.code]).toEqual([404, "unknownSession"]);
    const own = sessions.find(({ id }: { id: string }) => id !== current).id;
    expect((await third.send(accountRoutes.endSession, { parameters: { session: own } })).statusCode).toBe(
      200,
    );
    expect((await third.send(accountRoutes.account)).json().sessions).toHaveLength(2);
    await third.send(accountRoutes.endOtherSessions);
    expect((await third.send(accountRoutes.account)).json().sessions).toHaveLength(1);
    for (const browser of [first, second])
      expect((await browser.send(accountRoutes.account)).statusCode).toBe(401);
  });

  test("a new password asks for the former one, ends every other session, and renews this one", async () => {
    const [here, elsewhere] = [server.newBrowser(), server.newBrowser()];
    await becomeOwner(server, here, { email: "change@exemple.fr", organisation: "Ferronnerie Ouest" });
    for (const browser of [here, elsewhere])
      await browser.send(accountRoutes.password, password("change@exemple.fr"));
    const change = async (body: unknown) => {
      const answer = await here.send(accountRoutes.changePassword, { body });
      return answer.statusCode === 200 ? "done" : answer.json().refusal.code;
    };
    expect(await change({ next: "lampadaire mousse orage" })).toBe("signInAgain");
    expect(await change({ current: "autre canapé rouge", next: "lampadaire mousse orage" })).toBe(
      "wrongPassword",
    );
    expect(await change({ current: goodPassword, next: "ferronnerieouest" })).toBe("passwordPersonal");
    expect(await change({ current: goodPassword, next: "motdepasse2026" })).toBe("passwordCommon");
    const former = [...here.cookies.values()];
    expect(await change({ current: goodPassword, next: "lampadaire mousse orage" })).toBe("done");
    expect([...here.cookies.values()]).not.toEqual(former);
    expect((await here.send(accountRoutes.account)).statusCode).toBe(200);
    expect((await elsewhere.send(accountRoutes.account)).statusCode).toBe(401);
    const late = await elsewhere.send(accountRoutes.password, password("change@exemple.fr"));
    expect(late.json().refusal.code).toBe("wrongSignIn");
  });

  test("a hash made with smaller parameters is made again at the next sign-in", async () => {
    const browser = server.newBrowser();
    await becomeOwner(server, browser, { email: "ancien@exemple.fr" });
    const { accounts, clock } = server;
    const account = await accounts.accounts.findByEmail("ancien@exemple.fr" as never);
    if (account === undefined) throw new Error("no account");
    // argon2id of the good password, 8 MiB and one pass, made by the same library.
    const small = await smallHash();
    await accounts.accounts.setPassword(account.id, small, clock.now());
    expect((await browser.send(accountRoutes.password, password("ancien@exemple.fr"))).statusCode).toBe(200);
    expect(await accounts.accounts.passwordOf(account.id)).toContain("$m=19456,t=2,p=1$");
  });

  test("nothing so far was held for a bug", () => {
    expect(server.bugs).toEqual([]);
    expect(freeGuesses.account).toBe(10);
  });
});

async function smallHash(): Promise<string> {
  const { argon2Sync, randomBytes } = await import("node:crypto");
  const nonce = randomBytes(16);
  const message = goodPassword.normalize("NFC");
  const settings = { message, nonce, memory: 8192, passes: 1, parallelism: 1, tagLength: 32 };
  const bare = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
  return `$argon2id$v=19$m=8192,t=1,p=1$${bare(nonce)}$${bare(argon2Sync("argon2id", settings))}`;
}
