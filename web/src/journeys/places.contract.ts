import type { Page } from "playwright-core";

/** A page of the app, that its journey opens at each width: a page with a new address is added to the list below. */
export interface Place {
  readonly name: string;
  readonly path: string;
  /** What has to be done there before looking. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** What was asked of the server is there. */
export async function answered(page: Page): Promise<void> {
  await page.getByText("Un instant…").first().waitFor({ state: "detached" });
}

const livePanel = (page: Page) => page.getByRole("region", { name: "Ce que cela donne" });
const figure = (page: Page) => livePanel(page).locator(".figure-number").waitFor();

async function rule(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Règle et essais" }).click();
  await figure(page);
}

/** The steps of a training design, as its address says them. */
const designViews = [
  "situations",
  "parcours",
  "personnes",
  "afest",
  "couts",
  "financement",
  "calendrier",
  "documents",
  "transmettre",
];

/** The views of a project that are read by everybody who runs it, as its address says them. */
const runningViews = ["ou-on-en-est", "personnes", "seances", "dossier"];

/**
 * Every page of the app, with what opens on it. `CATEGORY` and `PROJECT` are the pages of the example's category and
 * project, `DESIGN` and `DIAGNOSIS` those of documents kept before.
 */
export const places: readonly Place[] = [
  { name: "home", path: "/" },
  { name: "files", path: "/fichiers" },
  {
    name: "work",
    path: "/travail",
    prepare: (page) => page.getByText("agent de service", { exact: true }).click(),
  },
  { name: "categories", path: "/categories" },
  { name: "templates", path: "/categories/nouvelle" },
  {
    name: "laboratory of a new category",
    path: "/categories/nouvelle",
    async prepare(page) {
      await page.getByRole("button", { name: /^Partir de ce modèle Croisée/ }).click();
      await figure(page);
    },
  },
  {
    name: "portrait",
    path: "CATEGORY",
    prepare: (page) => page.getByText("Métier dans l’entreprise").first().click(),
  },
  { name: "laboratory of a stored category", path: "CATEGORY", prepare: rule },
  {
    name: "versions",
    path: "CATEGORY",
    prepare: (page) => page.getByRole("tab", { name: "Versions" }).click(),
  },
  {
    name: "effect",
    path: "/effet",
    async prepare(page) {
      await page.getByRole("button", { name: "Essayer avec l’exemple inventé" }).click();
      await page.getByRole("button", { name: "Voir la réponse" }).click();
      await page.getByRole("heading", { name: "La réponse" }).waitFor();
      await page.getByText("Les écarts en tableau").click();
    },
  },
  {
    name: "effect, compared otherwise",
    path: "/effet",
    async prepare(page) {
      await page.getByRole("button", { name: "Essayer avec l’exemple inventé" }).click();
      await page.getByRole("button", { name: "Voir la réponse" }).click();
      await page.getByRole("button", { name: "Essayer les autres façons" }).click();
      await page.getByText("Toutes les façons en tableau").click();
      await page.getByText("pas pu être essayées, et pourquoi").click();
    },
  },
  { name: "trajectories", path: "/trajectoires" },
  { name: "diagnoses", path: "/diagnostic" },
  { name: "diagnosis", path: "DIAGNOSIS" },
  { name: "first visits", path: "/visite" },
  { name: "training designs", path: "/formations" },
  ...designViews.map((view) => ({ name: `training design, ${view}`, path: `DESIGN?vue=${view}` })),
  { name: "network", path: "/reseau" },
  { name: "portfolio", path: "/portefeuille" },
  { name: "firms to import", path: "/portefeuille/importer" },
  { name: "projects", path: "/projets" },
  ...runningViews.map((view) => ({ name: `project, ${view}`, path: `PROJECT?vue=${view}` })),
  { name: "effects of a project", path: "PROJECT/effets" },
  {
    name: "rules",
    path: "/regles#cpf.participation",
    prepare: (page) => page.locator("details[open] details summary").click(),
  },
  { name: "a rule to correct", path: "/regles/ligne?cle=cpf.actionCaps&depuis=2026-02-26" },
  { name: "shares", path: "/partages" },
  { name: "the organisation", path: "/organisation" },
  { name: "members", path: "/membres" },
  { name: "journal", path: "/journal" },
  { name: "personal data", path: "/donnees-personnelles" },
  { name: "a page that does not exist", path: "/nulle-part" },
];
