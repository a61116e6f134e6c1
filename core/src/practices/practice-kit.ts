import { z } from "zod";
import kept from "./practice-kits.fr.json" with { type: "json" };
import { factSchema } from "./practice-sheet.ts";
import { sheetReaders } from "./vocabulary.ts";

const words = z.string().min(1).max(600);
const list = z.array(words).min(2).max(6).readonly();

/** Pages of the application that a kit leads to. */
export const kitScreens = [
  "/fichiers",
  "/categories",
  "/trajectoires",
  "/diagnostic",
  "/formations",
  "/effet",
  "/regles",
  "/projets",
  "/questionnaires",
  "/portefeuille",
  "/visite",
  "/reseau",
  "/pratiques",
  "/constats",
  "/mes-droits",
  "/verifier",
] as const;

/** What somebody does with the application in their own part of a project: one or two printed pages. */
export const practiceKitSchema = z
  .strictObject({
    id: z.string().regex(/^kit-[a-z-]+$/),
    version: z.int().min(1),
    writtenOn: z.iso.date(),
    checkedOn: z.iso.date(),
    reader: z.enum(sheetReaders),
    title: words,
    /** What it is for, in one or two sentences. */
    summary: words,
    /** In the order of a project: what to do, and on which page of the application. */
    steps: z
      .array(z.strictObject({ words, screen: z.enum(kitScreens), screenName: words }).readonly())
      .min(3)
      .max(7)
      .readonly(),
    /** To be ticked on paper. */
    checks: list,
    /** Questions to ask others. */
    questions: list,
    watchOuts: list,
    facts: z.array(factSchema).min(2).max(5).readonly(),
    credit: words,
  })
  .readonly();
export type PracticeKit = z.infer<typeof practiceKitSchema>;

/** One kit for each of those who meet a project without being the one who leads it. */
export const practiceKits: readonly PracticeKit[] = z.array(practiceKitSchema).parse(kept.kits);
