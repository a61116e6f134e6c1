import type { Page } from "playwright-core";
import { chooseFile } from "./downloads.ts";

/** The training of the visit. */
export const training = "Poser une fenêtre sans se faire mal";
/** Moments of work that it starts from. */
export const situations = [
  "Porter la fenêtre à deux",
  "Lire le plan de pose",
  "Prévenir le client d’un retard",
];

/** Twenty-three people as copied from a spreadsheet; a fifth of the hours are not known. */
const spreadsheet = Array.from({ length: 23 }, (_, rank) =>
  [
    `P${rank + 1}`,
    rank % 3 === 0 ? "Atelier" : "Chantier nord",
    rank % 2 === 0 ? "pose de fenêtres" : "débit et usinage",
    "CDI",
    rank % 5 === 0 ? "" : "35",
    "CAP",
  ].join("\t"),
).join("\n");

/** A picture of one pixel. */
export const smallestPng = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** A sound of no length: 44 bytes of header, one channel of 8 bits at 8 kHz. */
export const silentWav = Buffer.from(
  "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA=",
  "base64",
);

/** Waits for what the screen calls kept. */
export const saved = (page: Page) => page.getByText("Enregistré", { exact: true }).waitFor();
/** Opens a view of the training. */
export const openView = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Étapes de la formation" }).getByRole("button", { name }).click();
export const firstSituation = (page: Page) => page.getByRole("region", { name: /^Situation 1/ });
/** The photo of the first situation, drawn. */
export const photo = (page: Page) => firstSituation(page).getByRole("img", { name: "etiquette.png" });

/** Adds a photo, or a voice note (".wav"), to the first situation. */
export async function attach(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const kind = name.endsWith(".wav") ? /^Ajouter une note/ : /^Ajouter une photo/;
  await chooseFile(page, { name, bytes }, () =>
    firstSituation(page).getByRole("button", { name: kind }).click(),
  );
}

/** Pastes as the browser does when a block was copied from a spreadsheet. */
async function pastePeople(page: Page): Promise<void> {
  await page.getByLabel("Initiales ou repère, ligne 1").focus();
  await page.locator(":focus").evaluate((cell, copied) => {
    const carried = new DataTransfer();
    carried.setData("text/plain", copied);
    const pasting = new Event("paste", { bubbles: true, cancelable: true });
    Reflect.set(pasting, "clipboardData", carried);
    cell.dispatchEvent(pasting);
  }, spreadsheet);
  await page.getByText("23 lignes collées.").waitFor();
}

/** A firm, its table pasted, and its training begun. */
export async function beginVisit(page: Page): Promise<void> {
  await page.getByLabel("Nom de l’entreprise").fill("Menuiserie Durand");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Les personnes" }).waitFor();
  await pastePeople(page);
  await saved(page);
  await page.getByRole("button", { name: "La formation" }).click();
  await page.getByLabel("Comment l’appeler ?").fill(training);
  await page.getByRole("button", { name: "Commencer la formation" }).click();
  await page.getByRole("heading", { level: 1, name: training }).waitFor();
}

export async function tellSituation(page: Page, words: string): Promise<void> {
  await page.getByLabel("Que se passe-t-il, en quelques mots ?").fill(words);
  await page.getByRole("button", { name: "Ajouter cette situation" }).click();
}

/** Which company is on screen is no part of a visit: a browser that dies may forget it. */
export async function chooseOwnCompany(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const own = page.getByRole("button", { name: "Passer à mon entreprise" });
  const fiction = page.getByRole("button", { name: "Voir l’entreprise inventée" });
  await own.or(fiction).first().waitFor();
  if ((await own.count()) > 0) await own.click();
  await page.getByText("Aucun fichier de paie n’est encore enregistré").waitFor();
}
