import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import { type Actor, type OrganisationKind, organisationKinds } from "../../../core/src/access/index.ts";
import type { KinStore, KinTie, OrganisationCard } from "../../../core/src/sharing/index.ts";
import type { Transaction } from "../database/index.ts";

const kindSchema = z.enum(organisationKinds);

/** What an organisation is, as it is stored. */
export function readKind(stored: string): OrganisationKind {
  return kindSchema.parse(stored);
}

/** The actor's organisation and its place in the tree. */
export function openKinStore({ kysely }: Pick<Transaction, "kysely">, actor: Actor): KinStore {
  return { ...openSelf({ kysely }, actor), ...openCode({ kysely }, actor), ...openTree({ kysely }, actor) };
}

function openSelf(
  { kysely }: Pick<Transaction, "kysely">,
  { account, organisation }: Actor,
): Pick<KinStore, "self" | "ownedCount" | "setKind"> {
  return {
    async self() {
      const row = await kysely
        .selectFrom("organisation")
        .select(["name", "kind", "is_fictional"])
        .where("organisation_id", "=", organisation)
        .executeTakeFirstOrThrow();
      return { id: organisation, name: row.name, kind: readKind(row.kind), isFictional: row.is_fictional };
    },
    async ownedCount() {
      const owned = await kysely
        .selectFrom("membership")
        .select("organisation_id")
        .where("account_id", "=", account)
        .where("role", "=", "owner")
        .execute();
      return owned.length;
    },
    async setKind(kind) {
      await kysely
        .updateTable("organisation")
        .set({ kind })
        .where("organisation_id", "=", organisation)
        .execute();
    },
  };
}

function openCode(
  { kysely }: Pick<Transaction, "kysely">,
  { organisation }: Actor,
): Pick<KinStore, "code" | "setCode"> {
  return {
    async code() {
      const row = await kysely
        .selectFrom("organisation_code")
        .select("code")
        .where("organisation_id", "=", organisation)
        .executeTakeFirst();
      return row?.code ?? "";
    },
    async setCode(code) {
      await kysely.deleteFrom("organisation_code").where("organisation_id", "=", organisation).execute();
      if (code === "") return;
      await kysely.insertInto("organisation_code").values({ organisation_id: organisation, code }).execute();
    },
  };
}

function openTree(
  { kysely }: Pick<Transaction, "kysely">,
  { organisation }: Actor,
): Pick<
  KinStore,
  "parent" | "askParent" | "leaveParent" | "children" | "lockTree" | "acceptChild" | "releaseChild"
> {
  const childOf = (id: string) =>
    sql<boolean>`parent_id = ${organisation} AND organisation_parent.organisation_id::text = ${id}`;
  return {
    async parent() {
      const row = await kysely
        .selectFrom("organisation_parent")
        .innerJoin("organisation", "organisation.organisation_id", "organisation_parent.parent_id")
        .select(["organisation.organisation_id", "organisation.name", "organisation.kind"])
        .select(["asked_at", "accepted_at"])
        .where("organisation_parent.organisation_id", "=", organisation)
        .executeTakeFirst();
      return row === undefined ? undefined : tieOf(row);
    },
    async askParent(parent, at) {
      const { numInsertedOrUpdatedRows } = await kysely
        .insertInto("organisation_parent")
        .values({ organisation_id: organisation, parent_id: parent, asked_at: at, accepted_at: "" })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async leaveParent() {
      const { numDeletedRows } = await kysely
        .deleteFrom("organisation_parent")
        .where("organisation_id", "=", organisation)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
    async children() {
      const rows = await kysely
        .selectFrom("organisation_parent")
        .innerJoin("organisation", "organisation.organisation_id", "organisation_parent.organisation_id")
        .select(["organisation.organisation_id", "organisation.name", "organisation.kind"])
        .select(["asked_at", "accepted_at"])
        .where("parent_id", "=", organisation)
        .orderBy("organisation.name")
        .orderBy("organisation.organisation_id")
        .execute();
      return rows.map(tieOf);
    },
    async lockTree() {
      await sql`SELECT pg_advisory_xact_lock(hashtextextended('organisation tree', 0))`.execute(kysely);
    },
    async acceptChild(child, at) {
      await kysely
        .updateTable("organisation_parent")
        .set({ accepted_at: at })
        .where(childOf(child))
        .where("accepted_at", "=", "")
        .execute();
    },
    async releaseChild(child) {
      await kysely.deleteFrom("organisation_parent").where(childOf(child)).execute();
    },
  };
}

interface CardRow {
  readonly organisation_id: string;
  readonly name: string;
  readonly kind: string;
}

/** What another organisation is told, from its row. */
export function cardOf({ organisation_id, name, kind }: CardRow): OrganisationCard {
  return { id: organisation_id, name, kind: readKind(kind) };
}

function tieOf(row: CardRow & { readonly asked_at: string; readonly accepted_at: string }): KinTie {
  return { other: cardOf(row), askedAt: row.asked_at, acceptedAt: row.accepted_at };
}
