import { z } from "zod";
import nomenclature from "./pcs-ese-2017.json" with { type: "json" };
import { checkedOnSchema, statusSchema } from "./provenance.ts";

const sourceSchema = z.strictObject({ key: z.string(), label: z.string(), url: z.string() });

/**
 * Why an occupation is in the list of first levels: the heading of its family says so, its own label says so,
 * or a research convention puts it there.
 */
const firstLevelOccupationSchema = z.strictObject({
  code: z.string().regex(/^\d{3}[a-z]$/),
  label: z.string(),
  basis: z.enum(["heading", "label", "convention"]),
  status: statusSchema,
});
export type FirstLevelOccupation = z.infer<typeof firstLevelOccupationSchema>;

const nomenclatureSchema = z.strictObject({
  edition: z.string(),
  checkedOn: checkedOnSchema,
  sources: z.array(sourceSchema),
  families: z.array(
    z.strictObject({ code: z.string().regex(/^\d{2}$/), label: z.string(), status: statusSchema }),
  ),
  firstLevelOccupations: z.array(firstLevelOccupationSchema),
});

/** PCS-ESE 2017, the occupations that the DSN carries: their families, and those of the first levels. */
export const occupationNomenclature = nomenclatureSchema.parse(nomenclature);

const familyByCode = new Map(occupationNomenclature.families.map((family) => [family.code, family.label]));
const occupationByCode = new Map(
  occupationNomenclature.firstLevelOccupations.map((occupation) => [occupation.code, occupation]),
);

/** Label of the two-digit family of an occupation code, or `undefined` when the family is not in the nomenclature. */
export function occupationFamilyOf(occupationCode: string): string | undefined {
  return familyByCode.get(occupationCode.slice(0, 2));
}

/** The occupation of the list of first levels with this code, case-sensitive as the DSN is ("684a"). */
export function firstLevelOccupationOf(occupationCode: string): FirstLevelOccupation | undefined {
  return occupationByCode.get(occupationCode);
}
