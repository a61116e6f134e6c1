import "./tables.ts";
import { sql } from "kysely";
import type { Actor } from "../../../core/src/access/index.ts";
import type { LetterState, WaveLetter } from "../../../core/src/answers/index.ts";
import type { MailSender } from "../../../core/src/kernel/mail.ts";
import { liveProcesses } from "../chores/live-processes.ts";
import type { Database } from "../database/index.ts";

/** The house's own letter room: what it is given waits in memory, since nothing keeps what a letter opens. */
export interface PostRoom {
  post(actor: Actor, letters: readonly WaveLetter[]): void;
  /** Once nothing waits any more. */
  idle(): Promise<void>;
  /** Hands no further letter; those that wait are told not sent. */
  stop(): Promise<void>;
}

export interface PostHouse {
  readonly database: Pick<Database, "transaction">;
  readonly mail: MailSender;
  /** This server among those of the database: another one's letters are not its own. */
  readonly process: string;
}

interface Waiting extends WaveLetter {
  readonly actor: Actor;
}

/**
 * Hands letters to the mail server one after the other. A letter is marked before it is handed and after: when this
 * server dies in between, it is told unsure, and nobody sends it again without being told so.
 */
export function openPostRoom(
  { database, mail, process }: PostHouse,
  onBug: (error: unknown) => void,
): PostRoom {
  const waiting: Waiting[] = [];
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;

  /** Whether the letter was this server's, in a state that it may leave. */
  const move = (
    { actor, wave, key }: Waiting,
    from: readonly LetterState[],
    to: LetterState,
  ): Promise<boolean> =>
    database.transaction(
      async ({ kysely }) => {
        const { numUpdatedRows } = await kysely
          .updateTable("answer_letter")
          .set({ state: to })
          .where("organisation_id", "=", actor.organisation)
          .where("wave_id", "=", wave)
          .where("person_key", "=", key)
          .where("held_by", "=", process)
          .where("state", "in", from)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      },
      { walledFor: actor },
    );

  const hand = async (letter: Waiting): Promise<void> => {
    if (isStopped) {
      await move(letter, ["waiting"], "notSent");
      return;
    }
    // Its wave may have gone, or its people been erased, while it waited.
    if (!(await move(letter, ["waiting"], "sending"))) return;
    const outcome = await mail.send(letter.message);
    // Others may have taken this server for gone, and be unsure of it.
    await move(letter, ["sending", "unsure"], outcome.ok ? "sent" : stateAfter(outcome.refusal.code));
  };

  const run = async (): Promise<void> => {
    for (let letter = waiting.shift(); letter !== undefined; letter = waiting.shift()) {
      await hand(letter).catch(onBug);
    }
    isRunning = false;
  };
  const start = () => {
    if (isRunning) return;
    isRunning = true;
    running = run();
  };
  return {
    post(actor, letters) {
      waiting.push(...letters.map((letter) => ({ ...letter, actor })));
      start();
    },
    idle: () => running,
    async stop() {
      isStopped = true;
      await running;
    },
  };
}

/** A server that says no for this address may say yes for another; one that cannot be reached says nothing of it. */
function stateAfter(code: string): LetterState {
  return code === "mailUnreachable" || code === "noMailServer" ? "notSent" : "refused";
}

/**
 * A server that is gone had its letters in memory: those that waited did not leave; of those that it was handing,
 * nobody knows. Letters of a server that is there are left to it.
 */
export async function tellStoppedLetters({ kysely }: Pick<Database, "kysely">): Promise<void> {
  await sql`
    UPDATE answer_letter SET state = CASE state WHEN 'waiting' THEN 'notSent' ELSE 'unsure' END
    WHERE state IN ('waiting', 'sending') AND held_by NOT IN (${liveProcesses})`.execute(kysely);
}
