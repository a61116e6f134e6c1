import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { chooseFile, savedBy } from "../../../testkit/src/browser/downloads.ts";
import { type Keyboard, openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";

/*
 * Journey J1, without a mouse: every stop of the keyboard must have a name that a screen reader says and a focus that
 * is seen, or the journey fails there. The clock includes the start of the application and the reading of the example.
 */

const month = "2026-10" as Month;
const bakery = fictionalCompany({
  seed: 907,
  headcount: 84,
  firstMonth: month,
  monthCount: 1,
  sector: "foodIndustry",
});
const payrollFile = { name: "paie-octobre.dsn", bytes: dsnBytes(bakery, { months: [month] }) };

/** Seconds that the design grants a person; a machine that types without thinking must stay well under. */
const firstChartBudget = 60;
const journeyBudget = 15 * 60;

describe.skipIf(whyNoJourney !== undefined)(`first category ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let begun: number;

  beforeAll(async () => {
    begun = performance.now();
    app = await openApplication();
  });
  afterAll(() => app?.close());
  const secondsSince = () => (performance.now() - begun) / 1000;

  test("from nothing to a signed page by keyboard alone, with a file the application never saw", async ({
    annotate,
  }) => {
    const { page, offences } = await app.openPage();
    const keyboard = openKeyboard(page);

    // The fictional company: a first chart that says something.
    await page.getByRole("img", { name: /dans la catégorie, \d+ dehors/ }).waitFor();
    const firstChart = secondsSince();
    expect(firstChart).toBeLessThan(firstChartBudget);
    await takePicture(page, "accueil");

    // One's own company, empty, which says what to do first.
    await keyboard.reach("button", "Passer à mon entreprise");
    await keyboard.press("Enter");
    await page.getByText("Aucun fichier de paie n’est encore enregistré").waitFor();
    await takePicture(page, "premier-pas");
    await keyboard.reach("link", "Importer un fichier de paie");
    await keyboard.press("Enter");

    // The file, and what was not kept of it.
    await keyboard.reach("button", "Choisir un fichier de paie ou un registre de formation");
    await takePicture(page, "choisir-le-fichier");
    await chooseFile(page, payrollFile, () => keyboard.press("Enter"));
    await keyboard.reach("button", "Lire et enregistrer");
    await keyboard.press("Enter");
    await page.getByText("C’est enregistré : 84 salariés en octobre 2026.").waitFor();
    await keyboard.reach("summary", /^Ce qui n’a pas été gardé/);
    await keyboard.press("Enter");
    const dropped = page.getByRole("row", { name: /S21\.G00\.30\.001/ });
    await expect.poll(() => dropped.innerText()).toMatch(/84$/);
    await takePicture(page, "fichier-lu");
    await keyboard.reach("link", "Définir une catégorie");
    await keyboard.press("Enter");

    // A template, then a condition of one's own: the counts move at each gesture.
    await keyboard.reach("button", /^Partir de ce modèle Par la profession/);
    await takePicture(page, "modeles");
    await keyboard.press("Enter");
    const live = page.getByRole("region", { name: "Ce que cela donne" });
    const template = await countIn(live);
    expect(template).toBeGreaterThan(0);
    await keyboard.reach("button", "+ Ajouter une condition (Emploi)");
    await keyboard.press("Enter");
    await expect.poll(() => keyboard.where()).toEqual({ role: "combobox", name: "Condition sur" });
    await keyboard.type("Contrat");
    await keyboard.reach("checkbox", /^CDD/);
    await keyboard.press("Space");
    await keyboard.reach("combobox", "Une personne entre dans la catégorie si");
    await keyboard.type("Toutes les");
    await live.getByText(/Votre dernier geste : −\d+ dans la catégorie/).waitFor();
    expect(await countIn(live)).toBeLessThan(template);
    await takePicture(page, "regle");

    await decideAndPublish(page, keyboard);
    const whole = secondsSince();
    expect(whole).toBeLessThan(journeyBudget);
    const [chart, handedOver] = [firstChart.toFixed(1), whole.toFixed(1)];
    const stops = keyboard.heard.length;
    await annotate(
      `J1: first chart ${chart} s after the start, page to hand over after ${handedOver} s, ${stops} stops`,
    );
    expect(offences).toEqual([]);
  });
});

/** The decision, then the portrait and the page to hand over. */
async function decideAndPublish(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.reach("textbox", "Nom de la catégorie");
  await keyboard.press("Control+a");
  await keyboard.type("Premiers postes en CDD");
  await keyboard.reach("combobox", "Forme de la décision");
  await keyboard.press("ArrowDown");
  await takePicture(page, "decision");
  await keyboard.reach("button", "Enregistrer la catégorie");
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "L’essentiel" }).waitFor();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Premiers postes en CDD");
  await page.getByText("version 1 · Décision de la direction").waitFor();
  await takePicture(page, "portrait");
  await keyboard.reach("button", "Télécharger le PDF");
  const pdf = await savedBy(page, () => keyboard.press("Enter"));
  expect(pdf.name).toBe("Premiers postes en CDD.pdf");
  expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
  await keyboard.reach("button", "Télécharger la page (HTML)");
  const html = await savedBy(page, () => keyboard.press("Enter"));
  expect(html.bytes.toString()).toMatch(/<title>[^<]*Premiers postes en CDD/);
}

/** The figure of the live panel once it is there. */
async function countIn(live: Locator): Promise<number> {
  const figure = live.locator(".figure-number");
  await figure.waitFor();
  return Number(await figure.innerText());
}
