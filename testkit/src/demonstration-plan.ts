import { z } from "zod";
import { type Plan, planSchema } from "../../core/src/plans/index.ts";

/** The plan of the project that carries the design out, the moment of its seal, and what was added since. */
export interface ToldPlan {
  /** Day of the seal, before anything started. */
  readonly sealedOn: string;
  /** The plan once people filled what was proposed. */
  fill(proposed: Plan): Plan;
  readonly addition: { readonly indicator: string; readonly words: string };
}

const toldSchema = z.object({
  sealedOn: z.string(),
  indicator: z.looseObject({ sheet: z.string() }),
  otherTargets: z.unknown(),
  otherWhy: z.string(),
  rivals: z.unknown(),
  comparison: z.unknown(),
  failure: z.unknown(),
  decisions: z.unknown(),
  addition: z.object({ indicator: z.string(), words: z.string() }),
});

/** The plan told in a file whose days are in the calendar. */
export function toldPlanOf(file: unknown): ToldPlan {
  const { sealedOn, indicator, otherTargets, otherWhy, addition, ...told } = toldSchema.parse(file);
  return {
    sealedOn,
    addition,
    fill: (proposed) =>
      planSchema.parse({
        ...proposed,
        ...told,
        indicators: proposed.indicators.map((each) =>
          each.sheet === indicator.sheet
            ? { ...each, ...indicator }
            : { ...each, target: { known: true, value: otherTargets }, why: otherWhy },
        ),
      }),
  };
}
