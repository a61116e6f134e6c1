import { z } from "zod";
import { type PracticeSheet, practiceSheetSchema } from "./practice-sheet.ts";
import kept from "./practice-sheets.fr.json" with { type: "json" };

/** The starter set of sheets, in the order in which a project meets what they are about. */
export const practiceSheets: readonly PracticeSheet[] = z.array(practiceSheetSchema).parse(kept.sheets);
