import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseFile, savedBy } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * The table of a first visit: by keyboard, pasted from a spreadsheet, taken to another device, in two tabs, and on a
 * device that has no more room.
 */

const saved = (page: Page) => page.getByText("Enregistré", { exact: true }).waitFor();
const label = (page: Page, line: number) => page.getByLabel(`Initiales ou repère, ligne ${line}`);

const spreadsheet = [
  "Nom\tSite\tPoste\tContrat\tHeures\tDiplôme",
  ...Array.from(
    { length: 12 },
    (_, rank) => `P${rank + 1}\tNord\tpose\t${rank === 3 ? "forfait" : "CDI"}\t35\tCAP`,
  ),
].join("\r\n");

async function expectManners(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const manners = await mannersOf(page);
    expect(manners.overflow).toBe(0);
    expect(manners.title).toMatch(/ · Ouvrage$/);
    expect(headingLeaps(manners.headings)).toEqual([]);
    expect(englishIn(manners.text)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
  }
}

/** Pastes as the browser does when a block was copied from a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator(":focus").evaluate((cell, copied) => {
    const carried = new DataTransfer();
    carried.setData("text/plain", copied);
    const manner = { bubbles: true, cancelable: true };
    const pasting = new Event("paste", manner);
    Reflect.set(pasting, "clipboardData", carried);
    cell.dispatchEvent(pasting);
  }, text);
}

describe.skipIf(whyNoJourney !== undefined)(`table of a first visit ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  const begin = async () => {
    const watched = await app.openPage(1280, { path: "/visite" });
    const { page } = watched;
    await page.getByLabel("Nom de l’entreprise").fill("Menuiserie Durand");
    await page.getByRole("button", { name: "Commencer la visite" }).click();
    await page.getByRole("heading", { name: "Les personnes" }).waitFor();
    return watched;
  };

  test("a table copied from a spreadsheet is pasted, what is not read is told, and it can be undone", async () => {
    const { page, offences } = await begin();
    await label(page, 1).focus();
    await paste(page, spreadsheet);
    await page.getByText("12 lignes collées.").waitFor();
    await page.getByText(/ligne 4\s:\sforfait/).waitFor();
    await saved(page);
    await expectManners(page);
    await takePicture(page, "premiere-visite");
    await page.getByText(/^CDI\s:\s11$/).waitFor();
    await page.getByRole("button", { name: "Annuler le collage" }).click();
    await page.getByText("Les comptes viendront avec la première ligne.").waitFor();
    await label(page, 1).focus();
    await paste(page, spreadsheet);
    await saved(page);
    await page.getByRole("button", { name: "Continuer : Le diagnostic" }).click();
    await page.getByText("13 questions").first().waitFor();
    await expectManners(page);
    await page.getByRole("button", { name: "Emporter et envoyer" }).click();
    await page.getByText("L’entreprise affichée est l’exemple inventé").waitFor();
    await expectManners(page);
    await page.goto(`${app.address}/visite`);
    await page.getByRole("link", { name: "Menuiserie Durand" }).waitFor();
    await expectManners(page);
    expect(offences).toEqual([]);
  });

  test("by keyboard alone: Enter begins the next line, and every stop has a name and is seen", async () => {
    const { page } = await app.openPage(1280, { path: "/visite" });
    const keyboard = openKeyboard(page);
    await keyboard.reach("textbox", "Nom de l’entreprise");
    await keyboard.type("Au clavier");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Les personnes" }).waitFor();
    await keyboard.reach("textbox", "Initiales ou repère, ligne 1");
    await keyboard.type("A. B.");
    await keyboard.reach("combobox", "Contrat, ligne 1");
    await keyboard.type("CDD");
    await keyboard.press("Enter");
    await expect
      .poll(() => keyboard.where())
      .toEqual({ role: "textbox", name: "Initiales ou repère, ligne 2" });
    await keyboard.type("C. D.");
    await page.getByText(/^CDD\s:\s1$/).waitFor();
    await keyboard.reach("button", "Retirer la ligne 2");
    await keyboard.press("Enter");
    await page.getByText("1 personne", { exact: true }).waitFor();
    await saved(page);
  });

  test("a visit is taken in a file to another device, and is not put over the one that is there unasked", async () => {
    const { page } = await begin();
    await label(page, 1).fill("A. B.");
    await saved(page);
    const file = await savedBy(page, () =>
      page.getByRole("button", { name: "Télécharger la visite" }).click(),
    );
    expect(file.name).toBe("visite-menuiserie-durand.json");
    const other = (await app.openPage()).page;
    await other.goto(`${app.address}/visite`);
    const open = (on: Page) =>
      on.getByRole("button", { name: "Reprendre une visite depuis un fichier" }).click();
    await chooseFile(other, { name: "x.json", bytes: Buffer.from("{}") }, () => open(other));
    await other.getByText("Ce fichier n’est pas une visite d’Ouvrage").waitFor();
    await chooseFile(other, file, () => open(other));
    await other.getByRole("link", { name: "Menuiserie Durand" }).click();
    await expect.poll(() => label(other, 1).inputValue()).toBe("A. B.");
    await label(other, 1).fill("E. F.");
    await saved(other);
    await other.goto(`${app.address}/visite`);
    await chooseFile(other, file, () => open(other));
    await other.getByText(/est déjà sur cet appareil/).waitFor();
    await other.getByRole("button", { name: "Garder celle de cet appareil" }).click();
    await other.getByRole("link", { name: "Menuiserie Durand" }).click();
    await expect.poll(() => label(other, 1).inputValue()).toBe("E. F.");
    await other.goto(`${app.address}/visite`);
    await other.getByRole("button", { name: /^Effacer cette visite/ }).click();
    await other.getByRole("button", { name: "Oui, effacer" }).click();
    await other.getByText("Aucune visite sur cet appareil").waitFor();
  });

  test("of two tabs, the second to save is asked which version to keep", async () => {
    const { page } = await begin();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await label(other, 1).fill("du second onglet");
    await saved(other);
    await label(page, 1).fill("du premier onglet");
    await page.getByText("Deux versions existent").waitFor();
    await page.getByRole("button", { name: "Prendre la version de l’autre personne" }).click();
    await expect.poll(() => label(page, 1).inputValue()).toBe("du second onglet");
    await label(page, 2).fill("la suite");
    await saved(page);
  });

  test("without any more room it is told, and what is on screen still goes to a file", async () => {
    const { page } = await begin();
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    await label(page, 1).fill("sans place");
    await page.getByText("Il n’y a plus de place sur cet appareil").waitFor();
    expect(await page.getByText("Enregistré", { exact: true }).count()).toBe(0);
    await expectManners(page);
    const file = await savedBy(page, () =>
      page.getByRole("button", { name: "Télécharger la visite" }).click(),
    );
    expect(file.bytes.toString()).toContain("sans place");
  });

  test("sent to one's organisation, an answer lost on its way makes no second diagnosis", async () => {
    const { page } = await begin();
    await page.getByRole("button", { name: "Passer à mon entreprise" }).click();
    await page.getByText("Aucun fichier de paie n’est encore enregistré").waitFor();
    await page.goto(`${app.address}/visite`);
    await page.getByRole("link", { name: "Menuiserie Durand" }).click();
    await page.getByRole("button", { name: "Emporter et envoyer" }).click();
    const sending = /\/api\/diagnoses\?id=/;
    const statuses: number[] = [];
    await page.route(sending, async (route) => {
      statuses.push((await route.fetch()).status());
      await route.abort();
    });
    await page.getByRole("button", { name: "Envoyer vers mon organisation" }).click();
    await page.getByText(/rien n’est perdu/).waitFor();
    await page.unroute(sending);
    expect(statuses).toEqual([200]);
    await page.getByRole("button", { name: "Envoyer vers mon organisation" }).click();
    await page.getByText(/^Envoyée le /).waitFor();
    await page.getByRole("link", { name: "Voir le diagnostic envoyé" }).click();
    await page.getByRole("heading", { name: "Menuiserie Durand" }).waitFor();
    await page.goto(`${app.address}/diagnostic`);
    await page.getByRole("link", { name: "Menuiserie Durand" }).waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Menuiserie Durand" }).count()).toBe(1);
  });
});
