import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { chooseFile } from "../../../testkit/src/browser/downloads.ts";
import { followMenu } from "../../../testkit/src/browser/menu.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { dsnBytes, fictionalCompany } from "../../../testkit/src/index.ts";

const month = "2026-10" as Month;
const company = fictionalCompany({
  seed: 41,
  headcount: 60,
  firstMonth: month,
  monthCount: 1,
  sector: "logistics",
});
const payrollFile = { name: "octobre.dsn", bytes: dsnBytes(company) };
const { collectiveAgreement } = company.settings.sector;

describe.skipIf(whyNoJourney !== undefined)(`knowledge of the work ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    app = await openApplication();
    watched = await app.openPage();
    page = watched.page;
  });
  afterAll(() => app?.close());

  const live = () => page.getByRole("region", { name: "Ce que cela donne" });
  const openRule = async () => {
    await page.getByRole("link", { name: "Catégories" }).click();
    await page.getByRole("link", { name: /^Par le travail réel/ }).click();
    await page.getByRole("tab", { name: "Règle et essais" }).click();
    await live().waitFor();
  };
  /** People for whom the rule cannot decide. */
  const unknown = async () => {
    const line = await live().getByRole("listitem").filter({ hasText: "on ne sait pas" }).first().innerText();
    return Number(/\d+/.exec(line)?.[0]);
  };

  test("changing a stored rule shows who would enter and leave, and what the last gesture did", async () => {
    await page.getByRole("link", { name: "Premiers gestes de la propreté" }).click();
    await page.getByRole("tab", { name: "Règle et essais" }).click();
    await live().getByText("Rien ne change par rapport à la version 1.").waitFor();
    const position = page.getByLabel("Au plus la position");
    await position.selectOption({ index: 0 });
    await live().getByText("Ce qui change par rapport à la version 1").waitFor();
    expect(
      await live()
        .getByText(/salariés? sor/)
        .count(),
    ).toBe(1);
    expect(
      await live()
        .getByText(/Votre dernier geste/)
        .innerText(),
    ).toMatch(/\u2212\d+ dans la catégorie/);
    await page.evaluate(() => window.scrollTo(0, 0));
    await takePicture(page, "laboratoire");
  });

  test("leaving with changes that are not saved asks first, and staying keeps them", async () => {
    const position = page.getByLabel("Au plus la position");
    const changed = await position.inputValue();
    await page.getByRole("tab", { name: "Portrait" }).click();
    await followMenu(page, "Journal");
    const asked = page.getByRole("alertdialog", { name: "Partir sans enregistrer ?" });
    await asked.waitFor();
    expect(await page.locator(":focus").innerText()).toBe("Rester sur la page");
    await page.keyboard.press("Enter");
    await asked.waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "Règle et essais" }).click();
    expect(await position.inputValue()).toBe(changed);
  });

  test("a rule on the content of the work knows nothing before anyone has answered", async () => {
    await page.getByRole("button", { name: "Passer à mon entreprise" }).click();
    await page.getByRole("button", { name: "Partir sans enregistrer" }).click();
    await page.getByRole("link", { name: "Importer un fichier de paie" }).click();
    const button = page.getByRole("button", { name: "Choisir un fichier de paie" });
    await chooseFile(page, payrollFile, () => button.click());
    await page.getByRole("button", { name: "Lire et enregistrer" }).click();
    await page.getByRole("link", { name: "Définir une catégorie" }).click();
    await page.getByRole("button", { name: /^Partir de ce modèle Par le travail réel/ }).click();
    await live().getByText("La question la moins coûteuse").waitFor();
    await page.getByRole("button", { name: "Enregistrer la catégorie" }).click();
    await page.getByRole("heading", { name: "L’essentiel" }).waitFor();
    await openRule();
    await expect.poll(unknown, { timeout: 10_000 }).toBe(60);
  });

  test("answering the cheapest question, as the laboratory proposes, settles people", async () => {
    const question = await live().getByRole("listitem").filter({ hasText: "Répondre aux questions" }).first();
    const family = /«\s(.+?)\s»/.exec(await question.innerText())?.[1] ?? "";
    await question.getByRole("link", { name: "Répondre" }).click();
    await page.getByText(family, { exact: true }).click();
    const form = page.getByRole("group").filter({ hasText: family });
    for (const answer of await form.getByRole("radio", { name: "Oui" }).all()) await answer.check();
    await form.getByLabel("Qui a répondu").fill("Cheffe d’équipe du quai");
    await form.getByRole("button", { name: "Enregistrer" }).click();
    await form.getByText("Enregistré.").waitFor();
    await form.getByText("6 réponses sur 6").waitFor();
    await takePicture(page, "travail");
    await openRule();
    await expect.poll(unknown, { timeout: 10_000 }).toBeLessThan(60);
  });

  test("a grid that is filled makes a condition on the grid decide", async () => {
    await page.getByRole("link", { name: "Travail et grilles" }).click();
    await page
      .getByRole("heading", { name: `Convention collective (IDCC ${collectiveAgreement})` })
      .waitFor();
    await page.getByLabel("Nom de la position 1").fill("Premier niveau");
    await page.getByLabel("Nom de la position 2").fill("Niveaux suivants");
    const places = await page.getByRole("combobox", { name: /^Position :/ }).all();
    for (const [rank, place] of places.entries()) await place.selectOption({ index: rank < 3 ? 1 : 2 });
    // A third one by mistake, put in the middle and taken away: the grades of the others do not move.
    await page.getByRole("button", { name: "+ Ajouter une position, plus haute" }).click();
    await page.getByLabel("Nom de la position 3").fill("En trop");
    await page.getByRole("button", { name: /^Échanger la position Niveaux suivants/ }).click();
    expect(await page.getByLabel("Nom de la position 2").inputValue()).toBe("En trop");
    await page.getByRole("button", { name: "Retirer la position En trop" }).click();
    await page.getByRole("button", { name: "Enregistrer la grille" }).click();
    await page.getByText("Enregistré.").waitFor();

    await page.getByRole("link", { name: "Catégories" }).click();
    await page.getByRole("link", { name: "Nouvelle catégorie" }).click();
    await page.getByRole("button", { name: "Partir d’une page blanche" }).click();
    await page.getByRole("button", { name: "+ Ajouter une condition (Emploi)" }).click();
    await page.getByLabel("Condition sur").selectOption("gradeAtMost");
    expect(await page.getByLabel("Au plus la position").inputValue()).toBe("1");
    await live().locator(".figure-number").waitFor();
    const members = Number(await live().locator(".figure-number").innerText());
    expect(members).toBeGreaterThan(0);
    expect(members).toBeLessThan(60);
    await expect.poll(unknown, { timeout: 10_000 }).toBeLessThan(6);
  });

  test("the example can be erased, after one more question", async () => {
    await page.getByRole("button", { name: "Voir l’entreprise inventée" }).click();
    await page.getByRole("button", { name: "Partir sans enregistrer" }).click();
    await page.getByRole("button", { name: "Effacer l’exemple" }).click();
    await page.getByRole("button", { name: "Annuler" }).click();
    await page.getByRole("button", { name: "Effacer l’exemple" }).click();
    await page.getByRole("button", { name: "Oui, effacer l’exemple" }).click();
    await page.getByText("Mon entreprise", { exact: true }).waitFor();
    expect(await page.getByText("Propreté Aurore").count()).toBe(0);
    expect(await page.getByRole("button", { name: "Voir l’entreprise inventée" }).count()).toBe(0);
  });

  test("the company takes its own name, which its pages will carry", async () => {
    await page.getByRole("button", { name: "Changer le nom" }).click();
    await page.getByLabel("Nom de votre entreprise").fill("Entrepôts du Port");
    await page.getByRole("button", { name: "Enregistrer le nom" }).click();
    await page.getByText("Entrepôts du Port", { exact: true }).waitFor();
  });

  test("the journal tells all of it in French, changes and refusals apart", async () => {
    await followMenu(page, "Journal");
    await page.getByLabel("Ne montrer que ce qui a changé quelque chose").check();
    const rows = page.locator(".trail-act");
    const read = async () => (await rows.allInnerTexts()).join("\n");
    // Between the two lists the table is not there: the new one is read once it is.
    await expect.poll(read).toMatch(/^(?=.*Importer un fichier de paie)(?!.*Voir les effectifs)/s);
    const told = await read();
    for (const act of [
      "Effacer l’entreprise inventée",
      "Renseigner une grille de classification",
      "Répondre sur le contenu du travail",
      "Définir une catégorie",
      "Importer un fichier de paie",
    ])
      expect(told).toContain(act);
    expect(told).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  test("all this time nothing went elsewhere and no script failed", () => {
    expect(watched.offences).toEqual([]);
  });
});
