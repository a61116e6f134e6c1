import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { multiverseSchema } from "../../../core/src/evaluation/index.ts";
import { chooseFile, savedBy } from "../../../testkit/src/browser/downloads.ts";
import { accessibilityFindings, headingLeaps, mannersOf } from "../../../testkit/src/browser/inspect-page.ts";
import { type Keyboard, openKeyboard } from "../../../testkit/src/browser/keyboard.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import { csvBytes, effectSheet, effectTable } from "../../../testkit/src/index.ts";
import { englishIn } from "../../../tools/tidy/screen-words.ts";
import { writeAmount } from "../words/format.ts";

const tableOf = (rowCount: number) => csvBytes(effectSheet(effectTable({ seed: 11, rowCount })));
const savedFigures = z.looseObject({
  multiverse: multiverseSchema,
  inference: z.looseObject({ intervalStandardError: z.number() }),
});
const plain = (text: string) => text.replaceAll(/[\s\u00A0\u202F]+/g, " ");

describe.skipIf(whyNoJourney !== undefined)(`the other ways to compare ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let watched: WatchedPage;
  let page: Page;
  let keyboard: Keyboard;

  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
    watched = await app.openPage();
    page = watched.page;
    keyboard = openKeyboard(page);
    await page.goto(`${app.address}/effet`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  });
  afterAll(() => app?.close());

  const answer = () => page.getByRole("region", { name: "La réponse" });
  const strip = () => page.getByRole("region", { name: "Et si on comparait autrement ?" });
  const open = async (name: string, bytes: Uint8Array) => {
    await keyboard.reach("button", "Choisir un tableau");
    await chooseFile(page, { name, bytes }, () => keyboard.press("Enter"));
    await page.getByLabel("Unité du résultat").waitFor();
  };

  test("whoever does not know how to compare leaves the choice to the application, and is told why", async () => {
    await open("petit.csv", tableOf(120));
    await keyboard.reach("textbox", /^Unité du résultat/);
    await keyboard.type("points");
    await keyboard.reach("radio", /^Je ne sais pas : Ouvrage choisit, sans regarder le résultat/);
    expect(await page.getByRole("radio", { name: /^Je ne sais pas/ }).isChecked()).toBe(true);
    await keyboard.reach("button", "Voir la réponse");
    await keyboard.press("Enter");
    const why = answer().getByRole("region", { name: "Pourquoi cette façon de comparer" });
    await expect.poll(() => why.innerText()).toContain("n’a pas regardé le résultat");
    expect(await strip().getByRole("img").count()).toBe(0);
  });

  test("by keyboard alone the other ways are asked for, come, and take the reader with them", async () => {
    await keyboard.reach("button", "Essayer les autres façons");
    await keyboard.press("Enter");
    await strip().getByRole("img").waitFor();
    await expect
      .poll(() => keyboard.where())
      .toEqual({
        role: "heading",
        name: "Et si on comparait autrement ?",
      });
    const amount = "[−\\d,]+ points";
    const sentence = [
      `\\d+ façons défendables de comparer donnent de ${amount} à ${amount} ;`,
      `celle qui était annoncée \\(.+\\) donne ${amount}\\.`,
      "\\d+ sur \\d+ vont dans le même sens qu’elle",
    ].join(" ");
    await expect.poll(async () => plain(await strip().innerText())).toMatch(new RegExp(sentence));
  });

  test("figures, picture and table show what was found, the declared way marked by shape and in words", async () => {
    const json = await savedBy(page, () => page.getByRole("button", { name: /JSON/ }).click());
    const { multiverse, inference } = savedFigures.parse(JSON.parse(json.bytes.toString()));
    const write = (value: number) => `${writeAmount(value, inference.intervalStandardError)} points`;
    const figures = await strip()
      .getByRole("region", { name: "En chiffres" })
      .getByRole("definition")
      .allInnerTexts();
    const of = (count: number) => `${count} sur ${multiverse.designs}`;
    expect(figures.map(plain)).toEqual([
      String(multiverse.designs),
      ...[multiverse.lowest, multiverse.median, multiverse.highest].map(write),
      of(multiverse.sameSide),
      of(multiverse.clear),
    ]);
    const picture = strip().getByRole("img", { name: "Toutes les façons, de la plus basse à la plus haute" });
    await expect.poll(() => picture.locator("path.design-mark").count()).toBe(1);
    await expect.poll(() => picture.locator(".design-line").count()).toBe(multiverse.strip.length);
    await expect.poll(() => picture.locator("text", { hasText: "façon annoncée" }).count()).toBe(1);

    await keyboard.reach("summary", "Toutes les façons en tableau");
    await keyboard.press("Enter");
    const rows = strip().getByRole("table").getByRole("row");
    await expect.poll(() => rows.count()).toBe(multiverse.strip.length + 1);
    const declared = multiverse.strip.find((entry) => entry.declared);
    const row = strip().getByRole("row", { name: /façon annoncée/ });
    await expect
      .poll(async () => plain(await row.innerText()))
      .toContain(write(declared?.estimate ?? Number.NaN));
    expect(multiverse.refused.length).toBeGreaterThan(0);
    await keyboard.reach("summary", /pas pu être essayée/);
    await keyboard.press("Enter");
    for (const { notEstimable } of multiverse.refused)
      await expect
        .poll(async () => plain(await strip().innerText()))
        .toContain(plain(notEstimable.reading.fr));
  });

  test.each([1280, 360])("it has good manners on a screen %d pixels wide", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => strip().getByRole("img").getAttribute("viewBox"))
      .toMatch(width === 360 ? /^0 0 [23]\d\d / : /^0 0 [89]\d\d /);
    const manners = await mannersOf(page);
    expect(manners.overflow).toBe(0);
    expect(headingLeaps(manners.headings)).toEqual([]);
    expect(englishIn(manners.text)).toEqual([]);
    expect(manners.text).not.toMatch(/NaN|undefined|nearest|closest/);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test("the page to print, made for others, gives no figure of so few people and says why", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    const html = await savedBy(page, () => page.getByRole("button", { name: /^Page à imprimer/ }).click());
    expect(html.bytes.toString()).toContain("moins de dix degrés de liberté");
    expect(html.bytes.toString()).not.toContain("Et si l’on comparait autrement");
  });

  test("changing the study takes them away with the answer; a large one can be stopped and asked again", async () => {
    await page.getByRole("button", { name: "Choisir un autre tableau" }).click();
    await open("grand.csv", tableOf(3000));
    await keyboard.reach("button", "Voir la réponse");
    await keyboard.press("Enter");
    await answer().waitFor();
    await keyboard.reach("button", "Essayer les autres façons");
    await keyboard.press("Enter");
    await strip().getByText("Ouvrage essaie les autres façons, une par une.").waitFor();
    await keyboard.reach("button", "Arrêter");
    await keyboard.press("Enter");
    const ask = strip().getByRole("button", { name: "Essayer les autres façons" });
    await expect.poll(() => ask.isEnabled()).toBe(true);
    expect(await strip().getByRole("progressbar").count()).toBe(0);
    expect(await page.getByRole("alert").count()).toBe(0);
    await ask.click();
    await strip().getByRole("progressbar").waitFor();
    await page.getByRole("checkbox", { name: /^poste/ }).uncheck();
    await expect.poll(() => strip().count()).toBe(0);
  });

  test("all this time nothing went elsewhere and no script failed", () => {
    expect(watched.offences).toEqual([]);
  });
});
