import { type Column, type Columns, categoryColumn, numberColumn } from "../../../engine/src/index.ts";
import { factLabelFr, factNamesFr } from "./fact-words.fr.ts";
import type { FixedPerson } from "./fixed-model.ts";
import type { FixedPeople } from "./person-table.ts";
import { type StartFact, startFacts } from "./vocabulary.ts";

/** Column that says who was trained. */
export const treatmentColumn = "formation";

const textFacts: ReadonlySet<StartFact> = new Set(["site", "occupation", "contract", "workingTime"]);
/** Share of the people, on each side, of whom a fact must be told to be used. */
const toldShare = 0.9;
/** People for each thing that is made alike: with fewer, a model fits chance. */
const peoplePerTerm = 6;
/** The order in which facts are kept when there are too few people for all. */
const byWeight: readonly StartFact[] = [
  "tenure",
  "site",
  "occupation",
  "contract",
  "absenceBefore",
  "workingTime",
  "age",
  "pay",
];

/** People as the engine reads them, and which facts are made alike. */
export interface PeopleColumns {
  readonly columns: Columns;
  readonly covariates: readonly StartFact[];
  /** Facts that are told of too few people. */
  readonly untold: readonly StartFact[];
  /** People of whom a fact that is used is not told: they stay out, and are counted. */
  readonly complete: readonly FixedPerson[];
}

/**
 * The facts that people are made alike on: told of nearly everybody on both sides, and not the same for all.
 * A fact that
 * is told of too few people is not used at all, rather than guessed. The site is not used against a sister site: it
 * says who was trained.
 */
export function peopleColumns({ people, rule }: Pick<FixedPeople, "people" | "rule">): PeopleColumns {
  const untold = startFacts.filter((fact) => !isTold(people, fact));
  const complete = people.filter(({ facts }) =>
    startFacts.every((fact) => untold.includes(fact) || facts[fact] !== undefined),
  );
  const covariates = withinReach(
    complete,
    byWeight.filter(
      (fact) =>
        !untold.includes(fact) && varies(complete, fact) && !(rule === "sisterSite" && fact === "site"),
    ),
  );
  const columns = new Map<string, Column>();
  columns.set(treatmentColumn, numberColumn(complete.map(({ isTrained }) => (isTrained ? 1 : 0))));
  for (const fact of covariates) columns.set(factNamesFr[fact], columnOf(complete, fact));
  return { columns, covariates, untold, complete };
}

function isTold(people: readonly FixedPerson[], fact: StartFact): boolean {
  return [true, false].every((side) => {
    const arm = people.filter(({ isTrained }) => isTrained === side);
    return arm.filter(({ facts }) => facts[fact] !== undefined).length >= toldShare * arm.length;
  });
}

function valuesOf(people: readonly FixedPerson[], fact: StartFact): ReadonlySet<unknown> {
  return new Set(people.map(({ facts }) => facts[fact]));
}

function varies(people: readonly FixedPerson[], fact: StartFact): boolean {
  return valuesOf(people, fact).size > 1;
}

/** As many facts as these people can carry: a text counts for each of its labels but one. */
function withinReach(people: readonly FixedPerson[], facts: readonly StartFact[]): readonly StartFact[] {
  let left = Math.floor(people.length / peoplePerTerm);
  return facts.filter((fact) => {
    const terms = textFacts.has(fact) ? valuesOf(people, fact).size - 1 : 1;
    if (terms > left) return false;
    left -= terms;
    return true;
  });
}

function columnOf(people: readonly FixedPerson[], fact: StartFact): Column {
  if (textFacts.has(fact)) return categoryColumn(people.map(({ facts }) => textOf(facts[fact])));
  return numberColumn(people.map(({ facts }) => numberOf(facts[fact])));
}

function textOf(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : factLabelFr(String(value));
}

function numberOf(value: string | number | undefined): number {
  return typeof value === "number" ? value : Number.NaN;
}
