import { ofAccount, ofOrganisation, type TableWalls } from "../database/index.ts";

const mine = `SELECT organisation_id FROM membership WHERE ${ofAccount}`;
const colleagues = `SELECT account_id FROM membership WHERE ${ofOrganisation}`;
/** Organisations tied to the one here by a share or in the tree: the walls of these tables show no other row. */
const tied = `SELECT organisation_id FROM project_share UNION SELECT partner_id FROM project_share
  UNION SELECT organisation_id FROM organisation_parent UNION SELECT parent_id FROM organisation_parent`;
const onlyTheHouse = ["select", "insert", "update", "delete"] as const;

/** Tables of this room that are not simply an organisation's rows, and tables that belong to nobody. */
export const accessWalls: readonly TableWalls[] = [
  {
    table: "organisation",
    rows: {
      select: `${ofOrganisation} OR organisation_id IN (${mine}) OR organisation_id IN (${tied})`,
      delete: `${ofOrganisation} AND is_fictional`,
    },
    never: ["insert"],
    why: "A person sees the names of their organisations and of those tied to the one here; the house makes real ones.",
  },
  {
    table: "membership",
    rows: { select: `${ofOrganisation} OR ${ofAccount}` },
    why: "A person sees their own memberships wherever they are.",
  },
  {
    table: "account",
    rows: { select: `${ofAccount} OR account_id IN (${colleagues}) OR kind = 'local'` },
    never: ["insert", "delete"],
    why: "An account belongs to a person: colleagues see it, only the person changes it. The local one is nobody's.",
  },
  {
    table: "audit_entry",
    rows: { insert: `${ofOrganisation} OR (${ofAccount} AND organisation_id IN (${tied}))` },
    never: ["update", "delete"],
    why: "A line of the trail is written once; an act between two tied organisations stands in both trails.",
  },
  {
    table: "audit_seal",
    never: ["insert", "update", "delete"],
    why: "Seals are put by the house over what actors wrote; an actor reads those of their organisation.",
  },
  {
    table: "master_key_mark",
    never: onlyTheHouse,
    why: "Compared at the start, by the house.",
  },
  {
    table: "first_start",
    never: onlyTheHouse,
    why: "Written at the start, by the house.",
  },
  {
    table: "schema_migration",
    never: onlyTheHouse,
    why: "Migrations run at the start, before any actor.",
  },
  {
    table: "schema_migration_lock",
    never: onlyTheHouse,
    why: "Migrations run at the start, before any actor.",
  },
];
