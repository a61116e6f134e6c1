import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
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

  test("all this time nothing went elsewhere and no script failed", () => {
    expect(watched.flatMap(({ offences }) => offences)).toEqual([]);
  });
});
