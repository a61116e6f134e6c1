import { z } from "zod";

/** A figure as others may see it: shown, or withheld with the reason. */
export const shownSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("shown"), value: z.number() }),
  z.object({ kind: z.literal("withheld"), because: z.enum(["tooFew", "oneDominates", "recoverable"]) }),
]);
export type Shown = z.infer<typeof shownSchema>;

/** For whom figures are made: `seesEmployees` gets exact figures, everyone else protected ones. */
export const audiences = ["seesEmployees", "others"] as const;
export type Audience = (typeof audiences)[number];
