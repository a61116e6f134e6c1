import { z } from "zod";
import { categoryWordsFr } from "../categories/index.ts";
import { checkedOnSchema, statusSchema } from "../reference/index.ts";
import {
  classificationOf,
  territories,
  totalCode,
  trainingClassification,
  verdictClassification,
} from "./classifications.ts";
import publishedNames from "./departments.fr.json" with { type: "json" };
import type { Publication } from "./publication-model.ts";
import { crossings } from "./vocabulary.ts";
import { observatoryWordsFr } from "./words.fr.ts";

const departmentNamesSchema = z.strictObject({
  edition: z.string(),
  source: z.url(),
  checkedOn: checkedOnSchema,
  status: statusSchema,
  note: z.string(),
  departments: z.record(z.string(), z.string()),
});

const own: Readonly<Record<string, string>> = observatoryWordsFr;
const shared: Readonly<Record<string, string>> = categoryWordsFr;
const { departments } = departmentNamesSchema.parse(publishedNames);

type Labelled = Pick<Publication, "categories">;

/** What a classification is called: the label of a category, or the name of a crossing. */
export function columnLabel({ categories }: Labelled, column: string): string {
  const place = /^category(\d)$/.exec(column)?.[1];
  if (place !== undefined) return categories[Number(place) - 1] ?? column;
  return own[`observatory.crossing.${column}`] ?? column;
}

/** What a code of a classification is called. */
export function codeLabel(column: string, code: string): string {
  if (code === totalCode) return observatoryWordsFr["observatory.code.all"];
  if (column.startsWith("category")) return own[`observatory.verdict.${code}`] ?? code;
  if (column === "training") return own[`observatory.training.${code}`] ?? code;
  if (code === "unknown") return observatoryWordsFr["observatory.code.unknown"];
  if (column === "region" || column === "department") return territoryLabel(code);
  if (column === "occupation") return own[`observatory.occupation.${code}`] ?? code;
  const attribute = column === "companySize" ? "establishmentSize" : column;
  return shared[`categories.value.${attribute}.${code}`] ?? code;
}

function territoryLabel(code: string): string {
  const region = territories.regions.find((each) => each.code === code)?.label;
  if (region !== undefined) return region;
  const name = departments[code];
  return name === undefined ? code : `${name} (${code})`;
}

/** What a measure is called, or a form of file. */
export function measureLabel(measure: string): string {
  return own[`observatory.measure.${measure}`] ?? measure;
}

/** The codes of a classification in the order in which people read them, each under its own; the total is not there. */
export function codesInOrder(column: string): readonly string[] {
  const crossing = crossings.find((name) => name === column);
  const flat = column === "training" ? trainingClassification : verdictClassification(column);
  const { codes } = crossing === undefined ? flat : classificationOf(crossing);
  return codes.map(({ code }) => code).filter((code) => code !== totalCode);
}
