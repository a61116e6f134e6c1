import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/* A questionnaire made by keyboard alone, previewed as the phone shows it, and the waves of a project. */

async function look(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const manners = await mannersOf(page);
    expect(manners.overflow).toBe(0);
    expect(headingLeaps(manners.headings)).toEqual([]);
    // Answers of the page are in languages of people, Portuguese and Arabic among them.
    expect(englishIn(manners.text)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
    await takePicture(page, `surveys-${name}-${width}`);
  }
}

describe.skipIf(whyNoJourney !== undefined)(`questionnaires ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("a questionnaire is made by keyboard, put in order and previewed", async () => {
    const { page, offences } = await app.openPage(1280, { path: "/questionnaires" });
    await page.getByRole("heading", { name: "Le dernier jour" }).waitFor();
    await look(page, "list");
    const keyboard = openKeyboard(page);
    await page.getByRole("heading", { level: 1 }).click();
    await keyboard.reach("button", "Partir d’une page blanche");
    await keyboard.press("Enter");
    await page
      .getByText("Ajoutez au moins une question.")
      .or(page.getByText("Aucune question. Prenez-en"))
      .first()
      .waitFor();
    await keyboard.reach("button", /^Ajouter Cette formation va-t-elle servir/);
    await keyboard.press("Enter");
    await keyboard.reach("button", /^Ajouter Comment était cette formation/);
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: /2\. Comment était cette formation/ }).waitFor();
    await page.getByRole("heading", { level: 1 }).click();
    await keyboard.reach("button", "Monter question 2");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: /1\. Comment était cette formation/ }).waitFor();
    await keyboard.reach("button", "Écran suivant");
    await keyboard.press("Enter");
    const phone = page.locator(".survey-phone");
    await phone.getByText("Je préfère ne pas répondre").waitFor();
    await expect.poll(() => phone.getByRole("radio").count()).toBe(5);
    await page.getByText("Enregistré", { exact: true }).waitFor();
    await look(page, "bench");
    await page.reload();
    await page.getByRole("heading", { name: /2\. Cette formation va-t-elle servir/ }).waitFor();
    expect(offences).toEqual([]);
  });

  test("the waves of a project tell what is asked and when, never who answered", async () => {
    const { page, offences } = await app.openPage(1280, { path: "/projets" });
    await page.getByRole("link", { name: "Premier groupe : doser juste et signaler" }).first().click();
    await page.getByRole("button", { name: "Enquêtes" }).click();
    await page.getByRole("heading", { name: "Enquêtes du projet" }).waitFor();
    await look(page, "waves");
    expect(offences).toEqual([]);
  });
});
