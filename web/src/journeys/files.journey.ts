import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Month } from "../../../core/src/kernel/calendar.ts";
import { chooseFile, savedBy } from "../../../testkit/src/browser/downloads.ts";
import {
  type OpenApplication,
  openApplication,
  type WatchedPage,
  whyNoJourney,
} from "../../../testkit/src/browser/open-application.ts";
import {
  csvBytes,
  dsnBytes,
  dsnChunks,
  fictionalCompany,
  payrollTable,
  type Table,
  trainingTable,
  xlsxBytes,
} from "../../../testkit/src/index.ts";

const [september, october, november] = ["2026-09", "2026-10", "2026-11"].map((month) => month as Month);
const company = fictionalCompany({
  seed: 313,
  headcount: 70,
  firstMonth: "2025-10" as Month,
  monthCount: 14,
  sector: "hotels",
});

/** A month of payroll without a word on the month, whose column of jobs has a name that nobody can guess. */
function oddTable(month: Month | undefined): Table {
  const table = payrollTable(company, {
    ...(month === undefined ? {} : { months: [month] }),
    withMonth: false,
    headings: "short",
  });
  return { ...table, headings: table.headings.map((name) => (name === "Emploi" ? "Zone 12" : name)) };
}

/** The same table with its last people left out. */
function shortened(table: Table, leftOut: number): Table {
  return { ...table, rows: () => [...table.rows()].slice(0, -leftOut) };
}

describe.skipIf(whyNoJourney !== undefined)(`files ${whyNoJourney ?? ""}`, () => {
  let app: OpenApplication;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    app = await openApplication({ arguments: ["--no-example"] });
    watched = await app.openPage();
    page = watched.page;
  });
  afterAll(() => app?.close());

  const give = async (file: string | { readonly name: string; readonly bytes: Uint8Array }) => {
    await page.goto(`${app.address}/fichiers`);
    const button = page.getByRole("button", { name: "Choisir un fichier de paie" });
    await chooseFile(page, file, () => button.click());
  };
  const read = () => page.getByRole("button", { name: "Lire et enregistrer" });
  const jobColumn = () => page.getByRole("combobox", { name: "Contient : Zone 12" });
  const giveMonth = async (name: string, table: Table, month: string) => {
    await give({ name, bytes: csvBytes(table) });
    await page.getByLabel("Mois de paie du fichier").fill(month);
    await read().click();
  };

  test("a column that was not recognised is corrected, and the month that the file does not say is asked", async () => {
    await give({ name: "octobre.csv", bytes: csvBytes(oddTable(october)) });
    expect(await jobColumn().inputValue()).toBe("");
    await page.getByText("Écartées d’office, car personnelles : Nom, Prénom, N° SS").waitFor();
    await jobColumn().selectOption("Intitulé de l’emploi");
    expect(await read().isDisabled()).toBe(true);
    await page.getByLabel("Mois de paie du fichier").fill("2026-10");
    await read().click();
    await page.getByText(/C’est enregistré\s: \d+ salariés en octobre 2026\./).waitFor();
  });

  test("the correction is remembered for the next file with the same columns", async () => {
    await give({ name: "novembre.csv", bytes: csvBytes(oddTable(november)) });
    await jobColumn().waitFor();
    expect(await jobColumn().inputValue()).toBe("jobLabel");
    await page.getByLabel("Mois de paie du fichier").fill("2026-11");
    await read().click();
    await page.getByText(/C’est enregistré\s: \d+ salariés en novembre 2026\./).waitFor();
  });

  test("a workbook with a title above its headings says its month by itself", async () => {
    const table = payrollTable(company, september === undefined ? {} : { months: [september] });
    const bytes = await xlsxBytes(table, { preamble: ["Hôtels du Ponant, export du 5 octobre"] });
    await give({ name: "septembre.xlsx", bytes });
    expect(await page.getByLabel("Mois de paie du fichier").count()).toBe(0);
    await read().click();
    await page.getByText(/C’est enregistré\s: \d+ salariés en septembre 2026\./).waitFor();
  });

  test("a month that is stored already waits for a choice: dropping changes nothing, keeping replaces", async () => {
    const people = async () => {
      await page.goto(`${app.address}/fichiers`);
      const row = page.getByRole("row", { name: /octobre 2026/ });
      return Number(await row.first().getByRole("cell").nth(1).innerText());
    };
    const before = await people();
    const fewer = shortened(oddTable(october), 3);

    await giveMonth("octobre-corrige.csv", fewer, "2026-10");
    await page.getByText("Ce mois est déjà enregistré. Voici ce qui changerait :").waitFor();
    await page
      .getByText(new RegExp(`octobre 2026\\s: ${before} salariés enregistrés, \\d+ dans ce fichier`))
      .waitFor();
    await page.getByRole("button", { name: "Garder ce qui est enregistré" }).click();
    await page.getByText("Rien n’a changé : le nouveau fichier a été oublié.").waitFor();
    expect(await people()).toBe(before);

    await giveMonth("octobre-corrige.csv", fewer, "2026-10");
    await page.getByRole("button", { name: "Remplacer" }).click();
    await page.getByText("Le mois a été remplacé.").waitFor();
    expect(await people()).toBeLessThan(before);
  });

  test("the same file again is recognised: there is nothing to do", async () => {
    await giveMonth("novembre.csv", oddTable(november), "2026-11");
    await page.getByText("Ce fichier est déjà enregistré, à l’identique. Il n’y a rien à faire.").waitFor();
  });

  test("a file that cannot be read says why, with a remedy, and its list of problems can be kept", async () => {
    await give({ name: "tronque.dsn", bytes: dsnBytes(company, { cutAfter: 60_000 }) });
    await read().click();
    await page.getByText("Rien n’a été enregistré : le fichier ne peut pas être lu en entier.").waitFor();
    const remedy = "La fin du fichier manque : il est tronqué. Réexportez-le ou téléchargez-le à nouveau.";
    await page.getByText(remedy).waitFor();
    const button = page.getByRole("button", { name: "Télécharger cette liste (CSV)" });
    const list = await savedBy(page, () => button.click());
    expect(list.name).toBe("problemes.csv");
    expect(list.bytes.toString().replaceAll(/\s/g, " ")).toContain(remedy);
  });

  test("a file of another kind is refused before anything is asked", async () => {
    await give({
      name: "photo.xlsx",
      bytes: Uint8Array.from({ length: 5000 }, (_, rank) => (rank * 37) % 251),
    });
    await page.getByText("Ce n’est ni une DSN, ni un CSV, ni un classeur Excel.").waitFor();
    expect(await read().count()).toBe(0);
  });

  test("stopping a long import leaves nothing behind", async () => {
    const big = fictionalCompany({
      seed: 5,
      headcount: 55_000,
      firstMonth: "2026-08" as Month,
      monthCount: 1,
      sector: "logistics",
    });
    const path = join(app.dataFolder, "gros.dsn");
    await finished(Readable.from(dsnChunks(big)).pipe(createWriteStream(path)));
    await give(path);
    await read().click();
    const stop = page.getByRole("button", { name: "Arrêter" });
    await page.getByRole("progressbar").waitFor();
    await page.getByText(/Lecture du fichier [1-9]/).waitFor();
    await stop.click();
    await page.getByText("Import arrêté : rien n’a été enregistré.").waitFor();
    await page.goto(`${app.address}/fichiers`);
    await page.getByText("septembre.xlsx").waitFor();
    expect(await page.getByText("gros.dsn").count()).toBe(0);
    expect(await page.getByText("août 2026").count()).toBe(0);
  });

  test("a training register makes the access to training appear in the portrait", async () => {
    await page.goto(`${app.address}/categories/nouvelle`);
    await page.getByRole("button", { name: "Partir de ce modèle Par la profession" }).click();
    await page.getByRole("button", { name: "Enregistrer la catégorie" }).click();
    await page.getByText("Aucune formation n’est enregistrée sur douze mois.").waitFor();

    await give({ name: "registre.csv", bytes: csvBytes(trainingTable(company)) });
    expect(await page.getByRole("radio", { name: "Registre de formation" }).isChecked()).toBe(true);
    await read().click();
    await page.getByText(/C’est enregistré\s: \d+ formations suivies par \d+ personnes\./).waitFor();

    await page.getByRole("link", { name: "Catégories" }).click();
    await page.getByRole("link", { name: /^Par la profession/ }).click();
    const access = page.getByRole("region", { name: "Accès à la formation" });
    await access.getByText("Sans les formations obligatoires").waitFor();
    expect(await access.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^Dans la catégorie .*\d+\s%/),
      expect.stringMatching(/^Autres salariés .*\d+\s%/),
    ]);
  });

  test("all this time nothing went elsewhere and no script failed", () => {
    expect(watched.offences).toEqual([]);
  });
});
