import { minute, secondsBetween } from "./elapsed.ts";
import { isSessionAlive } from "./lifetimes.ts";
import type { Session } from "./model.ts";
import type { AccountHouse } from "./ports.ts";

/** The session of a token, if it is still alive. Being asked for keeps it awake, to the minute. */
export async function findSession(
  house: Pick<AccountHouse, "sessions" | "secrets" | "clock">,
  token: string,
): Promise<Session | undefined> {
  const session = await house.sessions.findByDigest(house.secrets.digest(token));
  if (session === undefined) return undefined;
  const now = house.clock.now();
  if (!isSessionAlive(session, now)) {
    await house.sessions.end(session.account, session.id);
    return undefined;
  }
  if (secondsBetween(session.lastSeenAt, now) >= minute) await house.sessions.touch(session.id, now);
  return session;
}
