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

/*
 * A cleaning firm asks who pays for a CléA: nothing at first, then a rate that it writes once, then accounts. What is
 * not sure stays apart, and what a rule shuts says the change that would open it.
 */

/** Milliseconds: the view is looked at at both widths after each answer. */
const slowWalk = 240_000;

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

const saved = (page: Page) => page.getByText("Enregistré", { exact: true }).waitFor();

const openView = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Étapes de la formation" }).getByRole("button", { name }).click();

const part = (page: Page, name: string | RegExp) => page.getByRole("region", { name, exact: true });

const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

describe.skipIf(whyNoJourney !== undefined)(`funding ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
  });
  afterAll(() => app?.close());

  test(
    "a firm sees who pays for its training, writes the rate of its OPCO, and every euro is explained",
    async () => {
      const { page, offences } = await app.openPage();
      await designTraining(page, app.address);
      await openView(page, "Financement");
      const proposal = page.getByRole("listitem").filter({ hasText: "Le moins à payer, à coup sûr" });
      await proposal
        .getByText(/2\s900\s€/)
        .first()
        .waitFor();
      await page.getByText("rien ne peut être compté").waitFor();
      await look(page);

      await tellCompany(page, "60");
      const blocked = part(page, "Ce qui est fermé, et pourquoi");
      await blocked.getByText("Avoir moins de 50 salariés.").waitFor();
      await blocked.getByText("demandez à votre OPCO").waitFor();
      await page.getByLabel("Combien de salariés ?").fill("30");
      const opened = part(page, "Ce qui est attendu");
      const plan = opened.getByRole("listitem").filter({ hasText: "OPCO, plan des moins de 50 salariés" });
      await plan.getByText("Demandez-le à AKTO").waitFor();
      await look(page);
      await takePicture(page, "financement");

      await writeRate(page);
      await openView(page, "Financement");
      // 2 people, 35 hours at 15 euros: 1,050 of 1,500 euros of training; wages stay.
      await proposal
        .getByText(/1\s850\s€/)
        .first()
        .waitFor();
      await proposal.getByText("Un dossier à monter").waitFor();
      await unfoldLine(page);
      await compareAlternatives(page);

      await useAccounts(page);
      await saved(page);
      await page.reload();
      await proposal.first().waitFor();
      await look(page);
      expect(offences).toEqual([]);
    },
    slowWalk,
  );

  test("a training that a text imposes is planned outside working time: the rule says what to move", async () => {
    const { page, offences } = await app.openPage();
    await beginDesign(page, app.address, "Obligatoire");
    await addBlock(page, { title: "Consignes de sécurité", hours: "7", price: "300", time: "Non" });
    await page.getByText("À quoi il sert").click();
    await page.getByRole("checkbox", { name: "Formation obligatoire" }).check();
    await closePanel(page);
    await openView(page, "Financement");
    const forbidden = part(page, "Tel quel, cette variante n’est pas permise");
    await forbidden.getByText("Mettez 7 heures sur le temps de travail.").waitFor();
    await forbidden
      .getByText(/L\.6321-2/)
      .first()
      .waitFor();
    await look(page);
    await openView(page, "Parcours");
    await page.getByRole("button", { name: "Modifier Consignes de sécurité" }).click();
    await page.getByLabel("Sur le temps de travail ?").selectOption({ label: "Oui" });
    await closePanel(page);
    await openView(page, "Financement");
    await part(page, /^Qui paie\s: /).waitFor();
    expect(await forbidden.count()).toBe(0);
    expect(offences).toEqual([]);
  });
});

describe.skipIf(whyNoJourney !== undefined)(`funding with payroll ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("what payroll knows is taken in one gesture, and is not asked", async () => {
    const { page, offences } = await app.openPage();
    await beginDesign(page, app.address, "Avec la paie");
    await addBlock(page, { title: "Gestes", hours: "7", price: "300", time: "Oui" });
    await closePanel(page);
    await openView(page, "Financement");
    const offer = part(page, "Ce que la paie sait déjà");
    await offer.getByText("Convention collective 3043.").waitFor();
    expect(await page.getByLabel("Combien de salariés ?").count()).toBe(0);
    await look(page);
    await offer.getByRole("button", { name: "Reprendre ces réponses" }).click();
    await page.getByText("Repris de la paie.").waitFor();
    expect(Number(await page.getByLabel("Combien de salariés ?").inputValue())).toBeGreaterThan(0);
    expect(await page.getByLabel("Votre OPCO").locator("option:checked").innerText()).toBe("AKTO");
    expect(offences).toEqual([]);
  });
});

async function beginDesign(page: Page, address: string, label: string): Promise<void> {
  await page.goto(`${address}/formations`);
  await page.getByLabel("Comment l’appeler ?").fill(label);
  await page.getByRole("button", { name: "Commencer" }).click();
  await page.getByRole("heading", { level: 1, name: label }).waitFor();
  await openView(page, "Parcours");
}

interface TypedBlock {
  readonly title: string;
  readonly hours: string;
  readonly price: string;
  readonly time: "Oui" | "Non";
}

/** Adds a block and leaves its panel open. */
async function addBlock(page: Page, { title, hours, price, time }: TypedBlock): Promise<void> {
  await page.getByRole("button", { name: "Ajouter un bloc Variante A" }).click();
  const panel = page.getByRole("dialog");
  await panel.getByLabel("Titre du bloc").fill(title);
  await panel.getByRole("spinbutton", { name: "heures" }).first().fill(hours);
  await panel.getByLabel("Où se passe-t-il ?").selectOption({ label: "Au-dehors" });
  await panel.getByLabel("Sur le temps de travail ?").selectOption({ label: time });
  await panel.getByText("Qui forme, et à quel prix").click();
  await panel.getByRole("button", { name: "Ajouter un prix" }).click();
  await panel.getByLabel("Montant en euros").fill(price);
  await panel.getByLabel("Compté").selectOption({ label: "en une fois" });
}

async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** A CléA of 35 hours for two people, 1,500 euros, and 1,400 euros of wages. */
async function designTraining(page: Page, address: string): Promise<void> {
  await beginDesign(page, address, "CléA des étages");
  await addBlock(page, { title: "Préparer CléA", hours: "35", price: "1500", time: "Oui" });
  await closePanel(page);
  await openView(page, "Personnes");
  await page.getByLabel("Combien de personnes ajouter ?").fill("2");
  await page.getByRole("button", { name: "Ajouter ces personnes" }).click();
  await page.getByRole("strong").getByText("Personne 2").waitFor();
  await openView(page, "Temps et coûts");
  await page.getByLabel("Coût moyen d’une heure de travail, en euros").fill("20");
}

/** The OPCO follows from the agreement. */
async function tellCompany(page: Page, headcount: string): Promise<void> {
  const keyboard = openKeyboard(page);
  await keyboard.reach("spinbutton", "Combien de salariés ?");
  await keyboard.type(headcount);
  await keyboard.reach("textbox", "Numéro de la convention collective (IDCC)");
  await keyboard.type("3043");
  await expect.poll(() => page.getByLabel("Votre OPCO").locator("option:checked").innerText()).toBe("AKTO");
  await page.getByLabel("Ces personnes sont").selectOption({ label: "Salariées de l’entreprise" });
}

async function writeRate(page: Page): Promise<void> {
  await saved(page);
  await page.getByRole("link", { name: "Écrire ce barème OPCO, plan des moins de 50 salariés" }).click();
  await page.getByRole("heading", { level: 1, name: "Écrire un barème" }).waitFor();
  await page.getByLabel("Nom de la source").fill("Courrier d’AKTO");
  await page.getByLabel("Pourquoi cette correction").fill("Reçu hier");
  await page.getByRole("button", { name: "Enregistrer la ligne" }).click();
  await page.getByRole("alert").getByText("Écrivez au moins un montant").waitFor();
  await page.getByLabel("Valeur (euros de l’heure)").first().fill("15");
  await look(page);
  await page.getByRole("button", { name: "Enregistrer la ligne" }).click();
  await page.getByText(/Pourquoi.: Reçu hier/).waitFor();
  await page.getByRole("link", { name: "Formations" }).click();
  await page.getByRole("link", { name: "CléA des étages" }).click();
}

/** Down to the article, with a link to the row and what is to be checked. */
async function unfoldLine(page: Page): Promise<void> {
  const table = page.getByRole("table", { name: /^Qui paie quoi/ });
  const row = await table.getByRole("row", { name: /Préparer CléA/ }).innerText();
  expect(plain(row)).toContain("1 050 €");
  await page.getByText(/^Préparer CléA, formation\s: 1\s050\s€$/).click();
  await page.getByText(/Au plus 15\s€ par heure et par personne\s: 35 heures pour 2 personnes/).waitFor();
  const rule = page.getByRole("link", { name: "Barème de notre OPCO pour le plan des moins de 50 salariés" });
  expect(await rule.first().getAttribute("href")).toBe("/regles#money.opcoPlanRate");
  await look(page);
}

async function compareAlternatives(page: Page): Promise<void> {
  await openView(page, "Parcours");
  await page.getByRole("button", { name: "Ajouter une variante vide" }).click();
  await openView(page, "Financement");
  const table = page.getByRole("table", { name: "Les variantes, côte à côte" });
  await expect
    .poll(async () => plain(await table.getByRole("row", { name: /^Variante A/ }).innerText()))
    .toMatch(/Variante A 2 900 € 1 850 € 70 h/);
  expect(plain(await table.getByRole("row", { name: /^Variante B/ }).innerText())).toContain(
    "pas encore de bloc",
  );
}

/** One of the two agrees to use an account: she is apart, and its balance is never asked for. */
async function useAccounts(page: Page): Promise<void> {
  await page.getByLabel("Variante", { exact: true }).selectOption({ label: "Variante A" });
  await page.getByLabel("Préparer CléA").selectOption({ label: "CléA" });
  await page.getByText("Qui mettre à part ?").first().click();
  await page.getByRole("checkbox", { name: "1" }).check();
  await page.getByRole("button", { name: "Mettre à part" }).click();
  const apart = page.getByRole("group").filter({ has: page.locator("summary", { hasText: "À part :" }) });
  await apart.getByLabel(/^D’accord pour utiliser/).selectOption({ label: "Oui" });
  const opened = part(page, "Ce qui est attendu");
  await opened.getByText("La personne n’a pas encore dit combien").waitFor();
  await opened.getByRole("button", { name: "Aller à la question Compte personnel" }).click();
  await apart.getByLabel("Ce que chaque personne choisit d’y mettre, en euros").fill("900");
  await part(page, /^Qui paie\s: /)
    .getByText(/Compte personnel de formation/)
    .first()
    .waitFor();
  await look(page);
}
