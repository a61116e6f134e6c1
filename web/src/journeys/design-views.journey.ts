import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentKinds } from "../../../core/src/training/public.ts";
import { savedBy } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { partsOfDocx } from "../../../testkit/src/browser/open-docx.ts";
import { largeDesign } from "../../../testkit/src/index.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * Views of designs that are already full: blocks dragged by mouse and by keyboard, every document as a file that
 * opens, and the calendar of two hundred people without a freeze.
 */

const folder = mkdtempSync(join(tmpdir(), "design-views-"));

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

/** Keeps a design through the interface of programs, as a program would. */
async function keep(page: Page, design: unknown): Promise<string> {
  return page.evaluate(async (content) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(content);
    const answer = await fetch("/api/training-designs", { method: "POST", headers, body });
    const told: { readonly id: string } = await answer.json();
    return told.id;
  }, design);
}

/** Drags by mouse, little by little as a hand does, to the top of where it goes. */
async function drag(page: Page, what: Locator, where: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded();
  const [from, to] = [await what.boundingBox(), await where.boundingBox()];
  if (from === null || to === null) throw new Error("invalid drag; both ends must be on the page");
  await page.mouse.move(from.x + 30, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 6, { steps: 12 });
  await page.mouse.move(to.x + 62, to.y + 5, { steps: 3 });
  await page.mouse.up();
}

/** Milliseconds during which the page may answer nothing: beyond, a person believes that it is broken. */
const longestFreeze = 1000;

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longest = document.createElement("meter");
    longest.hidden = true;
    longest.id = "longest-task";
    document.body.append(longest);
    new PerformanceObserver((list) => {
      const worst = Math.max(...list.getEntries().map(({ duration }) => duration));
      longest.dataset.longest = String(Math.max(worst, Number(longest.dataset.longest ?? 0)));
    }).observe({ entryTypes: ["longtask"] });
  });
}

function longestTask(page: Page): Promise<number> {
  return page.locator("#longest-task").evaluate((meter) => {
    const longest = meter instanceof HTMLElement ? Number(meter.dataset.longest ?? 0) : Number.NaN;
    meter.remove();
    return longest;
  });
}

/** Pages of a PDF as poppler counts them; undefined where it is not installed. */
function pagesOf(pdf: Buffer): number | undefined {
  const path = join(folder, "document.pdf");
  writeFileSync(path, pdf);
  try {
    const told = execFileSync("pdfinfo", [path], { stdio: ["ignore", "pipe", "ignore"] }).toString();
    expect(told).toMatch(/^Tagged:\s+yes$/m);
    return Number(/^Pages:\s+(\d+)$/m.exec(told)?.[1]);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

describe.skipIf(whyNoJourney !== undefined)(`views of a design ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let watched: WatchedPage;
  beforeAll(async () => {
    app = await openApplication();
    watched = await app.openPage();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await app?.close();
  });

  const open = async (design: unknown, view: string): Promise<Page> => {
    const { page } = watched;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${app.address}/formations`);
    const id = await keep(page, design);
    await page.goto(`${app.address}/formations/${id}?vue=${view}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  };

  const small = () => {
    const design = largeDesign({ blocks: 4, people: 6 });
    return { ...design, alternatives: [...design.alternatives, { id: "v2", label: "", blocks: [] }] };
  };
  const columnOf = (page: Page, name: string) =>
    page.getByRole("grid", { name: `Blocs de ${name}, dans l’ordre` });
  const titlesOf = (page: Page, name: string) =>
    columnOf(page, name).getByRole("row").locator("strong").allInnerTexts();

  test("a block is dragged by mouse inside its alternative, then to an empty one, and stays there", async () => {
    const page = await open(small(), "parcours");
    // Both ends of every move are on the screen.
    await page.setViewportSize({ width: 1280, height: 2400 });
    const [a, b] = [columnOf(page, "Variante A"), columnOf(page, "Variante B")];
    const row = (name: string) => a.getByRole("row").filter({ hasText: name });
    await drag(page, row("Bloc 1"), row("Bloc 3"));
    await expect.poll(() => titlesOf(page, "Variante A")).toEqual(["Bloc 2", "Bloc 1", "Bloc 3", "Bloc 4"]);
    await drag(page, row("Bloc 4"), b);
    await expect.poll(() => titlesOf(page, "Variante B")).toEqual(["Bloc 4"]);
    await drag(page, row("Bloc 2"), b.getByRole("row").first());
    await expect.poll(() => titlesOf(page, "Variante B")).toEqual(["Bloc 2", "Bloc 4"]);
    await page.getByText("Enregistré", { exact: true }).waitFor();
    await page.reload();
    await row("Bloc 1").waitFor();
    await expect.poll(() => titlesOf(page, "Variante B")).toEqual(["Bloc 2", "Bloc 4"]);
    await expect.poll(() => titlesOf(page, "Variante A")).toEqual(["Bloc 1", "Bloc 3"]);
  });

  test("the keyboard drags a block to another alternative, and Escape leaves it where it was", async () => {
    const page = await open(small(), "parcours");
    const keyboard = openKeyboard(page);
    const where = async () => (await keyboard.where()).name;
    await keyboard.reach("row", "Bloc 1");
    await keyboard.press("ArrowDown");
    await keyboard.reach("button", /^Déplacer « Bloc 2 »/);
    await keyboard.press("Enter");
    await expect.poll(where).toMatch(/^Insérer /);
    await keyboard.press("Escape");
    await expect.poll(where).toMatch(/Bloc 2/);
    expect(await titlesOf(page, "Variante A")).toEqual(["Bloc 1", "Bloc 2", "Bloc 3", "Bloc 4"]);
    await page.getByRole("button", { name: /^Déplacer « Bloc 2 »/ }).focus();
    await keyboard.press("Enter");
    await expect.poll(where).toMatch(/^Insérer /);
    await keyboard.press("Tab");
    await expect.poll(where).not.toMatch(/^Insérer /);
    await keyboard.press("Enter");
    await expect.poll(() => titlesOf(page, "Variante B")).toEqual(["Bloc 2"]);
    await expect.poll(where).toMatch(/Bloc 2/);
  });

  test("every document is saved as a file to edit and a file to print, and both open", async () => {
    const page = await open(small(), "documents");
    const cards = page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
    await expect.poll(() => cards.count()).toBe(documentKinds.length);
    await look(page);
    for (let rank = 0; rank < documentKinds.length; rank += 1) {
      const card = cards.nth(rank);
      const title = await card.getByRole("heading").innerText();
      const [toEdit, toPrint] = [
        card.getByRole("button", { name: /^Word/ }),
        card.getByRole("button", { name: /^PDF/ }),
      ];
      const docx = await savedBy(page, () => toEdit.click());
      const parts = partsOfDocx(docx.bytes);
      expect(docx.name).toBe(`${title}.docx`);
      expect(parts.get("word/document.xml")).toContain("<w:body>");
      expect([...parts.keys()]).toEqual(expect.arrayContaining(["[Content_Types].xml", "word/styles.xml"]));
      await expect.poll(() => toPrint.isEnabled()).toBe(true);
      const pdf = await savedBy(page, () => toPrint.click());
      expect(pdf.name).toBe(`${title}.pdf`);
      expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(pagesOf(pdf.bytes) ?? 1).toBeGreaterThan(0);
      await expect.poll(() => toEdit.isEnabled()).toBe(true);
    }
    expect(watched.offences).toEqual([]);
  });

  test("the calendar of two hundred people answers without a freeze, week by week or for one person", async ({
    annotate,
  }) => {
    const page = await open(largeDesign({ blocks: 30, people: 200 }), "calendrier");
    const placed = page.getByRole("heading", { name: /^2.636 séances placées$/ });
    await placed.waitFor();
    await watchLongTasks(page);
    await page.getByLabel("Premier jour possible").fill("2027-02-01");
    await page.getByText("Semaine du 1er février 2027").waitFor();
    await placed.waitFor();
    const longest = await longestTask(page);
    await annotate(`longest task: ${Math.round(longest)} ms`);
    expect(longest).toBeLessThan(longestFreeze);
    await look(page);
    const keyboard = openKeyboard(page);
    await page.getByLabel("Voir les séances de").focus();
    await keyboard.reach("summary", /^Semaine du 8 février 2027/);
    await keyboard.press("Enter");
    await page
      .getByText(/^lundi 8 février 2027 à/)
      .first()
      .waitFor();
    await page.getByLabel("Voir les séances de").selectOption({ label: "Personne 7" });
    await page
      .getByRole("status")
      .filter({ hasText: /^\d+ séances$/ })
      .waitFor();
    await look(page);
    await page.getByRole("button", { name: /^Écrire ces dates dans les 90 séquences/ }).click();
    await page.getByText("Les dates sont écrites dans 90 séquences.").waitFor();
    await page.getByText("Enregistré", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Voir les séquences et leurs preuves" }).click();
    await page.getByText("Les quatre preuves sont réunies").first().waitFor();
    expect(watched.offences).toEqual([]);
  });
});
