// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of the format hold such places.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyQuestionnaire } from "../../../core/src/surveys/any-questionnaire.contract.ts";
import { questionnaireSchema } from "../../../core/src/surveys/index.ts";
import { questionnaireOf, questionOf } from "../../../core/src/surveys/sample-questionnaire.ts";
import { type BuiltCell, buildWorkbook } from "../spreadsheet/workbook-builder.ts";
import { readForm, readQuestionnaire } from "./read-form.ts";
import { openRemarks, rowsOf } from "./read-sheets.ts";
import { readRelevance, writeRelevance } from "./relevance.ts";
import { formSheets, writeForm } from "./write-form.ts";

const signal = new AbortController().signal;
type Rows = readonly (readonly BuiltCell[])[];

const formOf = (survey: Rows, choices: Rows = [], settings: Rows = []): Uint8Array =>
  buildWorkbook([
    { name: "survey", rows: survey },
    { name: "choices", rows: choices },
    { name: "settings", rows: settings },
  ]);

async function readRows(survey: Rows, choices: Rows = [], settings: Rows = []) {
  return readForm(formOf(survey, choices, settings), signal);
}

/** The same without the thread of a workbook. */
function readTextRows(survey: Rows, choices: Rows = []) {
  const texts = (rows: Rows) => rows.map((row) => row.map(String));
  return readTextSheets([
    { name: "survey", rows: texts(survey) },
    { name: "choices", rows: texts(choices) },
  ]);
}

const yesNo: Rows = [
  ["list_name", "name", "label::Français (fr)", "label::English (en)"],
  ["yn", "yes", "Oui", "Yes"],
  ["yn", "no", "Non", "No"],
  ["many", 1, "Un"],
  ["many", 2, "Deux"],
  ["many", 3, "Trois"],
  ["many", 4, "Quatre"],
  ["many", 5, "Cinq"],
  ["numbers", "1", "Un"],
  ["numbers", "2", "Deux"],
  ["numbers", "dont_know", "Ne sait pas"],
];
const heading = ["type", "name", "label::Français (fr)", "label::English (en)", "relevant"];

/** Sheets of texts as a workbook would give them, without its thread. */
function readTextSheets(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[],
) {
  const remarks = openRemarks();
  const rows = (name: string) => {
    const found = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    return rowsOf(
      name,
      found.map((cells, place) => ({ row: place + 1, cells })),
    );
  };
  const all = { survey: rows("survey"), choices: rows("choices"), settings: rows("settings") };
  return { questionnaire: readQuestionnaire(all, remarks.add), remarks: remarks.list() };
}

describe("a questionnaire written as an XLSForm and read back", () => {
  test("is the same, whatever it asks, in whatever languages", () => {
    fc.assert(
      fc.property(anyQuestionnaire, (questionnaire) => {
        const { questionnaire: back, remarks } = readTextSheets(formSheets(questionnaire));
        expect(remarks).toEqual([]);
        expect(back).toEqual({ ...questionnaire, id: "xlsform" });
      }),
      { numRuns: 300 },
    );
  });

  test("is the same through a real workbook too", async () => {
    for (const questionnaire of fc.sample(anyQuestionnaire, { numRuns: 3, seed: 23 })) {
      const { questionnaire: back, remarks } = await readForm(await writeForm(questionnaire), signal);
      expect(remarks).toEqual([]);
      expect(back).toEqual({ ...questionnaire, id: "xlsform" });
    }
  });

  test("a validated scale keeps its five answers, its item and its licence", async () => {
    const scale = { scale: "fasku", reference: "2", licence: "CC BY-SA 4.0" };
    const choices = ["a1", "a2", "a3", "a4", "a5"].map((id) => ({ id, text: { fr: `Réponse ${id}` } }));
    const asked = questionnaireOf({ questions: [questionOf({ scale, choices, isIndicator: false })] });
    expect((await readForm(await writeForm(asked), signal)).questionnaire).toEqual({
      ...asked,
      id: "xlsform",
    });
  });
});

describe("a form of another tool", () => {
  test("gives its questions, languages, choices and conditions", async () => {
    const { questionnaire, remarks } = await readRows(
      [
        heading,
        ["select_one yn", "useful", "Utile ?", "Useful?"],
        ["text", "why", "Pourquoi ?", "Why?", "${useful} = 'no'"],
        ["select_multiple yn", "both", "Lesquels ?", "Which?", "selected(${useful}, 'yes')"],
        ["audio", "voice", "Dites-le.", "Say it.", "${useful} = 'yes' or ${useful} = \"no\""],
      ],
      yesNo,
      [
        ["form_title", "default_language"],
        ["Après", "English (en)"],
      ],
    );
    expect(remarks).toEqual([]);
    expect(questionnaire).toMatchObject({ label: "Après", languages: ["en", "fr"] });
    expect(questionnaire?.questions.map(({ kind, id, relevance }) => [kind, id, relevance])).toEqual([
      ["choice", "useful", []],
      ["words", "why", [{ question: "useful", choices: ["no"] }]],
      ["several", "both", [{ question: "useful", choices: ["yes"] }]],
      ["words", "voice", [{ question: "useful", choices: ["yes", "no"] }]],
    ]);
    expect(questionnaire?.questions[0]?.text).toEqual({ fr: "Utile ?", en: "Useful?" });
  });

  test("names that cannot be kept are changed, and the conditions that name them follow", async () => {
    const { questionnaire, remarks } = await readRows(
      [heading, ["select_one numbers", "Q-1", "Combien ?"], ["text", "q2", "Pourquoi ?", "", "${Q-1} = '2'"]],
      yesNo,
    );
    expect(questionnaire?.questions.map(({ id, relevance }) => [id, relevance])).toEqual([
      ["qQ_1", []],
      ["q2", [{ question: "qQ_1", choices: ["c2"] }]],
    ]);
    expect(remarks.map(({ code, found }) => [code, found])).toContainEqual([
      "openAnswerDropped",
      "dont_know",
    ]);
    expect(remarks).toContainEqual({
      sheet: "survey",
      row: 2,
      column: "name",
      code: "nameChanged",
      found: "Q-1",
    });
  });

  test.each([
    [["geopoint", "place", "Où ?"], "typeUnknown", "type"],
    [["select_one many", "q", "Combien ?"], "tooManyChoices", "type"],
    [["select_one absent", "q", "Combien ?"], "listUnknown", "type"],
    [["text", "q", "x".repeat(241)], "textTooLong", "label::Français (fr)"],
    [["text", "q", "Pourquoi ?", "", "${age} > 18"], "relevanceUnknown", "relevant"],
    [["text", "q", "Pourquoi ?", "", "${later} = 'yes'"], "relevanceUnknown", "relevant"],
    [["integer", "q", "Combien ?"], "numberLimits", "constraint"],
    [["begin_group", "g", "Groupe"], "groupOpened", "type"],
    [["calculate", "c", ""], "featureDropped", "type"],
    [["select_one yn or_other", "q", "Utile ?"], "otherDropped", "type"],
  ] as const)("what cannot be taken over is told where it stands: %j", (row, code, column) => {
    const { remarks } = readTextRows([heading, row], yesNo);
    expect(remarks).toContainEqual(expect.objectContaining({ sheet: "survey", row: 2, column, code }));
  });

  test("an answer that was forced no longer is, and a note is said with the question after it", async () => {
    const { questionnaire, remarks } = await readRows([
      ["type", "name", "label", "required"],
      ["text", "q1", "Un ?", "yes"],
      ["note", "n", "Pensez à hier."],
      ["text", "q2", "Deux ?"],
    ]);
    expect(remarks.map(({ code, row }) => [code, row])).toEqual([
      ["requiredDropped", 2],
      ["noteMoved", 3],
    ]);
    expect(questionnaire?.questions[1]?.hint).toEqual({ fr: "Pensez à hier." });
  });

  test("the thirty-first question and those after it are told, and the first thirty are taken", async () => {
    const rows = Array.from({ length: 33 }, (_, rank) => ["text", `q${rank}`, `Question ${rank} ?`]);
    const { questionnaire, remarks } = await readRows([["type", "name", "label"], ...rows]);
    expect(questionnaire?.questions).toHaveLength(30);
    expect(remarks.map(({ code, row }) => [code, row])).toEqual([
      ["tooManyQuestions", 32],
      ["tooManyQuestions", 33],
      ["tooManyQuestions", 34],
    ]);
  });

  test.each([
    ["a text", Buffer.from("type,name,label\ntext,q,Pourquoi ?\n"), "notASpreadsheet"],
    ["nothing", Buffer.from(""), "notASpreadsheet"],
    [
      "a workbook without a survey",
      Buffer.from(buildWorkbook([{ name: "Feuil1", rows: [["a"]] }])),
      "sheetMissing",
    ],
    ["a file that is too big", Buffer.alloc(2_000_001), "tooBig"],
  ])("%s is refused in a remark", async (_, bytes, code) => {
    const read = await readForm(bytes, signal);
    expect(read.questionnaire).toBeUndefined();
    expect(read.remarks).toEqual([expect.objectContaining({ code })]);
  });
});

test("whatever the cells, the reader answers with a questionnaire that may be kept, or none", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "type",
      "name",
      "label",
      "label::fr",
      "relevant",
      "select_one a",
      "text",
      "note",
      "integer",
    ),
    fc.constantFrom(
      "list_name",
      "a",
      "${a} = 'a'",
      "selected(${a}, 'b')",
      "((((",
      "begin group",
      "ouvrage_icon",
    ),
    fc.constantFrom("default_language", "__proto__", "constructor", "yes", ". >= 5 and . <= 2"),
    fc.string({ maxLength: 12 }),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
  fc.assert(
    fc.property(rows, rows, rows, (survey, choices, settings) => {
      const { questionnaire, remarks } = readTextSheets([
        { name: "survey", rows: [["type", "name", "label", "relevant"], ...survey] },
        { name: "choices", rows: [["list_name", "name"], ...choices] },
        { name: "settings", rows: settings },
      ]);
      if (questionnaire === undefined) expect(remarks.length).toBeGreaterThan(0);
      else expect(questionnaireSchema.parse(questionnaire)).toEqual(questionnaire);
    }),
    { numRuns: 500 },
  );
});

test("whatever is done to the bytes of a good workbook, the reader answers and never throws", async () => {
  const good = Buffer.from(await writeForm(questionnaireOf()));
  const change = fc.record({ at: fc.nat(), cut: fc.nat(20), bytes: fc.uint8Array({ maxLength: 12 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
      let bytes = good;
      for (const { at, cut, bytes: added } of changes) {
        const start = at % (bytes.length + 1);
        bytes = Buffer.concat([bytes.subarray(0, start), added, bytes.subarray(start + cut)]);
      }
      const { questionnaire, remarks } = await readForm(bytes, signal);
      expect(questionnaire !== undefined || remarks.length > 0).toBe(true);
    }),
    { numRuns: 40 },
  );
}, 60_000);

describe("conditions as expressions", () => {
  test.each([
    ["${a} = 'x'", [{ question: "a", choices: ["x"] }]],
    [
      "${a}='x' and selected(${b},'y')",
      [
        { question: "a", choices: ["x"] },
        { question: "b", choices: ["y"] },
      ],
    ],
    [
      "(${a} = 'x' or ${a} = 'y') and ${b} = 'z'",
      [
        { question: "a", choices: ["x", "y"] },
        { question: "b", choices: ["z"] },
      ],
    ],
    ["", []],
    ["${a} = 'x' or ${b} = 'y'", undefined],
    ["${a} != 'x'", undefined],
    ["not(selected(${a}, 'x'))", undefined],
    ["${a} = 'x' and", undefined],
    ["process.exit()", undefined],
    ["(".repeat(500), undefined],
    ["${a} = 'x' or ${a} = 'y' and ${b} = 'z'", undefined],
  ])("%s", (text, conditions) => {
    expect(readRelevance(text)).toEqual(conditions);
  });

  test("a condition on several answers asks whether each is among them", () => {
    const asked = { ...questionOf({ id: "a" }), kind: "several" as const };
    expect(writeRelevance([{ question: "a", choices: ["yes", "no"] }], [asked])).toBe(
      "selected(${a}, 'yes') or selected(${a}, 'no')",
    );
  });
});
