import { z } from "zod";

/**
 * Parts of a training design that some of its readers are not shown. `rates`: what an hour of somebody costs, whoever
 * they are. `fundingOfPeople`: what each said of their own account and contract. `people`: who is in training.
 */
export const hiddenDesignParts = ["rates", "fundingOfPeople", "people"] as const;
export type HiddenDesignPart = (typeof hiddenDesignParts)[number];

const ids = z.array(z.string()).readonly();

/** What was left out of a design for one reader, and where: it is written, and not told. */
export const designVeilSchema = z.object({
  hidden: z.array(z.enum(hiddenDesignParts)).readonly(),
  /** The average cost of an hour of the group is written. */
  isHourlyCostKept: z.boolean(),
  /** Ledger lines whose rate is written. */
  effort: ids,
  /** Blocks with a price that is left out. */
  blocks: ids,
  /** Trainees of whom funding facts are written apart. */
  trainees: ids,
  /** What design effort costs in each alternative, where the total tells nobody's rate. Cents of euro. */
  effortTotals: z
    .array(
      z.object({
        alternative: z.string(),
        cents: z.object({ atLeast: z.number(), isComplete: z.boolean() }).readonly(),
      }),
    )
    .readonly(),
});
export type DesignVeil = z.infer<typeof designVeilSchema>;

/** Nothing is left out. */
export const noVeil: DesignVeil = {
  hidden: [],
  isHourlyCostKept: false,
  effort: [],
  blocks: [],
  trainees: [],
  effortTotals: [],
};
