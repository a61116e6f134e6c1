import "./tables.ts";
import { sql } from "kysely";
import { z } from "zod";
import { type AccountId, type Actor, type Role, roles } from "../../../core/src/access/index.ts";
import type { EmailAddress, MemberStore } from "../../../core/src/accounts/index.ts";
import type { Transaction } from "../database/index.ts";
import { moment } from "./moment.ts";

const invitationSchema = z
  .object({
    invitation_id: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    is_mailed: z.boolean(),
    invitedAt: z.string(),
  })
  .transform((row) => ({
    id: row.invitation_id,
    email: row.email as EmailAddress,
    roles: row.roles,
    isMailed: row.is_mailed,
    invitedAt: row.invitedAt,
  }));

/** The members of the actor's organisation and its invitations. */
export function openMemberStore({ kysely }: Transaction, actor: Actor): MemberStore {
  const { organisation } = actor;
  const dismiss = (account: AccountId) =>
    kysely
      .deleteFrom("membership")
      .where("organisation_id", "=", organisation)
      .where("account_id", "=", account)
      .execute();
  return {
    async lock() {
      await sql`SELECT FROM organisation WHERE organisation_id = ${organisation} FOR UPDATE`.execute(kysely);
    },

    list: () => listMembers(kysely, organisation),

    async setRoles(account, next) {
      await dismiss(account);
      const rows = next.map((role) => ({ organisation_id: organisation, account_id: account, role }));
      await kysely.insertInto("membership").values(rows).execute();
    },

    async remove(account) {
      await dismiss(account);
    },

    async invitations() {
      const rows = await kysely
        .selectFrom("invitation")
        .select(["invitation_id", "email", "roles", "is_mailed", moment("invited_at").as("invitedAt")])
        .where("organisation_id", "=", organisation)
        .orderBy("invited_at", "desc")
        .orderBy("invitation_id")
        .execute();
      return rows.map((row) => invitationSchema.parse(row));
    },

    async invite({ id, email, roles: asked, invitedAt, isMailed }, digest) {
      await kysely
        .deleteFrom("invitation")
        .where("organisation_id", "=", organisation)
        .where("email", "=", email)
        .execute();
      await kysely
        .insertInto("invitation")
        .values({
          organisation_id: organisation,
          invitation_id: id,
          email,
          roles: JSON.stringify(asked),
          digest,
          is_mailed: isMailed,
          invited_at: invitedAt,
        })
        .execute();
    },

    async withdraw(id) {
      if (!z.uuid().safeParse(id).success) return false;
      const { numDeletedRows } = await kysely
        .deleteFrom("invitation")
        .where("organisation_id", "=", organisation)
        .where("invitation_id", "=", id)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}

async function listMembers(
  kysely: Transaction["kysely"],
  organisation: string,
): ReturnType<MemberStore["list"]> {
  const rows = await kysely
    .selectFrom("membership")
    .leftJoin("account_person", "account_person.account_id", "membership.account_id")
    .select(["membership.account_id", "membership.role", "account_person.email", "account_person.name"])
    .where("membership.organisation_id", "=", organisation)
    .orderBy("account_person.name")
    .orderBy("membership.account_id")
    .execute();
  return [...Map.groupBy(rows, (row) => row.account_id)].map(([account, held]) => ({
    account: account as AccountId,
    email: held[0]?.email ?? "",
    name: held[0]?.name ?? "",
    roles: roles.filter((role: Role) => held.some((row) => row.role === role)),
  }));
}
