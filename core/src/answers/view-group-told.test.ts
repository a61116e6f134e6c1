import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { openMemoryAtomLedger } from "../disclosure/index.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { findInvitedWave } from "../surveys/index.ts";
import { keptWaveOf, questionnaireOf, questionOf, wordsOf } from "../surveys/sample-questionnaire.ts";
import { openMemoryQuestionnaireStore, openMemoryWaveStore } from "../surveys/sample-survey-stores.ts";
import type { Wave } from "../surveys/wave-model.ts";
import { openMemoryAnswers } from "./sample-answer-store.ts";
import { saidOfGroups, viewGroupTold } from "./view-group-told.ts";
import type { ReleasingHouse } from "./view-released-answers.ts";

const [hr, wave, project] = [actorOf("hr"), { wave: "wave-1" }, { project: "project-1" }];
const { opensOn, closesOn } = keptWaveOf().content;
const closed = { kind: "closed", openedOn: opensOn, closedOn: closesOn } as const;
const open = { kind: "open", openedOn: opensOn } as const;

/** A wave that asked managers: one said yes, one does not know, and one of them left words that nobody has read. */
async function within<Value>(work: (house: ReleasingHouse) => Promise<Value>, facts: Partial<Wave> = {}) {
  const [waves, questionnaires] = [openMemoryWaveStore(), openMemoryQuestionnaireStore()];
  await questionnaires.addVersion(questionnaireOf({ questions: [questionOf(), wordsOf("more")] }));
  await waves.add(keptWaveOf({ audience: "frontlineManager", state: closed, ...facts }));
  const around = {
    waves,
    invitedWaves: { find: (id: string) => findInvitedWave({ waves, questionnaires }, id) },
    clock: { now: () => `${closesOn}T10:00:00.000Z`, today: () => closesOn },
    atomLedger: openMemoryAtomLedger(),
    draw: () => 0,
  };
  return openMemoryAnswers().transaction(async (answers) => {
    const words = [{ question: "more", words: "On s’entraide", mayQuote: true }];
    const said = [
      { answers: { q1: ["yes"] }, words },
      { answers: { q1: "dontKnow" as const }, words: [] },
    ];
    for (const [place, answer] of said.entries())
      await answers.groups.take({ wave: "wave-1", leader: `chef-${place}`, seal: `seal-${place}`, answer });
    return work({ ...around, answers });
  });
}

describe("what a function said of its group", () => {
  rolesContract("viewReleasedAnswers", (roles) =>
    within((house) => viewGroupTold(house, actorOf(...roles), wave)),
  );

  test("is given answer by answer with how many said it; words that nobody has read stay apart", () =>
    within(async (house) => {
      const told = await viewGroupTold(house, hr, wave);
      expect(told).toMatchObject({ ok: true, value: { asked: 12, tellers: 2, saidOn: closesOn, words: [] } });
      const [question, ...others] = told.ok ? told.value.questions : [];
      expect(others).toEqual([]);
      expect(question?.counts).toEqual([
        { answer: "yes", text: "Oui", count: 1 },
        { answer: "no", text: "Non", count: 0 },
        { answer: "dontKnow", text: "Je ne sais pas", count: 1 },
        { answer: "preferNot", text: "Je préfère ne pas répondre", count: 0 },
      ]);
      expect(JSON.stringify(told)).not.toMatch(/chef-|seal-|entraide/);
    }));

  test("is given to other rooms without the answers that nobody gave", () =>
    within(async (house) => {
      const said = await saidOfGroups(house, hr, project);
      const about = { function: "frontlineManager", topic: "usefulness", tellers: 2, saidOn: closesOn };
      expect(said).toMatchObject([
        { ...about, answerText: "Oui", count: 1 },
        { ...about, answerText: "Je ne sais pas", count: 1 },
      ]);
      expect(said).toHaveLength(2);
    }));

  test.each([
    ["still takes answers", "waveOpen", { state: open }],
    ["is only planned", "waveOpen", { state: { kind: "planned" } }],
    ["asks people themselves", "unknownWave", { audience: "employee" }],
  ] as const)("is not told of a wave that %s: %s", (_, code, facts) =>
    within(async (house) => {
      expect(await viewGroupTold(house, hr, wave)).toEqual({ ok: false, refusal: { code } });
      expect(await saidOfGroups(house, hr, project)).toEqual([]);
      expect(await house.answers.groups.findRecord("wave-1")).toBeUndefined();
    }, facts),
  );

  test("is for the organisation alone: a partner, a trainer and another project have nothing", () =>
    within(async (house) => {
      const partner = { ...actorOf("adviser"), share: { id: "s", ...project } };
      const unknownWave = { ok: false, refusal: { code: "unknownWave" } };
      expect(await viewGroupTold(house, partner, wave)).toEqual(unknownWave);
      expect(await viewGroupTold(house, hr, { wave: "elsewhere" })).toEqual(unknownWave);
      expect(await saidOfGroups(house, partner, project)).toEqual([]);
      expect(await saidOfGroups(house, actorOf("trainer"), project)).toEqual([]);
      expect(await saidOfGroups(house, hr, { project: "project-2" })).toEqual([]);
    }));
});
