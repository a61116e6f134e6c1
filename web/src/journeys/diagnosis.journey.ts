import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { chooseFile } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { type Keyboard, openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import { followMenu } from "../../../testkit/src/browser/menu.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * The diagnosis of two firms: twelve people without any payroll file, by keyboard alone, and sixty with a year of
 * payroll, where people disagree and the connection drops. Every step is looked at for its manners at both widths.
 */

const sixty = fictionalCompany({
  seed: 60,
  headcount: 60,
  firstMonth: "2025-10" as Month,
  monthCount: 13,
  sector: "cleaning",
});
const payrollFile = { name: "annee.dsn", bytes: dsnBytes(sixty) };

/** Milliseconds: every stop of the keyboard is heard, and every step is looked at twice. */
const slowWalk = 300_000;

async function expectManners(page: Page): Promise<void> {
  const manners = await mannersOf(page);
  expect(manners.overflow).toBe(0);
  expect(manners.title).toMatch(/ · Ouvrage$/);
  expect(headingLeaps(manners.headings)).toEqual([]);
  expect(englishIn(manners.text)).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
}

/** Looks at the step that is shown on a wide screen and on a narrow one. */
async function look(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectManners(page);
  }
}

const saved = (page: Page) => page.getByText("Enregistré", { exact: true }).waitFor();

describe.skipIf(whyNoJourney !== undefined)(`diagnosis ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  /** One's own company, still empty. */
  const openOwn = async () => {
    const watched = await app.openPage();
    await watched.page.getByRole("button", { name: "Passer à mon entreprise" }).click();
    await watched.page.getByText("Aucun fichier de paie n’est encore enregistré").waitFor();
    return watched;
  };

  test(
    "twelve people and no payroll: the short list, by keyboard alone, to what to do next",
    async ({ annotate }) => {
      const { page, offences } = await openOwn();
      const keyboard = openKeyboard(page);
      const begun = performance.now();
      await beginSmall(page, keyboard);
      const answered = await answerSmall(page, keyboard);
      await involvementAndCost(page, keyboard);
      const seconds = (performance.now() - begun) / 1000;
      const steps = page.locator(".next-steps > li");
      await expect.poll(() => steps.count()).toBeGreaterThan(3);
      await page.getByText("Direction, Encadrement de proximité (M. D.)").first().waitFor();
      await page.getByText("Une seule personne a répondu").waitFor();
      expect(await page.locator(".main").innerText()).not.toMatch(/\bscore\b|\d+\s?(\/|sur)\s?(20|100)\b/);
      await saved(page);
      await look(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await takePicture(page, "diagnostic");
      await annotate(
        `12 people: ${answered} questions, ${seconds.toFixed(1)} s by a machine that does not read, ` +
          `${keyboard.heard.length} stops`,
      );
      expect(seconds).toBeLessThan(600);
      expect(offences).toEqual([]);
    },
    slowWalk,
  );

  test("sixty people and a year of payroll: disagreement is seen, figures are not asked again", async () => {
    const { page, offences } = await openOwn();
    await page.goto(`${app.address}/fichiers`);
    const picker = page.getByRole("button", { name: "Choisir un fichier de paie" });
    await chooseFile(page, payrollFile, () => picker.click());
    await page.getByRole("button", { name: "Lire et enregistrer" }).click();
    await page.getByText(/C’est enregistré/).waitFor();
    await page.goto(`${app.address}/diagnostic`);
    await page.getByText(/salariés en octobre 2026, d’après votre paie/).waitFor();
    expect(await page.getByLabel("Combien de salariés").count()).toBe(0);
    await page.getByLabel("De quoi parle-t-on").fill("Agents du soir");
    await page.getByRole("button", { name: "Commencer" }).click();
    await page.getByText(/^20 questions/).waitFor();
    for (const [kind, name] of [
      ["Direction", "A. B."],
      ["Encadrement de proximité", "Sonia"],
      ["Appui expert", "OPCO"],
    ] as const) {
      await page.getByRole("checkbox", { name: kind }).check();
      await page.getByLabel("Nom ou initiales").fill(name);
      await page.getByRole("button", { name: "Ajouter cette personne" }).click();
      await page.getByRole("strong").getByText(`${kind} (${name})`).waitFor();
    }
    await disagree(page);
    await commit(page);
    await takePayrollFigures(page);
    await page.getByRole("button", { name: "Continuer : Et maintenant ?" }).click();
    await page.getByRole("heading", { name: "Se mettre d’accord sur ce qui est déjà là" }).waitFor();
    const split = /Oui pour Direction \(A\. B\.\)\s;\snon pour Encadrement de proximité \(Sonia\)/;
    await page.getByText(split).waitFor();
    await expectPrintable(page);
    await saved(page);
    await look(page);
    await page.reload();
    await page.getByRole("heading", { name: "Se mettre d’accord sur ce qui est déjà là" }).waitFor();
    expect(offences).toEqual([]);
  });

  test("without connection the page says so, loses nothing and saves by itself when it is back", async () => {
    const { page } = await app.openPage(1280, { path: "/diagnostic" });
    await page.getByLabel("De quoi parle-t-on").fill("Sans réseau");
    await page
      .getByLabel("Catégorie concernée")
      .selectOption({ label: "Premiers gestes de la propreté (version 1)" });
    await page.getByRole("button", { name: "Commencer" }).click();
    await page.getByText("Ce que votre paie dit déjà de cette catégorie").waitFor();
    await page.getByRole("checkbox", { name: "Direction" }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole("checkbox", { name: "Direction" }).check();
    await page.getByRole("button", { name: "Ajouter cette personne" }).click();
    await page.getByText("Pas encore enregistré : la connexion manque").waitFor();
    await look(page);
    await followMenu(page, "Journal");
    await page.getByRole("alertdialog").waitFor();
    await page.getByRole("button", { name: "Rester sur la page" }).click();
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    await page.getByText("Direction pas encore de réponse").waitFor();
  });

  test("of two windows, the second to save is asked which version to keep", async () => {
    const { page } = await app.openPage(1280, { path: "/diagnostic" });
    await page.getByLabel("De quoi parle-t-on").fill("Deux fenêtres");
    await page.getByRole("button", { name: "Commencer" }).click();
    await page.getByRole("checkbox", { name: "RH" }).waitFor();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByRole("checkbox", { name: "RH" }).check();
    await other.getByRole("button", { name: "Ajouter cette personne" }).click();
    await saved(other);
    await page.getByRole("checkbox", { name: "CSE" }).check();
    await page.getByRole("button", { name: "Ajouter cette personne" }).click();
    await page.getByText("Deux versions existent").waitFor();
    await expectManners(page);
    await page.getByRole("button", { name: "Prendre la version de l’autre personne" }).click();
    await page.getByText("RH pas encore de réponse").waitFor();
    expect(await page.getByText("CSE pas encore de réponse").count()).toBe(0);
    await saved(page);
  });
});

/** Answers the questions on screen by keyboard: yes, no, and one "je ne sais pas" with a word about it. */
async function answerEverything(page: Page, keyboard: Keyboard, count: number): Promise<void> {
  for (let rank = 0; rank < count; rank += 1) {
    await keyboard.reach("radio", "Oui");
    await keyboard.press("Space");
    const moves = rank % 3;
    for (let move = 0; move < moves; move += 1) await keyboard.press("ArrowRight");
    if (rank === 0) {
      await keyboard.reach("textbox", "Précision (facultatif)");
      await keyboard.type("vu cette semaine");
    }
  }
  await page.getByText(`${count} sur ${count} avec cette personne`).waitFor();
  await saved(page);
}

/** An arrow key moves the likeliest value, and the range of the year with it. */
async function moveSlider(page: Page, keyboard: Keyboard): Promise<void> {
  const range = page.locator(".cost-range");
  const before = await range.innerText();
  await keyboard.reach("slider", "Au plus haut Coût d’une heure de travail");
  for (let press = 0; press < 20; press += 1) await keyboard.press("ArrowRight");
  await page.getByText("Votre hypothèse").waitFor();
  await expect.poll(() => range.innerText()).not.toBe(before);
  await saved(page);
}

/** The director and the front-line manager say the opposite of each other on the analysis of needs. */
async function disagree(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continuer : Raisons d’agir" }).click();
  await page.getByRole("button", { name: "Continuer : Conditions" }).click();
  const question = page.getByRole("group", { name: /^A-t-on regardé, dans le travail réel/ });
  for (const [who, answer] of [
    ["Direction (A. B.)", "Oui"],
    ["Encadrement de proximité (Sonia)", "Non"],
    ["Appui expert (OPCO)", "Je ne sais pas"],
  ] as const) {
    await page.getByLabel("Qui répond maintenant ?").selectOption({ label: who });
    await question.getByRole("radio", { name: answer }).check();
  }
  await question.getByText("Avis différents").waitFor();
  await saved(page);
  await look(page);
}

/** The director decided something, and it is written with what shows it. */
async function commit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continuer : Freins" }).click();
  await page.getByRole("button", { name: "Continuer : Qui s’engage" }).click();
  const card = page.getByRole("region", { name: "Direction" });
  await card.getByText("Ce qui manque : n’a encore rien fait qui soit noté et daté.").waitFor();
  await card.getByText("Noter un acte").click();
  await card.getByLabel("Ce qui le montre").fill("note de service du 3 novembre");
  await card.getByRole("button", { name: "Noter cet acte" }).click();
  await card.getByText("Engagement visible").waitFor();
  await saved(page);
  await look(page);
}

/** On paper: the steps to take and their reasons, without what only a screen can do. */
async function expectPrintable(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  const isSeen = (name: string) => page.getByRole("button", { name }).isVisible();
  expect([await isSeen("Imprimer"), await isSeen("Qui répond")]).toEqual([false, false]);
  expect(await page.getByRole("navigation", { name: "Menu principal" }).isVisible()).toBe(false);
  expect(await page.getByText("Qui s’en charge : Direction (A. B.)").first().isVisible()).toBe(true);
  expect(await page.getByText("Coût d’un jour d’absence").first().isVisible()).toBe(true);
  await page.emulateMedia({ media: "screen" });
}

async function takePayrollFigures(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Continuer : Coût de ne rien faire" }).click();
  await page.getByText(`Votre paie connaît déjà ces chiffres, jusqu’à octobre 2026`).waitFor();
  await page.getByRole("button", { name: "Reprendre les chiffres de la paie" }).click();
  await page.getByText("De votre paie, sur douze mois jusqu’à octobre 2026").first().waitFor();
  expect(await page.getByLabel("Accidents du travail avec arrêt").count()).toBe(0);
  await page.getByLabel("Réclamations de clients").fill("14");
  await saved(page);
  await look(page);
}

/** A firm of twelve without payroll, and the one person who directs and supervises it. */
async function beginSmall(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.reach("link", "Diagnostic");
  await keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Diagnostic" }).waitFor();
  await expectManners(page);
  await keyboard.reach("textbox", /^De quoi parle-t-on/);
  await keyboard.type("Équipe du fournil");
  await keyboard.reach("spinbutton", /^Combien de salariés/);
  await keyboard.type("12");
  await keyboard.reach("button", "Commencer");
  await keyboard.press("Enter");

  await page.getByText("Liste courte, car l’entreprise compte moins de 20 salariés").waitFor();
  await page.getByText(/^13 questions/).waitFor();
  await keyboard.reach("checkbox", "Direction");
  await keyboard.press("Space");
  await keyboard.reach("checkbox", "Encadrement de proximité");
  await keyboard.press("Space");
  await keyboard.reach("textbox", /^Nom ou initiales/);
  await keyboard.type("M. D.");
  await keyboard.reach("button", "Ajouter cette personne");
  await keyboard.press("Enter");
  await page.getByRole("strong").getByText("Direction, Encadrement de proximité (M. D.)").waitFor();
  await saved(page);
  await look(page);
}

/** Everything that the short list asks; gives the number of questions. */
async function answerSmall(page: Page, keyboard: Keyboard): Promise<number> {
  let answered = 0;
  for (const [next, count] of [
    ["Raisons d’agir", 5],
    ["Conditions", 5],
    ["Freins", 3],
  ] as const) {
    await keyboard.reach("button", `Continuer : ${next}`);
    await keyboard.press("Enter");
    await page.getByText(`0 sur ${count} avec cette personne`).waitFor();
    await answerEverything(page, keyboard, count);
    answered += count;
    await look(page);
  }
  return answered;
}

async function involvementAndCost(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.reach("button", "Continuer : Qui s’engage");
  await keyboard.press("Enter");
  await page.getByText("Les trois ne sont pas encore engagés ensemble.").waitFor();
  await expect.poll(() => page.getByText("Ce qui manque : personne n’est nommé.").count()).toBe(1);
  await look(page);
  await keyboard.reach("button", "Continuer : Coût de ne rien faire");
  await keyboard.press("Enter");
  await keyboard.reach("spinbutton", /^Départs sur douze mois/);
  await keyboard.type("2");
  await page
    .getByText(/^entre .* et /)
    .first()
    .waitFor();
  await page
    .getByText("C’est un minimum : il manque les absences, les accidents du travail et les réclamations.")
    .waitFor();
  await moveSlider(page, keyboard);
  await look(page);
  await keyboard.reach("button", "Continuer : Et maintenant ?");
  await keyboard.press("Enter");
}
