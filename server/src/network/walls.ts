import { ofOrganisation, type TableWalls } from "../database/index.ts";

const here = "(SELECT walled_organisation())";
/** The day in Paris, as offers write it. */
const today = "to_char(now() AT TIME ZONE 'Europe/Paris', 'YYYY-MM-DD')";
/** Heads of the networks in which the organisation here was accepted. */
const accepted = `SELECT parent_id FROM organisation_parent WHERE organisation_id = ${here} AND accepted_at <> ''`;
const isTold = `is_published AND until >= ${today} AND (parent_id = ${here} OR parent_id IN (${accepted})
  OR (at_head AND organisation_id IN (${accepted})))`;
const own = `${ofOrganisation} AND (parent_id IS NULL OR parent_id IN (${accepted}))`;

/** What organisations of one network see of each other. */
export const networkWalls: readonly TableWalls[] = [
  {
    table: "network_offer",
    rows: { select: `${ofOrganisation} OR (${isTold})`, insert: own },
    why: "An offer told to a network is read by its head and by those accepted in it, until its last day.",
  },
  {
    table: "network_request",
    rows: {
      select: `${ofOrganisation} OR partner_id = ${here}`,
      insert: `${ofOrganisation} AND (partner_id, offer_id) IN (SELECT organisation_id, id FROM network_offer)`,
      update: `${ofOrganisation} OR partner_id = ${here}`,
    },
    never: ["delete"],
    why: "Who asks and who is asked both read a request; only an organisation whose offer is seen is asked.",
  },
  {
    table: "network_need",
    rows: {
      select: `${ofOrganisation} OR (organisation_id, id) IN (SELECT organisation_id, need_id FROM network_request
        WHERE partner_id = ${here})`,
    },
    why: "A need is read by those who were asked about it.",
  },
  {
    table: "organisation",
    also: {
      select: `organisation_id IN (SELECT organisation_id FROM network_offer
        UNION SELECT organisation_id FROM network_request UNION SELECT partner_id FROM network_request)`,
    },
    why: "The names of those whose offers are seen, who ask and who are asked.",
  },
];
