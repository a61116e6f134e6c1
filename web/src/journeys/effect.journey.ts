import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { chooseFile, savedBy } from "../../../testkit/src/browser/downloads.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { takePicture } from "../../../testkit/src/browser/take-picture.ts";
import { csvBytes, demonstrationCompany, effectSheet, effectTable } from "../../../testkit/src/index.ts";

const { truth } = demonstrationCompany().effectTable;
const savedEffect = z.object({ estimate: z.number(), confidenceInterval: z.tuple([z.number(), z.number()]) });

describe.skipIf(whyNoJourney !== undefined)(`effect ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
    watched = await app.openPage();
    page = watched.page;
  });
  afterAll(() => app?.close());

  const answer = () => page.getByRole("region", { name: "La réponse" });
  const ask = () => page.getByRole("button", { name: "Voir la réponse" });

  test("the example is recognised, answered, and says by itself that the groups were too different", async () => {
    await page.getByRole("link", { name: "Effet d’une formation" }).click();
    await page.getByRole("button", { name: "Essayer avec l’exemple inventé" }).click();
    expect(await page.getByLabel("La colonne qui dit qui a été formé").inputValue()).toBe("traitement");
    expect(await page.getByLabel("Le résultat à comparer").inputValue()).toBe("resultat_apres");
    expect(await page.getByRole("checkbox", { name: /^poste/ }).isChecked()).toBe(true);
    await page.getByRole("radio", { name: /^Toutes les personnes formées/ }).check();
    await ask().click();
    await answer().getByText("mesuré, mais les groupes ne se ressemblaient pas assez").waitFor();
    await answer()
      .getByRole("img", { name: /Effet estimé.* 95 %/ })
      .waitFor();
    await answer()
      .getByRole("img", { name: /Plus grand écart avant/ })
      .waitFor();
    await takePicture(page, "effet");
  });

  test("comparing only people truly alike makes the groups alike, and finds the effect that was put in", async () => {
    await page.getByRole("button", { name: "Ne comparer que des personnes vraiment semblables" }).click();
    await answer().getByText("comparé à un groupe semblable").waitFor();
    const json = await savedBy(page, () => page.getByRole("button", { name: /JSON/ }).click());
    const { confidenceInterval } = savedEffect.parse(JSON.parse(json.bytes.toString()));
    expect(truth.effectOnTreated).toBeGreaterThan(confidenceInterval[0]);
    expect(truth.effectOnTreated).toBeLessThan(confidenceInterval[1]);
  });

  test("the answer can be taken away as a page, a PDF, the compared rows and all the figures", async () => {
    const save = (name: RegExp) => savedBy(page, () => page.getByRole("button", { name }).click());
    expect((await save(/^Page à imprimer/)).bytes.toString()).toMatch(/^<!doctype html>/i);
    expect((await save(/^PDF/)).bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const matches = await save(/^Lignes comparées/);
    expect(matches.name).toBe("lignes-comparees.csv");
    expect(matches.bytes.toString().trim().split(/\r?\n/).length).toBeGreaterThan(100);
  });

  test("changing the study takes the former answer away until the new one is asked", async () => {
    await page.getByRole("checkbox", { name: /^entreprise/ }).uncheck();
    expect(await answer().count()).toBe(0);
    await page.getByLabel("Unité du résultat").fill("points");
    await ask().click();
    await answer()
      .getByRole("img", { name: /points/ })
      .waitFor();
    expect(await answer().getByText("entreprise : Entreprise 1").count()).toBe(0);
  });

  test("four trained people are too few: no figure, and why, in plain French", async () => {
    const people = effectTable({ seed: 8, rowCount: 200 }).rows;
    const trained = people.filter(({ isTrained }) => isTrained).slice(0, 4);
    const rows = [...trained, ...people.filter(({ isTrained }) => !isTrained).slice(0, 40)];
    const bytes = csvBytes(effectSheet({ rows, truth }));
    await page.getByRole("button", { name: "Choisir un autre tableau" }).click();
    const button = page.getByRole("button", { name: "Choisir un tableau" });
    await chooseFile(page, { name: "petit.csv", bytes }, () => button.click());
    await ask().click();
    const refusal = page.getByRole("region", { name: "Pas de chiffre, et voici pourquoi" });
    const sentence = await refusal.innerText();
    expect(sentence).toMatch(/4 personnes/);
    expect(await refusal.getByRole("img").count()).toBe(0);
  });

  test("a file that is no table is refused with what to do", async () => {
    await page.getByRole("button", { name: "Choisir un autre tableau" }).click();
    const button = page.getByRole("button", { name: "Choisir un tableau" });
    await chooseFile(page, { name: "vide.csv", bytes: new Uint8Array() }, () => button.click());
    await page.getByText("Ce tableau n’a pas pu être lu.").waitFor();
    await page.getByText("Le fichier est vide. Réexportez-le.").waitFor();
  });

  test("all this time nothing went elsewhere and no script failed", () => {
    expect(watched.offences).toEqual([]);
  });
});
