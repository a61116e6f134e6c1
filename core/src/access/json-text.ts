import { z } from "zod";

/** Longest JSON text in an address. */
const longestText = 20_000;

/** A value written as JSON text, for what must stand in the query of a route because its body is a file. */
export function jsonText<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .max(longestText)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: "custom", message: "must be JSON" });
        return z.NEVER;
      }
    })
    .pipe(schema);
}
