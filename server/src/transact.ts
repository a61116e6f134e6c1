import type { Actor } from "../../core/src/access/index.ts";
import type { Result } from "../../core/src/kernel/result.ts";
import type { Rooms } from "./http/rooms.ts";
import type { House } from "./open-house.ts";

class Undone extends Error {
  readonly refusal: unknown;
  constructor(refusal: unknown) {
    super("refused");
    this.refusal = refusal;
  }
}

/** Runs a use case for a door other than HTTP, in one transaction that a refusal undoes. */
export async function transact<Value, Refusal>(
  house: House,
  actor: Actor,
  act: (rooms: Rooms) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  let refused: Result<Value, Refusal> | undefined;
  try {
    return await house.database.transaction(async (transaction) => {
      const outcome = await act(house.openRooms(transaction, actor));
      if (outcome.ok) return outcome;
      refused = outcome;
      throw new Undone(outcome.refusal);
    });
  } catch (error) {
    if (error instanceof Undone && refused !== undefined) return refused;
    throw error;
  }
}
