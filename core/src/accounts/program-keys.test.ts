import { describe, expect, test } from "vitest";
import type { AccountId, Actor, OrganisationId, Role } from "../access/index.ts";
import { rolesContract } from "../access/roles.contract.ts";
import { addDays } from "../kernel/calendar.ts";
import { type GuessStanding, takeGuess } from "./limit-guesses.ts";
import type { ProgramKey } from "./model.ts";
import type { AccountPost } from "./ports.ts";
import {
  endProgramKey,
  keyMark,
  keysAtMost,
  makeProgramKey,
  openProgramKey,
  viewProgramKeys,
} from "./program-keys.ts";
import { sampleProgramKey } from "./sample-program-key.ts";

const { madeOn: start, name, scope } = sampleProgramKey;
const wish = { name, scope, days: 90 };
const organisation = "fournil" as OrganisationId;
const actorOf = (who: string, ...roles: readonly Role[]): Actor => {
  return { account: who as AccountId, organisation, roles };
};
const [ana, bob, owner] = [actorOf("ana", "adviser"), actorOf("bob", "adviser"), actorOf("olga", "owner")];
const unused = { lastUsedOn: undefined, endedOn: undefined };
const post: AccountPost = {
  sendsLetters: false,
  address: (page, secret) => `${page}#${secret}`,
  sendSignInLink: () => undefined,
  sendInvitation: () => undefined,
};

const inOrganisation = (key: ProgramKey | undefined) => key && { ...key, organisation };

/** Ports in memory, on a day that moves. */
function openRing() {
  let today = start;
  let count = 0;
  const kept = new Map<string, ProgramKey>();
  const standings = new Map<string, GuessStanding>();
  const change = (id: string, part: Partial<ProgramKey>) => {
    for (const [digest, key] of kept) if (key.id === id) kept.set(digest, { ...key, ...part });
  };
  const house: Parameters<typeof makeProgramKey>[0] & Parameters<typeof openProgramKey>[0] = {
    post,
    clock: { now: () => `${today}T08:00:00.000Z`, today: () => today },
    ids: { next: () => `id${++count}` },
    secrets: { next: () => `secret${count}`, digest: btoa },
    programKeys: {
      list: async () => [...kept.values()].map((key) => ({ ...key, holder: key.account })),
      add: async (key, digest) => void kept.set(digest, { ...unused, ...key }),
      end: async (id, endedOn) => change(id, { endedOn }),
    },
    keys: {
      find: async (digest) => inOrganisation(kept.get(digest)),
      noteUse: async (_, id, lastUsedOn) => change(id, { lastUsedOn }),
    },
    guesses: {
      take: async (kind, key) => {
        const verdict = takeGuess(kind, standings.get(key), house.clock.now());
        if (verdict.isOpen) standings.set(key, verdict.standing);
        return verdict;
      },
      forgive: async () => undefined,
    },
  };
  const make = async (actor: Actor) => {
    const made = await makeProgramKey(house, actor, wish);
    if (!made.ok) throw new Error(made.refusal.code);
    return made.value;
  };
  const open = (text: string) => openProgramKey(house, text, "network");
  const sees = async (actor: Actor) => {
    const seen = await viewProgramKeys(house, actor);
    return seen.ok ? seen.value.keys.map(({ id, holder }) => `${id} of ${holder ?? "mine"}`) : seen.refusal;
  };
  const pass = (days: number) => {
    today = addDays(today, days);
  };
  return { house, kept, make, open, sees, pass };
}

const refused = (code: string) => ({ ok: false, refusal: { code } });

test("what is kept of a key opens nothing, and the key opens what it was made for", async () => {
  const { make, open, kept } = openRing();
  const { id, key, expiresOn } = await make(ana);
  expect([key.startsWith(keyMark), expiresOn]).toEqual([true, addDays(start, 90)]);
  expect(await open(key)).toEqual({ ok: true, value: { id, account: ana.account, organisation, scope } });
  expect(JSON.stringify([...kept])).not.toContain(key);
  for (const digest of kept.keys()) expect(await open(digest)).toEqual(refused("unknownKey"));
});

test("a key opens until its last day, and the last day it did is noted", async () => {
  const { make, open, kept, pass } = openRing();
  const { key, expiresOn } = await make(ana);
  const lastUse = () => [...kept.values()].map(({ lastUsedOn }) => lastUsedOn);
  pass(90);
  expect((await open(key)).ok).toBe(true);
  expect(lastUse()).toEqual([expiresOn]);
  pass(1);
  expect(await open(key)).toEqual(refused("keyEnded"));
  expect(lastUse()).toEqual([expiresOn]);
});

test("only texts that were never a key slow their network down, never a good key", async () => {
  const { house, make, open } = openRing();
  const [ended, good] = [await make(ana), await make(ana)];
  await endProgramKey(house, ana, ended.id);
  for (let count = 0; count < 30; count++) expect(await open(ended.key)).toEqual(refused("keyEnded"));
  for (let count = 0; count < 20; count++) expect(await open("wrong")).toEqual(refused("unknownKey"));
  expect(await open("wrong")).toMatchObject(refused("slowDown"));
  expect((await open(good.key)).ok).toBe(true);
});

describe("keys of an organisation", () => {
  test("one sees and ends one's own; an owner, everybody's", async () => {
    const { house, make, sees } = openRing();
    const [hers, his] = [(await make(ana)).id, (await make(bob)).id];
    expect(await sees(ana)).toEqual([`${hers} of mine`]);
    expect(await sees(owner)).toEqual([`${hers} of ana`, `${his} of bob`]);
    expect(await endProgramKey(house, ana, his)).toEqual(refused("unknownKey"));
    expect((await endProgramKey(house, owner, his)).ok).toBe(true);
    expect(await endProgramKey(house, bob, his), "twice").toEqual(refused("unknownKey"));
    expect(await sees(owner)).toEqual([`${hers} of ana`]);
  });

  test("are so many at most for each person; one that ended makes room", async () => {
    const { house, make } = openRing();
    for (let count = 0; count < keysAtMost; count++) await make(ana);
    expect(await makeProgramKey(house, ana, wish)).toEqual(refused("tooManyKeys"));
    expect((await makeProgramKey(house, bob, wish)).ok).toBe(true);
    await endProgramKey(house, ana, "id1");
    expect((await makeProgramKey(house, ana, wish)).ok).toBe(true);
  });

  test("are made on a server with login alone, and no key makes, sees or ends one", async () => {
    const { house, make, kept } = openRing();
    expect(await makeProgramKey({ ...house, post: undefined }, ana, wish)).toEqual(refused("localOnly"));
    expect(kept.size).toBe(0);
    const { id } = await make(ana);
    const program = { ...ana, key: { id, scope } };
    expect(await makeProgramKey(house, program, wish)).toEqual(refused("notAllowed"));
    expect(await viewProgramKeys(house, program)).toEqual(refused("notAllowed"));
    expect(await endProgramKey(house, program, id)).toEqual(refused("notAllowed"));
  });

  const { house } = openRing();
  rolesContract("makeProgramKey", (roles) => makeProgramKey(house, actorOf("ana", ...roles), wish));
  rolesContract("viewProgramKeys", (roles) => viewProgramKeys(house, actorOf("ana", ...roles)));
  rolesContract("endProgramKey", (roles) => endProgramKey(house, actorOf("ana", ...roles), "none"));
});
