import { answerIcons, type Choice } from "../../../core/src/surveys/index.ts";
import { foreignOpenAnswers, openAnswerNames, ownColumns } from "./form-columns.ts";
import { freshName } from "./fresh-name.ts";
import { cellOf, type FormRow, type RemarkLog } from "./read-sheets.ts";
import { readTexts, type TextReading } from "./read-texts.ts";

/** A list of choices, with the names they had in the workbook. */
export interface ReadList {
  readonly choices: readonly Choice[];
  readonly idOf: ReadonlyMap<string, string>;
  /** Where it stands, for remarks. */
  readonly row: number;
}

/** The lists of the choices sheet, by their name. */
export function readLists(
  rows: readonly FormRow[],
  reading: TextReading,
  add: RemarkLog,
): ReadonlyMap<string, ReadList> {
  const names = [...new Set(rows.map(listOf).filter((name) => name !== ""))];
  return new Map(
    names.map((name) => [
      name,
      readList(
        rows.filter((row) => listOf(row) === name),
        reading,
        add,
      ),
    ]),
  );
}

/** Name of the list that a choice is of. */
export const listOf = (row: FormRow): string => cellOf(row, "list_name") || cellOf(row, "list name");
const ownOpenAnswers: readonly string[] = Object.values(openAnswerNames);

function readList(rows: readonly FormRow[], reading: TextReading, add: RemarkLog): ReadList {
  const idOf = new Map<string, string>();
  const choices: Choice[] = [];
  for (const row of rows) {
    const name = cellOf(row, "name");
    const place = { sheet: row.sheet, row: row.row, column: "name", found: name };
    if (ownOpenAnswers.includes(name)) continue;
    if (foreignOpenAnswers.test(name)) {
      add("openAnswerDropped", place);
      continue;
    }
    if (idOf.has(name)) {
      add("nameTwice", place);
      continue;
    }
    const id = freshName(name, "c", new Set(choices.map((choice) => choice.id)));
    if (id !== name) add("nameChanged", place);
    idOf.set(name, id);
    const icon = answerIcons.find((each) => each === cellOf(row, ownColumns.icon));
    const text = readTexts(row, "label", { ...reading, letters: reading.letters.choice }, add);
    choices.push({ id, text, ...(icon === undefined ? {} : { icon }) });
  }
  return { choices, idOf, row: rows[0]?.row ?? 0 };
}
