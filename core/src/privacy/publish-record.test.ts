import { describe, expect, test } from "vitest";
import { sayPrivacyFrench } from "../../../files/src/documents/index.ts";
import { writeHtml } from "../../../files/src/documents/write-html.ts";
import { practicalWriter } from "../../../files/src/practical/index.ts";
import { readZipDirectory } from "../../../files/src/spreadsheet/zip-directory.ts";
import { checkParts } from "../../../files/src/spreadsheet/zip-parts.ts";
import type { Day } from "../kernel/calendar.ts";
import { writeEditable } from "../reports/index.ts";
import { personalKinds } from "./model.ts";
import type { RetentionShelf } from "./ports.ts";
import { readRecord } from "./read-record.ts";
import { retentionRules } from "./retention-rules.ts";
import { timedKinds } from "./timed-kinds.ts";
import { writeAssessment } from "./write-assessment.ts";
import { writeRecord } from "./write-record.ts";

const shelfOf = (rows: number, months?: number): RetentionShelf => ({
  choices: async () => (months === undefined ? [] : [{ kind: "tellings", months }]),
  choose: async () => {},
  held: async () => ({ count: 0, oldest: undefined }),
  countBefore: async () => 0,
  swept: async () => [],
  countRows: async (table) => (table === "membership" ? 2 : rows),
});
const say = sayPrivacyFrench();
const subjectOf = async (rows: number, months?: number) => ({
  organisation: "Fournil du Port",
  today: "2026-11-23" as Day,
  lines: await readRecord(shelfOf(rows, months)),
});

describe("the processing record and the impact assessment", () => {
  test("have one clock for each kind that is timed, within its bounds, with its source and its day", () => {
    expect(retentionRules.map(({ kind }) => kind).sort()).toEqual([...timedKinds].sort());
    for (const { least, months, most, sources, checkedOn } of retentionRules) {
      expect(least <= months && months <= most).toBe(true);
      expect(sources.length).toBeGreaterThan(0);
      expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test("tell every kind that is held, and of a house that holds nothing only accounts and the trail", async () => {
    const full = writeRecord(await subjectOf(5), say);
    expect(full.sections).toHaveLength(personalKinds.length + 2);
    const empty = writeRecord(await subjectOf(0), say);
    expect(empty.sections.map(({ heading }) => heading)).toEqual([
      "Responsable",
      "Comptes et rôles",
      "Journal",
      "Sécurité",
    ]);
  });

  test("say who may see each kind, how long it is kept, and what is unsure", async () => {
    const html = writeHtml(writeRecord(await subjectOf(5, 3), say));
    for (const words of [
      "3 mois, puis effacement",
      "propriétaire et ressources humaines",
      "repère à vérifier",
      "À choisir",
      "Brouillon à compléter",
    ]) {
      expect(html.replaceAll("\u00a0", " ")).toContain(words);
    }
  });

  test.each([
    ["record", writeRecord],
    ["assessment", writeAssessment],
  ] as const)(
    "may be completed in a word processor, with the words of the page: %s",
    async (_kind, write) => {
      const document = write(await subjectOf(5), say);
      const bytes = await writeEditable(practicalWriter, document);
      const directory = readZipDirectory(bytes);
      if (!directory.ok) throw new Error(directory.code);
      const check = await checkParts(Buffer.from(bytes), directory.entries, () => true);
      const body = check.ok ? (check.kept.get("word/document.xml")?.toString("utf8") ?? "") : "";
      const text = body.replaceAll(/<[^>]+>/g, "").replaceAll("&apos;", "'");
      for (const { heading } of document.sections) expect(text).toContain(heading);
      expect(text).toContain("Fournil du Port");
    },
  );

  test("leave to the company what the company judges", async () => {
    const document = writeAssessment(await subjectOf(5), say);
    const html = writeHtml(document).replaceAll("\u00a0", " ");
    for (const words of ["à juger par l’entreprise", "Avis du CSE", "critères européens", "(à vérifier"]) {
      expect(html).toContain(words);
    }
    const blanks = document.sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === "blank");
    expect(blanks).toHaveLength(4);
  });
});
