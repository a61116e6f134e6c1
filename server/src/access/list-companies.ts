import "./tables.ts";
import type { OrganisationId } from "../../../core/src/access/index.ts";
import type { Database } from "../database/index.ts";

/** An organisation of the installation, as whoever holds the machine chooses among them. */
export interface ListedCompany {
  readonly id: OrganisationId;
  readonly name: string;
  readonly isFictional: boolean;
}

/** Every organisation of the installation, whosever it is, the oldest first. For commands at the machine only. */
export async function listCompanies({ kysely }: Pick<Database, "kysely">): Promise<readonly ListedCompany[]> {
  const rows = await kysely
    .selectFrom("organisation")
    .select(["organisation_id", "name", "is_fictional"])
    .orderBy("made_at")
    .orderBy("organisation_id")
    .execute();
  return rows.map(({ organisation_id, name, is_fictional }) => ({
    id: organisation_id as OrganisationId,
    name,
    isFictional: is_fictional,
  }));
}
