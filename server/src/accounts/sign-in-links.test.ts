import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  accountRoutes,
  type EmailAddress,
  giveSignInLink,
  memberRoutes,
} from "../../../core/src/accounts/index.ts";
import { openSmtpSender } from "../mail/index.ts";
import { openTestMailServer, type TestMailServer } from "../mail/test-mail-server.ts";
import {
  becomeOwner,
  goodPassword,
  openTestServer,
  type TestBrowser,
  type TestServer,
} from "./test-server.ts";

describe("links by mail", () => {
  let server: TestServer;
  let post: TestMailServer;
  let owner: TestBrowser;
  beforeAll(async () => {
    post = await openTestMailServer();
    const mail = openSmtpSender({
      host: "127.0.0.1",
      port: post.port,
      isSecure: false,
      needsEncryption: false,
      login: undefined,
      from: { name: "Ouvrage", address: "ouvrage@exemple.fr" },
    });
    server = await openTestServer({ mail });
    owner = server.newBrowser();
    await becomeOwner(server, owner, { email: "claire@exemple.fr", organisation: "Fournil & <Fils>" });
  });
  afterAll(async () => {
    await server.close();
    await post.close();
  });

  /** Letters read so far, by address. */
  const read = new Map<string, number>();
  /** The next letter to an address, once it has come. */
  const letterTo = async (email: string) => {
    const mine = () => post.letters.filter(({ to }) => to !== undefined && "text" in to && to.text === email);
    const count = (read.get(email) ?? 0) + 1;
    await expect.poll(() => mine().length, { timeout: 5000 }).toBe(count);
    read.set(email, count);
    const letter = mine().at(-1);
    const link = /https:\/\/ouvrage\.exemple\.fr(\/[a-z/]+)#([\w-]+)/.exec(letter?.text ?? "");
    return { letter, page: link?.[1], secret: link?.[2] ?? "" };
  };
  const askLink = (email: string) => server.newBrowser().send(accountRoutes.askLink, { body: { email } });
  const open = (secret: string, browser = server.newBrowser()) =>
    browser.send(accountRoutes.openLink, { body: { secret } });

  test("opened where the person is signed in, a link confirms the address and takes nothing away", async () => {
    expect((await owner.send(accountRoutes.account)).json()).toMatchObject({ isVerified: false });
    await askLink("claire@exemple.fr");
    expect((await open((await letterTo("claire@exemple.fr")).secret, owner)).statusCode).toBe(200);
    const view = (await owner.send(accountRoutes.account)).json();
    expect([view.isVerified, view.hasPassword, view.sessions.length]).toEqual([true, true, 1]);
  });

  test("a link signs in, once, in whatever browser it is opened", async () => {
    expect((await askLink("claire@exemple.fr")).json()).toEqual({ sent: true });
    const { letter, page, secret } = await letterTo("claire@exemple.fr");
    expect(letter?.subject).toBe("Votre lien de connexion à Ouvrage");
    expect([page, secret.length]).toEqual(["/connexion/lien", 43]);
    expect(letter?.html).toContain(`#${secret}`);
    const elsewhere = server.newBrowser();
    expect((await open(secret, elsewhere)).json()).toEqual({
      email: "claire@exemple.fr",
      name: "Claire Martin",
    });
    expect((await elsewhere.send(accountRoutes.account)).json().sessions[0].way).toBe("link");
    const again = await open(secret);
    expect([again.statusCode, again.json().refusal.code]).toEqual([410, "linkClosed"]);
    expect(await server.everythingStored()).not.toContain(secret);
  });

  test("reading the page of a link, as letter boxes do, uses nothing up", async () => {
    await askLink("claire@exemple.fr");
    const { secret } = await letterTo("claire@exemple.fr");
    for (const method of ["GET", "HEAD"] as const) {
      await server.app.inject({
        method,
        url: `/connexion/lien#${secret}`,
        headers: { host: "ouvrage.exemple.fr" },
      });
      await server.app.inject({
        method,
        url: accountRoutes.openLink.path,
        query: { secret },
        headers: { host: "ouvrage.exemple.fr" },
      });
    }
    expect((await open(secret)).statusCode).toBe(200);
  });

  test("a link given at the terminal signs in once, and a new password is chosen without the lost one", async () => {
    const given = await giveSignInLink(server.accounts, "claire@exemple.fr" as EmailAddress);
    const address = given.ok ? given.value.address : "";
    const [page, secret = ""] = address.split("#");
    expect(page).toBe("https://ouvrage.exemple.fr/connexion/lien");
    const browser = server.newBrowser();
    expect((await open(secret, browser)).statusCode).toBe(200);
    expect((await open(secret)).statusCode).toBe(410);
    const chosen = await browser.send(accountRoutes.changePassword, { body: { next: goodPassword } });
    expect(chosen.statusCode).toBe(200);
    const unknown = await giveSignInLink(server.accounts, "personne@exemple.fr" as EmailAddress);
    expect(unknown).toEqual({ ok: false, refusal: { code: "unknownAccount" } });
  });

  test("of two who open the same link at the same moment, one gets in", async () => {
    await askLink("claire@exemple.fr");
    const { secret } = await letterTo("claire@exemple.fr");
    const statuses = (await Promise.all([open(secret), open(secret), open(secret)])).map(
      (each) => each.statusCode,
    );
    expect(statuses.toSorted()).toEqual([200, 410, 410]);
  });

  test("a link lasts fifteen minutes", async () => {
    server.clock.pass(86_400);
    await owner.send(accountRoutes.password, {
      body: { email: "claire@exemple.fr", password: goodPassword },
    });
    await askLink("claire@exemple.fr");
    const { secret } = await letterTo("claire@exemple.fr");
    server.clock.pass(15 * 60);
    expect((await open(secret)).statusCode).toBe(410);
  });

  test("an address without account is told the same, and gets no letter; three come without waiting", async () => {
    const count = post.letters.length;
    const answers = [];
    for (let time = 0; time < 4; time += 1) answers.push(await askLink("inconnue@exemple.fr"));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429]);
    await askLink("claire@exemple.fr");
    await letterTo("claire@exemple.fr");
    expect(post.letters).toHaveLength(count + 1);
  });

  test("an invitation comes by mail; the person chooses a password, and joins with those roles", async () => {
    const asked = { email: "Sam@Exemple.fr", roles: ["hr", "trainer"] };
    const made = await owner.send(memberRoutes.invite, { body: asked });
    expect(made.json()).toEqual({ id: expect.any(String), isMailed: true });
    const { letter, page, secret } = await letterTo("sam@exemple.fr");
    expect(letter?.subject).toBe("Fournil & <Fils> vous invite sur Ouvrage");
    expect(letter?.html).toContain("Fournil &amp; &lt;Fils&gt;");
    expect(page).toBe("/invitation");
    const sam = server.newBrowser();
    const looked = await sam.send(accountRoutes.lookAtInvitation, { body: { secret } });
    expect(looked.json()).toEqual({
      kind: "member",
      organisation: "Fournil & <Fils>",
      email: "sam@exemple.fr",
      roles: ["hr", "trainer"],
      hasAccount: false,
    });
    const body = { secret, name: "Sam Diallo", password: goodPassword };
    expect((await sam.send(accountRoutes.acceptInvitation, { body })).statusCode).toBe(200);
    const { members, invitations } = (await owner.send(memberRoutes.list)).json();
    expect(invitations).toEqual([]);
    expect(members.map(({ email, roles }: { email: string; roles: string[] }) => [email, roles])).toEqual([
      ["claire@exemple.fr", ["owner"]],
      ["sam@exemple.fr", ["hr", "trainer"]],
    ]);
    expect((await sam.send(memberRoutes.list)).statusCode).toBe(403);
    const again = await server.newBrowser().send(accountRoutes.acceptInvitation, { body });
    expect(again.json().refusal.code).toBe("invitationClosed");
  });

  test("an invited person may go without password: letters let them in", async () => {
    await owner.send(memberRoutes.invite, { body: { email: "lou@exemple.fr", roles: ["adviser"] } });
    const { secret } = await letterTo("lou@exemple.fr");
    const lou = server.newBrowser();
    expect(
      (await lou.send(accountRoutes.acceptInvitation, { body: { secret, name: "Lou" } })).statusCode,
    ).toBe(200);
    expect((await lou.send(accountRoutes.account)).json()).toMatchObject({
      hasPassword: false,
      mayChooseFreely: true,
    });
    const chosen = await lou.send(accountRoutes.changePassword, { body: { next: goodPassword } });
    expect(chosen.statusCode).toBe(200);
  });

  test("ways in that somebody set on an address before its owner showed it is theirs are taken away", async () => {
    const thief = server.newBrowser();
    await becomeOwner(server, thief, { email: "victime@exemple.fr", organisation: "Piège" });
    await askLink("victime@exemple.fr");
    const { secret } = await letterTo("victime@exemple.fr");
    const victim = server.newBrowser();
    expect((await open(secret, victim)).statusCode).toBe(200);
    expect((await thief.send(accountRoutes.account)).statusCode).toBe(401);
    const body = { email: "victime@exemple.fr", password: goodPassword };
    expect((await thief.send(accountRoutes.password, { body })).json().refusal.code).toBe("wrongSignIn");
    expect((await victim.send(accountRoutes.account)).json().hasPassword).toBe(false);
  });

  test("nothing was held for a bug, and every letter left", () => {
    expect(server.bugs).toEqual([]);
  });
});
