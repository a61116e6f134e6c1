import { writeXlsx } from "hucre/xlsx";
import {
  choicesOf,
  openAnswers,
  openAnswerWords,
  type Question,
  type Questionnaire,
  type Texts,
} from "../../../core/src/surveys/index.ts";
import { columnOf, openAnswerNames, openingName, ownColumns, sheetNames } from "./form-columns.ts";
import { writeRelevance } from "./relevance.ts";

type Line = Readonly<Record<string, string>>;

interface SheetOfTexts {
  readonly name: string;
  readonly rows: string[][];
}

/** A workbook says when it was written; the same questionnaire must be the same bytes. */
const always = new Date(0);

/** A questionnaire as an XLSForm workbook: what other tools need, and columns of ours for the rest. */
export async function writeForm(questionnaire: Questionnaire): Promise<Uint8Array> {
  return writeXlsx({ sheets: formSheets(questionnaire), properties: { modified: always } });
}

/** The three sheets, rows of texts, the first one of each its headings. */
export function formSheets(questionnaire: Questionnaire): SheetOfTexts[] {
  const { languages, questions, label, id, version, audience, moment } = questionnaire;
  const [base = "fr"] = languages;
  const opening = written(questionnaire.opening);
  const survey = [
    ...(opening === undefined
      ? []
      : [{ type: "note", name: openingName, ...textsOf("label", questionnaire.opening, languages) }]),
    ...questions.map((question) => questionLine(question, questionnaire)),
  ];
  const settings = {
    form_title: label,
    form_id: id,
    version: String(version),
    default_language: columnOf("", base).slice(2),
    [ownColumns.audience]: audience,
    [ownColumns.moment]: moment,
    [ownColumns.languages]: languages.join(" "),
  };
  return [
    sheetOf(sheetNames.survey, ["type", "name"], survey),
    sheetOf(
      sheetNames.choices,
      ["list_name", "name"],
      questions.flatMap((each) => choiceLines(each, languages)),
    ),
    sheetOf(sheetNames.settings, ["form_title"], [settings]),
  ];
}

function questionLine(question: Question, { questions, languages }: Questionnaire): Line {
  const { scale } = question;
  return {
    ...typeOf(question),
    name: question.id,
    ...textsOf("label", question.text, languages),
    ...textsOf("hint", question.hint, languages),
    relevant: writeRelevance(question.relevance, questions),
    [ownColumns.topic]: question.topic,
    [ownColumns.sensitive]: question.isSensitive ? "yes" : "no",
    [ownColumns.indicator]: question.isIndicator ? "yes" : "no",
    [ownColumns.bankKey]: question.bankKey,
    [ownColumns.scale]: scale?.scale ?? "",
    [ownColumns.scaleReference]: scale?.reference ?? "",
    [ownColumns.licence]: scale?.licence ?? "",
  };
}

function typeOf(question: Question): Line {
  if (question.kind === "choice") return { type: `select_one ${question.id}` };
  if (question.kind === "several") return { type: `select_multiple ${question.id}` };
  if (question.kind === "words") return { type: "text" };
  return { type: "integer", constraint: `. >= ${question.least} and . <= ${question.most}` };
}

function choiceLines(question: Question, languages: readonly string[]): readonly Line[] {
  const choices = choicesOf(question);
  if (choices.length === 0) return [];
  const own = choices.map(({ id, text, icon }) => ({
    list_name: question.id,
    name: id,
    ...textsOf("label", text, languages),
    [ownColumns.icon]: icon ?? "",
  }));
  const open = openAnswers.map((answer) => {
    const texts = Object.fromEntries(
      languages.map((language) => [language, openAnswerWords[language]?.[answer] ?? ""] as const),
    );
    return {
      list_name: question.id,
      name: openAnswerNames[answer],
      ...textsOf("label", texts, languages),
      [ownColumns.icon]: answer,
    };
  });
  return [...own, ...open];
}

function textsOf(column: string, texts: Texts, languages: readonly string[]): Line {
  return Object.fromEntries(languages.map((language) => [columnOf(column, language), texts[language] ?? ""]));
}

function written(texts: Texts): string | undefined {
  return Object.values(texts).find((text) => text.trim() !== "");
}

/** The columns given first, then those of the lines that some line fills, in the order they come. */
function sheetOf(name: string, first: readonly string[], lines: readonly Line[]): SheetOfTexts {
  const filled = lines.flatMap((line) => Object.keys(line).filter((column) => line[column] !== ""));
  const columns = [...new Set([...first, ...filled])];
  return { name, rows: [columns, ...lines.map((line) => columns.map((column) => line[column] ?? ""))] };
}
