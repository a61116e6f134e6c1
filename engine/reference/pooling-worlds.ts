import { type Column, type Columns, categoryColumn, numberColumn } from "../src/columns/column.ts";
import { type Projects, projectsOf } from "../src/pooling/projects.ts";
import type { SeededStream } from "../src/randomization/seeded-stream.ts";
import { numbersIn } from "./read-files.ts";
import { normal } from "./simulate.ts";

/** Companies with trainees and as many comparators; the effect differs between companies. */
export interface CompanyWorld {
  readonly name: string;
  /** Trainees of each company. */
  readonly sizes: readonly number[];
  /** Mean of the companies' effects. */
  readonly effect: number;
  /** Standard deviation of the companies' effects; people have standard deviation 1. */
  readonly spread: number;
}

const unequal: Readonly<Record<number, readonly number[]>> = {
  3: [4, 8, 40],
  5: [4, 6, 8, 20, 40],
  10: [4, 4, 6, 6, 8, 8, 20, 20, 40, 40],
};

/** 3, 5 and 10 companies, of equal and unequal sizes: the worlds of the published coverage study. */
export const companyWorlds: readonly CompanyWorld[] = [3, 5, 10].flatMap((count) => [
  {
    name: `${count} companies of 8 trainees`,
    sizes: Array<number>(count).fill(8),
    effect: 0.3,
    spread: 0.25,
  },
  { name: `${count} companies of 4 to 40 trainees`, sizes: unequal[count] ?? [], effect: 0.3, spread: 0.5 },
]);

/** One estimate per company, as each company would report it: difference of means and its standard error. */
export function drawProjects(world: CompanyWorld, stream: SeededStream): Columns {
  const [estimates, errors]: [number[], number[]] = [[], []];
  for (const size of world.sizes) {
    const effect = world.effect + world.spread * normal(stream);
    const [trained, comparison] = [draw(size, effect, stream), draw(size, 0, stream)];
    estimates.push(trained.mean - comparison.mean);
    errors.push(Math.sqrt((trained.variance + comparison.variance) / size));
  }
  return new Map<string, Column>([
    ["estimate", numberColumn(estimates)],
    ["error", numberColumn(errors)],
  ]);
}

/** Several estimates per company, with errors that are known. */
export function drawGroupedProjects(
  {
    groups,
    effect,
    between,
    within,
  }: { groups: readonly number[]; effect: number; between: number; within: number },
  stream: SeededStream,
): Columns {
  const [estimates, errors, companies]: [number[], number[], string[]] = [[], [], []];
  groups.forEach((count, group) => {
    const level = effect + between * normal(stream);
    for (let row = 0; row < count; row++) {
      const error = 0.2 + 0.4 * stream.nextUniform();
      estimates.push(level + within * normal(stream) + error * normal(stream));
      errors.push(error);
      companies.push(`c${group}`);
    }
  });
  return new Map<string, Column>([
    ["estimate", numberColumn(estimates)],
    ["error", numberColumn(errors)],
    ["company", categoryColumn(companies)],
  ]);
}

/** The people themselves: `outcome`, `trained`, `company`; training inside companies, or in half of the companies. */
export function drawPeople(world: CompanyWorld, where: "within" | "between", stream: SeededStream): Columns {
  const [outcomes, trained, companies]: [number[], number[], string[]] = [[], [], []];
  const arms = where === "within" ? [[1, 0]] : [[1], [0]];
  arms.forEach((armsHere, side) => {
    world.sizes.forEach((size, company) => {
      const level = (where === "within" ? 1 : world.spread) * normal(stream);
      const gap = where === "within" ? world.spread * normal(stream) : 0;
      for (const arm of armsHere) {
        for (let person = 0; person < size; person++) {
          outcomes.push(level + arm * (world.effect + gap) + normal(stream));
          trained.push(arm);
          companies.push(`c${side}-${company}`);
        }
      }
    });
  });
  return new Map<string, Column>([
    ["outcome", numberColumn(outcomes)],
    ["trained", numberColumn(trained)],
    ["company", categoryColumn(companies)],
  ]);
}

function draw(size: number, mean: number, stream: SeededStream) {
  let [sum, squares] = [0, 0];
  for (let person = 0; person < size; person++) {
    const value = mean + normal(stream);
    sum += value;
    squares += value * value;
  }
  return { mean: sum / size, variance: (squares - (sum * sum) / size) / (size - 1) };
}

/** Drawn columns as the kernel takes them. */
export function columnsToProjects(columns: Columns): Projects {
  const [estimates, errors] = ["estimate", "error"].map((name) => numbersIn(columns, name));
  return projectsOf(
    estimates,
    errors.map((error) => error * error),
  );
}

/** Several estimates per company, few companies, even and uneven. */
export const groupedWorlds = [
  { name: "3 companies of 3 estimates", groups: [3, 3, 3], effect: 0.4, between: 0.3, within: 0.2 },
  {
    name: "5 companies of 2 to 6 estimates",
    groups: [2, 6, 3, 2, 4],
    effect: 0.4,
    between: 0.3,
    within: 0.2,
  },
  { name: "5 companies that do not differ", groups: [2, 6, 3, 2, 4], effect: 0.4, between: 0, within: 0.2 },
  {
    name: "10 companies of 1 to 8 estimates",
    groups: [1, 2, 8, 3, 1, 4, 2, 6, 3, 2],
    effect: 0.4,
    between: 0.4,
    within: 0.1,
  },
] as const;
