import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * From a diagnosis to a training: in the fictional company, which shows both, then from a category to a diagnosis to a
 * training that says which obstacles it does not answer yet.
 */

/** Milliseconds: every view is looked at twice. */
const slowWalk = 300_000;

/** Looks at the page on a wide screen and on a narrow one. */
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

const openView = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Étapes de la formation" }).getByRole("button", { name }).click();

const openStep = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Étapes du diagnostic" }).getByRole("button", { name }).click();

const chosenCategory = (page: Page) =>
  page.getByLabel("Catégorie concernée").locator("option:checked").innerText();

describe.skipIf(whyNoJourney !== undefined)(`from diagnosis to training ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test(
    "no screen of the fictional company is empty: its diagnosis leads to its training, and back",
    async () => {
      const { page, offences } = await app.openPage();
      await page.getByRole("link", { name: /^Reprendre la formation « Ouvrir un site/ }).waitFor();
      await page.getByRole("link", { name: /^Reprendre le diagnostic « Garder et faire/ }).click();
      await openStep(page, "Et maintenant");
      await page.getByRole("heading", { name: "Commencer à composer la formation" }).waitFor();
      await page.getByText("On nous prévient quand la formation est déjà choisie").first().waitFor();
      await look(page);
      await page.getByRole("link", { name: "Ouvrir un site, doser juste, signaler" }).click();
      await page.getByRole("img", { name: "Lavettes par couleur, bidon et dose (dessin)" }).waitFor();
      await look(page);
      await openView(page, "AFEST");
      await page.getByText("Il manque une preuve sur quatre").waitFor();
      await openView(page, "Temps et coûts");
      expect(await page.getByText(/^au moins/).count()).toBe(0);
      await openView(page, "Calendrier");
      await page.getByText(/^\d+ séances placées$/).waitFor();
      await openView(page, "Parcours");
      await page.getByText("Un seul bloc, loin du travail et sans lien avec lui.").waitFor();
      await page.getByText("(4 freins du diagnostic sans réponse)").waitFor();
      await page.getByText("Ce que dit la lecture de « Au travail, puis ensemble »").click();
      await page
        .getByText(/Les salariés demandent peu à se former\s: aucun bloc n’y répond encore/)
        .first()
        .waitFor();
      await look(page);
      await page.getByRole("link", { name: /Garder et faire progresser/ }).click();
      await page.getByRole("heading", { name: "Commencer à composer la formation" }).waitFor();
      expect(offences).toEqual([]);
    },
    slowWalk,
  );

  test(
    "a category leads to a diagnosis, the diagnosis to a training that says what it does not answer yet",
    async () => {
      const { page, offences } = await app.openPage();
      const keyboard = openKeyboard(page);
      await page.getByRole("link", { name: "Premiers gestes de la propreté" }).click();
      await page.getByRole("heading", { name: "Et ensuite, pour cette catégorie" }).waitFor();
      await page.getByRole("link", { name: "Concevoir une autre formation" }).click();
      const name = page.getByLabel("Comment l’appeler ?");
      await expect.poll(() => name.inputValue()).toBe("Premiers gestes de la propreté");
      await expect.poll(() => chosenCategory(page)).toMatch(/^Premiers gestes/);
      await page.goBack();
      await page.getByRole("link", { name: "Faire un autre diagnostic pour cette catégorie" }).click();
      const label = page.getByLabel("De quoi parle-t-on");
      await expect.poll(() => label.inputValue()).toBe("Premiers gestes de la propreté");
      await look(page);
      await label.fill("Équipe de nuit");
      await page.getByRole("button", { name: "Commencer" }).click();
      await nameObstacles(page);
      await openStep(page, "Et maintenant");
      await keyboard.reach("button", "Concevoir la formation");
      await keyboard.press("Enter");
      await page.getByText("Née du diagnostic").waitFor();
      const design = page.url();
      await openView(page, "Personnes");
      await expect.poll(() => chosenCategory(page)).toMatch(/^Premiers gestes/);
      await openView(page, "Parcours");
      await page.getByText("(2 freins du diagnostic sans réponse)").waitFor();
      await addBlockOnTheSpot(page);
      await page.getByText("(1 frein du diagnostic sans réponse)").click();
      await page.getByText(/y répond «\sSe relayer\s»/).waitFor();
      await page.getByText("Enregistré", { exact: true }).waitFor();
      await look(page);
      await page.getByRole("link", { name: /Équipe de nuit/ }).click();
      const begun = page.getByRole("region", { name: "La formation", exact: true });
      await begun.getByRole("link", { name: "Équipe de nuit" }).click();
      await page.waitForURL(design.replace(/\?.*/, "*"));
      expect(offences).toEqual([]);
    },
    slowWalk,
  );
});

/** The director says that time is short and that what is offered does not suit. */
async function nameObstacles(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: "Direction" }).check();
  await page.getByRole("button", { name: "Ajouter cette personne" }).click();
  await page.getByText("Direction pas encore de réponse").waitFor();
  await openStep(page, "Freins");
  for (const question of [/^Manque-t-on de temps/, /^Les formations que l’on vous propose/]) {
    await page.getByRole("group", { name: question }).getByRole("radio", { name: "Oui" }).check();
  }
  await page.getByText("Enregistré", { exact: true }).waitFor();
}

async function addBlockOnTheSpot(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ajouter un bloc Variante A" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByLabel("Titre du bloc").fill("Se relayer");
  await panel.getByLabel("Où se passe-t-il ?").selectOption({ label: "Dans l’entreprise" });
  await panel.getByLabel("Sur le temps de travail ?").selectOption({ label: "Oui" });
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
}
