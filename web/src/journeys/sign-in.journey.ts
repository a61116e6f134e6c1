import { once } from "node:events";
import { createServer } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestMailServer, type TestMailServer } from "../../../server/src/mail/test-mail-server.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import { followMenu } from "../../../testkit/src/browser/menu.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

const password = "girafe canapé tournevis";

/** A port that nothing uses now: the public address has to name it before the server starts. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const place = server.address();
  server.close();
  await once(server, "close");
  return typeof place === "object" && place !== null ? place.port : 0;
}

describe.skipIf(whyNoJourney !== undefined)(`signing in ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let post: TestMailServer;
  let claire: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    post = await openTestMailServer();
    const port = await freePort();
    app = await openApplication({
      arguments: ["--public-url", `http://localhost:${port}`],
      port,
      environment: {
        OUVRAGE_SMTP_URL: `smtp://127.0.0.1:${post.port}`,
        OUVRAGE_MAIL_FROM: "Ouvrage <ouvrage@exemple.fr>",
      },
    });
    claire = await app.openPage();
    page = claire.page;
  });
  afterAll(async () => {
    await app?.close();
    await post?.close();
  });

  const heading = (name: string, at = page) => at.getByRole("heading", { level: 1, name }).waitFor();
  const linkIn = async (count: number) => {
    await expect.poll(() => post.letters.length, { timeout: 10_000 }).toBe(count);
    return /http:\/\/localhost:\d+\/\S+#\S+/.exec(post.letters.at(-1)?.text ?? "")?.[0] ?? "";
  };
  /** Looks at the page on a narrow screen and on a wide one. */
  const keepsManners = async (at: Page) => {
    for (const width of [360, 1280]) {
      await at.setViewportSize({ width, height: 900 });
      const manners = await mannersOf(at);
      expect(manners.overflow).toBe(0);
      expect(headingLeaps(manners.headings)).toEqual([]);
      expect(englishIn(manners.text)).toEqual([]);
      expect(await accessibilityFindings(at)).toEqual([]);
    }
  };

  test("whoever has no account sees how to sign in, in place of the page asked for", async () => {
    await page.goto(`${app.address}/categories`);
    await heading("Se connecter");
    expect(await page.getByRole("navigation").count()).toBe(0);
    await keepsManners(page);
  });

  test("the first owner opens the link of the terminal and begins, by the keyboard alone", async () => {
    await expect.poll(() => app.said()).toContain("/invitation#");
    await page.goto(/http:\S+\/invitation#\S+/.exec(app.said())?.[0] ?? "");
    await heading("Vous êtes invité");
    const keyboard = openKeyboard(page);
    const type = async (field: RegExp, text: string) => {
      await keyboard.reach("textbox", field);
      await keyboard.type(text);
    };
    await type(/^Nom de votre organisation/, "Fournil du Port");
    await type(/^Votre prénom/, "Claire Martin");
    await type(/^Adresse électronique/, "claire@exemple.fr");
    await keyboard.press("Tab");
    await keyboard.type("fournilduport");
    await keyboard.press("Enter");
    await page.getByRole("alert").getByText("repose sur votre nom").waitFor();
    await keepsManners(page);
    await page.getByLabel("Nouveau mot de passe").fill(password);
    await page.getByRole("button", { name: "Commencer" }).click();
    await page.getByRole("navigation", { name: "Menu principal" }).waitFor();
    await page.getByText("Fournil du Port").first().waitFor();
  });

  test("an invited person gets a letter, opens it, and joins", async () => {
    await followMenu(page, "Membres");
    await heading("Membres");
    await page.getByLabel("Adresse électronique").fill("sam@exemple.fr");
    await page.getByRole("checkbox", { name: /^ressources humaines/ }).check();
    await page.getByRole("button", { name: "Inviter" }).click();
    await page.getByText("partie par courriel").waitFor();
    await page.getByRole("heading", { name: "Invitations sans réponse" }).waitFor();
    const sam = await app.openPage();
    await sam.page.goto(await linkIn(1));
    await sam.page.getByText("Votre rôle : ressources humaines").waitFor();
    await keepsManners(sam.page);
    await sam.page.getByLabel("Votre prénom").fill("Sam Diallo");
    await sam.page.getByLabel("Nouveau mot de passe").fill(password);
    await sam.page.getByRole("button", { name: "Accepter l’invitation" }).click();
    await followMenu(sam.page, "Mon compte");
    await heading("Mon compte", sam.page);
    await sam.page.getByText("Chrome sur Linux").waitFor();
    await keepsManners(sam.page);
    expect(sam.offences).toEqual([]);
  });

  test("the owner gives another role, and the page keeps its manners", async () => {
    await page.reload();
    const card = page.getByRole("article", { name: "Sam Diallo" });
    await card.getByRole("button", { name: /^Changer les rôles/ }).click();
    await card.getByRole("checkbox", { name: /^contrôle/ }).check();
    await keepsManners(page);
    await card.getByRole("button", { name: "Enregistrer" }).click();
    await card.getByText("ressources humaines et contrôle").waitFor();
    const own = page.getByRole("article", { name: "Claire Martin" });
    await own.getByRole("button", { name: /^Retirer/ }).click();
    await own.getByRole("button", { name: "Oui, retirer" }).click();
    await own.getByRole("alert").getByText("Il faut qu’il reste un propriétaire").waitFor();
  });

  test("the journal names who did what", async () => {
    await followMenu(page, "Journal");
    const line = page
      .getByRole("listitem")
      .filter({ hasText: "Claire Martin" })
      .filter({ hasText: "Sam Diallo" })
      .first();
    await line.waitFor();
    await expect.poll(() => line.innerText()).toContain("Changer les rôles d’un membre");
    await keepsManners(page);
  });

  test("a tutor, invited twice, finds what the role opens, and visits refuse nothing in the journal", async () => {
    await followMenu(page, "Membres");
    await page.getByLabel("Adresse électronique").fill("lea@exemple.fr");
    await page.getByRole("checkbox", { name: /^tutorat/ }).check();
    await page.getByRole("button", { name: "Inviter" }).click();
    const first = await linkIn(2);
    await page.getByRole("button", { name: "Refaire le lien lea@exemple.fr" }).click();
    await page.getByRole("button", { name: "Oui, continuer" }).click();
    const lea = await app.openPage();
    await lea.page.goto(await linkIn(3));
    await lea.page.getByLabel("Votre prénom").fill("Léa Petit");
    await lea.page.getByLabel("Nouveau mot de passe").fill(password);
    await lea.page.getByRole("button", { name: "Accepter l’invitation" }).click();
    await heading("Bonjour", lea.page);
    await lea.page.getByText("Aucun projet pour l’instant").waitFor();
    await keepsManners(lea.page);
    await lea.page.reload();
    await heading("Bonjour", lea.page);
    await lea.page.goto(first);
    await lea.page.getByRole("alert").getByText("n’ouvre plus rien").waitFor();
    await page.goto(`${app.address}/journal`);
    await page.getByRole("listitem").filter({ hasText: "Léa Petit" }).first().waitFor();
    const told = (await page.locator(".trail-act", { hasText: "Léa Petit" }).allInnerTexts()).join("\n");
    expect(told).not.toContain("Refusé");
    expect(lea.offences).toEqual([]);
  });

  test("a session that ends in the middle of work loses nothing: one signs in over the page", async () => {
    await page.getByRole("link", { name: "Formations", exact: true }).click();
    await page.getByLabel("Comment l’appeler ?").fill("Accueil au fournil");
    await page.getByRole("button", { name: "Commencer" }).click();
    const words = page.getByLabel("Que se passe-t-il, en quelques mots ?");
    await words.fill("Enfourner");
    await page.getByRole("button", { name: "Ajouter cette situation" }).click();
    await page.getByText("Enregistré", { exact: true }).waitFor();
    await page.context().clearCookies();
    await words.fill("Ranger le fournil");
    await page.getByRole("button", { name: "Ajouter cette situation" }).click();
    const dialog = page.getByRole("dialog", { name: "Reconnectez-vous" });
    await dialog.waitFor();
    await keepsManners(page);
    await dialog.getByLabel("Mot de passe").fill(password);
    await dialog.getByRole("button", { name: "Me connecter" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("Enregistré", { exact: true }).waitFor();
    await page.reload();
    await page
      .getByText("Ranger le fournil")
      .or(page.locator('[value="Ranger le fournil"]'))
      .first()
      .waitFor();
  });

  test("a passkey is added, named again, and signs in by itself; removed, it opens nothing", async () => {
    const session = await page.context().newCDPSession(page);
    await session.send("WebAuthn.enable");
    await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await followMenu(page, "Mon compte");
    await page.getByLabel("Nom de la clé").fill("Téléphone");
    await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
    await page.getByText("pas encore utilisée").waitFor();
    await page.getByRole("button", { name: /^Renommer/ }).click();
    await page.getByLabel("Nom de la clé").first().fill("Téléphone de Claire");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("Téléphone de Claire").first().waitFor();
    await keepsManners(page);
    await page.getByRole("button", { name: "Me déconnecter" }).click();
    await heading("Se connecter");
    await page.getByRole("button", { name: "Avec une clé d’accès" }).click();
    await heading("Mon compte");
    await page.getByText("Par une clé d’accès").first().waitFor();
    await page.getByRole("button", { name: /^Retirer/ }).click();
    await page.getByText("Téléphone de Claire").first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Me déconnecter" }).click();
    await page.getByRole("button", { name: "Avec une clé d’accès" }).click();
    await page.getByRole("alert").getByText("n’est pas reconnue ici").waitFor();
  });

  test("a link by mail signs in by a button, and only once", async () => {
    await page.getByLabel("Adresse électronique").fill("claire@exemple.fr");
    await page.getByRole("button", { name: "Recevoir un lien par courriel" }).click();
    await page.getByText("un lien vient de lui être envoyé").waitFor();
    const link = await linkIn(4);
    await page.goto(link);
    await heading("Votre lien de connexion");
    await keepsManners(page);
    await page.getByRole("button", { name: "Me connecter" }).click();
    await page.getByRole("navigation", { name: "Menu principal" }).waitFor();
    const other = await app.openPage();
    await other.page.goto(link);
    await other.page.getByRole("button", { name: "Me connecter" }).click();
    await other.page.getByRole("alert").getByText("il a déjà servi").waitFor();
    await keepsManners(other.page);
  });

  test("the journey ends without a script error and without a request to any other host", () => {
    expect(claire.offences).toEqual([]);
  });
});
