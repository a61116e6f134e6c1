import "./tables.ts";
import type { Actor } from "../../../core/src/access/index.ts";
import type { LetterState, WaveLetter } from "../../../core/src/answers/index.ts";
import type { MailSender } from "../../../core/src/kernel/mail.ts";
import type { Database } from "../database/index.ts";

/** The house's own letter room: what it is given waits in memory, since nothing keeps what a letter opens. */
export interface PostRoom {
  post(actor: Actor, letters: readonly WaveLetter[]): void;
  /** Once nothing waits any more. */
  idle(): Promise<void>;
  /** Hands no further letter; those that wait are told not sent. */
  stop(): Promise<void>;
}

interface Waiting extends WaveLetter {
  readonly actor: Actor;
}

/**
 * Hands letters to the mail server one after the other. A letter is marked before it is handed and after: when this
 * server dies in between, it is told unsure, and nobody sends it again without being told so.
 */
export function openPostRoom(
  { database, mail }: { readonly database: Pick<Database, "transaction">; readonly mail: MailSender },
  onBug: (error: unknown) => void,
): PostRoom {
  const waiting: Waiting[] = [];
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  let isRunning = false;

  /** Whether the letter was in a state that it may leave. */
  const move = ({ actor, wave, key }: Waiting, from: LetterState, to: LetterState): Promise<boolean> =>
    database.transaction(
      async ({ kysely }) => {
        const { numUpdatedRows } = await kysely
          .updateTable("answer_letter")
          .set({ state: to })
          .where("organisation_id", "=", actor.organisation)
          .where("wave_id", "=", wave)
          .where("person_key", "=", key)
          .where("state", "=", from)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      },
      { walledFor: actor },
    );

  const hand = async (letter: Waiting): Promise<void> => {
    if (isStopped) {
      await move(letter, "waiting", "notSent");
      return;
    }
    // Its wave may have gone, or its people been erased, while it waited.
    if (!(await move(letter, "waiting", "sending"))) return;
    const outcome = await mail.send(letter.message);
    await move(letter, "sending", outcome.ok ? "sent" : stateAfter(outcome.refusal.code));
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
 * As the server starts, nothing is in memory: letters that waited did not leave; of those being handed nobody knows.
 */
export async function tellStoppedLetters({ kysely }: Pick<Database, "kysely">): Promise<void> {
  await kysely
    .updateTable("answer_letter")
    .set({ state: "notSent" })
    .where("state", "=", "waiting")
    .execute();
  await kysely.updateTable("answer_letter").set({ state: "unsure" }).where("state", "=", "sending").execute();
}
