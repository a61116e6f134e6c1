import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  answers,
  closings,
  type KeptNeed,
  type NeedStore,
  needEndings,
  needSchema,
  refusalReasons,
} from "../../../core/src/network/index.ts";
import { organisationCardSchema } from "../../../core/src/sharing/index.ts";
import type { Transaction } from "../database/index.ts";
import type { NetworkNeedTable, NetworkRequestTable } from "./tables.ts";

const endingSchema = z.enum(["", ...needEndings]);
const answerSchema = z.enum(["", ...answers]);
const reasonSchema = z.enum(["", ...refusalReasons]);
const closingSchema = z.enum(["", ...closings]);

/** What is asked by the actor's organisation, and what it is asked. */
export function openNeedStore(transaction: Transaction, actor: Actor): NeedStore {
  return {
    ...openNeeds(transaction, actor),
    ...openGiven(transaction, actor),
    ...openReceived(transaction, actor),
  };
}

function openNeeds(
  { kysely }: Transaction,
  { organisation }: Actor,
): Pick<NeedStore, "needs" | "findNeed" | "addNeed" | "endNeed" | "lockNeed"> {
  const here = sql`organisation_id = ${organisation}`;
  return {
    async needs() {
      const { rows } = await sql<NetworkNeedTable>`
        SELECT * FROM network_need WHERE ${here}
        ORDER BY saved_at COLLATE "C" DESC, id COLLATE "C"`.execute(kysely);
      return rows.map(needOf);
    },
    async findNeed(id) {
      const { rows } = await sql<NetworkNeedTable>`
        SELECT * FROM network_need WHERE ${here} AND id = ${id}`.execute(kysely);
      return rows.map(needOf)[0];
    },
    async addNeed({ id, content, savedAt, savedBy, ending, endedAt }) {
      const { rows } = await sql`
        INSERT INTO network_need (organisation_id, id, label, content, saved_at, saved_by, ending, ended_at)
        VALUES (${organisation}, ${id}, ${content.label}, ${JSON.stringify(content)}, ${savedAt}, ${savedBy},
          ${ending}, ${endedAt})
        ON CONFLICT DO NOTHING RETURNING id`.execute(kysely);
      return rows.length === 1;
    },
    async endNeed(id, ending, at) {
      await sql`
        UPDATE network_need SET ending = ${ending}, ended_at = ${at}
        WHERE ${here} AND id = ${id} AND ending = ''`.execute(kysely);
    },
    async lockNeed(id) {
      await sql`SELECT id FROM network_need WHERE ${here} AND id = ${id} FOR UPDATE`.execute(kysely);
    },
  };
}

interface OtherRow extends NetworkRequestTable {
  readonly other_id: string;
  readonly other_name: string;
  readonly other_kind: string;
}

const other = sql`other.organisation_id AS other_id, other.name AS other_name, other.kind AS other_kind`;

function openGiven(
  { kysely }: Transaction,
  { organisation }: Actor,
): Pick<NeedStore, "given" | "addRequest" | "close"> {
  return {
    async given() {
      const { rows } = await sql<OtherRow>`
        SELECT request.*, ${other} FROM network_request AS request
        JOIN organisation AS other ON other.organisation_id = request.partner_id
        WHERE request.organisation_id = ${organisation}
        ORDER BY asked_at COLLATE "C", request.id COLLATE "C"`.execute(kysely);
      return rows.map((row) => ({ ...factsOf(row), responder: otherOf(row) }));
    },
    async addRequest({ id, need, responder, offer, askedAt }) {
      await sql`
        INSERT INTO network_request (organisation_id, id, need_id, partner_id, offer_id, asked_at)
        VALUES (${organisation}, ${id}, ${need}, ${responder}, ${offer}, ${askedAt})`.execute(kysely);
    },
    async close(id, closing, at) {
      await sql`
        UPDATE network_request SET closing = ${closing}, closed_at = ${at}
        WHERE organisation_id = ${organisation} AND id = ${id} AND answer = '' AND closing = ''`.execute(
        kysely,
      );
    },
  };
}

function openReceived(
  { kysely }: Transaction,
  { organisation }: Actor,
): Pick<NeedStore, "received" | "see" | "answer"> {
  const toUs = (id: string) => sql`partner_id = ${organisation} AND id = ${id}`;
  return {
    async received() {
      const { rows } = await sql<OtherRow & { readonly content: unknown }>`
        SELECT request.*, ${other}, need.content FROM network_request AS request
        JOIN organisation AS other ON other.organisation_id = request.organisation_id
        JOIN network_need AS need ON need.organisation_id = request.organisation_id AND need.id = request.need_id
        WHERE request.partner_id = ${organisation}
        ORDER BY asked_at COLLATE "C" DESC, request.id COLLATE "C"`.execute(kysely);
      return rows.map((row) => ({
        ...factsOf(row),
        asker: otherOf(row),
        content: needSchema.parse(row.content),
      }));
    },
    async see(id, at) {
      await sql`UPDATE network_request SET seen_at = ${at} WHERE ${toUs(id)} AND seen_at = ''`.execute(
        kysely,
      );
    },
    async answer(id, given, at) {
      const reason = given.answer === "notForUs" ? given.reason : "";
      const { rows } = await sql`
        UPDATE network_request
        SET answer = ${given.answer}, reason = ${reason}, words = ${given.words}, answered_at = ${at}
        WHERE ${toUs(id)} AND answer = '' AND closing = '' RETURNING id`.execute(kysely);
      return rows.length === 1;
    },
  };
}

function needOf(row: NetworkNeedTable): KeptNeed {
  return {
    id: row.id,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    content: needSchema.parse(row.content),
    ending: endingSchema.parse(row.ending),
    endedAt: row.ended_at,
  };
}

function otherOf({ other_id: id, other_name: name, other_kind: kind }: OtherRow) {
  return organisationCardSchema.parse({ id, name, kind });
}

function factsOf(row: NetworkRequestTable) {
  return {
    id: row.id,
    need: row.need_id,
    offer: row.offer_id,
    askedAt: row.asked_at,
    seenAt: row.seen_at,
    answer: answerSchema.parse(row.answer),
    reason: reasonSchema.parse(row.reason),
    words: row.words,
    answeredAt: row.answered_at,
    closing: closingSchema.parse(row.closing),
    closedAt: row.closed_at,
  };
}
