import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { Database } from "../database/index.ts";
import { ChoreFault, type ChoreKind, faultCodeOf } from "./chore.ts";
import { type ChoreQueue, openChoreQueue, type TakenChore } from "./chore-queue.ts";
import { readDatabaseClock } from "./database-clock.ts";
import { liveProcesses, sayAlive, sayGone } from "./live-processes.ts";

const beatMilliseconds = 10_000;
const holdMilliseconds = 30_000;
/** A server whose clock is further from the database's than this does nothing that depends on the day. */
const clocksApartSeconds = 300;

export interface ChoreHouse {
  readonly database: Pick<Database, "kysely">;
  readonly clock: Pick<Clock, "now">;
  /** This server among those of the database. */
  readonly process: string;
  readonly version: string;
  readonly onBug: (identifier: string, error: unknown) => void;
}

export interface ChoreDoer {
  /** How many servers work on this database, as seen lately; this one at least. */
  servers(): number;
  /** Says that this server is there, then does what is due, again and again. */
  begin(): Promise<void>;
  /** Plans, then does what is due now, one after the other. How many were taken. */
  round(): Promise<number>;
  /** Takes no other, waits for the one under way, and says that this server leaves. */
  stop(): Promise<void>;
}

/** Does the chores that this server manages to take, one at a time. */
export function openChoreDoer(house: ChoreHouse, kinds: readonly ChoreKind[]): ChoreDoer {
  const { kysely } = house.database;
  const queue = openChoreQueue(kysely, house.process);
  const names = kinds.map(({ kind }) => kind);
  const stopping = new AbortController();
  const doOne = openHands(house, { queue, kinds, stopping: stopping.signal });
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();

  let servers = 1;
  const beat = async () => {
    await sayAlive(kysely, house.process, house.version);
    servers = Math.max(1, (await liveProcesses.execute(kysely)).rows.length);
  };
  const round = async (): Promise<number> => {
    await queue.plan(kinds);
    let taken = 0;
    while (!stopping.signal.aborted) {
      const chore = await queue.take(names);
      if (chore === undefined) break;
      taken += 1;
      await doOne(chore);
    }
    return taken;
  };

  return {
    servers: () => servers,
    round,
    async begin() {
      const tell = (error: unknown) => house.onBug("chores", error);
      let isFree = true;
      timer = setInterval(() => {
        // A long chore keeps the next round waiting, never the sign of life.
        beat().catch(tell);
        if (!isFree) return;
        isFree = false;
        running = round()
          .catch(tell)
          .finally(() => {
            isFree = true;
          });
      }, beatMilliseconds);
      timer.unref();
      await beat();
    },
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await running;
      // A database that is away is told nothing: the others see it by themselves.
      await sayGone(kysely, house.process).catch(() => undefined);
    },
  };
}

interface HandsWork {
  readonly queue: ChoreQueue;
  readonly kinds: readonly ChoreKind[];
  readonly stopping: AbortSignal;
}

/** Does one chore that was taken, holds it for as long as that lasts, and says how it ended. */
function openHands(house: ChoreHouse, { queue, kinds, stopping }: HandsWork) {
  return async (chore: TakenChore): Promise<void> => {
    const kind = kinds.find((each) => each.kind === chore.kind);
    if (kind === undefined) throw new Error("invalid chore; its kind must be known");
    const holding = setInterval(() => {
      queue.hold(chore).catch((error: unknown) => house.onBug("chores", error));
    }, holdMilliseconds);
    try {
      await agreeOnTheHour(house);
      await kind.run(chore.subject, stopping);
      await queue.end(chore);
    } catch (error) {
      if (!(error instanceof ChoreFault)) house.onBug(`chore ${chore.kind}`, error);
      await queue.fail(chore, faultCodeOf(error));
    } finally {
      clearInterval(holding);
    }
  };
}

/** A clock that is wrong would delete too early, or end a wave: the chore is left for another server, or for later. */
async function agreeOnTheHour({ database, clock }: ChoreHouse): Promise<void> {
  const apart = Math.abs(Date.parse(await readDatabaseClock(database.kysely)) - Date.parse(clock.now()));
  if (apart > clocksApartSeconds * 1000) throw new ChoreFault("clocksDiffer");
}
