import { z } from "zod";
import { purpose } from "./draw-purposes.ts";
import type { Employment } from "./employment.ts";
import written from "./fictional-names.json" with { type: "json" };
import { pickIndex, uniform } from "./random.ts";

const citySchema = z.strictObject({ postcode: z.string().regex(/^\d{5}$/), city: z.string() });
export type City = z.infer<typeof citySchema>;

const namesSchema = z.strictObject({
  familyNames: z.array(z.string()).min(1),
  femaleNames: z.array(z.string()).min(1),
  maleNames: z.array(z.string()).min(1),
  streets: z.array(z.string()).min(1),
  cities: z.array(citySchema).min(1),
});

const names = namesSchema.parse(written);

export const cities: readonly City[] = names.cities;
export const streets: readonly string[] = names.streets;

/** A name of flowers, which no reader may keep. */
export function fictionalName(employment: Employment): { readonly family: string; readonly first: string } {
  const firstNames = employment.isFemale ? names.femaleNames : names.maleNames;
  return {
    family: pick(names.familyNames, uniform(employment.key, purpose.familyName)),
    first: pick(firstNames, uniform(employment.key, purpose.firstName)),
  };
}

function pick(list: readonly string[], draw: number): string {
  return list[pickIndex(draw, list.length)] ?? "";
}
