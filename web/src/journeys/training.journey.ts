import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseFile, savedBy } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { type Keyboard, openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import { followMenu } from "../../../testkit/src/browser/menu.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * A small company designs a training from three moments of its work: sequences, a canvas worked by keyboard, the four
 * proofs of an AFEST, costs with design hours, a schedule. Every view is looked at for its manners at both widths.
 */

/** Milliseconds: every stop of the keyboard is heard, and every view is looked at twice. */
const slowWalk = 300_000;

async function expectManners(page: Page): Promise<void> {
  const manners = await mannersOf(page);
  expect(manners.overflow).toBe(0);
  expect(manners.title).toMatch(/ · Ouvrage$/);
  expect(headingLeaps(manners.headings)).toEqual([]);
  expect(englishIn(manners.text)).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
}

/** Looks at the view on a wide screen and on a narrow one. */
async function look(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectManners(page);
  }
}

const saved = (page: Page) => page.getByText("Enregistré", { exact: true }).waitFor();

const openView = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Étapes de la formation" }).getByRole("button", { name }).click();

describe.skipIf(whyNoJourney !== undefined)(`training design ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test(
    "three situations become a training: sequences, blocks moved by keyboard, proofs, costs and a schedule",
    async () => {
      const { page, offences } = await app.openPage();
      const keyboard = openKeyboard(page);
      await begin(page, keyboard);
      await tellSituations(page, keyboard);
      await combine(page, keyboard);
      await proveAfest(page);
      await cost(page);
      await schedule(page);
      await saved(page);
      await page.reload();
      await page.getByText(/^\d+ séances placées$/).waitFor();
      await openView(page, "AFEST");
      await page.getByText("Les quatre preuves sont réunies").waitFor();
      expect(offences).toEqual([]);
    },
    slowWalk,
  );

  test("a photo and a voice note are kept with their situation, and a file that is neither is refused", async () => {
    const { page, offences } = await beginDesign(app, "Avec une photo");
    await page.getByLabel("Que se passe-t-il, en quelques mots ?").fill("Lire l’étiquette");
    await page.getByRole("button", { name: "Ajouter cette situation" }).click();
    const card = page.getByRole("region", { name: /^Situation 1/ });
    const add = (name: string, bytes: Uint8Array, kind = "photo") =>
      chooseFile(page, { name, bytes }, () =>
        card
          .getByRole("button", { name: kind === "photo" ? /^Ajouter une photo/ : /^Ajouter une note/ })
          .click(),
      );
    await add("etiquette.png", smallestPng);
    const photo = card.getByRole("img", { name: "etiquette.png" });
    await photo.waitFor();
    expect(await photo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(1);
    await add("note.wav", silentWav, "voice");
    await card.getByLabel("note.wav").waitFor();
    await add("texte.png", new TextEncoder().encode("pas une photo"));
    await page.getByText("Ce fichier n’est pas une photo").waitFor();
    await saved(page);
    await look(page);
    await page.reload();
    await photo.waitFor();
    await card.getByRole("button", { name: "Supprimer etiquette.png" }).click();
    await photo.waitFor({ state: "detached" });
    await saved(page);
    await page.reload();
    await card.getByLabel("note.wav").waitFor();
    expect(await photo.count()).toBe(0);
    expect(offences).toEqual([]);
  });

  test("without connection nothing is lost, and leaving asks first", async () => {
    const { page } = await beginDesign(app, "Sans réseau");
    await page.context().setOffline(true);
    await page.getByLabel("Que se passe-t-il, en quelques mots ?").fill("Doser");
    await page.getByRole("button", { name: "Ajouter cette situation" }).click();
    await page.getByText("Pas encore enregistré : la connexion manque").waitFor();
    await followMenu(page, "Journal");
    await page.getByRole("alertdialog").waitFor();
    await page.getByRole("button", { name: "Rester sur la page" }).click();
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    await page.getByRole("heading", { name: /Doser$/ }).waitFor();
  });

  test("of two windows, the second to save is asked which version to keep", async () => {
    const { page } = await beginDesign(app, "Deux fenêtres");
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const [window, words] of [
      [other, "La leur"],
      [page, "La mienne"],
    ] as const) {
      await window.getByLabel("Que se passe-t-il, en quelques mots ?").fill(words);
      await window.getByRole("button", { name: "Ajouter cette situation" }).click();
      if (window === other) await saved(other);
    }
    await page.getByText("Deux versions existent").waitFor();
    await look(page);
    await page.getByRole("button", { name: "Garder ce qui est à l’écran" }).click();
    await saved(page);
    await page.reload();
    await page.getByRole("heading", { name: /La mienne$/ }).waitFor();
    expect(await page.getByRole("heading", { name: /La leur$/ }).count()).toBe(0);
  });
});

/** A picture of one pixel. */
const smallestPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A sound of no length: 44 bytes of header, one channel of 8 bits at 8 kHz. */
const silentWav = Buffer.from("UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=", "base64");

async function beginDesign(app: OpenApplication, label: string) {
  const watched = await app.openPage(1280, { path: "/formations" });
  const { page } = watched;
  await page.getByLabel("Comment l’appeler ?").fill(label);
  await page.getByRole("button", { name: "Commencer" }).click();
  await page.getByRole("heading", { level: 1, name: label }).waitFor();
  return watched;
}

async function begin(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.reach("link", "Formations");
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Formations" }).waitFor();
  await page.getByRole("link", { name: "Ouvrir un site, doser juste, signaler" }).waitFor();
  await look(page);
  await keyboard.reach("textbox", "Comment l’appeler ?");
  await keyboard.type("Nettoyer une chambre");
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Nettoyer une chambre" }).waitFor();
}

async function tellSituations(page: Page, keyboard: Keyboard): Promise<void> {
  for (const words of [
    "Doser le produit avant de laver le sol",
    "Lire la fiche de la chambre",
    "Signaler une panne à la réception",
  ]) {
    await keyboard.reach("textbox", "Que se passe-t-il, en quelques mots ?");
    await keyboard.type(words);
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: new RegExp(words) }).waitFor();
  }
  const first = page.getByRole("region", { name: /^Situation 1/ });
  await first.getByText(/^CléA/).click();
  await first
    .getByRole("button", { name: /^Confirmer Calculer et raisonner/ })
    .first()
    .click();
  await first
    .getByRole("button", { name: /^Refuser/ })
    .first()
    .click();
  await first.getByText("1 confirmée").waitFor();
  await saved(page);
  await look(page);
}

/** A block away from work, alone: a warning. The sequences made beside it, moved to it by keyboard: none. */
async function combine(page: Page, keyboard: Keyboard): Promise<void> {
  await openView(page, "Parcours");
  await keyboard.reach("button", "Ajouter un bloc Variante A");
  await keyboard.press("Enter");
  const panel = page.getByRole("dialog");
  await panel.getByLabel("Titre du bloc").fill("Gestes et postures");
  await panel.getByLabel("Manière d’apprendre").selectOption({ label: "En centre de formation" });
  await panel.getByRole("spinbutton", { name: "heures" }).first().fill("7");
  await panel.getByLabel("Où se passe-t-il ?").selectOption({ label: "Au-dehors" });
  await panel.getByLabel("Sur le temps de travail ?").selectOption({ label: "Oui" });
  await panel.getByText("Qui forme, et à quel prix").click();
  await panel.getByRole("button", { name: "Ajouter un prix" }).click();
  await panel.getByLabel("Montant en euros").fill("900");
  await panel.getByLabel("Compté").selectOption({ label: "en une fois" });
  await panel.getByText("Qui doit faire quoi").click();
  await panel.getByRole("button", { name: "Ajouter un acte" }).click();
  await panel.getByLabel("Fait quoi").fill("Libérer l’équipe");
  await look(page);
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  const warning = page.getByText("Un seul bloc, loin du travail et sans lien avec lui.");
  await warning.waitFor();
  await page.getByRole("button", { name: "Ajouter une variante vide" }).click();
  await openView(page, "Situations de travail");
  await page.getByRole("button", { name: "En faire des séquences" }).click();
  await page.getByRole("button", { name: "Voir le parcours" }).click();
  const a = page.getByRole("grid", { name: "Blocs de Variante A, dans l’ordre" });
  await look(page);
  await keyboard.reach("button", "Déplacer vers Variante A Apprendre en situation de travail");
  await keyboard.press("Enter");
  await warning.waitFor({ state: "detached" });
  await expect.poll(() => a.getByRole("row").count()).toBe(2);
  const isAt = (name: string) => expect.poll(() => keyboard.where()).toEqual({ role: "button", name });
  await isAt("Modifier Apprendre en situation de travail");
  await keyboard.reach("button", "Monter Apprendre en situation de travail");
  await keyboard.press("Enter");
  const titles = () => a.getByRole("row").locator("strong").allInnerTexts();
  await expect.poll(titles).toEqual(["Apprendre en situation de travail", "Gestes et postures"]);
  await isAt("Modifier Apprendre en situation de travail");
  await dragByKeyboard(page, keyboard);
  await expect.poll(titles).toEqual(["Gestes et postures", "Apprendre en situation de travail"]);
  await page.getByText("Ce que dit la lecture de").first().click();
  await saved(page);
  await look(page);
}

/** Dragging itself has a keyboard too: the grip is taken, an arrow chooses the place, Enter drops. */
async function dragByKeyboard(page: Page, keyboard: Keyboard): Promise<void> {
  await page.getByRole("button", { name: /^Déplacer « Apprendre/ }).focus();
  await keyboard.press("Enter");
  const isHeard = (name: string) => expect.poll(() => keyboard.where()).toEqual({ role: "button", name });
  await isHeard("Insérer entre Apprendre en situation de travail et Gestes et postures");
  await keyboard.press("ArrowDown");
  await isHeard("Insérer après Gestes et postures");
  await keyboard.press("Enter");
}

async function proveAfest(page: Page): Promise<void> {
  await page.evaluate(() => window.scrollTo({ top: 0 }));
  await takePicture(page, "parcours");
  await openView(page, "Personnes");
  await page.getByRole("button", { name: "Ajouter quelqu’un qui forme" }).click();
  await page.getByLabel("Nom ou initiales").fill("Nadia K.");
  await page.getByLabel("Combien de personnes ajouter ?").fill("4");
  await page.getByLabel("Équipe").last().fill("Étages");
  await page.getByRole("button", { name: "Ajouter ces personnes" }).click();
  await page.getByRole("strong").getByText("Personne 4").waitFor();
  await saved(page);
  await look(page);
  await openView(page, "AFEST");
  await page.getByLabel("Variante").selectOption({ label: "Variante A" });
  await page.getByRole("checkbox", { name: "Nous voulons appeler ce bloc AFEST" }).check();
  await page.getByText(/^Il manque 4 preuves sur quatre/).waitFor();
  await look(page);
  const proof = (name: string) =>
    page
      .getByRole("group")
      .filter({ has: page.locator("summary", { hasText: name }) })
      .last();
  const analysis = proof("Analyse du travail");
  await analysis.locator("summary").click();
  await analysis.getByLabel("Ce que dit l’analyse du travail").fill("On dose à l’œil, trop fort le lundi.");
  await analysis.getByLabel("Comment le travail est adapté").fill("Deux chambres de moins ce jour-là.");
  await analysis.getByLabel("Jour de l’analyse").fill("2026-11-24");
  await analysis.getByLabel("Où en est la trace ?").fill("Classeur de la gouvernante");
  await page.getByText(/^Il manque 4 preuves sur quatre/).waitFor();
  await page.getByLabel("Premier jour").fill("2026-12-01");
  await page.getByLabel(/^Lieu des temps à part/).fill("Office du 2e étage");
  await page.getByRole("button", { name: "Proposer ces dates" }).click();
  await page.getByText(/^Il manque 3 preuves sur quatre/).waitFor();
  const trainer = proof("Formateur désigné");
  await trainer.locator("summary").click();
  await trainer.getByLabel("Qui forme").selectOption({ label: "Nadia K." });
  await trainer.getByLabel("Jour de la désignation").fill("2026-12-01");
  await trainer.getByText("Désignez-le la veille au plus tard").waitFor();
  await trainer.getByLabel("Jour de la désignation").fill("2026-11-30");
  await trainer.getByLabel("Ce qui rend cette personne").fill("Douze ans d’étages, formée au tutorat.");
  await trainer.getByLabel("Où en est la trace ?").fill("Courriel de la direction");
  for (const name of ["Temps de retour, à part", "Évaluations des acquis"]) {
    await proof(name).locator("summary").click();
    await proof(name).getByLabel("Où en est la trace ?").fill("Livret du tuteur");
  }
  await page.getByText("Les quatre preuves sont réunies").waitFor();
  await saved(page);
  await look(page);
}

/** Nothing is known at first, and it says so; each figure makes the cost more complete. */
async function cost(page: Page): Promise<void> {
  await openView(page, "Temps et coûts");
  const table = page.getByRole("region", { name: "Ce que coûte chaque variante" });
  const cells = (name: string) => table.getByRole("row", { name }).getByRole("cell").allInnerTexts();
  await expect
    .poll(async () => plain(await cells("Total")))
    .toEqual(["au moins 900 €", "pas encore de bloc"]);
  await look(page);
  await page.getByLabel("Coût moyen d’une heure de travail, en euros").fill("18,50");
  await page.getByRole("button", { name: "Ajouter du temps passé" }).click();
  const line = page.getByRole("group", { name: "Temps passé : ligne 1" });
  await line.getByRole("spinbutton", { name: "heures" }).fill("10");
  await line.getByLabel("Coût d’une heure, en euros").fill("30");
  await expect
    .poll(async () => plain(await cells("Conception et accompagnement")))
    .toEqual(["300 €", "pas encore de bloc"]);
  await page.getByText("10 h de conception, pour 300 €").waitFor();
  const amortised = page.getByRole("table", { name: "Si la même conception sert à plus de monde" });
  await expect
    .poll(async () => plain(await amortised.getByRole("row").allInnerTexts()).slice(1))
    .toEqual(["8 2 37,50 €", "20 5 15 €", "60 15 5 €"]);
  await saved(page);
  await look(page);
}

const plain = (texts: readonly string[]) => texts.map((text) => text.replaceAll(/\s+/g, " ").trim());

async function schedule(page: Page): Promise<void> {
  await openView(page, "Calendrier");
  await page.getByText("Dites à partir de quel jour").waitFor();
  await page.getByRole("button", { name: "Ajouter ces heures" }).click();
  await page.getByLabel("Premier jour possible").fill("2026-12-01");
  await page.getByText("La date écrite pour cette séquence ne respecte pas une des limites").waitFor();
  await look(page);
  await page.getByLabel("Premier jour possible").fill("2026-11-25");
  await page.getByText(/séances placées$/).waitFor();
  await saved(page);
  await look(page);
  const file = await savedBy(page, () =>
    page.getByRole("button", { name: /^Télécharger le calendrier/ }).click(),
  );
  expect(file.bytes.toString()).toContain("BEGIN:VEVENT");
}
