import { z } from "zod";
import { checkedOnSchema, statusSchema } from "./provenance.ts";
import published from "./qualiopi.json" with { type: "json" };

function readQualiopi() {
  return z
    .strictObject({
      edition: z.string(),
      checkedOn: checkedOnSchema,
      source: z.string(),
      note: z.string(),
      criteria: z
        .array(z.strictObject({ number: z.int().min(1).max(7), label: z.string(), source: z.string() }))
        .length(7),
      indicators: z
        .array(
          z.strictObject({
            number: z.int().min(1).max(32),
            /** Required of every kind of action; the others of some kinds only. */
            isShared: z.boolean(),
            /** Reworded; none when no source read confirms it. */
            label: z.string().optional(),
            status: statusSchema,
            source: z.string(),
          }),
        )
        .length(32),
    })
    .parse(published);
}

/** The national quality reference of training providers (R.6316-1): criteria, and indicators as far as read. */
export const qualiopiReference = readQualiopi();
