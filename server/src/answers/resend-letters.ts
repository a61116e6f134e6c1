import "./tables.ts";
import { sql } from "kysely";
import type { AccountId, Actor, OrganisationId } from "../../../core/src/access/index.ts";
import { sendLetters } from "../../../core/src/answers/index.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import { ChoreFault } from "../chores/chore.ts";
import type { Database } from "../database/index.ts";
import type { OpenRooms } from "../http/rooms.ts";
import { undoRefused } from "../undo-refused.ts";
import type { PostRoom } from "./letter-room.ts";

export interface ResentHouse {
  readonly database: Database;
  readonly openRooms: OpenRooms;
  readonly clock: Clock;
  readonly postRoom: Pick<PostRoom, "idle">;
  /** The account as the member that it is today of this organisation; `undefined` when it is none. */
  readonly findMember: (account: AccountId, organisation: OrganisationId) => Promise<Actor | undefined>;
}

/** A wave some of whose letters did not leave, and who asked for them: "organisation account wave". */
export type WaveToResend = string;

/** Waves whose letters are known not to have left. Those of which nobody is sure wait for a person's word. */
export async function wavesToResend({ kysely }: Pick<Database, "kysely">): Promise<readonly WaveToResend[]> {
  const { rows } = await sql<{ subject: string }>`
    SELECT DISTINCT letter.organisation_id || ' ' || asked_by || ' ' || wave_id AS subject
    FROM answer_letter AS letter
      JOIN survey_wave AS wave ON wave.organisation_id = letter.organisation_id AND wave.id = wave_id
    WHERE letter.state = 'notSent' AND asked_by IS NOT NULL AND content #>> '{state,kind}' = 'open'`.execute(
    kysely,
  );
  return rows.map(({ subject }) => subject);
}

/**
 * Makes and hands again, as the person who asked for them, the letters of a wave that did not leave. Each opens by a
 * new token: what the first one held is kept nowhere. Throws ChoreFault when some still did not leave.
 */
export async function resendLetters(house: ResentHouse, subject: WaveToResend): Promise<void> {
  const [organisation = "", account = "", ...rest] = subject.split(" ");
  const wave = rest.join(" ");
  const { database } = house;
  const actor = await house.findMember(account as AccountId, organisation as OrganisationId);
  // Whoever asked may send nothing here any more.
  if (actor === undefined || actor.organisation !== (organisation as OrganisationId)) return;
  const settings = { walledFor: actor };
  const sent = await undoRefused(
    database,
    (transaction) => {
      const rooms = house.openRooms(transaction, actor);
      return sendLetters(rooms, actor, {
        wave,
        replacesCards: false,
        repeatsUnsure: false,
        onlyNotSent: true,
      });
    },
    settings,
  );
  if (!sent.ok) {
    if (sent.refusal.code === "noMailServer") throw new ChoreFault("noMailServer");
    return;
  }
  await house.postRoom.idle();
  const left = await sql<{ left: number }>`
    SELECT count(*)::int AS left FROM answer_letter
    WHERE organisation_id = ${organisation}::uuid AND wave_id = ${wave} AND state = 'notSent'`.execute(
    database.kysely,
  );
  if ((left.rows[0]?.left ?? 0) > 0) throw new ChoreFault("mailUnreachable");
}
