import type { FastifyInstance } from "fastify";
import { type SweptHouse, sweepRetention } from "./sweep-retention.ts";

/** Milliseconds between two sweeps: several a day, so that a machine asleep at one of them is late by hours only. */
const betweenSweeps = 6 * 3_600_000;

/** Sweeps again and again while the server runs; what must be done `before` is done each time. */
export function sweepOften(
  app: FastifyInstance,
  house: SweptHouse & { readonly before: () => Promise<void> },
  onBug: (identifier: string, error: unknown) => void,
): void {
  let sweep = Promise.resolve();
  const timer = setInterval(() => {
    sweep = sweep
      .then(() => house.before())
      .then(() => sweepRetention(house.database, house.clock))
      .catch((error: unknown) => onBug("retention sweep", error));
  }, betweenSweeps);
  timer.unref();
  app.addHook("onClose", async () => {
    clearInterval(timer);
    await sweep;
  });
}
