import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { known } from "../../../core/src/kernel/known.ts";
import { indicatorOf, readyPlan } from "../../../core/src/plans/sample-plan.ts";
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
 * What changed is told from an empty page: voices, a series brought in, its two figures taken, the story. The rung and
 * the sentence follow on screen, and all of it is kept.
 */

const keptSchema = z.looseObject({ id: z.string(), revision: z.int() });
const complaints = indicatorOf("complaints", {
  label: "Réclamations des clients",
  baseline: { known: false },
});
const series = [
  "Mois;Site;Réclamations",
  ...Array.from({ length: 12 }, (_, place) => `2025-${String(place + 1).padStart(2, "0")};Gare;6`),
  ...Array.from({ length: 8 }, (_, place) => `0${place + 2}/2026;Gare;2`),
  "bientôt;Gare;3",
].join("\n");

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

describe.skipIf(whyNoJourney !== undefined)(`what changed ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  /** A project whose plan was sealed before its one session, held in January. */
  async function sealedProject(page: Page): Promise<string> {
    const at = (path: string) => `${app.address}/api/projects${path}`;
    const content = { ...paperProject(), diagnosis: "", design: "", alternative: "", passages: [] };
    const idea = { ...content, sessions: [] };
    const begun = keptSchema.parse(await (await page.request.post(at(""), { data: idea })).json());
    const [session] = content.sessions;
    await page.request.post(at(`/${begun.id}/plan`), { data: { start: "blank" } });
    const plan = readyPlan({ indicators: [complaints] });
    await page.request.put(at(`/${begun.id}/plan`), { data: { content: plan, basedOnRevision: 1 } });
    await page.request.post(at(`/${begun.id}/plan/seals`), { data: { basedOnRevision: 2 } });
    const held = { ...content, sessions: [{ ...session, day: known("2026-01-14"), isCanceled: false }] };
    const saved = { content: held, basedOnRevision: begun.revision };
    expect((await page.request.put(at(`/${begun.id}`), { data: saved })).status()).toBe(200);
    return begun.id;
  }

  test("voices, figures of a series and a story climb the ladder on screen, and are kept", async () => {
    const { page, offences } = await app.openPage();
    const id = await sealedProject(page);
    await page.goto(`${app.address}/projets/${id}/effets`);
    const card = page.getByRole("region", { name: "Réclamations des clients" });
    await card.getByText("Rien de dit encore").waitFor();
    const keyboard = openKeyboard(page);
    await card.getByText("Ajouter ce que quelqu’un en dit").click();
    for (const [who, sense] of [
      ["Encadrement de proximité", "C’est mieux qu’avant"],
      ["Collègues", "C’est mieux qu’avant"],
    ] as const) {
      await card.getByLabel("Qui le dit").selectOption({ label: who });
      await card.getByLabel("Ce qu’il ou elle en dit").selectOption({ label: sense });
      await keyboard.reach("button", "Ajouter cette parole");
      await keyboard.press("Enter");
    }
    await card.getByText("Confirmé par d’autres").waitFor();
    const activity = page.getByRole("region", { name: "Relevés de l’activité" });
    const file = { name: "reclamations.csv", mimeType: "text/csv", buffer: Buffer.from(series) };
    await activity.locator("input[type=file]").setInputFiles(file);
    await activity.getByText("1 ligne à revoir").waitFor();
    await activity.getByLabel("Pour quel indicateur").selectOption({ label: "Réclamations des clients" });
    await activity.getByRole("button", { name: "Garder ce relevé" }).click();
    await activity.getByText("Avant : 48 en 8 mois (février 2025 à septembre 2025)").waitFor();
    await activity.getByRole("button", { name: /^Reprendre ces deux chiffres/ }).click();
    await card.getByText("Mesuré avant et après").waitFor();
    await card.getByText(/dans le sens espéré/).waitFor();
    await page.getByRole("button", { name: "Proposer les étapes d’après le plan" }).click();
    await page.getByLabel("Ce qu’on en sait").first().selectOption({ label: "Étayé" });
    await page.getByText("Il est plausible que la formation ait contribué").waitFor();
    await page.getByText("Enregistré", { exact: true }).waitFor();
    await look(page, "effets");
    await page.reload();
    await card.getByText("Mesuré avant et après").waitFor();
    await page.getByText("Il est plausible que la formation ait contribué").waitFor();
    expect(await page.locator("body").innerText()).not.toMatch(/grâce à/i);
    expect(offences).toEqual([]);
  });

  test("the fictional company shows a filled page from its project, with who does not agree", async () => {
    const { page, offences } = await app.openPage(360, { path: "/projets" });
    await page.getByRole("link", { name: /Groupe pilote/ }).click();
    await page.getByRole("link", { name: "Ce qui a changé, et comment on le sait" }).click();
    const skills = page.getByRole("region", { name: "Situations de travail réussies seul" });
    await skills.getByText("Tous ne disent pas la même chose").waitFor();
    await page.getByRole("img", { name: /^Réclamations des sites 2 et 5/ }).waitFor();
    await look(page, "effets-exemple");
    expect(offences).toEqual([]);
  });
});
