import { expect, test } from "vitest";
import { atomsOfLedger, openMemoryAtomLedger } from "../disclosure/index.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { inviteWave, viewInvitations } from "./invite-wave.ts";
import { openMemoryAnswers } from "./sample-answer-store.ts";
import { sampleWave } from "./wave.contract.ts";

const peopleOf = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ key: `p${place}`, attributes: { status: "employee" } }));
const house = (count: number) => {
  let made = 0;
  const next = () => {
    made += 1;
    return `made-${made}`;
  };
  return {
    atomLedger: openMemoryAtomLedger(),
    invitedWaves: { find: async () => sampleWave({ invited: peopleOf(count) }) },
    tokens: { next, markOf: (token: string) => `mark of ${token}` },
    ids: { next },
    clock: { now: () => "2026-11-23T10:00:00.000Z", today: () => sampleWave().opensOn },
  };
};
const command = { wave: "wave", language: "fr" };

test("each invited person has one token, told once; asking again makes none", async () => {
  await openMemoryAnswers().transaction(async (answers) => {
    const around = { ...house(12), answers };
    const first = await inviteWave(around, actorOf("hr"), command);
    expect(first.ok ? first.value : []).toHaveLength(12);
    expect(await inviteWave(around, actorOf("hr"), command)).toEqual({ ok: true, value: [] });
    const view = await viewInvitations(around, actorOf("worksCouncil"), command);
    expect(view).toMatchObject({ ok: true, value: { invited: 12, tokensMade: 12 } });
    // The cut stands in the ledger that releases are checked against, as it stands with the wave.
    const cut = atomsOfLedger(await around.atomLedger.of("wave"));
    expect(cut).toEqual((await answers.findFrame("wave"))?.atoms);
    expect(cut.flatMap(({ people }) => people)).toHaveLength(12);
  });
});

test("under ten people nothing is asked, and a role that may not invite makes nothing", async () => {
  await openMemoryAnswers().transaction(async (answers) => {
    const few = await inviteWave({ ...house(9), answers }, actorOf("hr"), command);
    expect(few).toEqual({ ok: false, refusal: { code: "tooFewInvited" } });
    const trainer = await inviteWave({ ...house(12), answers }, actorOf("trainer"), command);
    expect(trainer).toMatchObject({ ok: false, refusal: { code: "notAllowed" } });
  });
});
