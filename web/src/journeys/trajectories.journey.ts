import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";

describe.skipIf(whyNoJourney !== undefined)(`trajectories ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test.each([1280, 360])(
    "at %i px: what became of people, of a category and of a training",
    async (width) => {
      const { page, offences } = await app.openPage(width, { path: "/trajectoires" });
      await page
        .getByRole("heading", { level: 2, name: /^Tout l’effectif : sur \d+ personnes présentes/ })
        .waitFor();
      await page
        .getByText("24 mois de paie, de novembre 2024 à octobre 2026. Aucun mois ne manque.")
        .waitFor();
      await expect.poll(() => page.getByRole("img", { name: /^Parcours type/ }).count()).toBe(5);
      await takePicture(page, `trajectories-${width}`);

      const keyboard = openKeyboard(page);
      await keyboard.reach("combobox", "De qui voulez-vous suivre la trajectoire ?");
      await page.getByLabel("De qui voulez-vous").selectOption({ index: 1 });
      await page.getByRole("heading", { level: 2, name: /^Membres de la catégorie : sur/ }).waitFor();
      await page.getByText(/^On compte à partir de novembre 2024/).waitFor();
      await expect
        .poll(() => page.getByRole("img", { name: /^Part des personnes encore là/ }).count())
        .toBe(1);

      const training = page.locator("optgroup").nth(1).locator("option").first();
      await page.getByLabel("De qui voulez-vous").selectOption((await training.getAttribute("value")) ?? "");
      await page.getByRole("heading", { level: 2, name: /^Participants : / }).waitFor();
      await page.getByLabel("Compter les mois").selectOption("start");
      await expect
        .poll(() => page.getByRole("heading", { level: 2, name: /^Les autres : / }).count())
        .toBe(0);

      for (const summary of await page.locator("summary").all()) await summary.click();
      const manners = await mannersOf(page);
      expect(manners.overflow).toBe(0);
      expect(headingLeaps(manners.headings)).toEqual([]);
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(offences).toEqual([]);
      await page.context().close();
    },
  );
});
