import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import {
  approvalSchema,
  type CaseStore,
  caseStudySchema,
  consentSchema,
  publicationSchema,
} from "../../../core/src/practices/index.ts";
import { openDocuments, type Transaction } from "../database/index.ts";
import type { PracticeApprovalTable, PracticeConsentTable, PracticePublicationTable } from "./tables.ts";

/** The case studies of the actor's organisation, each under the id of its project. A share opens none. */
export function openCaseStore(transaction: Transaction, actor: Actor): CaseStore {
  const { kysely } = transaction;
  const { organisation, share } = actor;
  const among = share === undefined ? undefined : sql`SELECT NULL::text`;
  const links = sql<Record<never, never>>`'{}'::jsonb`;
  const place = { kysely, table: "practice_case", organisation, links, among };
  const documents = openDocuments(place, (content) => caseStudySchema.parse(content));
  return {
    find: (project) => documents.find(project),
    add: (kept) => documents.add(kept),
    replace: (kept) => documents.replace(kept),
    ...openConsents(transaction, actor),
    ...openPublications(transaction, actor),
  };
}

type Consents = Pick<CaseStore, "approvals" | "putApproval" | "consents" | "addConsent" | "withdrawConsents">;

function openConsents({ kysely }: Transaction, { organisation }: Actor): Consents {
  return {
    async approvals(project) {
      const { rows } = await sql<PracticeApprovalTable>`
        SELECT * FROM practice_approval WHERE organisation_id = ${organisation} AND project = ${project}
        ORDER BY sentence, contributor`.execute(kysely);
      return rows.map(({ sentence, contributor, words, reach, said_on: on }) =>
        approvalSchema.parse({ sentence, contributor, words, reach, on }),
      );
    },
    async putApproval(project, { sentence, contributor, words, reach, on }) {
      await sql`
        INSERT INTO practice_approval
          (organisation_id, project, sentence, contributor, words, reach, said_on)
        VALUES (${organisation}, ${project}, ${sentence}, ${contributor}, ${words}, ${reach}, ${on})
        ON CONFLICT (organisation_id, project, sentence, contributor)
        DO UPDATE SET words = ${words}, reach = ${reach}, said_on = ${on}`.execute(kysely);
    },
    async consents(project) {
      const { rows } = await sql<PracticeConsentTable>`
        SELECT * FROM practice_consent WHERE organisation_id = ${organisation} AND project = ${project}
        ORDER BY number`.execute(kysely);
      return rows.map((row) =>
        consentSchema.parse({
          number: row.number,
          reach: row.reach,
          givenAt: row.given_at,
          givenBy: row.given_by,
          withdrawnAt: row.withdrawn_at,
        }),
      );
    },
    async addConsent(project, { number, reach, givenAt, givenBy, withdrawnAt }) {
      await sql`
        INSERT INTO practice_consent
          (organisation_id, project, number, reach, given_at, given_by, withdrawn_at)
        VALUES (${organisation}, ${project}, ${number}, ${reach}, ${givenAt}, ${givenBy}, ${withdrawnAt})
      `.execute(kysely);
    },
    async withdrawConsents(project, at) {
      await sql`
        UPDATE practice_consent SET withdrawn_at = ${at}
        WHERE organisation_id = ${organisation} AND project = ${project} AND withdrawn_at = ''
      `.execute(kysely);
    },
  };
}

type Publications = Pick<CaseStore, "publication" | "publish" | "unpublish">;

function openPublications(transaction: Transaction, actor: Actor): Publications {
  const { kysely } = transaction;
  const { organisation } = actor;
  const unpublish = async (project: string) => {
    // The copy on the shelf goes with it.
    await sql`
      DELETE FROM practice_publication WHERE organisation_id = ${organisation} AND project = ${project}
    `.execute(kysely);
  };
  return {
    async publication(project) {
      const { rows } = await sql<PracticePublicationTable>`
        SELECT * FROM practice_publication WHERE organisation_id = ${organisation} AND project = ${project}
      `.execute(kysely);
      const [row] = rows;
      if (row === undefined) return undefined;
      const { shelf, reach, revision, published_at: publishedAt } = row;
      return publicationSchema.parse({ shelf, reach, revision, publishedAt });
    },
    async publish(project, { shelf, reach, revision, publishedAt }, copy) {
      const network = reach === "network" ? await networkOf(transaction, organisation) : undefined;
      if (reach === "network" && network === undefined) return false;
      await unpublish(project);
      await sql`
        INSERT INTO practice_publication (organisation_id, project, shelf, reach, revision, published_at)
        VALUES (${organisation}, ${project}, ${shelf}, ${reach}, ${revision}, ${publishedAt})
      `.execute(kysely);
      await sql`
        INSERT INTO practice_shelf (shelf, reach, network, content)
        VALUES (${shelf}, ${reach}, ${network ?? null}, ${JSON.stringify(copy)})`.execute(kysely);
      return true;
    },
    unpublish,
  };
}

/** The head of the network: the parent that accepted the organisation, or itself when it welcomed another. */
async function networkOf({ kysely }: Transaction, organisation: string): Promise<string | undefined> {
  const { rows } = await sql<{ network: string }>`
    SELECT parent_id AS network FROM organisation_parent
    WHERE accepted_at <> '' AND (organisation_id = ${organisation} OR parent_id = ${organisation})
    ORDER BY (organisation_id = ${organisation}) DESC LIMIT 1`.execute(kysely);
  return rows[0]?.network;
}
