import type { TableWalls } from "../database/index.ts";

/** Tables of this room that are not simply an organisation's rows. */
export const comparisonWalls: readonly TableWalls[] = [
  {
    table: "comparison_choice",
    never: ["update", "delete"],
    why: "A comparison is fixed before its outcome is looked at: it is neither changed nor taken away afterwards.",
  },
  {
    table: "comparison_finding",
    never: ["update", "delete"],
    why: "What was found is kept, whatever it says.",
  },
  {
    table: "comparison_person",
    never: ["update"],
    why: "Who is compared is fixed with the comparison; the list is deleted once the outcome was looked at.",
  },
];
