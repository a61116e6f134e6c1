import { describe, expect, test } from "vitest";
import { parseMonth } from "../../../core/src/kernel/calendar.ts";
import type { FileSource } from "../../../core/src/workforce/index.ts";
import { countByCode, memoryFile, unwatched } from "./memory-file.ts";
import { sheetFile } from "./payroll-sheet.ts";
import { sheetAround, workbookParts } from "./workbook-builder.ts";
import { buildZip } from "./zip-builder.ts";

const headings =
  "Matricule;Nom;SIRET;Code PCS;Emploi;Statut;Niveau;Coefficient;IDCC;Contrat;ETP;Heures payées;Brut;" +
  "Diplôme;Sexe;Date de naissance;Date d'entrée;Abs. maladie (j);Mois\n";

/** A payroll text of the size asked, made as it is read: it never stands in memory. */
function growingFile(megabytes: number): FileSource {
  return {
    name: "paie.csv",
    async *chunks() {
      yield Buffer.from(headings);
      let [size, person] = [0, 0];
      while (size < megabytes * 1_000_000) {
        let text = "";
        for (let line = 0; line < 500; line++) {
          person += 1;
          const [pay, year] = [1500 + (person % 90), 1960 + (person % 40)];
          text +=
            `${person};MARTIN Aïcha;73282932000074;684a;Agent de propreté;Ouvrier;II;190;3043;CDI;0,8;121,33;` +
            `${pay},10;CAP;F;15/06/${year};01/02/2020;${person % 5};0${1 + (person % 9)}/2026\n`;
        }
        const bytes = Buffer.from(text);
        size += bytes.length;
        yield bytes;
      }
    },
  };
}

describe("large files are read without standing in memory", () => {
  test("a text of 500 MB grows the process by less than 600 MB", async () => {
    const before = process.memoryUsage().rss;
    let [people, peak] = [0, 0];
    const open = sheetFile.open(growingFile(500), { format: "csv" }, unwatched());
    const start = performance.now();
    for await (const batch of open.people()) {
      people += batch.employees.length;
      peak = Math.max(peak, process.memoryUsage().rss - before);
    }
    const reading = await open.reading();
    expect(reading.problems).toEqual([]);
    expect(people).toBe(reading.declarations.reduce((sum, { employeeCount }) => sum + employeeCount, 0));
    expect(people).toBeGreaterThan(3_000_000);
    expect(peak).toBeLessThan(600_000_000);
    expect.soft(performance.now() - start).toBeLessThan(1_200_000);
  });

  test("a workbook of 200,000 rows is read, also by a slow reader, with the thread waiting for it", async () => {
    const textCell = (place: string, text: string) =>
      `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const cells = (row: number) =>
      `<row r="${row}"><c r="A${row}"><v>${row}</v></c>${textCell(`B${row}`, `Agent de propreté ${row % 97}`)}` +
      `<c r="C${row}"><v>${1500 + (row % 700)}.5</v></c><c r="D${row}" s="1"><v>${40_000 + (row % 6000)}</v></c>` +
      `${textCell(`E${row}`, "CDI")}</row>`;
    const names = ["Matricule", "Emploi", "Brut", "Date d'entrée", "Contrat"]
      .map((name, index) => `<c r="${"ABCDE"[index]}1" t="inlineStr"><is><t>${name}</t></is></c>`)
      .join("");
    const rows = Array.from({ length: 200_000 }, (_, index) => cells(index + 2)).join("");
    const content = buildZip(
      workbookParts([sheetAround(`<row r="1">${names}</row>${rows}`)], [{ name: "Paie" }]),
    );
    const month = parseMonth("2026-03");
    const open = sheetFile.open(
      memoryFile(content),
      { format: "xlsx", ...(month === undefined ? {} : { month }) },
      unwatched(),
    );
    let people = 0;
    for await (const batch of open.people()) {
      people += batch.employees.length;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(countByCode((await open.reading()).problems)).toEqual({});
    expect(people).toBe(200_000);
  });
});
