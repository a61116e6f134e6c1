import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { savedBy } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { partsOfDocx } from "../../../testkit/src/browser/open-docx.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import {
  beginVisit,
  openView,
  saved,
  situations,
  tellSituation,
} from "../../../testkit/src/browser/visit-steps.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * A full design handed to the OPCO, the director and the works council: the same cost in the three, what is on screen
 * is what the files hold, what is missing leads to where it is told; without network it is read and printed.
 */

/** Milliseconds: three documents, at both widths. */
const slowWalk = 180_000;

async function look(page: Page): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const manners = await mannersOf(page);
    expect(manners.overflow).toBe(0);
    expect(headingLeaps(manners.headings)).toEqual([]);
    expect(englishIn(manners.text)).toEqual([]);
    expect(await accessibilityFindings(page)).toEqual([]);
  }
}

const readers = [
  { tab: "L’OPCO", title: "Dossier pour l’OPCO", total: "Coût complet du projet" },
  { tab: "La direction", title: "Une page pour décider", total: "Coût complet" },
  { tab: "Le CSE", title: "Note d’information du CSE", total: "En tout" },
] as const;

const paperOf = (page: Page, title: string) => page.getByRole("article", { name: `Document : ${title}` });

const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** Texts of a document on screen: headings, cells, lines. */
async function textsOn(page: Page, title: string): Promise<readonly string[]> {
  const told = await paperOf(page, title).locator("h3, h4, th, td, li").allInnerTexts();
  return told.map(plain).filter((text) => text !== "");
}

/** The text of a file to edit, its paragraphs one after the other. */
function textOfDocx(bytes: Buffer): string {
  const xml = partsOfDocx(bytes).get("word/document.xml") ?? "";
  const spaced = xml.replaceAll(/<w:br\/>|<\/w:p>/g, " ").replaceAll(/<[^>]+>/g, "");
  return plain(spaced.replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
}

describe.skipIf(whyNoJourney !== undefined)(`handing a design over ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test(
    "the OPCO, the director and the works council read the same cost, on screen as in the files",
    async () => {
      const { page, offences } = await app.openPage(1280, { path: "/formations" });
      await page.getByRole("link", { name: /^Ouvrir un site/ }).click();
      await openView(page, "Transmettre");
      const totals: string[] = [];
      for (const { tab, title, total } of readers) {
        await page.getByRole("tab", { name: tab }).click();
        const paper = paperOf(page, title);
        await paper.waitFor();
        await look(page);
        await takePicture(page, `transmettre-${readers.findIndex((each) => each.tab === tab) + 1}`);
        const row = paper
          .getByRole("row")
          .filter({ has: page.getByRole("rowheader", { name: total, exact: true }) });
        totals.push(plain(await row.getByRole("cell").first().innerText()));
        const docx = await savedBy(page, () => page.getByRole("button", { name: /^Word/ }).click());
        expect(docx.name).toBe(`${title}.docx`);
        const written = textOfDocx(docx.bytes);
        for (const text of await textsOn(page, title)) expect(written).toContain(text);
        await expect.poll(() => page.getByRole("button", { name: /^PDF/ }).isEnabled()).toBe(true);
        const pdf = await savedBy(page, () => page.getByRole("button", { name: /^PDF/ }).click());
        expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
        await expect.poll(() => page.getByRole("button", { name: /^Word/ }).isEnabled()).toBe(true);
        const message = await page.getByLabel("Message à copier").inputValue();
        expect(plain(message)).toContain(totals[0]);
      }
      expect(new Set(totals).size).toBe(1);
      expect(totals[0]).toMatch(/^\d[\d ]*(,\d\d)? €$/);
      expect(offences).toEqual([]);
    },
    slowWalk,
  );

  test("the keyboard picks the reader, copies the message, and goes to where a fact is missing", async () => {
    const { page, offences } = await app.openPage(1280, { path: "/formations" });
    await page.getByRole("link", { name: /^Ouvrir un site/ }).click();
    await openView(page, "Transmettre");
    await page.getByRole("tab", { name: "L’OPCO" }).focus();
    const keyboard = openKeyboard(page);
    await keyboard.press("ArrowRight");
    await paperOf(page, "Une page pour décider").waitFor();
    await keyboard.reach("button", "Copier le message");
    await keyboard.press("Enter");
    await page
      .getByRole("status")
      .getByText(/Message copié|copiez-le vous-même/)
      .waitFor();
    await page.getByRole("button", { name: "Aller à « Financement »" }).focus();
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Financement" }).waitFor();
    expect(offences).toEqual([]);
  });

  test("on paper there is the document and nothing else", async () => {
    const { page } = await app.openPage(1280, { path: "/formations" });
    await page.getByRole("link", { name: /^Ouvrir un site/ }).click();
    await openView(page, "Transmettre");
    await page.getByRole("tab", { name: "La direction" }).click();
    await paperOf(page, "Une page pour décider").waitFor();
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => page.getByRole("tab").count()).toBe(0);
    expect(await page.getByRole("button").count()).toBe(0);
    expect(await page.getByText("Ce que vous lisez ici").isVisible()).toBe(false);
    expect(await paperOf(page, "Une page pour décider").isVisible()).toBe(true);
  });

  test("without network it is read and printed, and says that the files come once the visit is sent", async () => {
    const { page } = await app.openPage(1280, { path: "/visite", isKeptOffline: true });
    await page.getByText(/vues le /).waitFor();
    await page.getByText(/^Prêt sans réseau/).waitFor();
    await beginVisit(page);
    await page.context().setOffline(true);
    for (const words of situations) await tellSituation(page, words);
    await page.getByRole("button", { name: "En faire des séquences" }).click();
    await saved(page);
    await openView(page, "Transmettre");
    for (const { tab, title } of readers) {
      await page.getByRole("tab", { name: tab }).click();
      await paperOf(page, title).getByText("Reste à préciser").first().waitFor();
      await look(page);
    }
    await page.getByText(/^Les fichiers Word et PDF se font une fois la visite envoyée/).waitFor();
    await page.getByRole("button", { name: "Imprimer" }).waitFor();
    expect(await page.getByRole("button", { name: /^Word/ }).count()).toBe(0);
  });
});
