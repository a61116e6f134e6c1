import { describe, expect, test } from "vitest";
import { parseMonth } from "../../../core/src/kernel/calendar.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import type { ColumnMapping, MappedField } from "../../../core/src/workforce/index.ts";
import { inventNir } from "./heading-corpus.ts";
import { countByCode, memoryFile, readAll, textOf, unwatched } from "./memory-file.ts";
import { sheetFile } from "./payroll-sheet.ts";
import { buildWorkbook } from "./workbook-builder.ts";

const march = parseMonth("2026-03");
const inMarch = { format: "csv", ...(march === undefined ? {} : { month: march }) } as const;
const nir = inventNir((count) => Math.min(7, count - 1));

function mapped(...fields: readonly MappedField[]): ColumnMapping {
  return { sheet: "", headingRow: 1, columns: fields.map((field, index) => ({ index, field })) };
}

const fullHeadings =
  "Matricule;SIRET;Code PCS;Emploi;Statut;Niveau;Échelon;Coefficient;IDCC;Contrat;ETP;Heures payées;Brut;Diplôme;" +
  "Sexe;Date de naissance;Date d'entrée;Date d'ancienneté;Date de sortie;Motif de sortie;Abs. maladie (j);Mois";
const full = textOf(
  fullHeadings,
  "0012;73282932000074;684A;Agent de propreté;Ouvrier;II;3;190;3043;CDI;0,8;121,33;1 542,10;CAP;" +
    "F;15/06/1980;01/02/2020;01/03/2018;;;3;03/2026",
);

test("a row becomes one employee of the month in the model's words", async () => {
  const { employees, reading } = await readAll(full);
  expect(reading.problems).toEqual([]);
  expect(employees).toEqual([
    {
      staffNumber: "0012",
      establishment: "73282932000074",
      occupationCode: known("684a"),
      jobLabel: known("Agent de propreté"),
      exposures: unknown,
      jobStatus: known("ouvrier"),
      jobGrade: known("II / 3 / 190"),
      collectiveAgreement: known("3043"),
      contractKind: known("permanent"),
      workingTime: known("partTime"),
      workingTimeShare: known(0.8),
      paidHours: known(121.33),
      grossPay: known(154_210),
      hourlyPay: unknown,
      qualificationLevel: known(3),
      certifications: unknown,
      sex: known("female"),
      ageBand: known("45-54"),
      contractStart: known("2020-02-01"),
      tenureMonths: known(96),
      exit: unknown,
      stopDays: 3,
      suspensionDays: 0,
      contractCount: 1,
    },
  ]);
  expect(reading.company).toEqual(known("732829320"));
  expect(reading.declarations).toEqual([
    {
      index: 0,
      month: "2026-03",
      establishment: "73282932000074",
      fraction: "1/1",
      standing: "stands",
      employeeCount: 1,
    },
  ]);
  expect(reading.fingerprint).toMatch(/^[0-9a-f]{64}$/);
});

describe("what a reading needs", () => {
  test("without a staff number column nothing is read", async () => {
    const { employees, reading } = await readAll("Emploi;Brut\nCariste;1800\nAgent;1700\n", inMarch);
    expect(employees).toEqual([]);
    expect(countByCode(reading.problems)).toMatchObject({ staffNumberColumnMissing: 1 });
  });
  test("without a month column nor a given month nothing is read", async () => {
    const { employees, reading } = await readAll("Matricule;Emploi\n1;Cariste\n2;Agent\n");
    expect(employees).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: "monthMissing", severity: "blocks" }]);
  });
  test("a given month serves the rows that say none", async () => {
    const { employees, reading } = await readAll("Matricule;Emploi\n1;Cariste\n2;Agent\n", inMarch);
    expect(employees.length).toBe(2);
    expect(reading.declarations.map(({ month }) => month)).toEqual(["2026-03"]);
  });
  test("a mapping that names a column beyond the table stops the reading", async () => {
    const mapping = {
      ...mapped("staffNumber", "jobLabel"),
      columns: [{ index: 7, field: "staffNumber" as const }],
    };
    const { reading } = await readAll("Matricule;Emploi\n1;Cariste\n", { ...inMarch, mapping });
    expect(countByCode(reading.problems)).toMatchObject({ mappingOutOfTable: 1 });
  });
  test("a DSN is not read as a sheet", async () => {
    const { reading } = await readAll("S10.G00.00.001,'Logiciel'\nS10.G00.00.002,'Editeur'\n", inMarch);
    expect(countByCode(reading.problems)).toEqual({ wrongFormat: 1 });
  });
  test("asking for the reading before the people is a bug", async () => {
    await expect(sheetFile.open(memoryFile(full), { format: "csv" }, unwatched()).reading()).rejects.toThrow(
      "order",
    );
  });
});

describe("rows that are not people", () => {
  const text = `Export de paie;;;
;;;
Matricule;Emploi;Brut;Mois
1;Cariste;1 800,00;mars 2026
;;;
Matricule;Emploi;Brut;Mois
2;Agent;1 700,00;mars 2026
;Agent sans numéro;1 700,00;mars 2026
Total;;3 500,00;
Édité le 02/04/2026;;;
`;
  test("titles, totals, repeated headings and stray lines are left aside and told", async () => {
    const { employees, reading } = await readAll(text);
    expect(employees.map(({ staffNumber }) => staffNumber)).toEqual(["1", "2"]);
    expect(countByCode(reading.problems)).toEqual({
      repeatedHeadings: 1,
      rowWithoutStaffNumber: 1,
      totalRow: 1,
      strayRow: 1,
    });
    expect(reading.problems.find(({ code }) => code === "totalRow")?.place).toEqual({ line: 9 });
  });
});

describe("several rows of one person", () => {
  test("two contracts of one month become one employee with the larger one described", async () => {
    const { employees, reading } = await readAll(
      textOf(
        "Matricule;Emploi;ETP;Mois;Type de contrat",
        "1;Agent;0,2;03/2026;CDD",
        "2;Chef;1;03/2026;CDI",
        "1;Cariste;0,8;03/2026;CDI",
      ),
    );
    expect(employees.length).toBe(2);
    expect(employees[0]).toMatchObject({ staffNumber: "1", jobLabel: known("Cariste"), contractCount: 2 });
    expect(countByCode(reading.problems)).toEqual({ severalContracts: 1 });
  });
  test("two payslips of one contract count once", async () => {
    const { employees } = await readAll("Matricule;Emploi;Mois\n1;Agent;03/2026\n1;Agent;03/2026\n");
    expect(employees).toMatchObject([{ contractCount: 1 }]);
  });
  test("the same person in two months is in two declarations", async () => {
    const { reading } = await readAll("Matricule;Emploi;Mois\n1;Agent;03/2026\n1;Agent;04/2026\n");
    expect(reading.declarations.map(({ month, employeeCount }) => [month, employeeCount])).toEqual([
      ["2026-03", 1],
      ["2026-04", 1],
    ]);
  });
});

describe("values that cannot be read leave a note and are unknown", () => {
  test("never the lowest, zero or other", async () => {
    const { employees, reading } = await readAll(
      textOf(
        "Matricule;Statut;Contrat;Diplôme;Sexe;Brut;Date de naissance",
        "1;Ouvrier;CDI;CAP;F;1800;01/01/1980",
        "2;Chef suprême;CDX;École de la vie;?;beaucoup;hier",
        "3;Ouvrier;CDI;BEP;H;1700;01/01/1990",
        "4;Ouvrier;CDI;BEP;H;1700;01/01/1990",
      ),
      {
        ...inMarch,
        mapping: mapped(
          "staffNumber",
          "jobStatus",
          "contractKind",
          "qualificationLevel",
          "sex",
          "grossPay",
          "birthDate",
        ),
      },
    );
    expect(employees[1]).toMatchObject({
      jobStatus: unknown,
      contractKind: unknown,
      qualificationLevel: unknown,
      sex: unknown,
      grossPay: unknown,
      ageBand: unknown,
    });
    expect(countByCode(reading.problems)).toEqual({
      jobStatusUnknown: 1,
      contractKindUnknown: 1,
      qualificationUnknown: 1,
      sexUnknown: 1,
      amountUnreadable: 1,
      dateUnreadable: 1,
    });
    expect(reading.problems.find(({ code }) => code === "jobStatusUnknown")).toMatchObject({
      place: { line: 3, column: "Statut" },
      found: "Chef suprême",
    });
  });
  test("a formula that failed in the spreadsheet is told as such", async () => {
    const { reading } = await readAll(
      "Matricule;Emploi;Brut;Mois\n1;Agent;#N/A;03/2026\n2;Agent;1700;03/2026\n",
    );
    expect(countByCode(reading.problems)).toEqual({ cellError: 1 });
  });
  test("an end far in the future is no exit, an end in the month is one", async () => {
    const { employees } = await readAll(
      textOf(
        "Matricule;Emploi;Date de sortie;Motif de sortie;Mois",
        "1;Agent;31/12/2099;;03/2026",
        "2;Agent;15/03/2026;Démission;03/2026",
        "3;Agent;30/06/2026;;03/2026",
        "4;Agent;20/03/2026;;03/2026",
      ),
    );
    expect(employees.map(({ exit }) => exit)).toEqual([
      unknown,
      known({ day: "2026-03-15", reason: "resignation" }),
      unknown,
      known({ day: "2026-03-20", reason: "other" }),
    ]);
  });
  test("people gone before the month or not yet there are left aside and told", async () => {
    const { employees, reading } = await readAll(
      textOf(
        "Matricule;Emploi;Date d'entrée;Date de sortie",
        "1;Agent;01/01/2020;",
        "2;Agent;01/01/2020;31/12/2021",
        "3;Agent;01/05/2026;",
      ),
      inMarch,
    );
    expect(employees.map(({ staffNumber }) => staffNumber)).toEqual(["1"]);
    expect(countByCode(reading.problems)).toEqual({ leftBeforeMonth: 1, startsAfterMonth: 1 });
  });
});

describe("contract hours become a share of full time", () => {
  for (const [heading, hours, share] of [
    ["Horaire mensuel", "75,83", 0.5],
    ["Heures hebdomadaires", "17,5", 0.5],
    ["Heures contractuelles", "151,67", 1],
  ] as const) {
    test(`${heading}: ${hours}`, async () => {
      const { employees } = await readAll(
        `Matricule;${heading};Mois\n1;${hours};03/2026\n2;${hours};03/2026\n`,
      );
      const [first] = employees;
      expect(first?.workingTimeShare.known === true ? first.workingTimeShare.value : undefined).toBeCloseTo(
        share,
        3,
      );
      expect(first?.workingTime).toEqual(unknown);
    });
  }
});

describe("personal content never goes further than the reader", () => {
  const withNir = textOf(
    `Matricule;Nom;Numéro;Emploi;Mois`,
    `1;MARTIN;${nir};Agent;03/2026`,
    `2;DURAND;${nir};Cariste ${nir};03/2026`,
    `3;PETIT;;Agent;03/2026`,
  );
  test("no social security number survives in employees, problems or counts", async () => {
    const mapping = mapped("staffNumber", "certifications", "jobGrade", "jobLabel", "month");
    const { employees, reading } = await readAll(withNir, { format: "csv", mapping });
    const everything = JSON.stringify([employees, reading, [...reading.droppedRubrics]]);
    expect(everything).not.toContain(nir);
    expect(everything).not.toContain(nir.slice(0, 13));
    expect(employees.length).toBe(3);
    expect(employees[1]?.jobLabel).toEqual(unknown);
    expect(countByCode(reading.problems).personalContent).toBeGreaterThanOrEqual(2);
  });
  test("a social security number given as staff number stops the reading", async () => {
    const rows = `Code;Emploi;Mois\n${nir};Agent;03/2026\n${nir};Agent;03/2026\n`;
    const { employees, reading } = await readAll(rows, {
      format: "csv",
      mapping: mapped("staffNumber", "jobLabel", "month"),
    });
    expect(employees).toEqual([]);
    expect(countByCode(reading.problems)).toMatchObject({ staffNumberIsPersonal: 1 });
  });
  test("a social security number that comes late among staff numbers drops its row", async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `${index + 1};Agent;03/2026`);
    const { employees, reading } = await readAll(
      `Matricule;Emploi;Mois\n${lines.join("\n")}\n${nir};Agent;03/2026\n`,
    );
    expect(employees.length).toBe(400);
    expect(countByCode(reading.problems)).toEqual({ rowWithPersonalNumber: 1 });
    expect(JSON.stringify(reading.problems)).not.toContain(nir);
  });
  test("columns that are not read are counted by heading, one that holds a single such number included", async () => {
    const { reading } = await readAll(withNir);
    expect([...reading.droppedRubrics]).toEqual([
      ["Nom", 3],
      ["Numéro", 2],
      ["Emploi", 3],
    ]);
  });
});

describe("workbooks", () => {
  const rows = [
    ["Liste du personnel"],
    ["Matricule", "Emploi", "Brut", "Date d'entrée", "Site"],
    ["0012", "Agent", { formula: "A1*2", shows: 1801.8 }, { day: 43_862 }, "=1+1"],
    [13, "=CMD()", 1900, { day: 43_862 }, ""],
  ] as const;
  test("true dates, formulas' values and texts that look like formulas are read as they show", async () => {
    const content = buildWorkbook([
      { name: "Notice", rows: [["Lisez-moi"]] },
      { name: "Paie", rows },
    ]);
    const { employees, reading } = await readAll(content, { ...inMarch, format: "xlsx" });
    expect(reading.format).toBe("xlsx");
    expect(employees).toMatchObject([
      { staffNumber: "0012", grossPay: known(180_180), contractStart: known("2020-02-01") },
      { staffNumber: "13", jobLabel: known("=CMD()") },
    ]);
    expect(countByCode(reading.problems)).toEqual({ otherSheetsNotRead: 1 });
  });
  test("a sheet that is not there stops the reading", async () => {
    const mapping = { ...mapped("staffNumber"), sheet: "Absente" };
    const { reading } = await readAll(buildWorkbook([{ name: "Paie", rows }]), { format: "xlsx", mapping });
    expect(countByCode(reading.problems)).toMatchObject({ sheetMissing: 1 });
  });
  test("a workbook named .csv is read as what it is", async () => {
    const { employees } = await readAll(buildWorkbook([{ name: "Paie", rows }]), inMarch);
    expect(employees.length).toBe(2);
  });
});

test("an abort asked for stops the reading with its own error", async () => {
  const controller = new AbortController();
  const lines = Array.from({ length: 60_000 }, (_, index) => `${index};Agent de propreté;03/2026`);
  const file = memoryFile(`Matricule;Emploi;Mois\n${lines.join("\n")}\n`, 4096);
  const open = sheetFile.open(
    file,
    { format: "csv" },
    { signal: controller.signal, report: () => undefined },
  );
  await expect(
    (async () => {
      const people = open.people()[Symbol.asyncIterator]();
      controller.abort();
      await people.next();
    })(),
  ).rejects.toMatchObject({ name: "AbortError" });
});

test("progress is told in bytes of the file", async () => {
  const lines = Array.from(
    { length: 40_000 },
    (_, index) => `${index};Agent de propreté ${"x".repeat(90)};03/2026`,
  );
  const content = `Matricule;Emploi;Mois\n${lines.join("\n")}\n`;
  const told: number[] = [];
  const open = sheetFile.open(
    memoryFile(content),
    { format: "csv" },
    {
      signal: new AbortController().signal,
      report: ({ done, total }) => {
        told.push(done);
        expect(total).toBe(Buffer.byteLength(content));
      },
    },
  );
  let count = 0;
  for await (const batch of open.people()) count += batch.employees.length;
  expect(count).toBe(40_000);
  expect(told.length).toBeGreaterThan(0);
});

test("a person whose rows stand too far apart to be brought together is told", async () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `${index};Agent;03/2026`);
  const { employees, reading } = await readAll(
    `Matricule;Emploi;Mois\n${lines.join("\n")}\n5;Cariste;03/2026\n`,
  );
  expect(employees.length).toBe(60_000);
  expect(countByCode(reading.problems)).toEqual({ rowRepeatedTooFar: 1 });
});
