import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { paperProject } from "../../../core/src/reports/project/sample-project-subject.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * What a project learnt travels: its case study is written from its log, a sentence is reworded by keyboard, the owner
 * consents, a copy is published, found in the library by another word of the trade, and taken down again.
 */

const keptSchema = z.looseObject({ id: z.string() });

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

describe.skipIf(whyNoJourney !== undefined)(`practices that travel ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("from the log of a project to the library, and back", async () => {
    const { page, offences } = await app.openPage();
    const content = { ...paperProject(), diagnosis: "", design: "", alternative: "", passages: [] };
    const begun = await page.request.post(`${app.address}/api/projects`, { data: content });
    const { id } = keptSchema.parse(await begun.json());
    await page.goto(`${app.address}/projets/${id}/monographie`);
    await page.getByRole("button", { name: "Écrire d’après le journal" }).click();
    await page.getByRole("heading", { name: "Jusqu’où cette histoire peut aller" }).waitFor();
    const keyboard = openKeyboard(page);
    await page.getByLabel("Titre", { exact: true }).fill("Des essais sur le chantier");
    await page.getByLabel("Secteur", { exact: true }).selectOption("cleaning");
    await page.getByRole("button", { name: "Enregistrer", exact: true }).click();
    const audience = page.locator("li.practice-sentence", { hasText: "Ce qui devait changer n’avait pas" });
    await audience.getByRole("button", { name: "Réécrire" }).focus();
    await keyboard.press("Enter");
    await audience.getByLabel("La phrase").fill("Rien n’avait été écrit avant le début.");
    await audience.getByRole("button", { name: "Enregistrer" }).focus();
    await keyboard.press("Enter");
    await page.getByText("Réécrite. Le journal disait").waitFor();
    await look(page, "case study");
    await page.getByRole("button", { name: "Donner l’accord" }).click();
    await page.getByRole("button", { name: "Publier une copie" }).click();
    await page.getByText("Publié le").waitFor();

    await page.goto(`${app.address}/pratiques`);
    await page.getByRole("searchbox", { name: "Chercher" }).fill("chef d’équipe");
    await page.getByRole("link", { name: "Associer l’encadrement de proximité dès le début" }).waitFor();
    await page.getByRole("searchbox", { name: "Chercher" }).fill("essai chantier");
    await page.getByRole("link", { name: "Des essais sur le chantier" }).waitFor();
    await page.getByText("Préciser").click();
    await look(page, "library");
    await page.getByRole("link", { name: "Des essais sur le chantier" }).click();
    await page.getByText("Rien n’avait été écrit avant le début.").waitFor();
    await look(page, "published case");

    await page.goto(`${app.address}/projets/${id}/monographie`);
    await page.getByRole("button", { name: "Retirer l’accord" }).click();
    await page.getByText("Rien n’est publié.").waitFor();
    await page.goto(`${app.address}/pratiques/fiche-afest-pas-a-pas`);
    await page.getByRole("heading", { name: "Pas à pas", exact: true }).waitFor();
    await look(page, "sheet");
    expect(offences).toEqual([]);
  });

  test("a sheet is rewritten for one’s organisation, and the original stays a touch away", async () => {
    const { page, offences } = await app.openPage(1280, { path: "/pratiques/fiche-afest-pas-a-pas" });
    const keyboard = openKeyboard(page);
    await keyboard.reach("button", "L’adapter à mon organisation");
    await keyboard.press("Enter");
    await page.getByRole("heading", { name: "Notre version de la fiche" }).waitFor();
    await look(page, "form of a sheet");
    await page.getByLabel("Titre", { exact: true }).fill("L’AFEST chez nous");
    const steps = page.getByLabel("Pas à pas");
    await steps.fill(Array.from({ length: 13 }, (_, line) => `Point ${line}`).join("\n"));
    await page.getByRole("alert").getByText("Une liste a plus de 12 lignes").waitFor();
    expect(await page.getByRole("button", { name: "Enregistrer notre version" }).isDisabled()).toBe(true);
    await steps.fill("Choisir la situation\nLa faire le mardi matin");
    await page.getByLabel("Ce que vous avez changé").fill("Le mardi, l’équipe est au complet.");
    await page.getByRole("button", { name: "Enregistrer notre version" }).click();
    await page.getByRole("heading", { name: "L’AFEST chez nous" }).waitFor();
    await page.getByText("La faire le mardi matin").waitFor();
    await look(page, "adapted sheet");
    await page.getByRole("button", { name: "Lire la fiche d’origine" }).click();
    await page.getByText("La faire le mardi matin").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Supprimer notre version" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "La supprimer" }).click();
    await page.getByRole("button", { name: "L’adapter à mon organisation" }).waitFor();
    expect(offences).toEqual([]);
  });
});
