import type { AccountId } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Session } from "./model.ts";
import type { AccountHouse } from "./ports.ts";

export type EndSessionRefusal = { readonly code: "unknownSession" };

/** Signs out here. */
export async function signOut(house: AccountHouse, session: Session): Promise<void> {
  await house.sessions.end(session.account, session.id);
  await house.events.append({ kind: "signedOut", account: session.account, at: house.clock.now() });
}

/** Ends one session of the account, in whatever browser it is. */
export async function endSession(
  house: AccountHouse,
  account: AccountId,
  id: string,
): Promise<Result<{ readonly ended: true }, EndSessionRefusal>> {
  if (!(await house.sessions.end(account, id))) return refuse({ code: "unknownSession" });
  await house.events.append({ kind: "sessionsEnded", account, at: house.clock.now() });
  return accept({ ended: true });
}

/** Ends every session of the account but this one. */
export async function endOtherSessions(house: AccountHouse, session: Session): Promise<void> {
  await house.sessions.endAll(session.account, session.id);
  await house.events.append({ kind: "sessionsEnded", account: session.account, at: house.clock.now() });
}
