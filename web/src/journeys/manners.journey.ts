import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
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

const rule = (page: Page) => page.getByRole("tab", { name: "Règle et essais" }).click();

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
    prepare: (page) => page.getByRole("button", { name: /^Partir de ce modèle Croisée/ }).click(),
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

  const go = async (page: Page, place: Place) => {
    await page.goto(app.address + place.path.replace("CATEGORY", category));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await place.prepare?.(page);
    await page.waitForLoadState("networkidle");
    await expect.poll(() => page.getByText("Un instant…").count()).toBe(0);
  };

  test.for(places.flatMap((place) => widths.map((width, rank) => ({ place, width, rank }))))(
    "$place.name at $width pixels: accessible, in French, no wider than the screen",
    async ({ place, rank }) => {
      const page = watched[rank]?.page;
      if (page === undefined) throw new Error("invalid rank; must be one of the widths");
      await go(page, place);
      const manners = await mannersOf(page);
      expect(manners.overflow).toBe(0);
      expect(manners.language).toBe("fr");
      expect(manners.title).toMatch(/ · Ouvrage$/);
      expect(manners.headings.filter((level) => level === 1)).toHaveLength(1);
      expect(headingLeaps(manners.headings)).toEqual([]);
      expect(manners.forcedTabStops).toBe(0);
      expect(englishIn(manners.text)).toEqual([]);
      expect(await accessibilityFindings(page)).toEqual([]);
    },
  );

  test("on a phone the menu is folded, opens, and closes once a page is chosen", async () => {
    const page = watched[1]?.page;
    if (page === undefined) throw new Error("invalid rank; must be one of the widths");
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
    const page = watched[0]?.page;
    if (page === undefined) throw new Error("invalid rank; must be one of the widths");
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
    const page = watched[0]?.page;
    if (page === undefined) throw new Error("invalid rank; must be one of the widths");
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
