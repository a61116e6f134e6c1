import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { openMemoryAtomLedger } from "../disclosure/index.ts";
import { actorOf, sampleHouse } from "../projects/sample-kept-project.ts";
import type { InvitedWave } from "../surveys/index.ts";
import { inviteWave } from "./invite-wave.ts";
import type { LetterState, LetterStore, PersonAddress, WaveLetter } from "./letter-model.ts";
import { openMemoryAnswers } from "./sample-answer-store.ts";
import { type LetterHouse, saveAddresses, sendLetters, viewLetters } from "./send-letters.ts";
import { sampleWave } from "./wave.contract.ts";

const hr = actorOf("hr");
const invited = Array.from({ length: 12 }, (_, place) => ({ key: `p${place}`, attributes: {} }));
const addressOf = (key: string, language = "fr") => ({ key, address: `${key}@essai.example`, language });
const plain = { wave: "wave", replacesCards: false, repeatsUnsure: false };
const tried = { states: { p0: "refused", p1: "notSent", p2: "unsure", p3: "sent", p4: "sending" } } as const;

function openLetters(states: Map<string, LetterState>): LetterStore {
  const kept = new Map<string, PersonAddress>();
  return {
    addresses: async () => [...kept.values()],
    putAddresses: async (_project, addresses) => addresses.forEach((each) => void kept.set(each.key, each)),
    states: async () => new Map(states),
    async take(_wave, keys, from) {
      const free = keys.filter((key) => !states.has(key) || from.some((state) => state === states.get(key)));
      for (const key of free) states.set(key, "waiting");
      return new Set(free);
    },
  };
}

type Work<Value> = (house: LetterHouse, posted: readonly WaveLetter[]) => Promise<Value>;
type Facts = Partial<InvitedWave> & { isReady?: boolean; states?: Record<string, LetterState> };

/** An open wave of twelve people; a test says what else is so of it, of the mail server and of the letters. */
const within = <Value>(work: Work<Value>, facts: Facts = {}) =>
  openMemoryAnswers().transaction((answers) => {
    const { isReady = true, states = {}, ...wave } = facts;
    const posted: WaveLetter[] = [];
    const { ids, clock } = sampleHouse();
    const find = async (id: string) => (id === "wave" ? sampleWave({ invited, ...wave }) : undefined);
    const [atomLedger, letters] = [openMemoryAtomLedger(), openLetters(new Map(Object.entries(states)))];
    const tokens = { next: ids.next, markOf: (token: string) => `mark of ${token}` };
    const letterRoom = { post: (some: readonly WaveLetter[]) => void posted.push(...some) };
    const outside = { mail: { isReady }, siteOrigin: () => "https://ouvrage.example", letterRoom };
    const kept = { invitedWaves: { find }, answers, atomLedger, letters };
    return work({ ...kept, ...outside, ids, clock, tokens }, posted);
  });
const save = (house: LetterHouse, ...addresses: readonly PersonAddress[]) =>
  saveAddresses(house, hr, { wave: "wave", addresses });

describe("letters of a wave", () => {
  rolesContract("makeInvitation", (roles) => within((house) => sendLetters(house, actorOf(...roles), plain)));

  test("leave once for whoever has an address, each with what opens it, in their language", () =>
    within(async (house, posted) => {
      await save(house, addressOf("p0"), addressOf("p1", "en"));
      const twice = [await sendLetters(house, hr, plain), await sendLetters(house, hr, plain)];
      expect(twice).toMatchObject([{ value: { taken: 2 } }, { value: { taken: 0 } }]);
      expect(posted.map(({ message }) => message.to)).toEqual(["p0@essai.example", "p1@essai.example"]);
      expect(posted[1]?.message.text).toMatch(/https:\/\/ouvrage\.example\/r\/id-\d+\?l=en/);
    }));

  test("pass over who was given a card, unless the card is to be replaced", () =>
    within(async (house, posted) => {
      await save(house, addressOf("p0"));
      await inviteWave(house, hr, { wave: "wave", language: "fr" });
      const view = await viewLetters(house, hr, { wave: "wave" });
      expect(view.ok && view.value.people[0]).toEqual({ ...addressOf("p0"), state: "none", hasCard: true });
      expect(await sendLetters(house, hr, plain)).toEqual({ ok: true, value: { taken: 0 } });
      await sendLetters(house, hr, { ...plain, replacesCards: true });
      expect(posted).toMatchObject([{ key: "p0" }]);
      expect((await house.answers.listInvitations("wave"))[0]).toMatchObject({ timesReissued: 1 });
    }));

  test.each([
    [false, ["p0", "p1"]],
    [true, ["p0", "p1", "p2"]],
  ] as const)("leave again after a refusal; when unsure, only if asked (%s)", (repeatsUnsure, keys) =>
    within(async (house, posted) => {
      await save(house, ...Object.keys(tried.states).map((key) => addressOf(key)));
      await sendLetters(house, hr, { ...plain, repeatsUnsure });
      expect(posted.map(({ key }) => key)).toEqual(keys);
    }, tried),
  );

  test.each([
    ["noMailServer", { isReady: false }],
    ["waveNotOpen", { state: "closed", isReady: false }],
    ["askedByLink", { audience: "frontlineManager" }],
    ["tooFewInvited", { invited: invited.slice(0, 9) }],
  ] as const)("are refused, and none is made: %s", (code, facts) =>
    within(async (house, posted) => {
      await save(house, addressOf("p0"));
      expect(await sendLetters(house, hr, plain)).toEqual({ ok: false, refusal: { code } });
      expect([posted, await house.answers.listInvitations("wave")]).toEqual([[], []]);
    }, facts),
  );

  test("an address of somebody whom the wave does not ask is refused, and none is kept", () =>
    within(async (house) => {
      const saved = await save(house, addressOf("p0"), addressOf("elsewhere"));
      expect(saved).toEqual({ ok: false, refusal: { code: "unknownPerson" } });
      expect(await house.letters.addresses("a")).toEqual([]);
    }));

  test("sent again by the house, go only to those whose letter is known not to have left", () =>
    within(async (house, posted) => {
      await save(house, ...["p0", "p1", "p2", "p3", "p4", "p5"].map((key) => addressOf(key)));
      expect(await sendLetters(house, hr, { ...plain, onlyNotSent: true })).toMatchObject({
        value: { taken: 1 },
      });
      expect(posted.map(({ key }) => key)).toEqual(["p1"]);
    }, tried));
});
