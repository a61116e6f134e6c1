import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type OpenApplication,
  openApplication,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { type Device, openDevice } from "../../../testkit/src/browser/open-device.ts";

/*
 * A first visit without network, on a device whose browser is killed again and again (SIGKILL, the whole group). The
 * server is stopped: nothing answers. What the screen called "Enregistré" must be there when the browser opens again.
 */

/** Milliseconds: the browser dies a dozen times. */
const longVisit = 480_000;

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

const saved = (page: Page) => page.getByText("Enregistré", { exact: true }).waitFor();

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

describe.skipIf(whyNoJourney !== undefined)(`first visit ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let device: Device;
  beforeAll(async () => {
    app = await openApplication();
    device = await openDevice();
  });
  afterAll(async () => {
    await device?.close();
    await app?.close();
  });

  test(
    "twenty-three people and a diagnosis without network, the browser killed at every step, sent once at the end",
    async ({ annotate }) => {
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

      const { unacknowledged, page: typing } = await typeAndDie(page, dieAndOpen, visit);
      page = typing;
      const begun = performance.now();
      await saved(page);
      const settled = performance.now() - begun;
      page = await dieAndOpen(visit);
      await page.getByText("23 personnes", { exact: true }).waitFor();
      expect((await look(page)).typed).toEqual(typedOf(23));
      await page.getByText(/^CDI\s:\s23$/).waitFor();
      await page
        .getByText(/Heures sues pour 18 personnes\s:\s630\s*h\spar\ssemaine\s;\s5\spas\sencore\ssues/)
        .waitFor();

      await page.getByRole("button", { name: "Continuer : Le diagnostic" }).click();
      await page.getByText(/^20 questions/).waitFor();
      await page.getByRole("checkbox", { name: "Direction" }).check();
      await page.getByLabel("Nom ou initiales").fill("M. D.");
      await page.getByRole("button", { name: "Ajouter cette personne" }).click();
      await saved(page);
      page = await dieAndOpen(page.url());
      await page.getByText("Direction (M. D.)").first().waitFor();
      page = await answerEverything(page, dieAndOpen);
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
      await annotate(
        `${kills} kills, ${unacknowledged} before "Enregistré", settled in ${settled.toFixed(0)} ms`,
      );
    },
    longVisit,
  );
});

type DieAndOpen = (address: string) => Promise<Page>;

/** Dies so many milliseconds after the last key, again and again; what was called kept must be there. */
async function typeAndDie(page: Page, dieAndOpen: DieAndOpen, visit: string) {
  let [current, typed, unacknowledged] = [page, 0, 0];
  for (const [stop, delay] of [
    [3, 0],
    [7, 60],
    [11, 150],
    [15, 250],
    [19, 330],
  ] as const) {
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

/** Which company is on screen is no part of a visit: a browser that dies may forget it. */
async function chooseOwnCompany(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const own = page.getByRole("button", { name: "Passer à mon entreprise" });
  const fiction = page.getByRole("button", { name: "Voir l’entreprise inventée" });
  await own.or(fiction).first().waitFor();
  if ((await own.count()) > 0) await own.click();
  await page.getByText("Aucun fichier de paie n’est encore enregistré").waitFor();
}

/** Answers each list of questions, and dies right after each is said to be kept. */
async function answerEverything(page: Page, dieAndOpen: DieAndOpen): Promise<Page> {
  let current = page;
  for (const name of ["Raisons d’agir", "Conditions", "Freins"]) {
    await current.getByRole("button", { name: `Continuer : ${name}` }).click();
    await current.getByRole("heading", { name, level: 2 }).waitFor();
    const speaker = current.getByLabel("Qui répond maintenant ?");
    if ((await speaker.inputValue()) === "") await speaker.selectOption({ index: 1 });
    const yes = current.getByRole("radio", { name: "Oui" });
    const count = await yes.count();
    for (let rank = 0; rank < count; rank += 1) await yes.nth(rank).check();
    await saved(current);
    current = await dieAndOpen(current.url());
    await current.getByRole("heading", { name, level: 2 }).waitFor();
    await current.getByText(new RegExp(`^${count} sur ${count}`)).waitFor();
  }
  return current;
}
