import { ofOrganisation, type TableWalls } from "../database/index.ts";

const here = "(SELECT walled_organisation())";
const own = `release IN (SELECT release FROM observatory_release WHERE organisation_id = ${here})`;

export const observatoryWalls: readonly TableWalls[] = [
  {
    table: "observatory_request",
    rows: {
      select: `${ofOrganisation} OR organisation_id IN (SELECT parent_id FROM organisation_parent
        WHERE organisation_id = ${here} AND accepted_at <> '')`,
    },
    never: ["update", "delete"],
    why: "Companies that stand under an observatory read what it asks; what was asked does not change.",
  },
  {
    table: "observatory_ledger",
    never: ["update", "delete"],
    why: "What was published is never forgotten: another publication would tell by difference.",
  },
  {
    table: "observatory_publication",
    rows: { select: `${here} IS NOT NULL`, insert: own },
    never: ["update", "delete"],
    why: "Published tables are for anybody; only whose release it is puts them there.",
  },
  {
    table: "observatory_sent",
    never: ["update", "delete"],
    why: "What left a company is kept as it left.",
  },
];
