import { gather } from "../columns/gather.ts";
import { type BlockSteps, stepsOf } from "./block-steps.ts";
import type { CohortLayout } from "./cohort-layout.ts";
import { type PlannedCell, type PlanRules, planCells } from "./comparison-plan.ts";
import type { IncompleteUnits } from "./panel-study.ts";
import {
  fewestTreated,
  fewestUntreated,
  influenceOfChange,
  type PlainChange,
  plainChange,
} from "./plain-change.ts";
import {
  type Arms,
  type ChangeEstimator,
  differenceOfChanges,
  prepareArms,
  type TwoByTwo,
  type TwoByTwoProblem,
} from "./two-by-two.ts";
import { differenceOfSections, type SectionEstimator, type Sections } from "./two-by-two-sections.ts";
import { type Design, designOf } from "./weighted-fits.ts";

/** An estimated comparison. */
export interface ComparedCell extends PlannedCell {
  readonly estimate: number;
  /** Influence of each place of the layout, written anew: the estimate is their mean away from the truth. */
  readonly influence: () => Float64Array;
  /** The two sides, when the effect is a difference of mean changes. */
  readonly arms?: PlainChange["arms"];
}

type Comparison = Omit<ComparedCell, keyof PlannedCell>;

/** What decides the estimates. */
export interface CellRules extends PlanRules {
  readonly estimator: SectionEstimator;
  readonly incompleteUnits: IncompleteUnits;
  /** How two samples in time are compared; stated so that a proof may put another convention in its place. */
  readonly compareSections?: (sections: Sections, estimator: SectionEstimator) => TwoByTwo | TwoByTwoProblem;
}

export interface ComparedCells {
  readonly cells: readonly ComparedCell[];
  /** Planned cells that could not be estimated, by reason. */
  readonly leftOut: Readonly<Record<TwoByTwoProblem | "noComparison", number>>;
  /** Positions of covariates that others determine in some comparison. */
  readonly aliased: readonly number[];
  /** What every comparison was made from, when the panel is balanced and none has covariates. */
  readonly steps?: readonly BlockSteps[];
}

/** Estimates every comparison of a layout. */
export function compareCells(layout: CohortLayout, rules: CellRules): ComparedCells {
  const leftOut = { noOverlap: 0, tooFew: 0, noComparison: 0 };
  const cells: ComparedCell[] = [];
  const fits = new CellFits(layout, rules);
  for (const plan of planCells(layout, rules)) {
    const found = plan.controls.length === 0 ? "noComparison" : fits.compare(plan);
    if (typeof found === "string") leftOut[found]++;
    else cells.push({ ...plan, ...found });
  }
  const aliased = [...fits.aliased].sort((a, b) => a - b);
  return { cells, leftOut, aliased, ...(fits.steps === undefined ? {} : { steps: fits.steps }) };
}

interface PlacedArms {
  readonly places: Int32Array;
  readonly arms: Arms | TwoByTwoProblem;
}

/** Fits comparisons one after the other; what several of them share is fitted once. */
class CellFits {
  readonly aliased = new Set<number>();
  readonly steps: readonly BlockSteps[] | undefined;
  private readonly layout: CohortLayout;
  private readonly rules: CellRules;
  /** With one sample followed over time, both locally efficient and plain doubly robust estimates are the same. */
  private readonly estimator: ChangeEstimator;
  private readonly inSections: boolean;
  private readonly isFixed: boolean;
  /** Comparisons whose rows and covariates do not depend on the period. */
  private readonly known = new Map<string, PlacedArms>();
  private readonly seen = new Map<number, Int32Array>();

  constructor(layout: CohortLayout, rules: CellRules) {
    this.layout = layout;
    this.rules = rules;
    this.estimator = rules.estimator === "drPlain" ? "dr" : rules.estimator;
    const { shape } = layout.panel;
    this.inSections =
      shape === "crossSections" || (shape === "unbalanced" && rules.incompleteUnits === "crossSections");
    this.isFixed = shape === "balanced" && covariatesStay(layout);
    const isPlain = layout.panel.model.length === 0;
    this.steps = isPlain && shape === "balanced" ? stepsOf(layout) : undefined;
  }

  compare(plan: PlannedCell): Comparison | TwoByTwoProblem {
    const { layout } = this;
    if (plan.period === plan.base) return { estimate: 0, influence: () => new Float64Array(layout.size) };
    if (this.inSections) return this.compareSections(plan);
    if (layout.panel.model.length > 0) return this.compareChanges(plan);
    const found = plainChange(layout, plan, this.steps);
    if (typeof found === "string") return found;
    return { ...found, influence: () => influenceOfChange(layout, plan, found.arms) };
  }

  private compareChanges(plan: PlannedCell): Comparison | TwoByTwoProblem {
    const { layout } = this;
    const { places, arms } = this.placedArms(plan);
    if (typeof arms === "string") return arms;
    const change = new Float64Array(places.length);
    const [now, before] = [layout.outcomes[plan.period], layout.outcomes[plan.base]];
    for (let row = 0; row < places.length; row++) change[row] = now[places[row]] - before[places[row]];
    const { estimate, influence } = differenceOfChanges(arms, change, this.estimator);
    return { estimate, influence: () => ontoPlaces(influence, places, layout.size) };
  }

  private placedArms(plan: PlannedCell): PlacedArms {
    const key = `${plan.cohort} ${plan.controls.join(",")}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const places = this.placesSeenTwice(plan);
    const placed = { places, arms: this.armsOf(places, plan) };
    if (this.isFixed) this.known.set(key, placed);
    return placed;
  }

  private armsOf(places: Int32Array, plan: PlannedCell): Arms | TwoByTwoProblem {
    const { layout } = this;
    const observed = this.observedIn(Math.min(plan.period, plan.base));
    const { from, to } = layout.blocks[plan.cohort];
    const treated = new Uint8Array(places.length);
    const at = new Int32Array(places.length);
    for (let row = 0; row < places.length; row++) {
      const place = places[row];
      if (place >= from && place < to) treated[row] = 1;
      at[row] = observed[place];
    }
    if (isTooFew(treated)) return "tooFew";
    const design = this.designAt(at);
    return prepareArms(design, treated, gather(layout.weights, places), this.estimator);
  }

  private designAt(observations: Int32Array): Design {
    const { model } = this.layout.panel;
    const design = designOf(
      model.map(({ values }) => gather(values, observations)),
      observations.length,
    );
    for (const position of design.aliased) this.aliased.add(position);
    return design;
  }

  private compareSections(plan: PlannedCell): Comparison | TwoByTwoProblem {
    const { layout } = this;
    const { places, at, after, treated } = this.observationsOf(plan);
    const enough = [0, 1].every((moment) => !isTooFew(treated.filter((_, row) => after[row] === moment)));
    if (!enough) return "tooFew";
    const sections: Sections = {
      design: this.designAt(at),
      treated,
      after,
      weights: gather(layout.panel.weights, at),
      outcome: gather(layout.panel.outcome, at),
    };
    const compare = this.rules.compareSections ?? differenceOfSections;
    const found = compare(sections, this.rules.estimator);
    if (typeof found === "string") return found;
    return { estimate: found.estimate, influence: () => ontoPlaces(found.influence, places, layout.size) };
  }

  private placesSeenTwice(plan: PlannedCell): Int32Array {
    const { layout } = this;
    const [now, before] = [this.observedIn(plan.period), this.observedIn(plan.base)];
    const blocks = [plan.cohort, ...plan.controls].map((block) => layout.blocks[block]);
    const places = new Int32Array(blocks.reduce((sum, { from, to }) => sum + to - from, 0));
    let count = 0;
    for (const { from, to } of blocks) {
      for (let place = from; place < to; place++) {
        if (now[place] >= 0 && before[place] >= 0) places[count++] = place;
      }
    }
    return places.subarray(0, count);
  }

  private observationsOf(plan: PlannedCell) {
    const { layout } = this;
    const places: number[] = [];
    const at: number[] = [];
    const after: number[] = [];
    const treated: number[] = [];
    for (const block of [plan.cohort, ...plan.controls]) {
      const { from, to } = layout.blocks[block];
      for (const moment of [0, 1] as const) {
        const observed = this.observedIn(moment === 1 ? plan.period : plan.base);
        for (let place = from; place < to; place++) {
          if (observed[place] < 0) continue;
          places.push(place);
          at.push(observed[place]);
          after.push(moment);
          treated.push(block === plan.cohort ? 1 : 0);
        }
      }
    }
    return {
      places: Int32Array.from(places),
      at: Int32Array.from(at),
      after: Uint8Array.from(after),
      treated: Uint8Array.from(treated),
    };
  }

  private observedIn(period: number): Int32Array {
    const known = this.seen.get(period);
    if (known !== undefined) return known;
    const observed = this.layout.observedIn(period);
    this.seen.set(period, observed);
    return observed;
  }
}

function isTooFew(treated: Uint8Array): boolean {
  let count = 0;
  for (const own of treated) count += own;
  return count < fewestTreated || treated.length - count < fewestUntreated;
}

/** Influence as a mean over the places of the layout instead of over the rows of one comparison. */
function ontoPlaces(influence: Float64Array, places: Int32Array, size: number): Float64Array {
  const spread = new Float64Array(size);
  const scale = size / places.length;
  for (let row = 0; row < places.length; row++) spread[places[row]] += scale * influence[row];
  return spread;
}

/** True when no covariate changes within a unit. */
function covariatesStay({ panel }: CohortLayout): boolean {
  return panel.model.every(({ values }) => {
    for (let at = 1; at < values.length; at++) {
      if (panel.unit[at] === panel.unit[at - 1] && values[at] !== values[at - 1]) return false;
    }
    return true;
  });
}
