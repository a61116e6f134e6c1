import { describe, expect, test } from "vitest";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import type { ColumnMapping, MappedField } from "../../../core/src/workforce/index.ts";
import { inventNir } from "./heading-corpus.ts";
import { countByCode, memoryFile, textOf, unwatched } from "./memory-file.ts";
import { trainingRegisterFile } from "./training-register.ts";
import { buildWorkbook } from "./workbook-builder.ts";

const allFields: readonly MappedField[] = [
  "staffNumber",
  "trainingTitle",
  "firstDay",
  "lastDay",
  "trainingHours",
  "isMandatory",
  "trainingMode",
  "trainingCertification",
];

function mappingOf(fields: readonly MappedField[], sheet = ""): ColumnMapping {
  return { sheet, headingRow: 1, columns: fields.map((field, index) => ({ index, field })) };
}

async function read(content: string | Uint8Array, mapping = mappingOf(allFields)) {
  const { records, problems } = await trainingRegisterFile.read(memoryFile(content), mapping, unwatched());
  return { records, counts: countByCode(problems) };
}

const headings = "Matricule;Formation;Début;Fin;Heures;Obligatoire;Modalité;Certification\n";

test("a row becomes one training of one employee", async () => {
  const { records, counts } = await read(
    `${headings}0012;Gestes et postures;01/03/2026;02/03/2026;7h30;oui;Présentiel;\n`,
  );
  expect(counts).toEqual({});
  expect(records).toEqual([
    {
      staffNumber: "0012",
      title: "Gestes et postures",
      firstDay: "2026-03-01",
      lastDay: "2026-03-02",
      hours: known(7.5),
      isMandatory: known(true),
      mode: known("classroom"),
      certification: unknown,
    },
  ]);
});

test("one date alone is both days, and a period in one cell gives the two", async () => {
  const { records } = await read(
    "Matricule;Formation;Date\n1;SST;01/03/2026\n2;SST;du 01/03/2026 au 03/03/2026\n",
    mappingOf(["staffNumber", "trainingTitle", "firstDay"]),
  );
  expect(records.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ["2026-03-01", "2026-03-01"],
    ["2026-03-01", "2026-03-03"],
  ]);
});

test("a workbook is read like a text", async () => {
  const content = buildWorkbook([
    {
      name: "Formations",
      rows: [
        ["Matricule", "Formation", "Date"],
        [7, "SST", { day: 46_082 }],
        [8, "SST", { day: 46_083 }],
      ],
    },
  ]);
  const { records } = await read(
    content,
    mappingOf(["staffNumber", "trainingTitle", "firstDay"], "Formations"),
  );
  expect(records.map(({ staffNumber, firstDay }) => [staffNumber, firstDay])).toEqual([
    ["7", "2026-03-01"],
    ["8", "2026-03-02"],
  ]);
});

describe("rows that say too little are left aside and told", () => {
  test("no staff number, no title, no date, dates the wrong way round", async () => {
    const { records, counts } = await read(
      textOf(
        `${headings};SST;01/03/2026;;;;;`,
        `1;;01/03/2026;;;;;`,
        `2;SST;bientôt;;;;;`,
        `3;SST;05/03/2026;01/03/2026;;;;`,
        `4;SST;01/03/2026;;beaucoup;peut-être;par télépathie;`,
      ),
    );
    expect(records.map(({ staffNumber }) => staffNumber)).toEqual(["4"]);
    expect(records[0]).toMatchObject({ hours: unknown, isMandatory: unknown, mode: unknown });
    expect(counts).toEqual({
      rowWithoutStaffNumber: 1,
      trainingWithoutTitle: 1,
      trainingWithoutDay: 1,
      trainingDaysReversed: 1,
      countUnreadable: 1,
      yesNoUnknown: 1,
      trainingModeUnknown: 1,
    });
  });
  test("a social security number in a title or a staff number goes no further", async () => {
    const nir = inventNir((count) => Math.min(5, count - 1));
    const rows = Array.from({ length: 300 }, (_, index) => `${index};SST;01/03/2026;;;;;`);
    const { records } = await read(
      `${headings}${rows.join("\n")}\n${nir};SST;01/03/2026;;;;;\n9;Suivi de ${nir};01/03/2026;;;;;\n`,
    );
    expect(records.length).toBe(300);
    expect(JSON.stringify(records)).not.toContain(nir.slice(0, 13));
  });
});

test("a mapping without staff number, title or day stops the reading", async () => {
  const { records, counts } = await read(`${headings}1;SST;01/03/2026;;;;;\n`, mappingOf([]));
  expect(records).toEqual([]);
  expect(counts).toEqual({ staffNumberColumnMissing: 1, trainingTitleMissing: 1, trainingDayMissing: 1 });
});
