import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
 * A project run from its training design: begun, walked from step to step by keyboard, its attendance noted on a phone,
 * and written by two people at once without either losing anything.
 */

/** Milliseconds: several pages, on two slow cores. */
const slowWalk = 120_000;

async function look(page: Page): Promise<void> {
  const manners = await mannersOf(page);
  expect(manners.overflow).toBe(0);
  expect(headingLeaps(manners.headings)).toEqual([]);
  expect(englishIn(manners.text)).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
}

const saved = (page: Page) => page.getByText("Enregistré", { exact: true }).waitFor();
const card = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const open = (page: Page, view: string) => page.getByRole("button", { name: view, exact: true }).click();

async function openRunning(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/projets`);
  await page.getByRole("link", { name: /^Premier groupe/ }).click();
  await card(page, "À qui de jouer").waitFor();
}

describe.skipIf(whyNoJourney !== undefined)(`running a project ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("the invented company shows where it stands, what holds it up, one call, and whose move it is", async () => {
    const { page, offences } = await app.openPage();
    await openRunning(page, app.address);
    await card(page, "Ce qui retient le projet").getByText("Un appel peut aider").waitFor();
    const here = page.locator("[aria-current=step]");
    await expect.poll(() => here.innerText()).toContain("Financement demandé");
    const moves = card(page, "À qui de jouer");
    await moves.getByText("La main : Mme Gentiane (OPCO).").waitFor();
    await moves.getByRole("button", { name: /C’est fait.*zone d’essai/ }).click();
    await expect.poll(() => moves.getByText("Libérer la zone d’essai du site 6").count()).toBe(0);
    await saved(page);
    await look(page);
    await page.evaluate(() => window.scrollTo(0, 0));
    await takePicture(page, "projet");
    expect(offences).toEqual([]);
  });

  test(
    "begun from its design, it goes from idea to dates by keyboard, and a refusal is told plainly",
    async () => {
      const { page, offences } = await app.openPage();
      const keyboard = openKeyboard(page);
      await page.goto(`${app.address}/formations`);
      await page.getByRole("link", { name: /^Ouvrir un site/ }).click();
      await page.getByRole("link", { name: "En mener un autre" }).focus();
      await keyboard.press("Enter");
      const name = page.getByLabel("Nom du projet");
      await expect.poll(() => name.inputValue()).toBe("Ouvrir un site, doser juste, signaler");
      await name.fill("Deuxième groupe");
      await keyboard.reach("button", "Commencer");
      await keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Deuxième groupe" }).waitFor();

      // The move leads to its field; the keyboard is there.
      await page.getByRole("button", { name: /Le noter.*Dire qui anime/ }).focus();
      await keyboard.press("Enter");
      await card(page, "Qui anime le projet").waitFor();
      await expect
        .poll(() => keyboard.where())
        .toEqual({ role: "combobox", name: "Personne qui fait avancer" });
      await page.keyboard.press("ArrowDown");
      await saved(page);
      await open(page, "Où on en est");

      await tell(page, "Passer à la conception");
      await page.getByText("Le projet est en phase « Conception »").waitFor();
      const next = card(page, "Passer à la suite");
      await next.getByRole("button", { name: /Y aller.*Donnez un jour/ }).focus();
      await keyboard.press("Enter");
      const sessions = card(page, "Séances");
      await sessions.getByRole("button", { name: "Reprendre les séances prévues" }).focus();
      await keyboard.press("Enter");
      await sessions.getByText("6 séances reprises.").waitFor();
      await saved(page);
      await look(page);
      await open(page, "Personnes");
      await page.getByText("8 personnes.").waitFor();
      await look(page);
      await open(page, "Où on en est");

      // A day before the last change is refused in words; the right day is taken.
      await next.getByRole("button", { name: "Fixer les dates" }).focus();
      await keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: "Fixer les dates" });
      const today = await dialog.getByLabel("Quel jour").inputValue();
      await dialog.getByLabel("Quel jour").fill("2020-01-01");
      await dialog.getByRole("button", { name: "Noter" }).press("Enter");
      await dialog.getByText("Cette date est avant le dernier changement noté.").waitFor();
      await look(page);
      await dialog.getByLabel("Quel jour").fill(today);
      await dialog.getByRole("button", { name: "Noter" }).press("Enter");
      await page.getByText("Le projet est en phase « Dates fixées »").waitFor();

      // Stopping asks for the reason, and keeps it in the history.
      await page.getByText("Attendre, revenir en arrière, arrêter…").click();
      await next.getByRole("button", { name: "Arrêter le projet" }).focus();
      await keyboard.press("Enter");
      const stopping = page.getByRole("dialog", { name: "Arrêter le projet" });
      await stopping.getByLabel("La raison").selectOption({ label: "Le besoin n’existe plus" });
      await stopping.getByRole("button", { name: "Noter" }).press("Enter");
      await page.getByText("Le projet est en phase « Arrêté »").waitFor();
      await page.getByText("Ce qui s’est passé (3 changements)").click();
      await page.getByText("Le besoin n’existe plus").waitFor();
      await next.getByRole("button", { name: "Rouvrir le projet" }).waitFor();
      await look(page);
      expect(offences).toEqual([]);
    },
    slowWalk,
  );

  test("on a phone attendance is a tap for each person, and stays", async () => {
    const { page, offences } = await app.openPage(360);
    await openRunning(page, app.address);
    await page.getByRole("button", { name: /Le noter.*présences/ }).click();
    const attendance = card(page, "Présences");
    await attendance.getByText("7 notés sur 9.").waitFor();
    const personOf = (rank: number) =>
      attendance.getByRole("group", { name: `Stagiaire ${rank}`, exact: true });
    await personOf(7).getByLabel("Absence").check();
    await personOf(8).getByLabel("En partie").check();
    expect(await personOf(8).getByLabel("Minutes de présence").inputValue()).toBe("30");
    await personOf(8).getByLabel("Minutes de présence").fill("45");
    await attendance.getByText("9 notés sur 9.").waitFor();
    await saved(page);
    await look(page);
    await page.reload();
    await attendance.waitFor();
    await page.getByText("Voir le tableau").click();
    const row = page.getByRole("row").filter({ hasText: "Stagiaire 8" });
    await expect.poll(() => row.innerText()).toContain("45 min");
    expect(offences).toEqual([]);
  });

  test(
    "two people write the same project: nothing is lost, and only the same field asks who is right",
    async () => {
      const [mine, theirs] = [await app.openPage(), await app.openPage()];
      for (const { page } of [mine, theirs]) await openRunning(page, app.address);
      await note(theirs.page, "Appelé le client du site 6.");
      await note(mine.page, "Vu l’équipe du matin.");
      for (const words of ["Appelé le client du site 6.", "Vu l’équipe du matin."]) {
        await mine.page.getByText(words).waitFor();
      }
      // The other page learns it when it saves in its turn, a change of step included.
      await tell(mine.page, "Mettre en attente");
      await mine.page.getByText("Le projet attend depuis le").waitFor();
      await note(theirs.page, "Devis reçu.");
      await theirs.page.getByText("Vu l’équipe du matin.").waitFor();
      await theirs.page.getByText("Le projet attend depuis le").waitFor();

      for (const { page } of [mine, theirs]) await open(page, "Personnes");
      await theirs.page.getByLabel("Entreprise", { exact: true }).fill("Aurore du matin");
      await saved(theirs.page);
      await mine.page.getByLabel("Entreprise", { exact: true }).fill("Aurore du soir");
      await mine.page.getByRole("heading", { name: "Deux personnes ont changé la même chose" }).waitFor();
      await mine.page.getByLabel("À l’écran : Aurore du soir").waitFor();
      await look(mine.page);
      await mine.page.getByLabel("L’autre personne : Aurore du matin").check();
      await mine.page.getByRole("button", { name: "Garder ces choix" }).click();
      await saved(mine.page);
      expect(await mine.page.getByLabel("Entreprise", { exact: true }).inputValue()).toBe("Aurore du matin");
      await open(mine.page, "Où on en est");
      await mine.page.getByText("Devis reçu.").waitFor();
      expect([...mine.offences, ...theirs.offences]).toEqual([]);
    },
    slowWalk,
  );
});

/** Tells a passage of today in its dialog, which the step's card or the folded ways open. */
async function tell(page: Page, event: string): Promise<void> {
  const next = card(page, "Passer à la suite");
  const button = next.getByRole("button", { name: event, exact: true });
  if (!(await button.isVisible())) await next.getByText("Attendre, revenir en arrière, arrêter…").click();
  await button.press("Enter");
  const dialog = page.getByRole("dialog", { name: event });
  await dialog.getByRole("button", { name: "Noter" }).press("Enter");
  await dialog.waitFor({ state: "detached" });
}

async function note(page: Page, words: string): Promise<void> {
  await page.getByLabel("Nouvelle note").fill(words);
  await page.getByRole("button", { name: "Ajouter la note" }).click();
  await card(page, "Notes").getByText(words).waitFor();
  await saved(page);
}
