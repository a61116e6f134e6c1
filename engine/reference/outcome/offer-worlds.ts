import { type Column, type Columns, categoryColumn, numberColumn } from "../../src/columns/column.ts";
import type { Study } from "../../src/evaluate/study.ts";
import type { SeededStream } from "../../src/randomization/seeded-stream.ts";
import { normal } from "../simulate.ts";

/** People to whom a draw offers a training; `taken` of the offered take it, a few of the others get it elsewhere. */
export interface OfferWorld {
  readonly offered: number;
  readonly others: number;
  /** Share of the offered who are trained because of the offer. */
  readonly taken: number;
  readonly tails?: "heavy";
  readonly step?: number;
  /** Sites per arm that share a shock; the offer is made to whole sites. */
  readonly sites?: number;
}

/** The effect of the training is 1 for everybody; those who take it would have done better anyway. */
export const offerStudy: Study = {
  treatment: "trained",
  outcome: "outcome",
  covariates: ["x"],
  offered: "offered",
};

/** Draws one sample: columns `offered`, `trained`, `x`, `site`, `outcome`. */
export function drawOffers(world: OfferWorld, stream: SeededStream): Columns {
  const size = world.offered + world.others;
  const sites = world.sites ?? 1;
  const shocks = Array.from({ length: 2 * sites }, () => (world.sites === undefined ? 0 : normal(stream)));
  const rows = Array.from({ length: size }, (_, person) => {
    const offered = person < world.offered ? 1 : 0;
    const eager = normal(stream);
    const pull = stream.nextUniform();
    // Compliance depends on eagerness, which the outcome depends on too: the trained are not like the others.
    const always = eager > 1.6;
    const follows = offered === 1 && pull < world.taken && eager > -1.6;
    const trained = always || follows ? 1 : 0;
    const x = normal(stream);
    const place = offered * sites + (person % sites);
    const spread = world.tails === "heavy" ? Math.abs(normal(stream)) + 0.2 : 1;
    const exact = trained + 0.5 * x + 0.5 * eager + spread * normal(stream) + shocks[place];
    const outcome = world.step === undefined ? exact : Math.round(exact / world.step) * world.step;
    return { offered, trained, x, site: `s${place}`, outcome };
  });
  return new Map<string, Column>([
    ["offered", numberColumn(rows.map((row) => row.offered))],
    ["trained", numberColumn(rows.map((row) => row.trained))],
    ["x", numberColumn(rows.map((row) => row.x))],
    ["site", categoryColumn(rows.map((row) => row.site))],
    ["outcome", numberColumn(rows.map((row) => row.outcome))],
  ]);
}
