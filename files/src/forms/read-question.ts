import {
  choicesAtMost,
  choicesOf,
  type Question,
  questionTopics,
  scaleChoicesAtMost,
  type Texts,
} from "../../../core/src/surveys/index.ts";
import { ownColumns } from "./form-columns.ts";
import { freshName } from "./fresh-name.ts";
import type { ReadList } from "./read-choices.ts";
import { cellOf, type FormRow, type RemarkLog } from "./read-sheets.ts";
import { readTexts, type TextReading } from "./read-texts.ts";
import { holdsTogether, readRelevance } from "./relevance.ts";

/** What was read of the survey so far. */
export interface ReadSurvey {
  readonly reading: TextReading;
  readonly lists: ReadonlyMap<string, ReadList>;
  readonly questions: Question[];
  /** Ids given to the names of the workbook. */
  readonly idOf: Map<string, string>;
  /** A note that stands before a question is said with it. */
  waitingHint: Texts;
}

const numberLimits = { least: 0, most: 99 };
const metadata =
  /^(start|end|today|deviceid|phonenumber|username|email|audit|calculate|hidden|xml-external|csv-external)$/;

/** The question that a row says; `undefined`, and a remark, for a row that says none. */
export function readQuestion(survey: ReadSurvey, row: FormRow, add: RemarkLog): Question | undefined {
  const type = cellOf(row, "type").replaceAll(/\s+/g, " ");
  const place = { sheet: row.sheet, row: row.row };
  if (type === "") return undefined;
  if (/^(begin|end)[_ ](group|repeat)$/.test(type)) {
    if (type.startsWith("begin")) add("groupOpened", { ...place, column: "type", found: type });
    const found = cellOf(row, "relevant");
    if (found !== "") add("relevanceUnknown", { ...place, column: "relevant", found });
    return undefined;
  }
  if (metadata.test(type)) {
    add("featureDropped", { ...place, column: "type", found: type });
    return undefined;
  }
  const scale = readScale(row);
  const fields = { ...readFields(survey, row, add), ...(scale === undefined ? {} : { scale }) };
  const [word = "", list = "", ...rest] = type.split(" ");
  if (word === "select_one" || word === "select_multiple") {
    if (rest.join(" ") === "or_other") add("otherDropped", { ...place, column: "type", found: type });
    const choices = readChoicesOf(
      survey,
      { row, list, most: scale === undefined ? choicesAtMost : scaleChoicesAtMost },
      add,
    );
    return { ...fields, kind: word === "select_one" ? "choice" : "several", choices };
  }
  if (type === "integer" || type === "range") return { ...fields, kind: "number", ...readLimits(row, add) };
  if (type === "text" || type === "audio") return { ...fields, kind: "words" };
  add("typeUnknown", { ...place, column: "type", found: type });
  return undefined;
}

function readFields(survey: ReadSurvey, row: FormRow, add: RemarkLog) {
  const { reading, questions, waitingHint } = survey;
  const { languages, letters } = reading;
  const name = cellOf(row, "name");
  const id = freshName(name, "q", new Set(questions.map((question) => question.id)));
  if (id !== name) {
    const code = survey.idOf.has(name) ? "nameTwice" : "nameChanged";
    add(code, { sheet: row.sheet, row: row.row, column: "name", found: name });
  }
  const hint = readTexts(row, "hint", { languages, letters: letters.hint }, add);
  return {
    id,
    text: readTexts(row, "label", { languages, letters: letters.question }, add),
    hint: { ...waitingHint, ...hint },
    isSensitive: cellOf(row, ownColumns.sensitive) === "yes",
    bankKey: cellOf(row, ownColumns.bankKey).slice(0, 60),
    topic: questionTopics.find((topic) => topic === cellOf(row, ownColumns.topic)) ?? "competences",
    isIndicator: cellOf(row, ownColumns.indicator) !== "no",
    relevance: readConditions(survey, row, add),
  } as const;
}

/** The conditions of a row, by ids of questions and choices taken over; none, and a remark, when one cannot be. */
function readConditions(survey: ReadSurvey, row: FormRow, add: RemarkLog): Question["relevance"] {
  const found = cellOf(row, "relevant");
  if (found === "") return [];
  const conditions = readRelevance(found)?.map(({ question, choices }) => {
    const id = survey.idOf.get(question) ?? "";
    const names = namesOf(survey, id);
    return { question: id, choices: choices.map((choice) => names.get(choice) ?? choice) };
  });
  const isKnown =
    conditions !== undefined &&
    conditions.length <= 6 &&
    conditions.every(
      (each) => each.choices.length <= scaleChoicesAtMost && holdsTogether(each, survey.questions),
    );
  if (isKnown) return conditions;
  add("relevanceUnknown", { sheet: row.sheet, row: row.row, column: "relevant", found });
  return [];
}

/** Ids of the choices of a question, by the names they had. */
function namesOf({ questions, lists }: ReadSurvey, id: string): ReadonlyMap<string, string> {
  const asked = questions.find((question) => question.id === id);
  const choices = asked === undefined ? [] : choicesOf(asked);
  for (const { choices: own, idOf } of lists.values()) if (own === choices) return idOf;
  return new Map();
}

function readChoicesOf(
  { lists }: ReadSurvey,
  { row, list, most }: { readonly row: FormRow; readonly list: string; readonly most: number },
  add: RemarkLog,
) {
  const place = { sheet: row.sheet, row: row.row, column: "type", found: list };
  const choices = lists.get(list)?.choices;
  if (choices === undefined) {
    add("listUnknown", place);
    return [];
  }
  if (choices.length > most) {
    add("tooManyChoices", { ...place, found: `${list} : ${choices.length}` });
    return [];
  }
  if (choices.length < 2) add("tooFewChoices", place);
  return choices;
}

function readScale(row: FormRow) {
  const [scale, reference, licence] = [ownColumns.scale, ownColumns.scaleReference, ownColumns.licence].map(
    (column) => cellOf(row, column),
  );
  if (!scale || !reference || !licence) return undefined;
  return { scale: scale.slice(0, 40), reference: reference.slice(0, 40), licence: licence.slice(0, 80) };
}

/** `. >= 0 and . <= 10`; any other limit is told, and the widest usual one is put. */
function readLimits(row: FormRow, add: RemarkLog): { readonly least: number; readonly most: number } {
  const found = cellOf(row, "constraint");
  const limits = /^\.\s*>=\s*(\d{1,3})\s+and\s+\.\s*<=\s*(\d{1,3})$/.exec(found);
  const [least, most] = [Number(limits?.[1] ?? -1), Number(limits?.[2] ?? -1)];
  if (limits !== null && least <= most) return { least, most };
  add("numberLimits", { sheet: row.sheet, row: row.row, column: "constraint", found });
  return numberLimits;
}
