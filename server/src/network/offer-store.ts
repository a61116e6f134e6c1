import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import { type KeptOffer, type OfferStore, offerSchema } from "../../../core/src/network/index.ts";
import { type KinStore, organisationCardSchema } from "../../../core/src/sharing/index.ts";
import type { Transaction } from "../database/index.ts";
import type { NetworkOfferTable } from "./tables.ts";

/** What the actor's organisation offers, and what its network offers; its place in the tree tells which network. */
export function openOfferStore(
  { kysely }: Transaction,
  { organisation }: Actor,
  kin: Pick<KinStore, "self" | "parent">,
): OfferStore {
  const here = sql`organisation_id = ${organisation}`;
  return {
    place: () => placeOf(kin),
    async own() {
      const place = await placeOf(kin);
      const { rows } = await sql<NetworkOfferTable>`
        SELECT * FROM network_offer WHERE ${here} ORDER BY id COLLATE "C"`.execute(kysely);
      return rows.map((row) => ({ ...keptOf(row), isInNetwork: isTold(row, place) }));
    },
    async find(id) {
      const { rows } = await sql<NetworkOfferTable>`
        SELECT * FROM network_offer WHERE ${here} AND id = ${id}`.execute(kysely);
      return rows.map(keptOf)[0];
    },
    async ofOthers(today) {
      const place = await placeOf(kin);
      if (place === undefined) return [];
      const head = place.head.id;
      const { rows } = await sql<NetworkOfferTable & { readonly name: string; readonly kind: string }>`
        SELECT offer.*, giver.name, giver.kind FROM network_offer AS offer
        JOIN organisation AS giver ON giver.organisation_id = offer.organisation_id
        WHERE offer.organisation_id <> ${organisation} AND is_published AND until COLLATE "C" >= ${today}
          AND (parent_id = ${head} OR (at_head AND offer.organisation_id = ${head}))
        ORDER BY offer.id COLLATE "C", offer.organisation_id`.execute(kysely);
      return rows.map(({ id, organisation_id, name, kind, content }) => ({
        id,
        giver: organisationCardSchema.parse({ id: organisation_id, name, kind }),
        content: offerSchema.parse(content),
      }));
    },
    async add(kept) {
      const { atHead, memberOf } = await toldTo(kin);
      const { content } = kept;
      const { rows } = await sql`
        INSERT INTO network_offer (organisation_id, id, label, revision, content, saved_at, saved_by,
          is_published, until, at_head, parent_id)
        VALUES (${organisation}, ${kept.id}, ${content.label}, ${kept.revision}, ${JSON.stringify(content)},
          ${kept.savedAt}, ${kept.savedBy}, ${kept.isPublished}, ${content.until}, ${atHead}, ${memberOf})
        ON CONFLICT DO NOTHING RETURNING id`.execute(kysely);
      return rows.length === 1;
    },
    async replace(kept) {
      const { atHead, memberOf } = await toldTo(kin);
      const { content } = kept;
      const { rows } = await sql`
        UPDATE network_offer SET label = ${content.label}, revision = ${kept.revision},
          content = ${JSON.stringify(content)}, saved_at = ${kept.savedAt}, saved_by = ${kept.savedBy},
          is_published = ${kept.isPublished}, until = ${content.until}, at_head = ${atHead}, parent_id = ${memberOf}
        WHERE ${here} AND id = ${kept.id} AND revision = ${kept.revision - 1} RETURNING id`.execute(kysely);
      if (rows.length === 1) return "saved";
      const known = await sql`SELECT FROM network_offer WHERE ${here} AND id = ${kept.id}`.execute(kysely);
      return known.rows.length === 0 ? "unknownDocument" : "revisionOutdated";
    },
    async remove(id) {
      const { rows } = await sql`
        DELETE FROM network_offer WHERE ${here} AND id = ${id} RETURNING id`.execute(kysely);
      return rows.length === 1;
    },
  };
}

/** The network that the organisation leads, or else the one that accepted it. */
async function placeOf(
  kin: Pick<KinStore, "self" | "parent">,
): Promise<Awaited<ReturnType<OfferStore["place"]>>> {
  const { id, name, kind } = await kin.self();
  if (kind === "territorialNetwork") return { head: { id, name, kind }, isHead: true };
  const tie = await kin.parent();
  const isMember = tie?.other.kind === "territorialNetwork" && tie.acceptedAt !== "";
  return isMember ? { head: tie.other, isHead: false } : undefined;
}

async function toldTo(
  kin: Pick<KinStore, "self" | "parent">,
): Promise<{ readonly atHead: boolean; readonly memberOf: string | null }> {
  const place = await placeOf(kin);
  const isHead = place?.isHead === true;
  return { atHead: isHead, memberOf: place === undefined || isHead ? null : place.head.id };
}

function isTold(row: NetworkOfferTable, place: Awaited<ReturnType<typeof placeOf>>): boolean {
  if (place === undefined) return false;
  return place.isHead ? row.at_head : row.parent_id === place.head.id;
}

function keptOf(row: NetworkOfferTable): KeptOffer {
  return {
    id: row.id,
    revision: row.revision,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    isPublished: row.is_published,
    content: offerSchema.parse(row.content),
  };
}
