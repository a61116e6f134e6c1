import { describe, expect, test } from "vitest";
import type { SheetLayout } from "../../../core/src/workforce/index.ts";
import { memoryFile, textOf, unwatched } from "./memory-file.ts";
import { sheetInspector } from "./sheet-inspector.ts";
import { buildWorkbook } from "./workbook-builder.ts";

async function layoutsOf(content: string | Uint8Array): Promise<readonly SheetLayout[]> {
  const inspection = await sheetInspector.inspect(memoryFile(content), unwatched());
  return inspection.kind === "sheet" ? inspection.layouts : [];
}

test("a DSN is told from a table whatever the file is called", async () => {
  const content = "S10.G00.00.001,'Logiciel'\r\nS10.G00.00.002,'Éditeur'\r\n";
  expect(await sheetInspector.inspect(memoryFile(content), unwatched())).toEqual({ kind: "dsn" });
});

describe("headings are found where they stand", () => {
  test("under a title, an address and a blank line", async () => {
    const text = textOf(
      "Société Exemple;;;",
      "12 rue des Lilas;;;",
      ";;;",
      "Matricule;Emploi;Contrat;Brut",
      "1;Agent;CDI;1800,50",
      "2;Cariste;CDD;1750,00",
    );
    const [layout] = await layoutsOf(text);
    expect(layout).toMatchObject({ headingRow: 4, headings: ["Matricule", "Emploi", "Contrat", "Brut"] });
  });
  test("under a row of merged groups, which help to understand them", async () => {
    const rows = [
      ["Salarié", "", "Contrat", "", "", "Rémunération"],
      ["Matricule", "Emploi", "Nature", "Début", "Fin", "Brut"],
      ["1", "Agent", "CDI", "01/02/2020", "", "1800,5"],
      ["2", "Cariste", "CDD", "01/03/2026", "30/06/2026", "1700"],
    ];
    const [layout] = await layoutsOf(rows.map((row) => row.join(";")).join("\n"));
    expect(layout?.headingRow).toBe(2);
    expect(layout?.proposal.columns).toEqual([
      { index: 0, field: "staffNumber" },
      { index: 1, field: "jobLabel" },
      { index: 2, field: "contractKind" },
      { index: 3, field: "contractStart" },
      { index: 4, field: "contractEnd" },
      { index: 5, field: "grossPay" },
    ]);
  });
  test("nowhere, when the file has none: the first person is not taken for headings", async () => {
    const text = "0012;MARTIN;CDI;1800,50\n0013;DURAND;CDD;1750,00\n0014;PETIT;CDI;1760,00\n";
    const inspection = await sheetInspector.inspect(memoryFile(text), unwatched());
    expect(inspection).toMatchObject({ kind: "unreadable", problems: [{ code: "noTable" }] });
  });
  test("in every visible sheet of a workbook, payroll first", async () => {
    const people = [
      ["Matricule", "Emploi", "Contrat"],
      ["1", "Agent", "CDI"],
      ["2", "Cariste", "CDD"],
    ];
    const content = buildWorkbook([
      {
        name: "Paramètres",
        rows: [
          ["Clé", "Valeur"],
          ["taux", "2"],
          ["seuil", "3"],
        ],
      },
      { name: "Cachée", rows: people, hidden: true },
      { name: "Effectif", rows: people },
    ]);
    expect((await layoutsOf(content)).map(({ sheet, looksLike }) => [sheet, looksLike])).toEqual([
      ["Effectif", "payroll"],
      ["Paramètres", "unclear"],
    ]);
  });
});

describe("what is missing is told", () => {
  test("the month, when no column gives it", async () => {
    const [layout] = await layoutsOf("Matricule;Emploi\n1;Agent\n2;Cariste\n");
    expect(layout?.missing).toEqual(["month"]);
  });
  test("the staff number, when no column gives it", async () => {
    const [layout] = await layoutsOf(
      "Emploi;Contrat;Statut;Mois\nAgent;CDI;Ouvrier;03/2026\nCariste;CDD;Ouvrier;03/2026\n",
    );
    expect(layout?.missing).toEqual(["staffNumber"]);
  });
  test("a year and a month in two columns are a month together, a year alone is not", async () => {
    const [both] = await layoutsOf("Matricule;Année;Mois;Emploi\n1;2026;3;Agent\n2;2026;3;Cariste\n");
    expect(both?.missing).toEqual([]);
    const [alone] = await layoutsOf("Matricule;Année;Emploi\n1;2026;Agent\n2;2026;Cariste\n");
    expect(alone?.missing).toEqual(["month"]);
  });
});

describe("personal columns are set aside and masked", () => {
  test("a heading that lies does not uncover e-mail addresses or phone numbers", async () => {
    const [layout] = await layoutsOf(
      "Matricule;Emploi;Divers\n1;Agent;a@b.fr\n2;Cariste;06 12 34 56 78\n3;Agent;c@d.fr\n",
    );
    expect(layout?.setAside).toEqual(["Divers"]);
    expect(layout?.sample.map((row) => row[2])).toEqual(["•••", "•••", "•••"]);
  });
  test("a postcode beside an address is a home, beside a SIRET a workplace", async () => {
    const [home] = await layoutsOf(
      "Matricule;Emploi;Adresse;CP;Ville\n1;Agent;3 rue A;69003;Lyon\n2;Agent;4 rue B;59100;Roubaix\n",
    );
    expect(home?.setAside).toEqual(["Adresse", "CP", "Ville"]);
    const [place] = await layoutsOf(
      "Matricule;Emploi;SIRET;CP\n1;Agent;73282932000074;69003\n2;Agent;73282932000074;69003\n",
    );
    expect(place?.proposal.columns.map(({ field }) => field)).toContain("postcode");
  });
});

describe("registers of training are told from payroll", () => {
  test("by their title, dates and hours", async () => {
    const [layout] = await layoutsOf(
      textOf(
        "Matricule;Intitulé de la formation;Date début;Date fin;Durée (h);Obligatoire;Mode;Certification visée",
        "1;SST;01/03/2026;02/03/2026;14;oui;Présentiel;SST",
        "2;CACES;05/03/2026;07/03/2026;21;non;AFEST;CACES R489",
      ),
    );
    expect(layout?.looksLike).toBe("trainingRegister");
    expect(layout?.missing).toEqual([]);
    expect(layout?.proposal.columns.map(({ field }) => field)).toEqual([
      "staffNumber",
      "trainingTitle",
      "firstDay",
      "lastDay",
      "trainingHours",
      "isMandatory",
      "trainingMode",
      "trainingCertification",
    ]);
  });
});
