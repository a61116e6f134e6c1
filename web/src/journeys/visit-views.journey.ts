import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseFile, savedBy } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { weightOfPage } from "../../../testkit/src/browser/page-weight.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import {
  attach,
  beginVisit,
  openView,
  photo,
  saved,
  silentWav,
  situations,
  smallestPng,
  tellSituation,
} from "../../../testkit/src/browser/visit-steps.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";
import { designViews } from "../training/design-views.ts";

/* Every view of the training of a first visit, without network, at both widths; and the visit on another device. */

/** Bytes that any step may ask for, packed. */
const heaviest = 300_000;

/** Bytes of packed code, styles and typefaces that an address asks for. */
async function weigh(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "networkidle" });
  return weightOfPage(page);
}

async function expectManners(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const manners = await mannersOf(page);
    expect(manners.overflow).toBe(0);
    expect(headingLeaps(manners.headings)).toEqual([]);
    expect(englishIn(manners.text)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
  }
}

describe.skipIf(whyNoJourney !== undefined)(`views of a first visit ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("every view without network has its manners and says what waits; a photo without room is told", async () => {
    const { page } = await app.openPage(1280, { path: "/visite", isKeptOffline: true });
    await page.getByText(/vues le /).waitFor();
    await page.getByText(/^Prêt sans réseau/).waitFor();
    await beginVisit(page);
    await page.context().setOffline(true);
    for (const words of situations) await tellSituation(page, words);
    await attach(page, "etiquette.png", smallestPng);
    await photo(page).waitFor();
    await attach(page, "texte.png", Buffer.from("pas une photo"));
    await page.getByText("Ce fichier n’est pas une photo").waitFor();
    await saved(page);
    await expectManners(page);
    await page.getByRole("button", { name: "En faire des séquences" }).click();
    await openView(page, "Personnes");
    await page.getByRole("checkbox", { name: /^pose de fenêtres/ }).check();
    await expectManners(page);
    await page.getByText("Personnes du tableau de la visite").evaluate((title) => title.scrollIntoView());
    await takePicture(page, "visite-formation");
    await page.getByRole("button", { name: "Ajouter ces 12 personnes" }).click();
    for (const name of ["Parcours", "Personnes", "AFEST", "Temps et coûts", "Financement"]) {
      await openView(page, name);
      await page.getByRole("heading", { level: 2, name }).waitFor();
      await page.getByRole("heading", { level: 3 }).first().waitFor();
      await expectManners(page);
    }
    await openView(page, "Documents");
    await page.getByText(/^Les documents se font une fois la visite envoyée/).waitFor();
    await saved(page);
    await openView(page, "Situations de travail");
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    await attach(page, "note.wav", silentWav);
    await page.getByText("cette photo ou cette note vocale n’a pas été gardée").waitFor();
    await saved(page);
    await expectManners(page);
    const file = await savedBy(page, () =>
      page.getByRole("button", { name: "Télécharger la visite" }).click(),
    );
    expect(file.bytes.toString()).toContain(smallestPng.toString("base64"));
    await arriveElsewhere(app, file);
  });

  test("no step of a visit asks for more than 300 kB of compressed code", async ({ annotate }) => {
    const { page } = await app.openPage(1280, { path: "/visite" });
    await beginVisit(page);
    await saved(page);
    const visit = page.url().replace(/\?.*/, "");
    const steps = ["personnes", "diagnostic&question=2", "diagnostic&question=7", "emporter"];
    const places = [...steps, ...designViews.map(({ key }) => `formation&vue=${key}`)];
    const weights: Record<string, number> = {};
    for (const place of places) weights[place] = await weigh(page, `${visit}?etape=${place}`);
    await annotate(JSON.stringify(weights));
    for (const [place, bytes] of Object.entries(weights)) {
      expect(bytes, place).toBeGreaterThan(50_000);
      expect(bytes, place).toBeLessThan(heaviest);
    }
  });
});

/** The file of the visit, on another device: the photo came with it. */
async function arriveElsewhere(
  app: OpenApplication,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  const { page } = await app.openPage(1280, { path: "/visite" });
  await page.getByText(/vues le /).waitFor();
  await chooseFile(page, file, () =>
    page.getByRole("button", { name: "Reprendre une visite depuis un fichier" }).click(),
  );
  await page.getByRole("link", { name: "Menuiserie Durand" }).click();
  await page.getByRole("button", { name: "La formation" }).click();
  await photo(page).waitFor();
}
