import { z } from "zod";
import { checkedOnSchema, statusSchema } from "./provenance.ts";
import published from "./qualification-levels.json" with { type: "json" };

function readLevels() {
  return z
    .strictObject({
      edition: z.string(),
      checkedOn: checkedOnSchema,
      source: z.string(),
      note: z.string(),
      levels: z
        .array(
          z.strictObject({
            qualificationLevel: z.int().min(1).max(8),
            label: z.string(),
            examples: z.string(),
            status: statusSchema,
            source: z.string(),
          }),
        )
        .length(8),
    })
    .parse(published);
}

/** Levels 1 to 8 of the national framework of certifications, with diplomas as examples. */
export const qualificationLevelReference = readLevels();
