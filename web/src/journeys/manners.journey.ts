import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { chooseFile } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { csvBytes, fictionalCompany, payrollTable } from "../../../testkit/src/index.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

interface Place {
  readonly name: string;
  readonly path: string;
  /** What has to be done there before looking. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** What was asked of the server is there. */
async function answered(page: Page): Promise<void> {
  await expect.poll(() => page.getByText("Un instant…").count(), { timeout: 10_000 }).toBe(0);
}

const livePanel = (page: Page) => page.getByRole("region", { name: "Ce que cela donne" });
const figure = (page: Page) => livePanel(page).locator(".figure-number").waitFor();

async function rule(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Règle et essais" }).click();
  await figure(page);
}

/** Every page of the app, with what opens on it. `CATEGORY` is the page of the example's category. */
const places: readonly Place[] = [
  { name: "home", path: "/" },
  { name: "files", path: "/fichiers" },
  {
    name: "work",
    path: "/travail",
    prepare: (page) => page.getByText("agent de service", { exact: true }).click(),
  },
  { name: "categories", path: "/categories" },
  { name: "templates", path: "/categories/nouvelle" },
  {
    name: "laboratory of a new category",
    path: "/categories/nouvelle",
    async prepare(page) {
      await page.getByRole("button", { name: /^Partir de ce modèle Croisée/ }).click();
      await figure(page);
    },
  },
  {
    name: "portrait",
    path: "CATEGORY",
    prepare: (page) => page.getByText("Métier dans l’entreprise").first().click(),
  },
  { name: "laboratory of a stored category", path: "CATEGORY", prepare: rule },
  {
    name: "versions",
    path: "CATEGORY",
    prepare: (page) => page.getByRole("tab", { name: "Versions" }).click(),
  },
  {
    name: "effect",
    path: "/effet",
    async prepare(page) {
      await page.getByRole("button", { name: "Essayer avec l’exemple inventé" }).click();
      await page.getByRole("button", { name: "Voir la réponse" }).click();
      await page.getByRole("heading", { name: "La réponse" }).waitFor();
      await page.getByText("Les écarts en tableau").click();
    },
  },
  {
    name: "effect, compared otherwise",
    path: "/effet",
    async prepare(page) {
      await page.getByRole("button", { name: "Essayer avec l’exemple inventé" }).click();
      await page.getByRole("button", { name: "Voir la réponse" }).click();
      await page.getByRole("button", { name: "Essayer les autres façons" }).click();
      await page.getByText("Toutes les façons en tableau").click();
      await page.getByText("pas pu être essayées, et pourquoi").click();
    },
  },
  { name: "diagnoses", path: "/diagnostic" },
  { name: "training designs", path: "/formations" },
  {
    name: "rules",
    path: "/regles#cpf.participation",
    prepare: (page) => page.locator("details[open] details summary").click(),
  },
  { name: "a rule to correct", path: "/regles/ligne?cle=cpf.actionCaps&depuis=2026-02-26" },
  { name: "journal", path: "/journal" },
  { name: "a page that does not exist", path: "/nulle-part" },
];

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

/** What the server gives to browsers. */
const built = new URL("../../dist/", import.meta.url);

const october = "2026-10" as Month;
const company = fictionalCompany({
  seed: 77,
  headcount: 40,
  firstMonth: october,
  monthCount: 1,
  sector: "retail",
});
const payrollSheet = { name: "octobre.csv", bytes: csvBytes(payrollTable(company, { headings: "shouted" })) };

/** A wide screen, and the narrowest that WCAG 1.4.10 asks about, rounded up to a phone in use. */
const widths = [1280, 360];

describe.skipIf(whyNoJourney !== undefined)(`manners of every page ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let category: string;
  const watched: WatchedPage[] = [];

  beforeAll(async () => {
    app = await openApplication();
    for (const width of widths) watched.push(await app.openPage(width));
    const [first] = watched;
    const link = first?.page.getByRole("link", { name: "Premiers gestes de la propreté" });
    category = (await link?.getAttribute("href")) ?? "";
  });
  afterAll(() => app?.close());

  const pageOf = (rank: number): Page => {
    const found = watched[rank];
    if (found === undefined) throw new Error("invalid rank; must be one of the widths");
    return found.page;
  };
  const go = async (page: Page, place: Place) => {
    await page.goto(app.address + place.path.replace("CATEGORY", category));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await answered(page);
    await place.prepare?.(page);
    await answered(page);
  };

  test.for(places.flatMap((place) => widths.map((width, rank) => ({ place, width, rank }))))(
    "$place.name at $width pixels: accessible, in French, no wider than the screen",
    async ({ place, rank }) => {
      const page = pageOf(rank);
      await go(page, place);
      await expectManners(page);
    },
  );

  test("one's own company, still empty, then a file on its way in: same manners", async () => {
    const paths = [
      "/",
      "/fichiers",
      "/travail",
      "/categories",
      "/categories/nouvelle",
      "/diagnostic",
      "/formations",
      "/journal",
    ];
    for (const { page } of watched) {
      await page.goto(app.address);
      await page.getByRole("button", { name: "Passer à mon entreprise" }).click();
      await page.getByText("Aucun fichier de paie n’est encore enregistré").waitFor();
      for (const path of paths) {
        await go(page, { name: path, path });
        await expectManners(page);
      }
    }
    for (const { page } of watched) {
      await go(page, { name: "files", path: "/fichiers" });
      const button = page.getByRole("button", { name: "Choisir un fichier de paie" });
      await chooseFile(page, payrollSheet, () => button.click());
      const read = page.getByRole("button", { name: "Lire et enregistrer" });
      await read.waitFor();
      await expectManners(page);
      await read.click();
      await page.getByText(/C’est enregistré|Ce fichier est déjà enregistré/).waitFor();
      await expectManners(page);
      await page.getByRole("button", { name: "Voir l’entreprise inventée" }).click();
      await page.getByRole("link", { name: "Premiers gestes de la propreté" }).waitFor();
    }
  });

  test("a planted fault is seen: what these tests look at can fail", async () => {
    const page = pageOf(0);
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

  test("no page asks for more than 300 kB of compressed code, styles and fonts", async ({ annotate }) => {
    const page = pageOf(0);
    const weights: Record<string, number> = {};
    for (const path of [
      "/",
      "/fichiers",
      "/travail",
      category,
      "/categories/nouvelle",
      "/effet",
      "/diagnostic",
      "/formations",
      "/journal",
    ]) {
      await page.goto(app.address + path, { waitUntil: "networkidle" });
      const loaded = await page.evaluate(() =>
        performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
      );
      const assets = loaded.filter((name) => name.startsWith("/assets/"));
      const files = await Promise.all(assets.map((name) => readFile(new URL(`.${name}`, built))));
      const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
      weights[path.replace(category, "/categories/…")] = bytes;
    }
    await annotate(JSON.stringify(weights));
    for (const [path, bytes] of Object.entries(weights)) {
      expect(bytes, path).toBeGreaterThan(50_000);
      expect(bytes, path).toBeLessThan(300_000);
    }
  });

  test("on a phone the menu is folded, opens, and closes once a page is chosen", async () => {
    const page = pageOf(1);
    await page.goto(app.address);
    const menu = page.getByRole("button", { name: "Menu" });
    expect(await page.getByRole("link", { name: "Journal" }).isVisible()).toBe(false);
    await menu.click();
    expect(await menu.getAttribute("aria-expanded")).toBe("true");
    await page.getByRole("link", { name: "Journal" }).click();
    await page.getByRole("heading", { level: 1, name: "Journal" }).waitFor();
    expect(await menu.getAttribute("aria-expanded")).toBe("false");
  });

  test("the first stop of the keyboard skips to the content, and a new page starts there", async () => {
    const page = pageOf(0);
    await page.goto(app.address);
    await page.getByRole("heading", { level: 1 }).waitFor();
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
    const page = pageOf(0);
    await page.goto(app.address + category);
    await page.getByRole("link", { name: "Repères publics" }).click();
    await expect
      .poll(() => page.locator("#reperes").evaluate((heading) => heading.getBoundingClientRect().top))
      .toBeLessThan(200);
    expect(page.url()).toBe(`${app.address}${category}#reperes`);
  });

  test("all this time nothing went elsewhere and no script failed", () => {
    expect(watched.flatMap(({ offences }) => offences)).toEqual([]);
  });
});
