import { z } from "zod";
import { checkedOnSchema, statusSchema } from "../reference/index.ts";
import kept from "./steering-yardsticks.json" with { type: "json" };

const daysSchema = z.int().min(1).max(3650);

export const steeringYardsticksSchema = z.strictObject({
  edition: z.string(),
  source: z.string(),
  checkedOn: checkedOnSchema,
  status: statusSchema,
  /** Days without any trace, and nothing ahead, from which a project of a step is said to stand still. */
  quietDays: z.strictObject({
    idea: daysSchema,
    diagnosis: daysSchema,
    design: daysSchema,
    fundingAsked: daysSchema,
    planned: daysSchema,
    running: daysSchema,
    evaluating: daysSchema,
  }),
  /** Days from which a funder that has not answered is worth a call. */
  fundingDays: daysSchema,
  /** Days before the first session within which something missing puts the start at risk. */
  startDays: daysSchema,
  /** Days after the last session from which a project still said to run is worth a call. */
  afterSessionsDays: daysSchema,
  /** Days after its due day from which an open milestone is a fact of the radar. */
  milestoneDays: daysSchema,
  /** A company is among the smallest below this headcount. */
  smallestBelow: z.int().min(1),
  /** Share of an adviser's calls kept for the smallest companies, per thousand. */
  smallestPerThousand: z.int().min(0).max(1000),
});
export type SteeringYardsticks = z.infer<typeof steeringYardsticksSchema>;

/** Orders of magnitude of ours, none of them law; a network replaces them by its own. */
export const steeringYardsticks: SteeringYardsticks = steeringYardsticksSchema.parse(kept);
