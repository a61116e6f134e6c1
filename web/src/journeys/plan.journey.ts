import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { paperProject } from "../../../core/src/reports/project/sample-project-subject.ts";
import { savedBy } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * What must change is written by keyboard and sealed before the start, with a clock; its proof is checked by the
 * command alone; the fictional company shows a sealed plan.
 */

const run = promisify(execFile);
const keptSchema = z.looseObject({ id: z.string() });

/** A person who reads and types takes ten minutes: the gestures alone must take a small part of them. */
const gesturesAtMost = 120_000;

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

describe.skipIf(whyNoJourney !== undefined)(`what must change ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("a plan is proposed, filled and sealed by keyboard, and its proof holds for the command alone", async () => {
    const { page, offences } = await app.openPage();
    const content = {
      ...paperProject(),
      diagnosis: "",
      design: "",
      alternative: "",
      sessions: [],
      passages: [],
    };
    const begun = await page.request.post(`${app.address}/api/projects`, { data: content });
    const { id } = keptSchema.parse(await begun.json());
    await page.goto(`${app.address}/projets/${id}/evaluation`);
    await page.getByRole("heading", { name: "Commencer en une fois" }).waitFor();
    const started = performance.now();
    const keyboard = openKeyboard(page);
    await keyboard.reach("button", "Proposer cinq indicateurs");
    await keyboard.press("Enter");
    await page.getByText("5 indicateurs", { exact: true }).waitFor();
    for (let count = 0; count < 5; count += 1) {
      await keyboard.reach("combobox", "Ce que vous espérez");
      await keyboard.press("ArrowDown");
    }
    await keyboard.reach("combobox", "Comparaison");
    await keyboard.type("Un d");
    await keyboard.reach("spinbutton", "Personnes formées");
    await keyboard.type("9");
    await keyboard.reach("spinbutton", "Personnes à qui comparer");
    await keyboard.type("8");
    await keyboard.reach("textbox", "Nous dirons que c’est un échec si…");
    await keyboard.type("Rien ne change à quatre mois.");
    await keyboard.reach("textbox", "Décision");
    await keyboard.type("Ouvrir au site 12");
    await keyboard.reach("combobox", "Par qui");
    await keyboard.press("ArrowDown");
    await keyboard.reach("button", "Ajouter cette décision");
    await keyboard.press("Enter");
    await page.getByText("Tout est dit. Vous pouvez sceller.").waitFor();
    await look(page, "plan-a-sceller");
    await keyboard.reach("button", "Sceller ce plan…");
    await keyboard.press("Enter");
    await page.getByRole("alertdialog", { name: "Sceller ce plan ?" }).waitFor();
    await look(page, "plan-ceremonie");
    await keyboard.reach("button", "Oui, sceller maintenant");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Plan scellé" }).waitFor();
    expect(performance.now() - started).toBeLessThan(gesturesAtMost);
    await page.getByText(/^Scellé avant le début, /).waitFor();
    expect(await page.getByRole("button", { name: "Sceller ce plan…" }).count()).toBe(0);
    const printed = await page.locator("code.fingerprint").innerText();
    const proof = await savedBy(page, () =>
      page.getByRole("button", { name: "Télécharger la preuve" }).click(),
    );
    await checkProof(proof.bytes, printed);
    expect(offences).toEqual([]);
  });

  async function checkProof(bytes: Buffer, printed: string): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "ouvrage-proof-"));
    const file = join(folder, "plan-scelle.json");
    const command = (...words: readonly string[]) =>
      run(process.execPath, ["cli/bin/ouvrage.mjs", "verify-plan", file, ...words]).then(
        ({ stdout }) => ({ status: 0, said: stdout }),
        ({ code, stderr }: { readonly code: number; readonly stderr: string }) => ({
          status: code,
          said: stderr,
        }),
      );
    await writeFile(file, bytes);
    expect(await command("--fingerprint", printed)).toMatchObject({
      status: 0,
      said: expect.stringContaining("Rien n’a changé"),
    });
    await writeFile(file, bytes.toString("utf8").replace("Rien ne change", "Tout va bien !"));
    expect(await command()).toMatchObject({ status: 1, said: expect.stringContaining("n’est plus celui") });
    await rm(folder, { recursive: true, force: true });
  }

  test("the fictional company shows a sealed plan with what was added since, and the papers to hand over", async () => {
    const { page, offences } = await app.openPage(1280, { path: "/projets" });
    await page.getByRole("link", { name: /Premier groupe/ }).click();
    await page.getByRole("link", { name: "Ce qui doit changer : le plan d’évaluation" }).click();
    await page.getByRole("heading", { name: "Plan scellé" }).waitFor();
    await page.getByText(/Le site 7 a perdu un de ses deux clients/).waitFor();
    await page.getByText("Pour les salariés, une page").click();
    await page.getByRole("article", { name: /Ce que l’on va regarder/ }).waitFor();
    await page.getByText("Pour le CSE", { exact: true }).click();
    await page.getByRole("article", { name: /Comment le projet sera évalué/ }).waitFor();
    await look(page, "plan-scelle");
    const pdf = await savedBy(page, () => page.getByRole("button", { name: /^PDF/ }).first().click());
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(offences).toEqual([]);
  });
});
