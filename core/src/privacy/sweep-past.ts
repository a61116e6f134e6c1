import type { Clock } from "../kernel/clock.ts";
import type { SweepShelf, SweptKind } from "./ports.ts";
import { firstDayKept } from "./retention-rules.ts";
import { timedKinds } from "./timed-kinds.ts";

/** Deletes everything of one organisation that its clocks have passed. The house's own work: nobody asks for it. */
export async function sweepPast(house: {
  readonly shelf: SweepShelf;
  readonly clock: Clock;
}): Promise<readonly SweptKind[]> {
  const { shelf, clock } = house;
  const day = clock.today();
  const choices = await shelf.choices();
  const swept: SweptKind[] = [];
  for (const kind of timedKinds) {
    const removed = await shelf.removeBefore(kind, firstDayKept(kind, choices, day));
    if (removed === 0) continue;
    await shelf.tell({ day, kind, removed });
    swept.push({ day, kind, removed });
  }
  return swept;
}
