import { day, hour, minute, secondsBetween } from "./elapsed.ts";
import type { Session } from "./model.ts";

/**
 * How long things that open a door last, in seconds. Sessions: twelve hours idle, so that an office computer left open
 * in the evening asks again the next day; thirty days in all, whatever is done (OWASP ASVS 5.0, 7.3.1 and 7.3.2).
 */
export const lifetimes = {
  sessionIdle: 12 * hour,
  session: 30 * day,
  signInLink: 15 * minute,
  invitation: 7 * day,
  /** Between the two halves of a passkey or of a sign-in at a provider. */
  step: 10 * minute,
  /** After signing in by other means, a new password may be chosen without the former one. */
  freshSignIn: 15 * minute,
} as const;

/** False once it was idle for too long, or began too long ago. */
export function isSessionAlive(session: Pick<Session, "startedAt" | "lastSeenAt">, now: string): boolean {
  return (
    secondsBetween(session.lastSeenAt, now) < lifetimes.sessionIdle &&
    secondsBetween(session.startedAt, now) < lifetimes.session
  );
}

/** A link, an invitation or a step made at a moment, which lasts so many seconds. */
export function isStillOpen(madeAt: string, lifetime: number, now: string): boolean {
  return secondsBetween(madeAt, now) < lifetime;
}

/** The person proved who they are a moment ago, otherwise than by a password. */
export function isFreshWithoutPassword(session: Pick<Session, "startedAt" | "way">, now: string): boolean {
  return session.way !== "password" && secondsBetween(session.startedAt, now) < lifetimes.freshSignIn;
}
