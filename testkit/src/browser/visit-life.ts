import type { Page } from "playwright-core";
import { expect } from "vitest";
import { z } from "zod";
import type { OpenApplication } from "./open-application.ts";
import type { Device } from "./open-device.ts";
import {
  attach,
  beginVisit,
  chooseOwnCompany,
  firstSituation,
  openView,
  photo,
  saved,
  silentWav,
  situations,
  smallestPng,
  tellSituation,
  training,
} from "./visit-steps.ts";

const placesIn = (page: Page) => page.getByText(/séances placées$/);

/** What the organisation on screen has: designs as they are kept there. */
async function designsThere(page: Page) {
  const own = await page.evaluate(() => window.localStorage.getItem("ouvrage.organisation"));
  const headers: Record<string, string> = own === null ? {} : { "ouvrage-organisation": own };
  const ask = async (route: string): Promise<unknown> => {
    const answer = await page.request.get(new URL(route, page.url()).href, { headers });
    return answer.json();
  };
  const listed = { designs: await ask("/api/training-designs"), diagnoses: await ask("/api/diagnoses") };
  const lines = z.array(z.object({ id: z.string(), label: z.string() }));
  return z.object({ designs: lines, diagnoses: lines }).parse(listed);
}

/** From an empty visit without network to a training in the organisation, once and whole. */
export async function liveVisitTraining(app: OpenApplication, device: Device, life: Life): Promise<void> {
  let page = await device.open(`${app.address}/visite`);
  await page.getByText(/^Prêt sans réseau/).waitFor();
  await chooseOwnCompany(page, app.address);
  await app.leave();
  page = await life.dieAndOpen(`${app.address}/visite`);
  await beginVisit(page);
  await designAndDie(page, life);
  const taking = `${life.page().url().replace(/\?.*/, "")}?etape=emporter`;
  await life.page().goto(taking);
  await life
    .page()
    .getByText(/rien n’est perdu/)
    .waitFor();

  await app.comeBack();
  await chooseOwnCompany(life.page(), app.address);
  await life.page().goto(taking);
  await dieWhileSending(life, taking);
  await chooseOwnCompany(life.page(), app.address);
  await life.page().goto(taking);
  await life.page().getByText("L’envoi s’est arrêté en route").waitFor();
  await life.page().getByRole("button", { name: "Reprendre l’envoi" }).click();
  await life
    .page()
    .getByText(/^Envoyée le /)
    .waitFor();
  const there = await designsThere(life.page());
  expect(there.designs).toMatchObject([{ label: training }]);
  expect(there.diagnoses).toMatchObject([{ label: "Menuiserie Durand", id: there.designs[0]?.id }]);
  await life.page().getByRole("link", { name: "Voir la formation envoyée" }).click();
  await photo(life.page()).waitFor();
  await firstSituation(life.page()).getByLabel("note.wav").waitFor();
  await openView(life.page(), "Calendrier");
  await placesIn(life.page()).waitFor();
  await life
    .page()
    .getByRole("button", { name: /^Télécharger le calendrier/ })
    .waitFor();
  page = await life.dieAndOpen(taking);
  await page.getByText(/^Envoyée le /).waitFor();
}

/** A device in somebody's hands: an act, so many milliseconds, and the browser is dead. */
export interface Life {
  page(): Page;
  kills(): number;
  unacknowledged(): number;
  dieAndOpen(address: string): Promise<Page>;
  /**
   * Acts, dies after the delay and opens again: what was said to be kept is there, the rest is done again. When it dies
   * only while sending: acts, and waits until it is kept.
   */
  survive(
    delay: number,
    act: (page: Page) => Promise<void>,
    trace: (page: Page) => Promise<void>,
  ): Promise<void>;
}

export function openLife(device: Device, deaths: "everyStep" | "sending"): Life {
  let [kills, unacknowledged] = [0, 0];
  let page: Page | undefined;
  const here = () => {
    if (page === undefined) throw new Error("invalid life; the browser must be open");
    return page;
  };
  const dieAndOpen = async (address: string) => {
    await device.kill();
    kills += 1;
    page = await device.open(address);
    return page;
  };
  return {
    page: here,
    kills: () => kills,
    unacknowledged: () => unacknowledged,
    dieAndOpen,
    async survive(delay, act, trace) {
      const before = here();
      await act(before);
      await trace(before);
      if (deaths === "sending") {
        await saved(before);
        return;
      }
      await before.waitForTimeout(delay);
      const said = await before.locator(".saving").textContent();
      const after = await dieAndOpen(before.url());
      await after.getByRole("heading", { level: 1, name: training }).waitFor();
      if (said !== "Enregistré") {
        unacknowledged += 1;
        const isThere = await trace(after).then(
          () => true,
          () => false,
        );
        if (!isThere) await act(after);
      }
      await trace(after);
      await saved(after);
    },
  };
}

/** Every view of the design, one death after each: some before it is said to be kept, most after. */
export async function designAndDie(page: Page, life: Life): Promise<void> {
  await life.dieAndOpen(page.url());
  for (const [rank, words] of situations.entries()) {
    await life.survive(
      [600, 0, 900][rank] ?? 0,
      (at) => tellSituation(at, words),
      (at) => at.getByRole("heading", { name: new RegExp(words) }).waitFor({ timeout: 5000 }),
    );
  }
  await life.survive(
    900,
    async (at) => {
      await attach(at, "etiquette.png", smallestPng);
      await photo(at).waitFor();
      await attach(at, "note.wav", silentWav);
    },
    async (at) => {
      await photo(at).waitFor();
      await firstSituation(at).getByLabel("note.wav").waitFor();
    },
  );
  await life.survive(
    900,
    async (at) => {
      await at.getByRole("button", { name: "En faire des séquences" }).click();
      await openView(at, "Parcours");
    },
    (at) => at.getByText("Apprendre en situation de travail").first().waitFor(),
  );
  await life.survive(
    900,
    async (at) => {
      await openView(at, "Personnes");
      await at.getByRole("checkbox", { name: /^pose de fenêtres/ }).check();
      await at.getByRole("button", { name: "Ajouter ces 12 personnes" }).click();
    },
    (at) => at.getByRole("strong").getByText("P23", { exact: true }).waitFor(),
  );
  await life.survive(
    900,
    async (at) => {
      await openView(at, "AFEST");
      await at.getByRole("checkbox", { name: "Nous voulons appeler ce bloc AFEST" }).check();
    },
    (at) => at.getByText(/^Il manque \d preuves sur quatre/).waitFor(),
  );
  const hourCost = (at: Page) => at.getByLabel("Coût moyen d’une heure de travail, en euros");
  await life.survive(
    900,
    async (at) => {
      await openView(at, "Temps et coûts");
      await hourCost(at).fill("18,5");
    },
    (at) => expect.poll(() => hourCost(at).inputValue(), { timeout: 5000 }).toBe("18,5"),
  );
  await life.survive(
    900,
    async (at) => {
      await openView(at, "Calendrier");
      await at.getByRole("button", { name: "Ajouter ces heures" }).click();
      await at.getByLabel("Premier jour possible").fill("2026-12-01");
    },
    (at) => placesIn(at).waitFor(),
  );
  await life
    .page()
    .getByText(/^Les fichiers de calendrier se font une fois la visite envoyée/)
    .waitFor();
}

/** The first photo reaches the organisation, its answer does not come, and the browser dies. */
export async function dieWhileSending(life: Life, taking: string): Promise<void> {
  const statuses: number[] = [];
  let isThere: (() => void) | undefined;
  const arrived = new Promise<void>((resolve) => {
    isThere = resolve;
  });
  await life.page().route(/\/attachments\?/, async (route) => {
    statuses.push((await route.fetch()).status());
    isThere?.();
  });
  await life.page().getByRole("button", { name: "Envoyer vers mon organisation" }).click();
  await arrived;
  expect(statuses).toEqual([200]);
  await life.dieAndOpen(taking);
}
