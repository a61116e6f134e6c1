import { z } from "zod";
import {
  centsSchema,
  designActors,
  idSchema,
  knownOf,
  listOf,
  longTextSchema,
  shortTextSchema,
} from "../training/index.ts";
import { costKinds } from "./vocabulary.ts";

/** Most bytes of a book of returns written as JSON text. */
export const returnBookBytesAtMost = 100_000;

export const valuedEffectsAtMost = 20;

/** Longest time for which an effect may be counted, in months: beyond five years nobody can vouch for it. */
export const monthsAtMost = 60;

/**
 * What somebody holds possible: two bounds and, when they can tell, the likeliest value between them. Without it every
 * value between the bounds is held as likely as another.
 */
function spreadOf(number: z.ZodNumber) {
  return z
    .strictObject({ low: number, likely: knownOf(number), high: number })
    .refine(
      ({ low, likely, high }) =>
        low <= high && (!likely.known || (low <= likely.value && likely.value <= high)),
      "must go from the lowest to the highest",
    )
    .readonly();
}

const moneySchema = spreadOf(centsSchema);
const unitsSchema = spreadOf(z.number().min(-1e6).max(1e6));
const percentSchema = spreadOf(z.number().min(0).max(100));
const monthsSchema = spreadOf(z.number().min(0).max(monthsAtMost));
export type Spread = z.infer<typeof unitsSchema>;
/** Any spread, whatever it is of. */
export const spreadSchema = spreadOf(z.number());

/** An amount said by somebody in the place of what the ledgers tell, or lack. */
const toldCostSchema = z
  .strictObject({ kind: z.enum(costKinds), cents: moneySchema, words: shortTextSchema })
  .readonly();
export type ToldCost = z.infer<typeof toldCostSchema>;

/** How much changed because of the training: what a comparison found, or what somebody declares. */
const attributionSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("comparison") }),
    z.strictObject({
      kind: z.literal("told"),
      /** Units in a year, above 0 when it went the better way. */
      perYear: knownOf(unitsSchema),
      /** Part of that change which is put down to the training, in percent. */
      share: knownOf(percentSchema),
      /** Function of whoever says it: never a name. */
      by: knownOf(z.enum(designActors)),
    }),
  ])
  .readonly();
export type Attribution = z.infer<typeof attributionSchema>;

/** An effect that somebody gives a money value to. Nobody is asked to: the others stand beside, in words. */
const valuedEffectSchema = z
  .strictObject({
    id: idSchema,
    /** Indicator of the sealed plan, or effect that nobody foresaw, as the page of effects names them. */
    indicator: idSchema,
    /** What one unit is called: "départ", "jour d'absence". */
    unit: shortTextSchema,
    perUnit: knownOf(moneySchema),
    perUnitBy: knownOf(z.enum(designActors)),
    /** Where the amount comes from, in words. */
    perUnitWords: longTextSchema,
    attribution: attributionSchema,
    /** How long it lasts once it is there. */
    months: knownOf(monthsSchema),
  })
  .readonly();
export type ValuedEffect = z.infer<typeof valuedEffectSchema>;

/** What counts and is given no amount. */
const intangibleSchema = z.strictObject({ id: idSchema, words: longTextSchema }).readonly();

/** What people wrote to set what a project brings beside what it costs. One project has one at most. */
export const returnBookSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    label: z.string().max(120),
    costs: listOf(toldCostSchema, costKinds.length),
    effects: listOf(valuedEffectSchema, valuedEffectsAtMost),
    intangible: listOf(intangibleSchema, 20),
  })
  .superRefine(({ costs, effects, intangible }, context) => {
    const lists = {
      costs: costs.map(({ kind }) => kind),
      effects: effects.map(({ id }) => id),
      intangible: intangible.map(({ id }) => id),
    };
    for (const [place, keys] of Object.entries(lists)) {
      if (new Set(keys).size === keys.length) continue;
      context.addIssue({ code: "custom", path: [place], message: "must not hold the same thing twice" });
    }
  })
  .readonly();
export type ReturnBook = z.infer<typeof returnBookSchema>;

/** A book in which nobody wrote yet. */
export function blankReturnBook(label: string): ReturnBook {
  return { schemaVersion: 1, label, costs: [], effects: [], intangible: [] };
}
