import { z } from "zod";
import { daySchema, idOrNoneSchema, knownOf, longTextSchema } from "../training/index.ts";
import { abandonReasons, projectEvents } from "./vocabulary.ts";

/** Who said so ("" when nobody is named), when, and why in their words. */
const fields = { day: daySchema, by: idOrNoneSchema, words: longTextSchema };

const plainEvents = projectEvents.filter((event) => event !== "pause" && event !== "abandon");

/** Something that happened to the step of a project. */
export const passageSchema = z
  .discriminatedUnion("event", [
    z.strictObject({ event: z.enum(plainEvents), ...fields }),
    /** `until`: the day somebody looks at it again. */
    z.strictObject({ event: z.literal("pause"), ...fields, until: knownOf(daySchema) }),
    z.strictObject({ event: z.literal("abandon"), ...fields, because: z.enum(abandonReasons) }),
  ])
  .readonly();
export type Passage = z.infer<typeof passageSchema>;
