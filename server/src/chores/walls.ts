import type { TableWalls } from "../database/index.ts";

const onlyTheHouse = ["select", "insert", "update", "delete"] as const;

/** What the house does by itself is no actor's. */
export const choreWalls: readonly TableWalls[] = [
  {
    table: "house_chore",
    never: onlyTheHouse,
    why: "Work of the house for every organisation, taken by its servers.",
  },
  { table: "server_process", never: onlyTheHouse, why: "Servers tell one another that they are there." },
];
