import { expect } from "vitest";
import { type Column, type Columns, categoryColumn, numberColumn } from "../../src/columns/column.ts";
import { estimatePanel, type PanelStudy } from "../../src/panel/index.ts";
import type { PanelOptions } from "../../src/panel/panel-study.ts";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { calibrate, expectCalibrated } from "../calibration-worlds.ts";
import type { ProofRecord } from "../proof-record.ts";
import { normal } from "../simulate.ts";

/** Units over six periods, of whom some begin training, with a known effect of 1 in every period with training. */
export interface PanelWorld {
  readonly name: string;
  readonly treated: number;
  readonly comparison: number;
  readonly flavor: "normal" | "ties" | "heavy tails";
  /** All in the fourth period, or half of them in the fifth. */
  readonly staggered: boolean;
  /** Companies of each arm, whose people share a shock in every period. */
  readonly companies?: number;
  /** Share of rows that are missing. */
  readonly missing?: number;
}

const sizes = [
  [8, 8],
  [8, 40],
  [5, 35],
  [3, 60],
  [200, 200],
] as const;

/** Sizes × ties × heavy tails, starting together or not; and people in companies. */
export const panelWorlds: readonly PanelWorld[] = [
  ...sizes.flatMap(([treated, comparison]) =>
    (["normal", "ties", "heavy tails"] as const).flatMap((flavor) =>
      [false, true].map((staggered) => ({
        name: `${treated} against ${comparison}, ${flavor}${staggered ? ", two starts" : ""}`,
        treated,
        comparison,
        flavor,
        staggered,
      })),
    ),
  ),
  ...[false, true].map((staggered) => ({
    name: `5 companies of 6 trainees, 5 of comparison${staggered ? ", two starts" : ""}`,
    treated: 30,
    comparison: 30,
    flavor: "normal" as const,
    staggered,
    companies: 5,
  })),
  {
    name: "8 against 40, normal, two starts, a tenth of the rows missing",
    treated: 8,
    comparison: 40,
    flavor: "normal",
    staggered: true,
    missing: 0.1,
  },
];

/** Worlds that tell most about methods with many figures: two starts, companies, missing rows; one large world. */
export function isTelling({ name, staggered, companies, treated, flavor }: PanelWorld): boolean {
  if (name === "8 against 8, normal" || companies !== undefined) return true;
  return staggered && (treated < 100 || flavor === "heavy tails");
}

/** A few of them, for a quick look. */
export const quickPanelWorlds: readonly PanelWorld[] = panelWorlds.filter(({ name }) =>
  [
    "8 against 8, normal, two starts",
    "8 against 40, ties, two starts",
    "5 against 35, heavy tails, two starts",
  ]
    .concat(panelWorlds.filter(({ companies }) => companies !== undefined).map((world) => world.name))
    .includes(name),
);

export const panelWorldStudy: PanelStudy = {
  unit: "unit",
  period: "period",
  firstTreated: "first",
  outcome: "outcome",
};

const periods = 6;

/** One sample of a world. */
export function drawPanel(world: PanelWorld, stream: SeededStream): Columns {
  const { companies = 0 } = world;
  const shocks = Array.from({ length: 2 * companies * periods }, () => normal(stream));
  const rows: { unit: number; company: string; period: number; first: number; outcome: number }[] = [];
  for (let unit = 0; unit < world.treated + world.comparison; unit++) {
    const isTreated = unit < world.treated;
    const place = companies === 0 ? 0 : (unit % companies) + (isTreated ? 0 : companies);
    const late = world.staggered && (companies === 0 ? unit % 2 === 1 : place % 2 === 1);
    const first = isTreated ? (late ? 5 : 4) : 0;
    const level = 2 * normal(stream);
    for (let period = 1; period <= periods; period++) {
      const effect = first > 0 && period >= first ? 1 : 0;
      const shared = companies === 0 ? 0 : shocks[place * periods + period - 1];
      const value = level + 0.3 * period + effect + shared + errorOf(world.flavor, stream);
      const isMissing = stream.nextUniform() < (world.missing ?? 0);
      const outcome = isMissing ? Number.NaN : world.flavor === "ties" ? Math.round(value) : value;
      rows.push({ unit, company: `C${place}`, period, first, outcome });
    }
  }
  return new Map<string, Column>([
    ["unit", numberColumn(rows.map(({ unit }) => unit))],
    ["company", categoryColumn(rows.map(({ company }) => company))],
    ["period", numberColumn(rows.map(({ period }) => period))],
    ["first", numberColumn(rows.map(({ first }) => first))],
    ["outcome", numberColumn(rows.map(({ outcome }) => outcome))],
  ]);
}

/** Student's t with 3 degrees of freedom, of unit variance, when tails are heavy. */
function errorOf(flavor: PanelWorld["flavor"], stream: SeededStream): number {
  if (flavor !== "heavy tails") return normal(stream);
  const squares = normal(stream) ** 2 + normal(stream) ** 2 + normal(stream) ** 2;
  return normal(stream) / Math.sqrt(squares);
}

/** How often the interval of the headline of a method holds the effect in a world. */
export function calibratePanel(
  world: PanelWorld,
  options: PanelOptions,
  draws: { readonly draws: number; readonly seed: number },
) {
  const study = world.companies === undefined ? panelWorldStudy : { ...panelWorldStudy, cluster: "company" };
  return calibrate({ ...draws, truth: 1 }, (stream) => {
    const finding = estimatePanel(study, drawPanel(world, stream), options);
    if (finding.kind === "refused") return "refused";
    const [low, high] = finding.aggregates.simple.confidenceInterval;
    return { low, high };
  });
}

/**
 * Asserts 93 to 97 % coverage or a refusal; in the cautious worlds, the measured coverage above 97 %, so that a
 * method that became sharper or bolder there is noticed.
 */
export function expectPanelCalibrated(
  record: ProofRecord,
  world: { readonly name: string },
  found: ReturnType<typeof calibrate>,
  cautious: ReadonlyMap<string, number> = new Map(),
): void {
  const measured = cautious.get(world.name);
  if (measured === undefined) {
    expectCalibrated(record, world.name, found);
    return;
  }
  record.calibrated({ world: world.name, ...found });
  expect(Math.abs(found.coverage - measured), `${world.name}: coverage ${found.coverage}`).toBeLessThan(
    0.006,
  );
}
