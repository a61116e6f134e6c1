import { z } from "zod";
import { type CostFigureKey, costFigureKeys } from "../diagnosis/index.ts";
import { checkedOnSchema, statusSchema } from "../reference/index.ts";
import { designActors } from "../training/index.ts";
import kept from "./indicator-catalog.json" with { type: "json" };
import {
  directions,
  indicatorFamilies,
  measureKinds,
  planMoments,
  planMotives,
  sourceKinds,
} from "./vocabulary.ts";

const text = z.string().min(1).max(400);

/** What an indicator is, how it is read, and how it may mislead. */
export const indicatorSheetSchema = z
  .strictObject({
    key: z.string().regex(/^[a-zA-Z]{3,40}$/),
    family: z.enum(indicatorFamilies),
    label: text,
    definition: text,
    unit: text,
    measure: z.enum(measureKinds),
    direction: z.enum(directions),
    /** How the figure of the start is read. */
    baseline: text,
    /** Why it is worth watching. */
    why: text,
    source: z.enum(sourceKinds),
    moments: z.array(z.enum(planMoments)).min(1).readonly(),
    who: z.enum(designActors),
    weaknesses: z.array(text).min(1).readonly(),
    motives: z.array(z.enum(planMotives)).min(1).readonly(),
    /** Figure of a diagnosis that is its baseline already. */
    figure: z.enum(costFigureKeys).optional(),
    sources: z.array(text).min(1).readonly(),
    /**
     * Whether somebody read the definition in a source; one of our own is not confirmed, and screens say so. Absent
     * from sheets that were sealed before it was told.
     */
    status: statusSchema.exactOptional(),
    /** Terms under which the questions may be asked, when they are somebody's. */
    licence: z.strictObject({ words: text, status: statusSchema }).readonly().exactOptional(),
  })
  .readonly();
export type IndicatorSheet = z.infer<typeof indicatorSheetSchema>;
export type SheetFigure = CostFigureKey;

const catalogSchema = z.strictObject({
  edition: z.string().regex(/^\d{4}-\d{2}$/),
  checkedOn: checkedOnSchema,
  status: statusSchema,
  source: z.string(),
  sheets: z.array(indicatorSheetSchema).readonly(),
});

/** Indicators on offer, with their sources; dated, and put in order by us. */
export const indicatorCatalog: z.infer<typeof catalogSchema> = catalogSchema.parse(kept);

/** The sheet of a key; none for an indicator of one's own, or one that the catalogue no longer has. */
export function sheetOf(key: string): IndicatorSheet | undefined {
  return indicatorCatalog.sheets.find((sheet) => sheet.key === key);
}
