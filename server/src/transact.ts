import type { Actor } from "../../core/src/access/index.ts";
import type { Result } from "../../core/src/kernel/result.ts";
import type { Rooms } from "./http/rooms.ts";
import type { House } from "./open-house.ts";
import { undoRefused } from "./undo-refused.ts";

/** Runs a use case for a door other than HTTP, in one transaction that a refusal undoes. */
export function transact<Value, Refusal>(
  house: House,
  actor: Actor,
  act: (rooms: Rooms) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  const walled = { walledFor: actor };
  return undoRefused(house.database, (transaction) => act(house.openRooms(transaction, actor)), walled);
}
