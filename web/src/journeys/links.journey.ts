import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectAt } from "../../../core/src/projects/sample-project.ts";
import { openTestMailServer, type TestMailServer } from "../../../server/src/mail/test-mail-server.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * Somebody gives links to people without an account: a group at once, on paper; a tutor by e-mail, through a real mail
 * server; and stops one by keyboard alone.
 */

/** Milliseconds: the same screen at both widths, three times. */
const slowWalk = 120_000;

async function look(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const manners = await mannersOf(page);
    expect(manners.overflow).toBe(0);
    expect(headingLeaps(manners.headings)).toEqual([]);
    expect(englishIn(manners.text)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
  }
}

/** Everything of a page of paper, as the browser would print it. */
async function textOnPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  const text = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: "screen" });
  return text;
}

describe.skipIf(whyNoJourney !== undefined)(`links without an account ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let post: TestMailServer;
  let view: string;
  beforeAll(async () => {
    post = await openTestMailServer();
    process.env.OUVRAGE_SMTP_URL = `smtp://127.0.0.1:${post.port}`;
    process.env.OUVRAGE_MAIL_FROM = "Ouvrage <ouvrage@exemple.fr>";
    app = await openApplication();
    const { page } = await app.openPage();
    const id = "0123456789abcdef0123456789abcdef";
    const content = { ...projectAt("running"), passages: [] };
    const begun = await page.request.post(`${app.address}/api/projects?id=${id}`, { data: content });
    expect(begun.status()).toBe(200);
    view = `${app.address}/projets/${id}?vue=liens`;
  }, slowWalk);
  afterAll(async () => {
    delete process.env.OUVRAGE_SMTP_URL;
    delete process.env.OUVRAGE_MAIL_FROM;
    await app?.close();
    await post?.close();
  });

  test(
    "a group has its links at once, and their cards on paper with nothing else",
    async () => {
      const { page, offences } = await app.openPage();
      await page.addInitScript(() => {
        // The window of the browser's own that asks for a printer would wait for somebody.
        window.print = () => document.body.setAttribute("data-printed", "yes");
      });
      await page.goto(view);
      await page.getByLabel("Pour quoi ?").selectOption({ label: "La page de la personne en formation" });
      await page.getByRole("button", { name: "Tout cocher" }).click();
      await page.getByLabel("Dans quelle langue ?").selectOption("ar");
      await page.getByRole("button", { name: "Faire les 2 liens" }).click();
      await page.getByRole("heading", { name: "Les 2 liens sont prêts" }).waitFor();
      const addresses = await page
        .getByLabel("Adresse du lien")
        .evaluateAll((fields) =>
          fields.map((field) => (field instanceof HTMLInputElement ? field.value : "")),
        );
      expect(new Set(addresses).size).toBe(2);
      for (const address of addresses) expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/p\/[\w-]{32}$/);
      await look(page);
      await takePicture(page, "links");
      await page.getByRole("button", { name: "Imprimer les 2 cartes" }).click();
      await page.locator("body[data-printed]").waitFor();
      const paper = await textOnPaper(page);
      for (const address of addresses) expect(paper).toContain(address);
      expect(paper).toContain("صفحة تكوينك");
      expect(paper).toContain("A. B.");
      expect(paper).not.toContain("Donner un lien");
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      await expect.poll(() => page.locator(".link-sheet").count()).toBe(0);
      await page.reload();
      await page.getByText("Pas encore ouvert").first().waitFor();
      const after = await page.content();
      for (const address of addresses) expect(after).not.toContain(address.split("/p/")[1]);
      expect(offences).toEqual([]);
    },
    slowWalk,
  );

  test(
    "by keyboard alone, a tutor's link is made, sent by a real mail server, and stopped",
    async () => {
      const { page, offences } = await app.openPage();
      await page.goto(view);
      const keyboard = openKeyboard(page);
      await keyboard.reach("checkbox", /Nom tutor/);
      await keyboard.press("Space");
      await keyboard.reach("button", "Faire le lien");
      await keyboard.press("Enter");
      await page.getByRole("heading", { name: "Le lien est prêt" }).waitFor();
      await expect.poll(async () => (await keyboard.where()).name).toBe("Le lien est prêt");
      const address = await page.getByLabel("Adresse du lien").inputValue();
      await keyboard.reach("button", "Copier");
      await keyboard.reach("textbox", /Adresse de courriel/);
      await keyboard.type("tutrice@exemple");
      await keyboard.press("Enter");
      await page.getByText("Cette adresse de courriel n’est pas complète.").waitFor();
      await keyboard.type(".fr");
      await keyboard.press("Enter");
      await page.getByText("Le courriel est parti.").waitFor();
      expect(post.envelopes).toEqual([["tutrice@exemple.fr"]]);
      expect(post.letters[0]?.text).toContain(address.split("/").slice(-2).join("/"));
      await keyboard.reach("button", /^Arrêter Nom tutor/);
      await keyboard.press("Enter");
      await expect.poll(async () => (await keyboard.where()).name).toBe("Annuler");
      await look(page);
      await keyboard.reach("button", "Arrêter le lien");
      await keyboard.press("Enter");
      await page.getByText("1 lien fini ou arrêté").waitFor();
      const opened = await page.request.get(address);
      expect(opened.status()).toBe(404);
      expect(offences).toEqual([]);
    },
    slowWalk,
  );

  test("a phone cannot reach what only this computer serves, and the screen says so", async () => {
    const { page } = await app.openPage(360);
    await page.goto(view);
    await page.getByText("un téléphone n’ouvrira pas ces liens").waitFor();
  });
});
