import { expect, test } from "vitest";
import { isFreshWithoutPassword, isSessionAlive, isStillOpen, lifetimes } from "./lifetimes.ts";

const start = Date.parse("2026-11-23T08:00:00.000Z");
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();

test("a session dies after twelve hours without being used", () => {
  expect(lifetimes.sessionIdle).toBe(12 * 3600);
  const session = { startedAt: at(0), lastSeenAt: at(100) };
  expect(isSessionAlive(session, at(100 + lifetimes.sessionIdle - 1))).toBe(true);
  expect(isSessionAlive(session, at(100 + lifetimes.sessionIdle))).toBe(false);
});

test("a session dies after thirty days, however much it is used", () => {
  expect(lifetimes.session).toBe(30 * 86_400);
  const session = (seen: number) => ({ startedAt: at(0), lastSeenAt: at(seen) });
  expect(isSessionAlive(session(lifetimes.session - 2), at(lifetimes.session - 1))).toBe(true);
  expect(isSessionAlive(session(lifetimes.session - 1), at(lifetimes.session))).toBe(false);
});

test("a link to sign in lasts fifteen minutes, an invitation seven days", () => {
  expect([lifetimes.signInLink, lifetimes.invitation]).toEqual([900, 7 * 86_400]);
  expect(isStillOpen(at(0), lifetimes.signInLink, at(899))).toBe(true);
  expect(isStillOpen(at(0), lifetimes.signInLink, at(900))).toBe(false);
});

test("only another way than a password, a moment ago, lets a password be chosen freely", () => {
  const session = { startedAt: at(0), way: "link" as const };
  expect(isFreshWithoutPassword(session, at(lifetimes.freshSignIn - 1))).toBe(true);
  expect(isFreshWithoutPassword(session, at(lifetimes.freshSignIn))).toBe(false);
  expect(isFreshWithoutPassword({ ...session, way: "password" }, at(1))).toBe(false);
});
