import type { FastifyInstance } from "fastify";
import { type SealingHouse, sealTrail, unsealedOrganisations } from "./audit-seals.ts";

/** Milliseconds between two rounds: a line waits no longer for its seal. */
const betweenRounds = 5000;
/** Rounds that look at an organisation after it wrote: its transaction may end after the first one. */
const roundsAfterWriting = 3;

export interface OftenSealed {
  /** Tells that a line is being written for an organisation. */
  note(organisation: string): void;
  /** Seals whatever has no seal yet, at the start: lines of before there were any, or of a stop between two rounds. */
  sealAll(): Promise<void>;
  /** Seals round after round while the server runs. */
  follow(app: FastifyInstance, onBug: (identifier: string, error: unknown) => void): void;
}

/** Keeps seals up with what is written: by what this program notes, not by reading whole trails again. */
export function sealOften(house: SealingHouse): OftenSealed {
  const waiting = new Map<string, number>();
  let round = Promise.resolve();
  const goRound = async () => {
    for (const [organisation, rounds] of [...waiting]) {
      if (rounds <= 1) waiting.delete(organisation);
      else waiting.set(organisation, rounds - 1);
      await sealTrail(house, organisation);
    }
  };
  return {
    note(organisation) {
      waiting.set(organisation, roundsAfterWriting);
    },
    async sealAll() {
      for (const organisation of await unsealedOrganisations(house.database))
        await sealTrail(house, organisation, "whole");
    },
    follow(app, onBug) {
      const timer = setInterval(() => {
        round = round.then(goRound).catch((error: unknown) => onBug("seals of the trail", error));
      }, betweenRounds);
      timer.unref();
      app.addHook("onClose", async () => {
        clearInterval(timer);
        await round;
      });
    },
  };
}
