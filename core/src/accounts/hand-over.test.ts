import { describe, expect, test } from "vitest";
import type { AccountId, AuditEntry, OrganisationId } from "../access/index.ts";
import { handOver, organisationsWaiting } from "./hand-over.ts";
import type { Account } from "./model.ts";
import type { LocalOrganisation } from "./ports.ts";
import { sampleInvitation } from "./sample-invitation.ts";
import { sampleProgramKey } from "./sample-program-key.ts";

const now = "2026-11-23T08:00:00.000Z";
const { email } = sampleInvitation;
const [owner, ana] = ["local" as AccountId, "ana" as AccountId];
const account: Account = { id: ana, email, name: "Ana", isVerified: true };

function begun(id: string, change: Partial<LocalOrganisation> = {}): LocalOrganisation {
  const named = { id: id as OrganisationId, name: `Maison ${id}`, owner };
  return { ...named, isFictional: false, isUsed: true, ...change };
}

/** Ports in memory. Nothing is undone here: what a refusal leaves is what was written before it. */
function openShelf(held: readonly LocalOrganisation[], accounts: readonly Account[] = [account]) {
  const trail: AuditEntry[] = [];
  const steps: string[] = [];
  const made: Account[] = [];
  const gone = new Set<OrganisationId>();
  const house: Parameters<typeof handOver>[0] = {
    accounts: {
      findByEmail: async (address) => [...accounts, ...made].find((each) => each.email === address),
      add: async (each) => {
        steps.push(`${each.id} is made for ${each.name}`);
        made.push(each);
        return true;
      },
      join: async (organisation, joined, roles) => {
        steps.push(`${joined} joins ${organisation} as ${roles.join()}`);
      },
    },
    local: {
      lock: async () => void steps.push("lock"),
      held: async () => held.filter(({ id }) => !gone.has(id)),
      handedOver: async () => held.filter(({ id }) => gone.has(id)),
      letGo: async (organisation) => {
        gone.add(organisation);
        steps.push(`let go of ${organisation}`);
      },
    },
    ids: { next: () => "new" },
    tellTrail: async (entry) => void trail.push(entry),
    clock: { now: () => now, today: () => sampleProgramKey.madeOn },
    together: (act) => act(house),
  };
  const give = (organisation?: string, name?: string) => handOver(house, { email, organisation, name });
  return { house, give, trail, steps };
}

const refusal = (code: string, rest: object = {}) => ({ ok: false, refusal: { code, ...rest } });

describe("handing over", () => {
  test("gives every real organisation in which something was done, and leaves the others", async () => {
    const others = [begun("b", { isUsed: false }), begun("c", { isFictional: true })];
    const { house, give, steps } = openShelf([begun("a"), ...others, begun("d")]);
    expect(await organisationsWaiting(house)).toEqual(["Maison a", "Maison d"]);
    const organisations = [begun("a"), begun("d")].map(({ id, name }) => ({ id, name }));
    expect(await give()).toEqual({ ok: true, value: { account, isNew: false, organisations } });
    expect(await organisationsWaiting(house)).toEqual([]);
    const each = (id: string) => [`ana joins ${id} as owner`, `let go of ${id}`];
    expect(steps, "under the lock, and never without an owner").toEqual(["lock", ...each("a"), ...each("d")]);
  });

  test("is told in each trail as the local owner's act, about the new owner", async () => {
    const { give, trail } = openShelf([begun("a")]);
    await give();
    const act = { account: owner, organisation: "a", useCase: "handOverOrganisation" };
    expect(trail).toEqual([{ ...act, subject: ana, outcome: "done", at: now }]);
  });

  test.each(["b", " MAISON B "])("gives the one called %j alone, used or not", async (called) => {
    const { give, steps } = openShelf([begun("a"), begun("b", { isUsed: false })]);
    expect(await give(called)).toMatchObject({ ok: true, value: { organisations: [{ id: "b" }] } });
    expect(steps).toEqual(["lock", "ana joins b as owner", "let go of b"]);
  });
});

describe("handing over to somebody without an account", () => {
  test("makes one when the person is named, and gives it the organisation at once", async () => {
    const { give, steps, trail } = openShelf([begun("a")], []);
    const given = await give(undefined, " Zoé M. ");
    expect(given).toMatchObject({
      ok: true,
      value: { isNew: true, account: { name: "Zoé M.", isVerified: false } },
    });
    expect(steps).toEqual(["lock", "new is made for Zoé M.", "new joins a as owner", "let go of a"]);
    expect(trail).toMatchObject([{ subject: "new", outcome: "done" }]);
  });

  test("makes none when the person is not named, nor when there is nothing to hand over", async () => {
    for (const name of [undefined, "", "  "]) {
      const { give, steps } = openShelf([begun("a")], []);
      expect(await give(undefined, name)).toEqual(refusal("unknownAccount"));
      expect(steps).toEqual(["lock"]);
    }
    const { give, steps } = openShelf([], []);
    expect(await give(undefined, "Zoé")).toMatchObject({ ok: false });
    expect(steps).toEqual(["lock"]);
  });

  test("a name beside an address that has an account changes nothing of it", async () => {
    const { give } = openShelf([begun("a")]);
    expect(await give(undefined, "Autre")).toMatchObject({ ok: true, value: { account, isNew: false } });
  });
});

describe("nothing is handed over, and the trail stays empty,", () => {
  const twins = [begun("a", { name: "Fournil" }), begun("b", { name: "Fournil" })];
  const fictional = begun("c", { isFictional: true });
  test.each([
    ["when two have the name", "fournil", refusal("severalOrganisations", { organisations: ["a", "b"] })],
    ["when it is made up", "c", refusal("fictional", { organisation: "Maison c" })],
    ["when none has it", "z", refusal("unknownOrganisation", { organisations: ["Fournil", "Fournil"] })],
  ])("%s", async (_, called, expected) => {
    const { give, steps, trail } = openShelf([...twins, fictional]);
    expect(await give(called)).toEqual(expected);
    expect([steps, trail]).toEqual([["lock"], []]);
  });

  test("when nothing was done in any", async () => {
    const { give, steps, trail } = openShelf([begun("a", { isUsed: false }), fictional]);
    expect(await give()).toEqual(refusal("nothingToHandOver", { organisations: ["Maison a"] }));
    expect([steps, trail]).toEqual([["lock"], []]);
  });
});

test.each([undefined, "a"])("nothing is handed over twice, asked for as %s", async (called) => {
  const { give, trail } = openShelf([begun("a")]);
  await give();
  expect(await give(called)).toEqual(refusal("alreadyHandedOver", { organisations: ["Maison a"] }));
  expect(trail).toHaveLength(1);
});

test("an address without account changes nothing, which each trail asked for tells", async () => {
  const { give, steps, trail } = openShelf([begun("a"), begun("b"), begun("c", { isUsed: false })], []);
  expect(await give()).toEqual(refusal("unknownAccount"));
  expect(steps).toEqual(["lock"]);
  const refused = { subject: "", outcome: "refused" };
  expect(trail).toMatchObject([
    { organisation: "a", ...refused },
    { organisation: "b", ...refused },
  ]);
});
