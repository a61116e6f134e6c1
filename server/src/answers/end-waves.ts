import { sql } from "kysely";
import type { AccountId, Actor, OrganisationId } from "../../../core/src/access/index.ts";
import { endPastWaves } from "../../../core/src/answers/index.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Database } from "../database/index.ts";
import type { OpenRooms } from "../http/rooms.ts";

export interface EndedHouse {
  readonly database: Pick<Database, "kysely" | "transaction">;
  readonly openRooms: OpenRooms;
  readonly clock: Clock;
}

/**
 * Ends and counts every wave of which the last day has passed, in every organisation: nobody has to look for the
 * answers to be counted and forgotten. Each project is one transaction.
 */
export async function endWaves({ database, openRooms, clock }: EndedHouse): Promise<void> {
  const { rows } = await sql<{ organisation: string; project: string; account: string }>`
    SELECT survey_wave.organisation_id AS organisation, project, min(account_id::text) AS account
    FROM survey_wave JOIN membership USING (organisation_id)
    WHERE content #>> '{state,kind}' = 'open' AND content ->> 'closesOn' < ${clock.today()}
    GROUP BY 1, 2 ORDER BY 1, 2`.execute(database.kysely);
  for (const { organisation, project, account } of rows) {
    // The date ends the wave, and no role is asked for: the account opens the walls, and nothing bears its name.
    const actor: Actor = {
      organisation: organisation as OrganisationId,
      account: account as AccountId,
      roles: [],
    };
    await database.transaction(
      async (transaction) => {
        const rooms = openRooms(transaction, actor);
        await endPastWaves({ ...rooms, clock }, project);
      },
      { walledFor: actor },
    );
  }
}
