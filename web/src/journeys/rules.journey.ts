import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessibilityFindings, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";

const widths = [1280, 360];

describe.skipIf(whyNoJourney !== undefined)(`the rules ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
    watched = await app.openPage();
    page = watched.page;
  });
  afterAll(() => app?.close());

  const search = () => page.getByLabel("Chercher une règle");
  const card = (title: string) => page.locator("details.rule").filter({ hasText: title }).first();
  const unfold = (title: string) => card(title).locator("summary").first().click();

  test("the book opens on every rule, and says how many are to be checked again", async () => {
    await page.getByRole("link", { name: "Règles et financements" }).click();
    await page.getByRole("heading", { level: 1, name: "Les règles et les financements" }).waitFor();
    await page.getByText(/règles sont à vérifier/).waitFor();
    await takePicture(page, "regles");
  });

  test("a word finds a rule, which tells its article, its conditions and what is not sure", async () => {
    await search().fill("800 moins diplômés");
    await page.getByText(/^1 règle, telle qu’elle vaut/).waitFor();
    await unfold("800 euros par an pour les moins diplômés");
    const text = await card("800 euros par an pour les moins diplômés").innerText();
    expect(text).toContain("art. L.6323-11-1 du Code du travail");
    expect(text).toContain("Elle n’a pas de diplôme de niveau 3");
    expect(text).toContain("Ce qui n’est pas sûr");
    expect(text).toContain("Source relue le 6 octobre 2026");
  });

  test("no source opens a page outside by itself: addresses are text", async () => {
    expect(await page.locator('main a[href^="http"]').count()).toBe(0);
    await expect
      .poll(() => page.getByText("https://www.centre-inffo.fr/fiche/", { exact: false }).count())
      .toBe(1);
  });

  test("a rule keeps its history: what the participation was each year", async () => {
    await search().fill("participation forfaitaire 150");
    await unfold("Participation forfaitaire");
    await page.getByText("3 autres versions de cette règle").click();
    const history = page.getByRole("region", { name: /^Autres versions/ });
    const text = await history.innerText();
    expect(text).toContain("103,20");
    expect(text).toContain("102,23");
    expect(text).toContain("Du 2 mai 2024 au 31 décembre 2024");
  });

  test("the owner corrects a row: it counts first, says why, and leaves the published one below", async () => {
    await page.getByRole("link", { name: /^Corriger : Participation forfaitaire/ }).click();
    await page.getByLabel("Valeur (euros)").fill("200");
    await page.getByLabel("Ce que c’est").fill("200 €");
    await page.getByLabel("Titre").fill("Participation : 200 €");
    await page.getByLabel("Nom de la source").fill("Journal officiel");
    await page.getByLabel("Article ou texte").fill("décret lu le jour même");
    await page.getByLabel("Pourquoi cette correction").fill("Le décret est paru.");
    await page.getByRole("button", { name: "Enregistrer la ligne" }).click();
    await page.getByText(/Pourquoi.: Le décret est paru/).waitFor();
    const own = card("Participation : 200 €");
    await expect.poll(() => own.innerText()).toContain("écrit par nous");
    await own.getByText("4 autres versions de cette règle").click();
    await expect.poll(() => own.innerText()).toContain("103,20");
  });

  test("an amount that cannot be read is told in the form, and nothing is recorded", async () => {
    await page.getByRole("link", { name: /^Corriger : Participation/ }).click();
    await page.getByLabel("Valeur (euros)").fill("9,155");
    await page.getByLabel("Nom de la source").fill("Journal officiel");
    await page.getByLabel("Pourquoi cette correction").fill("Essai");
    await page.getByRole("button", { name: "Enregistrer la ligne" }).click();
    await page.getByRole("alert").getByText("Un montant ne se lit pas").waitFor();
    await page.getByRole("link", { name: "Ne rien changer" }).click();
  });

  test("a day of check that is still to come is refused in plain words", async () => {
    await page.goto(`${app.address}/regles/ligne?cle=vae.oneFile&depuis=2024-01-01`);
    await page.getByLabel("Jour où vous l’avez lu").fill("2999-01-01");
    await page.getByLabel("Nom de la source").fill("Courrier");
    await page.getByLabel("Pourquoi cette correction").fill("Essai");
    await page.getByRole("button", { name: "Enregistrer la ligne" }).click();
    await page.getByText("Le jour de vérification n’est pas encore arrivé").waitFor();
  });

  test("a rule is added by the keyboard alone, and found among those that we wrote", async () => {
    await page.goto(`${app.address}/regles`);
    const keyboard = openKeyboard(page);
    await page.getByRole("link", { name: "Ajouter une règle" }).waitFor();
    await keyboard.reach("link", "Ajouter une règle");
    await keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Ajouter une règle" }).waitFor();
    const type = async (field: RegExp, text: string) => {
      await keyboard.reach("textbox", field);
      await keyboard.type(text);
    };
    await type(/^Titre/, "Fonds de la branche");
    await type(/^Ce que dit la règle/, "La branche paie 12 euros de l’heure.");
    await keyboard.reach("button", "Ajouter un montant ou une durée");
    await keyboard.press("Enter");
    await expect.poll(() => keyboard.where()).toEqual({ role: "textbox", name: "Ce que c’est" });
    await keyboard.type("12 € de l’heure");
    await type(/^Valeur/, "12");
    await type(/^Nom de la source/, "Courrier de l’OPCO");
    await type(/^Pourquoi cette correction/, "Reçu hier");
    await keyboard.reach("button", "Enregistrer la ligne");
    await keyboard.press("Enter");
    await page.getByText(/Pourquoi.: Reçu hier/).waitFor();
    await page.getByLabel("Montrer").selectOption("Celles que nous avons écrites");
    await page.getByText(/^2 règles, telles/).waitFor();
  });

  test.each(widths)("at %s pixels the book and its form keep their manners", async (width) => {
    const { page: narrow, offences } = await app.openPage(width);
    for (const path of ["/regles#cpf.participation", "/regles/ligne"]) {
      await narrow.goto(`${app.address}${path}`);
      await narrow.getByRole("heading", { level: 1 }).waitFor();
      await expect.poll(() => narrow.getByText("Un instant…").count(), { timeout: 10_000 }).toBe(0);
      expect((await mannersOf(narrow)).overflow, path).toBe(0);
      expect(await accessibilityFindings(narrow), path).toEqual([]);
    }
    expect(offences).toEqual([]);
  });

  test("the journey ends without a script error and without a request to any other host", () => {
    expect(watched.offences).toEqual([]);
  });
});
