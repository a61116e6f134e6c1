import {
  type Question,
  type Questionnaire,
  questionnaireSchema,
  questionsAtMost,
  type ReadForm,
  type Texts,
  textLetters,
} from "../../../core/src/surveys/index.ts";
import { languageNamed, openingName, ownColumns, sheetNames, toldColumns } from "./form-columns.ts";
import { listOf, readLists } from "./read-choices.ts";
import { type ReadSurvey, readQuestion } from "./read-question.ts";
import {
  cellOf,
  type FormRow,
  type FormSheets,
  openRemarks,
  type RemarkLog,
  readSheets,
} from "./read-sheets.ts";
import { readTexts } from "./read-texts.ts";

const languagesAtMost = 12;

/**
 * Reads a questionnaire from an XLSForm workbook. Whatever the bytes, it answers: what could not be taken over, or was
 * in another way, is told with its sheet, row and column. Throws only when the signal says so.
 */
export async function readForm(bytes: Uint8Array, signal: AbortSignal): Promise<ReadForm> {
  const remarks = openRemarks();
  const sheets = await readSheets(bytes, signal, remarks.add);
  const read = sheets === undefined ? undefined : readQuestionnaire(sheets, remarks.add);
  return { ...(read === undefined ? {} : { questionnaire: read }), remarks: remarks.list() };
}

/** The questionnaire that three sheets say; what cannot be taken over goes to the remarks. */
export function readQuestionnaire(sheets: FormSheets, add: RemarkLog): Questionnaire | undefined {
  const languages = readLanguages(sheets, add);
  const reading = { languages, letters: textLetters };
  const survey: ReadSurvey = {
    reading,
    lists: readLists(usedChoices(sheets), reading, add),
    questions: [],
    idOf: new Map(),
    waitingHint: {},
  };
  let opening: Texts = {};
  for (const row of sheets.survey) {
    tellUnused(row, add);
    if (cellOf(row, "type") === "note") {
      const texts = readTexts(row, "label", { languages, letters: textLetters.opening }, add);
      if (survey.questions.length === 0 && Object.keys(opening).length === 0) {
        opening = texts;
        if (cellOf(row, "name") !== openingName) add("noteMoved", placeOf(row, "type"));
        continue;
      }
      survey.waitingHint = keepShort(texts);
      add("noteMoved", placeOf(row, "type"));
      continue;
    }
    addQuestion(survey, row, add);
  }
  if (survey.questions.length === 0) add("noQuestion", { sheet: sheetNames.survey });
  const [settings] = sheets.settings;
  const setting = (column: string) => (settings === undefined ? "" : cellOf(settings, column));
  const title = (setting("form_title") || setting("form_id") || "XLSForm").slice(0, 120);
  const fields = { format: 1, id: "xlsform", version: 1, label: title, languages, opening };
  const { questions } = survey;
  const [audience, moment] = [setting(ownColumns.audience), setting(ownColumns.moment)];
  const told = questionnaireSchema.safeParse({ ...fields, questions, audience, moment });
  if (told.success) return told.data;
  const plain = questionnaireSchema.safeParse({
    ...fields,
    questions,
    audience: "employee",
    moment: "immediate",
  });
  return plain.success ? plain.data : undefined;
}

/** Lists that no question names are nobody's business. */
function usedChoices({ survey, choices }: FormSheets): readonly FormRow[] {
  const used = new Set(survey.map((row) => cellOf(row, "type").split(/\s+/)[1] ?? ""));
  return choices.filter((row) => used.has(listOf(row)));
}

function addQuestion(survey: ReadSurvey, row: FormRow, add: RemarkLog): void {
  const question: Question | undefined = readQuestion(survey, row, add);
  if (question === undefined) return;
  if (survey.questions.length >= questionsAtMost) {
    add("tooManyQuestions", placeOf(row, "name"));
    return;
  }
  survey.idOf.set(cellOf(row, "name"), question.id);
  survey.questions.push(question);
  survey.waitingHint = {};
}

/** Languages in the order our own column says, else the default one and then those of the headings. */
function readLanguages({ survey, choices, settings }: FormSheets, add: RemarkLog): readonly string[] {
  const [first] = settings;
  const own = first === undefined ? "" : cellOf(first, ownColumns.languages);
  const asked = own.split(" ").flatMap((code) => languageNamed(code) ?? []);
  const byDefault = first === undefined ? undefined : languageNamed(cellOf(first, "default_language"));
  const cells = [...survey, ...choices].flatMap((row) => row.cells);
  const texts = cells.filter(({ column }) => column === "label" || column === "hint");
  const met = [...new Set(texts.map(({ language }) => language))];
  for (const heading of new Set(
    texts.filter(({ language }) => language === undefined).map((cell) => cell.heading),
  )) {
    add("languageUnknown", { column: heading, found: heading });
  }
  const named = met.filter((language) => language !== undefined && language !== "");
  const base = byDefault === undefined ? [] : [byDefault];
  const plain = met.includes("") && base.length === 0 && asked.length === 0 ? ["fr"] : [];
  const all = [...new Set([...asked, ...base, ...plain, ...named])].filter(
    (language) => language !== undefined,
  );
  if (all.length > languagesAtMost) add("tooManyLanguages", { found: all.slice(languagesAtMost).join(" ") });
  return all.length === 0 ? ["fr"] : all.slice(0, languagesAtMost);
}

/** What the row holds and this house has not. */
function tellUnused(row: FormRow, add: RemarkLog): void {
  for (const column of toldColumns) {
    const found = cellOf(row, column);
    if (found !== "") add("featureDropped", { ...placeOf(row, column), found });
  }
  const required = cellOf(row, "required");
  if (/^(yes|true|vrai|1|true\(\))$/i.test(required)) add("requiredDropped", placeOf(row, "required"));
}

function placeOf(row: FormRow, column: string) {
  return { sheet: row.sheet, row: row.row, column, found: cellOf(row, column) };
}

function keepShort(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.length <= textLetters.hint));
}
