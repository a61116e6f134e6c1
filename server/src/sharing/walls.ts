import { ofOrganisation, type TableWalls } from "../database/index.ts";

const here = "(SELECT walled_organisation())";
/** The day in Paris, as shares write it. */
const today = "to_char(now() AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD')";

/** What two organisations that are tied see of each other. */
export const sharingWalls: readonly TableWalls[] = [
  {
    table: "organisation_parent",
    rows: {
      select: `${ofOrganisation} OR parent_id = ${here}`,
      update: `parent_id = ${here}`,
      delete: `${ofOrganisation} OR parent_id = ${here}`,
    },
    why: "A child asks; the parent reads, accepts and releases; each may part from the other.",
  },
  {
    table: "project_share",
    rows: {
      select: `${ofOrganisation} OR partner_id = ${here}`,
      update: `${ofOrganisation} OR (partner_id = ${here} AND ending IN ('', 'givenUp'))`,
    },
    never: ["delete"],
    why: "Both organisations read a share, and both may end it; it is never forgotten while its project is kept.",
  },
  {
    table: "project_document",
    rows: {
      select: `${ofOrganisation} OR (organisation_id, id) IN (SELECT organisation_id, project_id FROM project_share
        WHERE partner_id = ${here} AND ending = '' AND until >= ${today})`,
    },
    why: "A partner reads a project that is shared with its organisation today.",
  },
];
