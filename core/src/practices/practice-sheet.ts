import { z } from "zod";
import { featureKeys } from "../patterns/index.ts";
import { conditionKeys, constraints, motiveKeys, obstacleKeys, sheetReaders } from "./vocabulary.ts";

const words = z.string().min(1).max(1200);
const list = z.array(words).max(12).readonly();

/** A fact that a sheet rests on, with where it was read; `year` is "" for a page that bears none. */
export const factSchema = z
  .strictObject({ words, source: words, year: z.string().regex(/^(?:\d{4})?$/) })
  .readonly();

/** A short practical document of this house: plain French, dated, versioned, with its sources and its credit. */
export const practiceSheetSchema = z
  .strictObject({
    id: z.string().regex(/^fiche-[a-z-]+$/),
    version: z.int().min(1),
    writtenOn: z.iso.date(),
    checkedOn: z.iso.date(),
    title: words,
    summary: words,
    readers: z.array(z.enum(sheetReaders)).min(1).readonly(),
    when: list,
    steps: list,
    watchOuts: list,
    facts: z.array(factSchema).min(1).max(8).readonly(),
    motives: z.array(z.enum(motiveKeys)).readonly(),
    obstacles: z.array(z.enum(obstacleKeys)).readonly(),
    /** Conditions that the sheet is about when they are missing. */
    conditions: z.array(z.enum(conditionKeys)).readonly(),
    constraints: z.array(z.enum(constraints)).readonly(),
    solution: z.array(z.enum(featureKeys)).readonly(),
    /** Page of the application where the sheet is put to work. */
    screen: z.enum(["/diagnostic", "/formations", "/projets", "/questionnaires"]),
    credit: words,
  })
  .readonly();
export type PracticeSheet = z.infer<typeof practiceSheetSchema>;
