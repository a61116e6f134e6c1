/** The steps of a visit, in order. */
export const visitSteps = ["people", "diagnosis", "take"] as const;
export type VisitStep = (typeof visitSteps)[number];

/** How the address of the page writes its step. */
export interface VisitSearch {
  readonly etape?: string;
  /** Step of the diagnosis, 1 to 7. */
  readonly question?: number;
}

const written = { people: "personnes", diagnosis: "diagnostic", take: "emporter" } as const;

/** The step of an address; the first one when it names none. */
export function stepOf(text: string | undefined): VisitStep {
  return visitSteps.find((step) => written[step] === text) ?? "people";
}

export function visitSearch(step: VisitStep, asked?: number): VisitSearch {
  return { etape: written[step], ...(asked === undefined ? {} : { question: asked }) };
}

/** What an address says, without what it should not. */
export function readVisitSearch(search: Readonly<Record<string, unknown>>): VisitSearch {
  const asked = Number(search.question);
  return {
    ...(typeof search.etape === "string" ? { etape: search.etape } : {}),
    ...(Number.isInteger(asked) && asked >= 1 && asked <= 7 ? { question: asked } : {}),
  };
}
