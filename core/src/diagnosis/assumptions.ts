import { minimumWageTable } from "../reference/index.ts";
import { type CostAssumptionKey, costAssumptionKeys, type Diagnosis, type Range } from "./model.ts";

/** What a slider spans: from 0 to the limit of its key, by `step`. Cents for `euro`, minutes for `hour`. */
export interface AssumptionPlan {
  readonly unit: "euro" | "hour" | "day";
  /** Ours until the firm moves it: no survey stands behind these values, and the screen says so. */
  readonly proposed: Range;
  readonly step: number;
}

const hours = (low: number, likely: number, high: number, step: number): AssumptionPlan => ({
  unit: "hour",
  proposed: { low: low * 60, likely: likely * 60, high: high * 60 },
  step: step * 60,
});

const euros = (low: number, likely: number, high: number, step: number): AssumptionPlan => ({
  unit: "euro",
  proposed: { low: low * 100, likely: likely * 100, high: high * 100 },
  step: step * 100,
});

/** The latest gross hourly minimum wage of the table, rounded up to ten cents: nobody's hour costs less. */
const latestWage = minimumWageTable.rows
  .filter(({ territory }) => territory === "general")
  .reduce((latest, row) => (row.validFrom > latest.validFrom ? row : latest)).hourlyCents;
const wageFloor = Math.ceil(latestWage / 10) * 10;

export const assumptionPlans: Readonly<Record<CostAssumptionKey, AssumptionPlan>> = {
  hourCost: {
    unit: "euro",
    proposed: { low: wageFloor, likely: wageFloor + 600, high: wageFloor + 1800 },
    step: 10,
  },
  recruitmentTime: hours(5, 15, 40, 1),
  handoverTime: hours(2, 10, 30, 1),
  learningTime: hours(20, 70, 200, 5),
  absenceDayCost: euros(40, 100, 220, 5),
  daysPerAccident: { unit: "day", proposed: { low: 1, likely: 10, high: 40 }, step: 1 },
  accidentDayCost: euros(60, 150, 300, 5),
  complaintTime: hours(1, 3, 8, 0.5),
};

/** An assumption as it stands: moved by the firm, or still ours. */
export interface CostAssumption {
  readonly key: CostAssumptionKey;
  readonly range: Range;
  readonly isOurs: boolean;
}

export function assumptionOf(
  { assumptions }: Pick<Diagnosis, "assumptions">,
  key: CostAssumptionKey,
): CostAssumption {
  const moved = assumptions[key];
  return { key, range: moved ?? assumptionPlans[key].proposed, isOurs: moved === undefined };
}

export function assumptionsOf(diagnosis: Pick<Diagnosis, "assumptions">): readonly CostAssumption[] {
  return costAssumptionKeys.map((key) => assumptionOf(diagnosis, key));
}
