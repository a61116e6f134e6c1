import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import type { PassportStore, StatusList } from "../../../core/src/passports/index.ts";
import type { Transaction } from "../database/index.ts";

/** The passports of the actor's organisation. */
export function openPassportStore(transaction: Transaction, { organisation }: Actor): PassportStore {
  const { kysely } = transaction;
  return {
    ...openLists(transaction, organisation),

    async given(holder) {
      const rows = await kysely
        .selectFrom("passport_given")
        .selectAll()
        .where("organisation_id", "=", organisation)
        .where("holder_mark", "=", holder)
        .orderBy("issued_on", "desc")
        .orderBy("passport_id")
        .execute();
      return rows.map((row) => ({
        id: row.passport_id,
        holder: row.holder_mark,
        list: row.list_id,
        index: row.place,
        issuedOn: row.issued_on,
        validUntil: row.valid_until,
        withdrawnOn: row.withdrawn_on,
      }));
    },

    async add({ id, holder, list, index, issuedOn, validUntil, withdrawnOn }) {
      await kysely
        .insertInto("passport_given")
        .values({
          organisation_id: organisation,
          passport_id: id,
          holder_mark: holder,
          list_id: list,
          place: index,
          issued_on: issuedOn,
          valid_until: validUntil,
          withdrawn_on: withdrawnOn,
        })
        .execute();
    },

    async withdraw(id, on) {
      const { numUpdatedRows } = await kysely
        .updateTable("passport_given")
        .set({ withdrawn_on: on })
        .where("organisation_id", "=", organisation)
        .where("passport_id", "=", id)
        .where("withdrawn_on", "=", "")
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async issuer() {
      const row = await kysely
        .selectFrom("organisation")
        .select(["name", "is_fictional"])
        .where("organisation_id", "=", organisation)
        .executeTakeFirstOrThrow();
      return { name: row.name, isFictional: row.is_fictional };
    },
  };
}

type Lists = Pick<PassportStore, "holdNewestList" | "holdList" | "putList">;

function openLists({ kysely }: Transaction, organisation: string): Lists {
  const own = kysely
    .selectFrom("passport_list")
    .select(["list_id", "bits", "taken"])
    .where("organisation_id", "=", organisation);
  return {
    async holdNewestList() {
      // One at a time: two passports given at once must not get one place, nor make two first lists.
      const lock = `passports of ${organisation}`;
      await sql`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(kysely);
      const query = own.orderBy("made_at", "desc").orderBy("list_id").limit(1);
      const row = await query.forUpdate().executeTakeFirst();
      return row === undefined ? undefined : listOf(row);
    },

    async holdList(id) {
      const row = await own.where("list_id", "=", id).forUpdate().executeTakeFirst();
      return row === undefined ? undefined : listOf(row);
    },

    async putList({ id, bits, taken }, changedAt) {
      const bytes = { bits: Buffer.from(bits), taken: Buffer.from(taken), changed_at: changedAt };
      await kysely
        .insertInto("passport_list")
        .values({ organisation_id: organisation, list_id: id, made_at: changedAt, ...bytes })
        .onConflict((conflict) => conflict.columns(["organisation_id", "list_id"]).doUpdateSet(bytes))
        .execute();
    },
  };
}

interface ListRow {
  readonly list_id: string;
  readonly bits: Buffer;
  readonly taken: Buffer;
}

function listOf({ list_id: id, bits, taken }: ListRow): StatusList {
  return { id, bits: new Uint8Array(bits), taken: new Uint8Array(taken) };
}
