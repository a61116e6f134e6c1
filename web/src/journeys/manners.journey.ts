import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { chooseFile } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import { followMenu } from "../../../testkit/src/browser/menu.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { weightOfPage } from "../../../testkit/src/browser/page-weight.ts";
import { csvBytes, fictionalCompany, largeDesign, payrollTable } from "../../../testkit/src/index.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";
import { newDiagnosis } from "../diagnosis/edit-diagnosis.ts";
import { answered, places } from "./places.contract.ts";

/** A wide screen, and the narrowest that WCAG 1.4.10 asks about, rounded up to a phone in use. */
const [wide, narrow] = [1280, 360];

/** Looks at the page wide, then narrower: what opened on it stays open. */
async function expectMannersAtEachWidth(page: Page): Promise<void> {
  for (const width of [wide, narrow]) {
    await page.setViewportSize({ width, height: 900 });
    await expectManners(page);
  }
}

async function expectManners(page: Page): Promise<void> {
  const manners = await mannersOf(page);
  expect(manners.overflow).toBe(0);
  expect(manners.language).toBe("fr");
  expect(manners.title).toMatch(/ · Ouvrage$/);
  expect(manners.headings.filter((depth) => depth === 1)).toHaveLength(1);
  expect(headingLeaps(manners.headings)).toEqual([]);
  expect(manners.forcedTabStops).toBe(0);
  expect(englishIn(manners.text)).toEqual([]);
  expect(await accessibilityFindings(page)).toEqual([]);
}

/** Bytes that any page may ask for, packed. */
const heaviest = 300_000;

const october = "2026-10" as Month;
const company = fictionalCompany({
  seed: 77,
  headcount: 40,
  firstMonth: october,
  monthCount: 1,
  sector: "retail",
});
/** Pages that show something else while a company has no file yet. */
const emptyPlaces = [
  "/",
  "/fichiers",
  "/travail",
  "/categories",
  "/categories/nouvelle",
  "/diagnostic",
  "/visite",
  "/formations",
  "/journal",
  "/donnees-personnelles",
];
const payrollSheet = { name: "octobre.csv", bytes: csvBytes(payrollTable(company, { headings: "shouted" })) };

describe.skipIf(whyNoJourney !== undefined)(`manners of every page ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let category: string;
  let design: string;
  let diagnosis: string;
  let project: string;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    app = await openApplication();
    watched = await app.openPage(wide);
    page = watched.page;
    const link = page.getByRole("link", { name: "Premiers gestes de la propreté" });
    category = (await link.getAttribute("href")) ?? "";
    design = `/formations/${await keep("/api/training-designs", largeDesign({ blocks: 4, people: 6 }))}`;
    diagnosis = `/diagnostic/${await keep("/api/diagnoses", newDiagnosis("Essai", undefined))}`;
    await page.goto(`${app.address}/projets`);
    const running = page.getByRole("link", { name: /^Premier groupe/ });
    project = (await running.getAttribute("href")) ?? "";
  });
  afterAll(() => app?.close());

  /** Keeps a document through the interface of programs, as a program would, and gives its id. */
  const keep = (address: string, document: unknown): Promise<string> =>
    page.evaluate(
      async ({ address, body }) => {
        const headers = { "content-type": "application/json" };
        const answer = await fetch(address, { method: "POST", headers, body });
        const told: { readonly id: string } = await answer.json();
        return told.id;
      },
      { address, body: JSON.stringify(document) },
    );
  const addressOf = (path: string) =>
    app.address +
    path
      .replace("CATEGORY", category)
      .replace("DESIGN", design)
      .replace("DIAGNOSIS", diagnosis)
      .replace("PROJECT", project);
  const go = async (path: string) => {
    await page.setViewportSize({ width: wide, height: 900 });
    await page.goto(addressOf(path));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await answered(page);
  };

  test.for(places)(
    "$name: at each width accessible, in French, no wider than the screen; under 300 kB compressed",
    async ({ path, prepare }, { annotate }) => {
      await go(path);
      let weight: number | undefined;
      if (prepare !== undefined) {
        await page.waitForLoadState("networkidle");
        weight = await weightOfPage(page);
        await prepare(page);
        await answered(page);
      }
      await expectMannersAtEachWidth(page);
      weight ??= await weightOfPage(page);
      await annotate(`${weight} bytes`);
      expect(weight).toBeGreaterThan(50_000);
      expect(weight).toBeLessThan(heaviest);
    },
  );

  test("one's own company, still empty, then a file on its way in: same manners", async () => {
    await go("/");
    await page.getByRole("button", { name: "Passer à mon entreprise" }).click();
    await page.getByText("Aucun fichier de paie n’est encore enregistré").waitFor();
    for (const path of emptyPlaces) {
      await go(path);
      await expectMannersAtEachWidth(page);
    }
    await go("/fichiers");
    const button = page.getByRole("button", { name: "Choisir un fichier de paie" });
    await chooseFile(page, payrollSheet, () => button.click());
    const read = page.getByRole("button", { name: "Lire et enregistrer" });
    await read.waitFor();
    await expectMannersAtEachWidth(page);
    await read.click();
    await page.getByText(/C’est enregistré/).waitFor();
    await expectMannersAtEachWidth(page);
    await page.getByRole("button", { name: "Voir l’entreprise inventée" }).click();
    await page.getByRole("link", { name: "Premiers gestes de la propreté" }).waitFor();
  });

  test("a planted fault is seen: what these tests look at can fail", async () => {
    await page.goto(`${app.address}/journal`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.evaluate(() => {
      const fault = document.createElement("div");
      fault.innerHTML =
        '<h5>Please upload</h5><img src="/icon.svg"><p style="min-width:3000px" tabindex="2">.</p>';
      document.querySelector("main")?.append(fault);
    });
    const manners = await mannersOf(page);
    expect(manners.overflow).toBeGreaterThan(1000);
    expect(headingLeaps(manners.headings).length).toBeGreaterThan(0);
    expect(manners.forcedTabStops).toBe(1);
    expect(englishIn(manners.text)).toEqual(expect.arrayContaining(["please", "upload"]));
    expect(await accessibilityFindings(page)).toEqual([expect.stringMatching(/^image-alt/)]);
  });

  test("on a phone the menu is folded, opens, and closes once a page is chosen", async () => {
    await page.setViewportSize({ width: narrow, height: 900 });
    await page.goto(app.address);
    const menu = page.getByRole("button", { name: "Menu" });
    const files = page.getByRole("link", { name: "Fichiers", exact: true, includeHidden: true });
    await files.waitFor({ state: "attached" });
    expect(await files.isVisible()).toBe(false);
    await menu.click();
    expect(await menu.getAttribute("aria-expanded")).toBe("true");
    expect(await files.isVisible()).toBe(true);
    await followMenu(page, "Journal");
    await page.getByRole("heading", { level: 1, name: "Journal" }).waitFor();
    expect(await menu.getAttribute("aria-expanded")).toBe("false");
  });

  test("settings are folded until the keyboard unfolds them, and stay unfolded on each of their pages", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(app.address);
    const trail = page.getByRole("link", { name: "Journal", includeHidden: true });
    await trail.waitFor({ state: "attached" });
    expect(await trail.isVisible()).toBe(false);
    const keyboard = openKeyboard(page);
    await keyboard.reach("button", "Réglages");
    await keyboard.press("Enter");
    await keyboard.reach("link", "Journal");
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Journal" }).waitFor();
    expect(await page.getByRole("link", { name: "Membres", includeHidden: true }).count()).toBe(0);
    await page.reload();
    await trail.waitFor({ state: "visible" });
    const group = page.getByRole("button", { name: "Réglages" });
    expect(await group.getAttribute("aria-expanded")).toBe("true");
    await group.click();
    expect(await trail.isVisible()).toBe(false);
  });

  test("the first stop of the keyboard skips to the content, and a new page starts there", async () => {
    await page.goto(app.address);
    await page.getByRole("link", { name: "Premiers gestes de la propreté" }).waitFor();
    const keyboard = openKeyboard(page);
    await keyboard.reach("link", "Aller au contenu");
    await keyboard.press("Enter");
    await keyboard.reach("link", "Premiers gestes de la propreté");
    expect(keyboard.heard.map(({ name }) => name)).toEqual([
      "Aller au contenu",
      "Premiers gestes de la propreté",
    ]);
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "L’essentiel" }).waitFor();
    await keyboard.reach("tab", "Portrait");
    expect(keyboard.heard).toHaveLength(3);
  });

  test("contents links of the portrait lead to their section", async () => {
    await page.goto(app.address + category);
    await page.getByRole("link", { name: "Repères publics" }).click();
    await expect
      .poll(() => page.locator("#reperes").evaluate((heading) => heading.getBoundingClientRect().top))
      .toBeLessThan(200);
    expect(page.url()).toBe(`${app.address}${category}#reperes`);
  });

  test("all this time nothing went elsewhere and no script failed", () => {
    expect(watched.offences).toEqual([]);
  });
});
