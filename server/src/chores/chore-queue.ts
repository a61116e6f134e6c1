import "./tables.ts";
import { type Kysely, sql } from "kysely";
import type { DatabaseSchema } from "../database/schema.ts";
import type { ChoreKind, ChoreLine } from "./chore.ts";

/** A chore that this server has taken. `tries` tells this taking from any other. */
export interface TakenChore {
  readonly name: string;
  readonly kind: string;
  readonly subject: string;
  readonly tries: number;
}

/** Tries of one chore; waits between them double, from half a minute to an hour: some four hours in all. */
export const triesAtMost = 10;
/** A server that says nothing of a chore for so long has lost it: another takes it. */
const heldSeconds = 120;
/** Days that a chore is kept to be seen: one that was done, one that was stopped. */
const [doneDays, stoppedDays] = [2, 30];
/** A chore that waits for longer than this is late: no server is doing any. */
const lateMinutes = 30;

/**
 * Chores in the database, whose own clock alone decides: servers that disagree on the hour agree on what is due. Of
 * several servers that take at once, each takes another chore.
 */
export function openChoreQueue(kysely: Kysely<DatabaseSchema>, me: string) {
  return { ...openAsking(kysely), ...openTaking(kysely, me) };
}

export type ChoreQueue = ReturnType<typeof openChoreQueue>;

/** What there is to do: asked for, and forgotten once it is old. */
function openAsking(kysely: Kysely<DatabaseSchema>) {
  return {
    /** One chore for the present moment of each kind; those missed while no server ran are not made up for. */
    async plan(kinds: readonly Pick<ChoreKind, "kind" | "everyMinutes">[]): Promise<void> {
      for (const { kind, everyMinutes } of kinds) {
        if (everyMinutes === undefined) continue;
        await sql`
          INSERT INTO house_chore (name, kind)
          SELECT ${kind} || ' ' || to_char(to_timestamp(floor(extract(epoch FROM clock_timestamp()) / step) * step)
            AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'), ${kind}
          FROM (SELECT ${everyMinutes}::numeric * 60 AS step) AS every
          ON CONFLICT DO NOTHING`.execute(kysely);
      }
    },

    /** Asks for a chore; nothing when it is asked for already, or was stopped. */
    async ask(kind: string, subject: string): Promise<void> {
      await sql`
        INSERT INTO house_chore (name, kind, subject) VALUES (${`${kind} ${subject}`}, ${kind}, ${subject})
        ON CONFLICT (name) DO UPDATE SET state = 'waiting', tries = 0, due_at = clock_timestamp(), ended_at = NULL
        WHERE house_chore.state = 'done'`.execute(kysely);
    },

    async forgetOld(): Promise<void> {
      await sql`
        DELETE FROM house_chore
        WHERE state = 'done' AND ended_at < clock_timestamp() - make_interval(days => ${doneDays})
          OR state = 'stopped' AND ended_at < clock_timestamp() - make_interval(days => ${stoppedDays})`.execute(
        kysely,
      );
    },
  };
}

/** What this server does of it, from the moment when it takes a chore. */
function openTaking(kysely: Kysely<DatabaseSchema>, me: string) {
  return {
    /** Takes what has been due for longest, of these kinds. What ended every server that took it is stopped. */
    async take(kinds: readonly string[]): Promise<TakenChore | undefined> {
      await sql`
        UPDATE house_chore SET state = 'stopped', fault = 'serverStopped', ended_at = clock_timestamp()
        WHERE state = 'running' AND held_until < clock_timestamp() AND tries >= ${triesAtMost}`.execute(
        kysely,
      );
      const { rows } = await sql<TakenChore>`
        UPDATE house_chore SET state = 'running', tries = tries + 1, held_by = ${me},
          held_until = clock_timestamp() + make_interval(secs => ${heldSeconds})
        WHERE name = (
          SELECT name FROM house_chore
          WHERE kind = ANY (${kinds}::text[]) AND (state = 'waiting' AND due_at <= clock_timestamp()
            OR state = 'running' AND held_until < clock_timestamp())
          ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING name, kind, subject, tries`.execute(kysely);
      return rows[0];
    },

    /** Whether it is still this server's. */
    async hold(chore: TakenChore): Promise<boolean> {
      const { numAffectedRows } = await sql`
        UPDATE house_chore SET held_until = clock_timestamp() + make_interval(secs => ${heldSeconds})
        WHERE ${mine(chore, me)}`.execute(kysely);
      return numAffectedRows === 1n;
    },

    async end(chore: TakenChore): Promise<void> {
      await sql`
        UPDATE house_chore SET state = 'done', fault = '', ended_at = clock_timestamp()
        WHERE ${mine(chore, me)}`.execute(kysely);
    },

    /** Later, or never again by itself. A wait is drawn a little shorter or longer, so that servers do not meet. */
    async fail(chore: TakenChore, fault: string): Promise<void> {
      const isLast = chore.tries >= triesAtMost;
      const wait = Math.min(30 * 2 ** (chore.tries - 1), 3600);
      await sql`
        UPDATE house_chore SET fault = ${fault}, state = ${isLast ? "stopped" : "waiting"},
          due_at = clock_timestamp() + make_interval(secs => ${wait}::float * (0.8 + 0.4 * random())),
          ended_at = CASE WHEN ${isLast}::boolean THEN clock_timestamp() END
        WHERE ${mine(chore, me)}`.execute(kysely);
    },
  };
}

/** Fencing: a server that comes back from a long pause finds that it holds nothing any more. */
function mine({ name, tries }: TakenChore, me: string) {
  return sql`name = ${name} AND state = 'running' AND held_by = ${me} AND tries = ${tries}`;
}

/** What waits, runs or was stopped, and of each kind the last that was done. */
export async function listChores(kysely: Kysely<DatabaseSchema>): Promise<readonly ChoreLine[]> {
  const { rows } = await sql<ChoreLine>`
    SELECT name, kind, state, tries, fault, ${iso("due_at")} AS "dueAt", ${iso("ended_at")} AS "endedAt",
      state = 'waiting' AND due_at < clock_timestamp() - make_interval(mins => ${lateMinutes}) AS "isLate"
    FROM house_chore AS one
    WHERE state <> 'done' OR NOT EXISTS (
      SELECT FROM house_chore AS later
      WHERE later.kind = one.kind AND later.state = 'done' AND later.ended_at > one.ended_at)
    ORDER BY state, due_at, name`.execute(kysely);
  return rows;
}

/** Has a chore that was stopped, or that is done, done once more. Whether there is such a chore. */
export async function replayChore(kysely: Kysely<DatabaseSchema>, name: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    UPDATE house_chore SET state = 'waiting', tries = 0, due_at = clock_timestamp(), ended_at = NULL
    WHERE name = ${name} AND state IN ('done', 'stopped')`.execute(kysely);
  return numAffectedRows === 1n;
}

function iso(column: string) {
  return sql`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
