import type { Classification, CompanyRecord, TableRequest } from "../tables/index.ts";
import { classificationOf, trainingClassification, verdictClassification } from "./classifications.ts";
import type { AggregatePackage, TableAsk } from "./model.ts";
import type { Measure } from "./vocabulary.ts";

/** The name under which the verdict on a category stands: "category1" for the first. */
export function categoryName(place: number): string {
  return `category${place + 1}`;
}

/** Every classification of a request, in the order in which lines and columns name them. */
export function classificationsOf(ask: TableAsk): readonly Classification[] {
  return [
    ...ask.categories.map((_, place) => verdictClassification(categoryName(place))),
    trainingClassification,
    ...ask.crossings.map(classificationOf),
  ];
}

/**
 * The tables of a request: each category by access to training, whole and by each crossing; with `together`, each
 * category by both crossings. All of them are one system: what one table shows counts against what another hides.
 */
export function tablesOf(ask: TableAsk): readonly (readonly string[])[] {
  return ask.categories.flatMap((_, place) => {
    const category = categoryName(place);
    const alone = ask.crossings.map((crossing) => [category, "training", crossing]);
    const both = ask.together && ask.crossings.length === 2 ? [[category, ...ask.crossings]] : [];
    return [...(alone.length === 0 ? [[category, "training"]] : alone), ...both];
  });
}

/** The request as the room of protected tables understands it. */
export function tableRequestOf(ask: TableAsk, measure: Measure): TableRequest {
  return {
    classifications: classificationsOf(ask),
    tables: tablesOf(ask),
    kind: measure === "people" ? "count" : "amount",
    sumsEmployees: measure === "hours",
  };
}

/** What a company's package brings to the tables. Companies of one holding count as one contributor. */
export function recordsOf(
  { siren, lines }: AggregatePackage,
  holding: string,
  measure: Measure,
): readonly CompanyRecord[] {
  const owner = { company: siren, ...(holding === "" ? {} : { holding: `holding ${holding}` }) };
  return lines.map(({ codes, people, hours = 0, largestHours = 0 }) => ({
    ...owner,
    codes,
    employees: people,
    ...(measure === "people" ? { amount: people } : { amount: hours, largestEmployee: largestHours }),
  }));
}
