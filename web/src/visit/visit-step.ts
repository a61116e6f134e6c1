/** The steps of a visit, in order. */
export const visitSteps = ["people", "diagnosis", "training", "take"] as const;
export type VisitStep = (typeof visitSteps)[number];

/** How the address of the page writes its step. */
export interface VisitSearch {
  readonly etape?: string;
  /** Step of the diagnosis, 1 to 7. */
  readonly question?: number;
  /** View of the training. */
  readonly vue?: string;
}

const written = {
  people: "personnes",
  diagnosis: "diagnostic",
  training: "formation",
  take: "emporter",
} as const;

/** The step of an address; the first one when it names none. */
export function stepOf(text: string | undefined): VisitStep {
  return visitSteps.find((step) => written[step] === text) ?? "people";
}

/** `place`: a step of the diagnosis, or a view of the training. */
export function visitSearch(step: VisitStep, place?: number | string): VisitSearch {
  if (place === undefined) return { etape: written[step] };
  return { etape: written[step], ...(typeof place === "number" ? { question: place } : { vue: place }) };
}

/** What an address says, without what it should not. */
export function readVisitSearch(search: Readonly<Record<string, unknown>>): VisitSearch {
  const asked = Number(search.question);
  return {
    ...(typeof search.etape === "string" ? { etape: search.etape } : {}),
    ...(typeof search.vue === "string" ? { vue: search.vue } : {}),
    ...(Number.isInteger(asked) && asked >= 1 && asked <= 7 ? { question: asked } : {}),
  };
}
