import type { TableWalls } from "../database/index.ts";

const here = "(SELECT walled_organisation())";
const own = `shelf IN (SELECT shelf FROM practice_publication WHERE organisation_id = ${here})`;

export const practiceWalls: readonly TableWalls[] = [
  {
    table: "practice_shelf",
    rows: {
      select: `reach IN ('anonymous', 'named') OR network = ${here} OR ${own}
        OR network IN (SELECT parent_id FROM organisation_parent
          WHERE organisation_id = ${here} AND accepted_at <> '')`,
      insert: own,
      delete: own,
    },
    never: ["update"],
    why: "A published copy is read by those it was published for; only whose it is puts it there and takes it down.",
  },
];
