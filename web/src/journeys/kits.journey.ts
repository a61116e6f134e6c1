import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { practiceKits } from "../../../core/src/practices/practice-kit.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/* Each kit is found from the library, read on a phone, printed, taken away, and leads to pages that are there. */
describe.skipIf(whyNoJourney !== undefined)(`kits ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("are read at every width, and their links lead to the page they name", async () => {
    const { page, offences } = await app.openPage();
    await page.goto(`${app.address}/pratiques`);
    await page.getByRole("link", { name: "Kits pratiques" }).click();
    for (const { id, title } of practiceKits) {
      await page.goto(`${app.address}/pratiques/kits`);
      await page.getByRole("link", { name: title }).click();
      await page.getByRole("heading", { name: title, level: 1 }).waitFor();
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const manners = await mannersOf(page);
        expect([id, manners.overflow]).toEqual([id, 0]);
        expect([id, headingLeaps(manners.headings)]).toEqual([id, []]);
        expect([id, englishIn(manners.text)]).toEqual([id, []]);
        expect([id, await accessibilityFindings(page)]).toEqual([id, []]);
      }
    }
    const screens = new Map(
      practiceKits.flatMap(({ steps }) => steps.map(({ screen, screenName }) => [screen, screenName])),
    );
    for (const [screen, name] of screens) {
      await page.goto(`${app.address}${screen}`);
      await page.locator("h1").first().waitFor();
      expect([screen, await page.getByText("Cette page n’existe pas").count()]).toEqual([screen, 0]);
      expect(name.length).toBeGreaterThan(2);
    }
    expect(offences).toEqual([]);
  });

  test("are taken away to print and to modify", async () => {
    const { page } = await app.openPage();
    await page.goto(`${app.address}/pratiques/kits/kit-cse`);
    for (const [button, name] of [
      ["Prendre en PDF, à imprimer", "kit-cse.pdf"],
      ["Prendre en Word, à modifier", "kit-cse.docx"],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(name);
    }
  });
});
