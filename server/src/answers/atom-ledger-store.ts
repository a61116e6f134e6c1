import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "../../../core/src/access/index.ts";
import type { AtomLedger } from "../../../core/src/disclosure/index.ts";
import { accept, refuse } from "../../../core/src/kernel/result.ts";
import { type Transaction, underAnswersRole } from "../database/index.ts";

const orderSchema = z.array(z.string());

/** The ledger of the actor's organisation: read by its actors, written under the role of answers. */
export function openAtomLedgerStore(transaction: Transaction, { organisation }: Actor): AtomLedger {
  const { kysely } = transaction;
  return {
    async add(entries) {
      const frame = entries[0]?.frame;
      if (frame === undefined) return accept("added");
      if (entries.some((entry) => entry.frame !== frame))
        throw new Error("invalid cut; lines of several frames");
      return underAnswersRole(transaction, async () => {
        // Two cuts of one frame come one after the other: the second finds the first.
        const lock = `cut of ${organisation} ${frame}`;
        await sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(kysely);
        const before = await kysely
          .selectFrom("answer_ledger")
          .select("person_key")
          .where("organisation_id", "=", organisation)
          .where("frame_id", "=", frame)
          .limit(1)
          .executeTakeFirst();
        if (before !== undefined) return refuse({ code: "alreadyCut", frame });
        const lines = entries.map((entry) => ({
          organisation_id: organisation,
          frame_id: frame,
          person_key: entry.person,
          atom_id: entry.atom,
          k: entry.k,
          cut_order: JSON.stringify(entry.order),
          author: entry.author,
          cut_at: entry.time,
        }));
        await kysely.insertInto("answer_ledger").values(lines).execute();
        return accept("added");
      });
    },

    async of(frame) {
      const rows = await kysely
        .selectFrom("answer_ledger")
        .selectAll()
        .where("organisation_id", "=", organisation)
        .where("frame_id", "=", frame)
        .orderBy(sql`atom_id COLLATE "C"`)
        .orderBy(sql`person_key COLLATE "C"`)
        .execute();
      return rows.map((row) => ({
        frame,
        atom: row.atom_id,
        person: row.person_key,
        k: row.k,
        order: orderSchema.parse(row.cut_order),
        author: row.author,
        time: row.cut_at,
      }));
    },
  };
}
