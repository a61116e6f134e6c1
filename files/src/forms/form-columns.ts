import { fieldLanguages } from "../../../core/src/field/index.ts";

/** Sheets of an XLSForm workbook. */
export const sheetNames = { survey: "survey", choices: "choices", settings: "settings" } as const;

/** Columns of ours that other tools leave alone. */
export const ownColumns = {
  topic: "ouvrage_topic",
  sensitive: "ouvrage_sensitive",
  indicator: "ouvrage_indicator",
  bankKey: "ouvrage_source",
  scale: "ouvrage_scale",
  scaleReference: "ouvrage_item",
  licence: "ouvrage_licence",
  icon: "ouvrage_icon",
  audience: "ouvrage_audience",
  moment: "ouvrage_moment",
  languages: "ouvrage_languages",
} as const;

/** Names of what every question takes here by itself, and other tools need as choices. */
export const openAnswerNames = {
  doesNotKnow: "ouvrage_does_not_know",
  prefersNotToSay: "ouvrage_prefers_not",
} as const;

/** The row that says what is said first. */
export const openingName = "ouvrage_opening";

/** Names under which forms of other tools offer the two open answers. */
export const foreignOpenAnswers =
  /^(dk|dont_?know|nsp|ne_?sait_?pas|refus(ed|al)?|prefer_?not(_?to_?say)?|pnr|-?9[89]{1,2})$/i;

/** Columns of the format that change nothing here, or are told when they hold something. */
export const toldColumns = [
  "calculation",
  "constraint_message",
  "choice_filter",
  "repeat_count",
  "appearance",
  "default",
  "read_only",
  "parameters",
  "trigger",
] as const;

/** "label::Français (fr)". */
export function columnOf(column: string, language: string): string {
  const name = fieldLanguages.find(({ code }) => code === language)?.name ?? language;
  return `${column}::${name} (${language})`;
}

/** The column and the language that a heading names; `language` is "" for none and `undefined` for an unknown one. */
export function readHeading(heading: string): {
  readonly column: string;
  readonly language: string | undefined;
} {
  const [column = "", ...rest] = heading.trim().split(/\s*::?\s*/);
  const named = rest.join(":").trim();
  const lower = column.trim().toLowerCase().replaceAll(" ", "_");
  if (named === "") return { column: lower, language: "" };
  return { column: lower, language: languageNamed(named) };
}

/** "Français (fr)", "fr" or "Français"; `undefined` when it is none of these. */
export function languageNamed(named: string): string | undefined {
  const bracketed = /\(([^()]*)\)\s*$/.exec(named)?.[1] ?? named;
  const code = bracketed.trim().toLowerCase();
  if (/^[a-z]{2,3}(-[a-z]{2,10})?$/.test(code)) return code;
  return fieldLanguages.find(({ name }) => name.toLowerCase() === named.trim().toLowerCase())?.code;
}
