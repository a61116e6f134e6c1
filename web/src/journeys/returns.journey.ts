import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { blankEffectBook } from "../../../core/src/effects/index.ts";
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
 * What a project brings is set beside its cost at the foot of its effects, by keyboard: a threshold first, then a
 * distribution with its assumptions. Three projects are then laid side by side, never said to cause anything.
 */

const keptSchema = z.looseObject({ id: z.string() });

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

/** A project in which actors say what changed, without a plan. */
async function begin(page: Page, address: string, sense: "better" | "worse"): Promise<string> {
  const content = { ...paperProject(), diagnosis: "", design: "", alternative: "", passages: [] };
  const begun = await page.request.post(`${address}/api/projects`, { data: content });
  const { id } = keptSchema.parse(await begun.json());
  const said = { indicator: "leavers", sense, words: "", saidOn: { known: true, value: "2026-11-02" } };
  const book = {
    ...blankEffectBook,
    ownEffects: [{ id: "leavers", label: "Départs dans l’équipe", unit: "départ", direction: "fall" }],
    perceptions: [
      { id: "a", function: "hr", ...said },
      { id: "b", function: "frontlineManager", ...said },
    ],
  };
  const saved = await page.request.put(`${address}/api/projects/${id}/effects`, {
    data: { content: book, basedOnRevision: 0 },
  });
  expect(saved.status()).toBe(200);
  return id;
}

describe.skipIf(whyNoJourney !== undefined)(`what it brings, what it costs ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  beforeAll(async () => {
    app = await openApplication();
  });
  afterAll(() => app?.close());

  test("a threshold, then a distribution with its assumptions; then projects side by side", async () => {
    const { page, offences } = await app.openPage();
    const id = await begin(page, app.address, "better");
    for (const sense of ["better", "worse"] as const) await begin(page, app.address, sense);
    await page.goto(`${app.address}/projets/${id}/effets`);
    await page.getByRole("button", { name: "Voir ce que ça rapporte et ce que ça coûte" }).click();
    const result = page.getByRole("region", { name: "Le résultat, avec son incertitude" });
    await result.getByText("une partie du coût n’est pas connue").waitFor();
    const keyboard = openKeyboard(page);
    const valued = page.getByRole("region", { name: "Les effets à qui quelqu’un donne un montant" });
    const fill = async (name: string, values: readonly string[]) => {
      await page.getByRole("group", { name }).getByRole("textbox").first().focus();
      for (const value of values) {
        await keyboard.type(value);
        await keyboard.press("Tab");
      }
    };
    await page.getByRole("button", { name: "Donner un montant à cet effet" }).focus();
    await keyboard.press("Enter");
    await keyboard.reach("textbox", "Une unité, c’est…");
    await keyboard.type("départ évité");
    await fill("Ce que vaut une unité, en euros", ["2000", "4000", "9000"]);
    await valued.getByLabel("Qui avance ce montant").selectOption("hr");
    await fill("Unités par an, en mieux", ["0", "2", "6"]);
    await fill("Part due à la formation, en pour cent", ["20", "50", "80"]);
    await valued.getByLabel("Qui le dit", { exact: true }).selectOption("hr");
    await fill("Durée de l’effet, en mois", ["6", "12", "24"]);
    await page.getByText("Compte dans le résultat.").waitFor();
    for (const kind of ["Prix de la formation", "Salaires pendant la formation"]) {
      await page.getByRole("button", { name: `Dire autrement ${kind}` }).focus();
      await keyboard.press("Enter");
      const [low] = await page.getByRole("group", { name: kind }).getByRole("textbox").all();
      await low?.fill("0");
      await page.getByRole("group", { name: kind }).getByLabel("Au plus haut").fill("6000");
      await page.getByRole("group", { name: kind }).getByLabel("Le plus probable").fill("3000");
    }
    await result.getByText("Les effets chiffrés dépassent le coût dans").waitFor();
    await result.getByRole("img", { name: /Répartition du solde/ }).waitFor();
    await result.getByText("perçu par plusieurs").waitFor();
    await page.getByText("à lui seul, pour couvrir le coût").waitFor();
    await look(page, "return");

    await page.goto(`${app.address}/constats`);
    await page.getByRole("heading", { name: "Les configurations" }).waitFor();
    await page.getByText("« Va avec » ne veut jamais dire « cause »").waitFor();
    await page.getByText("perçu par plusieurs").first().waitFor();
    await look(page, "patterns");
    expect(offences).toEqual([]);
  });
});
