import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { OpenApplication } from "./open-application.ts";
import type { Device } from "./open-device.ts";
import { chooseOwnCompany, saved } from "./visit-steps.ts";

interface Person {
  readonly label: string;
  readonly site: string;
  readonly job: string;
  readonly hours: string;
}

const people: readonly Person[] = Array.from({ length: 23 }, (_, rank) => ({
  label: `P${rank + 1}`,
  site: rank % 3 === 0 ? "Atelier" : "Chantier nord",
  job: rank % 2 === 0 ? "pose de fenêtres" : "débit et usinage",
  hours: rank % 5 === 0 ? "" : "35",
}));

/** What is in the table on screen, and whether the screen says that it is kept, in one look. */
function look(page: Page): Promise<{ readonly isSaved: boolean; readonly typed: readonly string[] }> {
  return page.evaluate(() => ({
    isSaved: document.querySelector(".saving")?.textContent === "Enregistré",
    typed: [...document.querySelectorAll<HTMLInputElement>(".people input")].map(({ value }) => value),
  }));
}

/** Types people as one types in a spreadsheet: Tab across, Enter for the next line. */
async function typePeople(page: Page, from: number, to: number): Promise<void> {
  await page.getByLabel(`Initiales ou repère, ligne ${from + 1}`).focus();
  await page.keyboard.press("Control+A");
  for (const { label, site, job, hours } of people.slice(from, to)) {
    await page.keyboard.type(label);
    await page.keyboard.press("Tab");
    await page.keyboard.type(site);
    await page.keyboard.press("Tab");
    await page.keyboard.type(job);
    await page.keyboard.press("Tab");
    await page.keyboard.type("CDI");
    await page.keyboard.press("Tab");
    await page.keyboard.type(hours);
    await page.keyboard.press("Enter");
  }
}

const typedOf = (count: number): readonly string[] => [
  ...people.slice(0, count).flatMap(({ label, site, job, hours }) => [label, site, job, hours]),
  ...["", "", "", ""],
];

/** How the browser dies on the way. Typing: people typed before, and milliseconds left to keep them. */
export interface Deaths {
  readonly whileTyping: readonly (readonly [people: number, milliseconds: number])[];
  readonly isAfterSpeaker: boolean;
  readonly afterLists: readonly string[];
}

const lists = ["Raisons d’agir", "Conditions", "Freins"];

/** At every step. */
export const everyDeath: Deaths = {
  whileTyping: [
    [3, 0],
    [7, 60],
    [11, 150],
    [15, 250],
    [19, 330],
  ],
  isAfterSpeaker: true,
  afterLists: lists,
};

/** Once before typed words are said to be kept, once a little later, once after answers. */
export const fewDeaths: Deaths = {
  whileTyping: [
    [3, 0],
    [9, 250],
  ],
  isAfterSpeaker: false,
  afterLists: ["Conditions"],
};

/** What a visit went through: deaths, those before "Enregistré", milliseconds until that was said at the end. */
export interface VisitTold {
  readonly kills: number;
  readonly unacknowledged: number;
  readonly settled: number;
}

/** From an empty visit without network to a diagnosis in the organisation, once, on a browser that dies on the way. */
export async function liveVisitDiagnosis(
  app: OpenApplication,
  device: Device,
  deaths: Deaths,
): Promise<VisitTold> {
  let kills = 0;
  const dieAndOpen = async (address: string) => {
    await device.kill();
    kills += 1;
    return device.open(address);
  };
  let page = await device.open(`${app.address}/visite`);
  await page.getByText(/^Prêt sans réseau/).waitFor();
  await page.getByRole("button", { name: "Passer à mon entreprise" }).click();
  await page.getByText("Aucun fichier de paie n’est encore enregistré").waitFor();
  await app.leave();

  page = await dieAndOpen(`${app.address}/visite`);
  await page.getByLabel("Nom de l’entreprise").fill("Menuiserie Durand");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Les personnes" }).waitFor();
  const visit = page.url();
  page = await dieAndOpen(`${app.address}/visite`);
  await page.getByRole("link", { name: "Menuiserie Durand" }).click();

  const typing = await typeAndDie(page, { deaths, dieAndOpen, visit });
  const begun = performance.now();
  await saved(typing.page);
  const settled = performance.now() - begun;
  page = await dieAndOpen(visit);
  await seeEverybody(page);
  await page.getByRole("button", { name: "Continuer : Le diagnostic" }).click();
  await addSpeaker(page);
  if (deaths.isAfterSpeaker) page = await dieAndOpen(page.url());
  await page.getByText("Direction (M. D.)").first().waitFor();
  page = await answerEverything(page, dieAndOpen, deaths.afterLists);
  await page.goto(`${visit.replace(/\?.*/, "")}?etape=diagnostic&question=7`);
  await page.getByText("Direction (M. D.)").first().waitFor();
  const steps = page.locator(".next-steps > li");
  await expect.poll(() => steps.count()).toBeGreaterThan(3);

  await page.getByRole("button", { name: "Emporter et envoyer" }).click();
  await page.getByText(/rien n’est perdu/).waitFor();
  await app.comeBack();
  await chooseOwnCompany(page, app.address);
  await page.goto(`${visit.replace(/\?.*/, "")}?etape=emporter`);
  await page.getByRole("button", { name: "Envoyer vers mon organisation" }).click();
  await page.getByText(/^Envoyée le /).waitFor();
  const taking = page.url();
  await page.goto(`${app.address}/diagnostic`);
  await page.getByRole("link", { name: "Menuiserie Durand" }).waitFor();
  expect(await page.getByRole("link", { name: "Menuiserie Durand" }).count()).toBe(1);
  page = await dieAndOpen(taking);
  await page.getByText(/^Envoyée le /).waitFor();
  return { kills, unacknowledged: typing.unacknowledged, settled };
}

/** The twenty-three people, whole, and what the page reckons of them. */
async function seeEverybody(page: Page): Promise<void> {
  await page.getByText("23 personnes", { exact: true }).waitFor();
  expect((await look(page)).typed).toEqual(typedOf(23));
  await page.getByText(/^CDI\s:\s23$/).waitFor();
  await page
    .getByText(/Heures sues pour 18 personnes\s:\s630\s*h\spar\ssemaine\s;\s5\spas\sencore\ssues/)
    .waitFor();
}

async function addSpeaker(page: Page): Promise<void> {
  await page.getByText(/^20 questions/).waitFor();
  await page.getByRole("checkbox", { name: "Direction" }).check();
  await page.getByLabel("Nom ou initiales").fill("M. D.");
  await page.getByRole("button", { name: "Ajouter cette personne" }).click();
  await saved(page);
}

type DieAndOpen = (address: string) => Promise<Page>;

/** Dies so many milliseconds after the last key, again and again; what was called kept must be there. */
async function typeAndDie(
  page: Page,
  { deaths, dieAndOpen, visit }: { deaths: Deaths; dieAndOpen: DieAndOpen; visit: string },
) {
  let [current, typed, unacknowledged] = [page, 0, 0];
  for (const [stop, delay] of deaths.whileTyping) {
    await current.getByLabel(`Initiales ou repère, ligne ${typed + 1}`).waitFor();
    await typePeople(current, typed, stop);
    await current.waitForTimeout(delay);
    const before = await look(current);
    expect(before.typed).toEqual(typedOf(stop));
    current = await dieAndOpen(visit);
    await current.getByRole("heading", { name: "Les personnes" }).waitFor();
    const after = await look(current);
    if (before.isSaved) expect(after.typed).toEqual(before.typed);
    else unacknowledged += 1;
    const missing = typedOf(stop).findIndex((text, index) => text !== after.typed[index]);
    if (missing >= 0) await typePeople(current, Math.floor(missing / 4), stop);
    typed = stop;
    await saved(current);
  }
  await typePeople(current, typed, 23);
  return { page: current, unacknowledged };
}

/** Answers each list of questions, and dies right after some of them are said to be kept. */
async function answerEverything(
  page: Page,
  dieAndOpen: DieAndOpen,
  deadly: readonly string[],
): Promise<Page> {
  let current = page;
  for (const name of lists) {
    await current.getByRole("button", { name: `Continuer : ${name}` }).click();
    await current.getByRole("heading", { name, level: 2 }).waitFor();
    const speaker = current.getByLabel("Qui répond maintenant ?");
    if ((await speaker.inputValue()) === "") await speaker.selectOption({ index: 1 });
    const yes = current.getByRole("radio", { name: "Oui" });
    const count = await yes.count();
    for (let rank = 0; rank < count; rank += 1) await yes.nth(rank).check();
    await saved(current);
    if (!deadly.includes(name)) continue;
    current = await dieAndOpen(current.url());
    await current.getByRole("heading", { name, level: 2 }).waitFor();
    await current.getByText(new RegExp(`^${count} sur ${count}`)).waitFor();
  }
  return current;
}
