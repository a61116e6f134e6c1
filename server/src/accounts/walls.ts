import { ofAccount, ofOrganisation, type TableWalls } from "../database/index.ts";

const colleagues = `SELECT account_id FROM membership WHERE ${ofOrganisation}`;
const atTheDoor = (table: string): TableWalls => ({
  table,
  never: ["select", "insert", "update", "delete"],
  why: "Signing in happens before there is any actor: the house alone reads and writes it.",
});

/** Tables of this room that no actor sees, and the names that members see of each other. */
export const accountWalls: readonly TableWalls[] = [
  {
    table: "account_person",
    rows: { select: `${ofAccount} OR account_id IN (${colleagues})` },
    never: ["insert", "update", "delete"],
    why: "Members of an organisation see each other's names and addresses.",
  },
  ...[
    "account_password",
    "sign_in_session",
    "sign_in_guess",
    "sign_in_step",
    "sign_in_event",
    "one_time_link",
    "passkey",
    "provider_identity",
  ].map(atTheDoor),
];
