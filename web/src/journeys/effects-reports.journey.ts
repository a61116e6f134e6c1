import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
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
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/* Effects are told to each reader; what they come from is taken away and computed again by the command alone. */

const run = promisify(execFile);

async function look(page: Page, name: string): Promise<void> {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const manners = await mannersOf(page);
    expect(manners.overflow, name).toBe(0);
    expect(headingLeaps(manners.headings), name).toEqual([]);
    expect(englishIn(manners.text), name).toEqual([]);
    expect(await accessibilityFindings(page), name).toEqual([]);
  }
}

describe.skipIf(whyNoJourney !== undefined)(`telling of effects ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("each reader has a document, by keyboard, and the command alone makes the package’s figures again", async () => {
    const { page, offences } = await app.openPage(1280, { path: "/projets" });
    await page.getByRole("link", { name: /Premier groupe/ }).click();
    await page.getByRole("link", { name: "Rendre compte des effets" }).click();
    await page.getByRole("article", { name: /une page pour la direction/ }).waitFor();
    await look(page, "direction");
    const pdf = await savedBy(page, () => page.getByRole("button", { name: /^PDF/ }).click());
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const keyboard = openKeyboard(page);
    await keyboard.reach("button", "Une page pour les salariés");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Ce que vous avez dit" }).waitFor();
    await look(page, "salaries");
    await keyboard.reach("button", "Le rapport complet");
    await keyboard.press("Enter");
    await page.getByRole("article", { name: /rapport complet/ }).waitFor();
    await look(page, "complet");
    const packed = await savedBy(page, () =>
      page.getByRole("button", { name: "Prendre le paquet entier (ZIP)" }).click(),
    );
    await checkPackage(packed.bytes);
    expect(offences).toEqual([]);
  });

  async function checkPackage(bytes: Buffer): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "ouvrage-package-"));
    const file = join(folder, "paquet.zip");
    await writeFile(file, bytes);
    const { stdout } = await run(process.execPath, ["cli/bin/ouvrage.mjs", "recompute", file, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ same: true, kind: "rows", plan: "whole" });
    await rm(folder, { recursive: true, force: true });
  }
});
