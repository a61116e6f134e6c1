import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, type FigureStyle, frenchFigures, writeFigure } from "./figures.ts";

export type Language = keyof Sentences;

export const figureStyles: Readonly<Record<Language, FigureStyle>> = {
  fr: frenchFigures,
  en: englishFigures,
};

/** A count with its noun: French takes the singular for 0 and 1, English for 1 only. */
export function countOf(count: number, one: string, many: string, language: Language): string {
  const singular = language === "fr" ? count < 2 : count === 1;
  return `${writeFigure(count, 0, figureStyles[language])} ${singular ? one : many}`;
}

/** Names in a row: « a, b et c », “a, b and c”. */
export function listOf(names: readonly string[], language: Language): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? "";
  return `${names.slice(0, -1).join(", ")} ${language === "fr" ? "et" : "and"} ${last}`;
}

/** A figure with three significant digits, whole digits never cut. */
export function significant(value: number, style: FigureStyle): string {
  const size = Math.abs(value);
  if (size === 0) return writeFigure(0, 0, style);
  let decimals = 0;
  for (let scale = size; scale < 100 && decimals < 6; scale *= 10) decimals++;
  return writeFigure(value, decimals, style);
}
