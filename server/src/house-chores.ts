import { sweepAccounts } from "./accounts/open-account-house.ts";
import { endWaves } from "./answers/end-waves.ts";
import { tellStoppedLetters } from "./answers/letter-room.ts";
import { type ResentHouse, resendLetters, wavesToResend } from "./answers/resend-letters.ts";
import type { ChoreKind } from "./chores/chore.ts";
import { openChoreQueue } from "./chores/chore-queue.ts";
import { sweepRetention } from "./privacy/sweep-retention.ts";
import { sweepLeftovers } from "./workforce/sweep-leftovers.ts";

export interface HouseOfChores extends ResentHouse {
  readonly process: string;
  /** Puts seals over every line of the trail that has none. */
  readonly sealAll: () => Promise<void>;
}

const [hour, day] = [60, 24 * 60];

/**
 * Whatever the house does by itself, whichever of its servers does it. Each may be done twice, or by two servers at
 * once, without harm: they take locks of their own, or change rows only from the state that they expect.
 */
export function houseChores(house: HouseOfChores): readonly ChoreKind[] {
  const { database, clock } = house;
  const queue = openChoreQueue(database.kysely, house.process);
  return [
    { kind: "endWaves", everyMinutes: hour, run: () => endWaves(house) },
    {
      kind: "retention",
      everyMinutes: 6 * hour,
      async run() {
        // What a wave says is counted before its answers may be forgotten.
        await endWaves(house);
        await sweepRetention(database, clock);
      },
    },
    { kind: "leftovers", everyMinutes: 6 * hour, run: () => sweepLeftovers(database, clock) },
    { kind: "accounts", everyMinutes: 6 * hour, run: () => sweepAccounts(database, clock) },
    // A server that was killed left lines that only it was to seal.
    { kind: "seals", everyMinutes: hour, run: () => house.sealAll() },
    {
      kind: "letters",
      everyMinutes: 5,
      async run() {
        await tellStoppedLetters(database);
        for (const wave of await wavesToResend(database)) await queue.ask("resendLetters", wave);
      },
    },
    { kind: "resendLetters", run: (wave) => resendLetters(house, wave) },
    { kind: "oldChores", everyMinutes: day, run: () => queue.forgetOld() },
  ];
}
