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
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";

/*
 * A project is steered: a meeting held by keyboard, the time of each in one gesture, its minutes, the ledger and its
 * statement, the file of the works council, the invitation. Every view is looked at for its manners at both widths.
 */

const keptSchema = z.looseObject({ id: z.string() });

/** A project in which people are named, and nothing was decided yet. */
const content = {
  ...paperProject(),
  diagnosis: "",
  design: "",
  alternative: "",
  meetings: [],
  decisions: [],
  milestones: [],
  effort: [],
};

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

/** As a WebM recording begins. */
const recording = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(500, 7)]);
const saved = (page: Page) => page.getByText("Enregistré", { exact: true }).waitFor();
const paperOf = (page: Page, title: string | RegExp) => page.getByRole("article", { name: title });
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

describe.skipIf(whyNoJourney !== undefined)(`steering a project ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  /** A page on a view of a new project. */
  async function openProject(view: string) {
    const watched = await app.openPage();
    const begun = await watched.page.request.post(`${app.address}/api/projects`, { data: content });
    const { id } = keptSchema.parse(await begun.json());
    await watched.page.goto(`${app.address}/projets/${id}?vue=${view}`);
    return watched;
  }

  test("a meeting is held by keyboard: a decision, a milestone, the time of each, its minutes", async () => {
    const { page, offences } = await openProject("reunion");
    const keyboard = openKeyboard(page);
    await page.getByRole("heading", { name: "Ordre du jour, en cinq minutes" }).waitFor();
    await look(page, "agenda");
    await takePicture(page, "reunion-de-projet");
    await keyboard.reach("button", "Commencer la réunion");
    await keyboard.press("Enter");
    await keyboard.reach("checkbox", "C. L. (Ressources humaines)");
    await keyboard.press("Space");
    await keyboard.reach("checkbox", "A. D. (OPCO)");
    await keyboard.press("Space");
    await keyboard.reach("textbox", "Ce qui est décidé, en une ligne");
    await keyboard.type("Deux heures le mardi");
    await keyboard.reach("button", "Noter la décision");
    await keyboard.press("Enter");
    await page.getByText("Pris par : C. L. (Ressources humaines), A. D. (OPCO)").waitFor();
    await keyboard.reach("textbox", "Quoi");
    await keyboard.type("Prévenir les clients");
    await keyboard.reach("button", "Ajouter cette étape");
    await keyboard.press("Enter");
    await page.getByText(/^Prévenir les clients — /).waitFor();
    await look(page, "meeting");
    await keyboard.reach("button", "Terminer la réunion");
    await keyboard.press("Enter");
    await keyboard.reach("button", "1 h");
    await keyboard.press("Enter");
    await page.getByText(/^2 lignes notées/).waitFor();
    const minutes = paperOf(page, /^Document : Compte rendu/);
    await expect.poll(async () => plain(await minutes.innerText())).toContain("Prévenir les clients");
    expect(plain(await minutes.innerText())).not.toContain("Zoé");
    await look(page, "minutes");
    await saved(page);
    const pdf = await savedBy(page, () => page.getByRole("button", { name: /^PDF/ }).click());
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const text = await savedBy(page, () => page.getByRole("button", { name: /^Texte/ }).click());
    expect(plain(text.bytes.toString("utf8"))).toContain("Deux heures le mardi");
    await page.reload();
    await page.getByText(/\s·\s1 décision$/).waitFor();
    await page.getByLabel("Chercher dans les décisions").fill("HEURES");
    await page.getByText("1 décision", { exact: true }).waitFor();
    expect(offences).toEqual([]);
  });

  test("the week is told in three taps, a rate gives a value, and the statement holds the same figures", async () => {
    const { page, offences } = await openProject("temps");
    await page.getByRole("heading", { name: "La semaine, en trente secondes" }).waitFor();
    const week = page.getByRole("region", { name: "La semaine, en trente secondes" });
    await week.getByText("Conception", { exact: true }).click();
    await week.getByRole("button", { name: "2 h", exact: true }).click();
    await week.getByText(/^Noté\s: 2\sh, /).waitFor();
    await week.getByText("OPCO du nord (OPCO)").click();
    await week.getByRole("button", { name: "30 min" }).click();
    await page
      .getByText(/^30\smin sur 2\sh\s30 n’ont pas de taux connu/)
      .first()
      .waitFor();
    await look(page, "ledger");
    const statement = paperOf(page, /^Document : Temps de conception/);
    await expect.poll(async () => plain(await statement.innerText())).toContain("Au moins 60 €");
    await page.getByLabel(/^OPCO \(OPCO du nord\), euros/).fill("40");
    await expect.poll(async () => plain(await statement.innerText())).toContain("80 €");
    await saved(page);
    const csv = await savedBy(page, () => page.getByRole("button", { name: /^Tableau/ }).click());
    expect(plain(csv.bytes.toString("utf8"))).toContain('"Conception";"";120;30;60');
    expect(offences).toEqual([]);
  });

  test("the works council reads the facts, an opinion is noted with its dissent, and people are invited", async () => {
    const { page, offences } = await openProject("cse");
    const file = paperOf(page, /^Document : Dossier d’information du CSE/);
    await file.getByText("À reporter dans la BDESE").waitFor();
    await look(page, "council");
    await page.getByLabel("Effectif de l’entreprise").fill("20");
    await page.getByText(/la version courte suffit/).waitFor();
    expect(await file.getByText("À reporter dans la BDESE").count()).toBe(0);
    await page.getByRole("button", { name: "Noter une information du CSE" }).click();
    await page.getByLabel("Avis", { exact: true }).last().selectOption("unfavorable");
    await page.getByLabel("Ce qu’elle veut voir écrit").last().fill("Trop court.");
    await page.getByRole("button", { name: "Écrire ce désaccord" }).last().click();
    await file.getByText(/«\sTrop court\.\s»/).waitFor();
    await saved(page);
    const pdf = await savedBy(page, () => page.getByRole("button", { name: /^PDF/ }).click());
    expect(pdf.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    await page.getByRole("button", { name: "Inviter", exact: true }).click();
    await page.getByLabel("À qui poser des questions").fill("Sonia, au dépôt");
    await page
      .getByText(/Des questions\s\? Sonia, au dépôt\./)
      .first()
      .waitFor();
    await page.getByLabel("Ce qu’il faut apporter").fill("vos chaussures");
    await page.getByText("À apporter : vos chaussures.").first().waitFor();
    await saved(page);
    const heard = { name: "invitation.webm", mimeType: "audio/webm", buffer: recording };
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Choisir un enregistrement" }).click();
    await (await choosing).setFiles(heard);
    await page.getByText(/^Enregistrée le /).waitFor();
    await look(page, "invitation");
    expect(offences).toEqual([]);
  });
});
