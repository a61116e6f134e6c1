import { z } from "zod";
import { evidenceLevels } from "../effects/index.ts";
import { spreadSchema } from "./model.ts";
import type { ReturnRequest } from "./return-request.ts";
import { costKinds, costSources, unvaluedReasons } from "./vocabulary.ts";

const costSchema = z.strictObject({
  kind: z.enum(costKinds),
  source: z.enum([...costSources, "unknown"]),
  cents: spreadSchema.exactOptional(),
  leastCents: z.number().exactOptional(),
  isOurMargin: z.boolean(),
});

const changeSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("compared"),
    found: z.strictObject({
      estimate: z.number(),
      low: z.number(),
      high: z.number(),
      people: z.int().min(0),
      horizonMonths: z.int().min(1),
    }),
  }),
  z.strictObject({ kind: z.literal("told"), perYear: spreadSchema, share: spreadSchema }),
]);

const effectSchema = z.strictObject({
  key: z.string(),
  label: z.string(),
  unit: z.string(),
  evidence: z.enum([...evidenceLevels, "none"]),
  perUnit: spreadSchema.exactOptional(),
  months: spreadSchema.exactOptional(),
  change: changeSchema.exactOptional(),
  unvalued: z.enum(unvaluedReasons).exactOptional(),
});

/** A request as a file holds it. */
export const returnRequestSchema: z.ZodType<ReturnRequest> = z.strictObject({
  costs: z.array(costSchema).max(costKinds.length).readonly(),
  effects: z.array(effectSchema).max(100).readonly(),
  intangible: z.array(z.string()).max(100).readonly(),
  seed: z.int().exactOptional(),
});
