import type { TableWalls } from "../database/index.ts";

/** Tables of this room that are not simply an organisation's rows. */
export const planWalls: readonly TableWalls[] = [
  {
    table: "plan_seal",
    never: ["update", "delete"],
    why: "A seal is written once: what was decided before the start is neither changed nor taken away.",
  },
];
