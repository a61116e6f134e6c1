import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { openMemoryAtomLedger } from "../disclosure/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { unknown } from "../kernel/known.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { planWave } from "../surveys/index.ts";
import { openWave } from "../surveys/move-wave.ts";
import { readyQuestionnaire } from "../surveys/ready-questionnaires.ts";
import { houseOf, planOf, projectOf } from "../surveys/sample-survey-house.ts";
import { findInvitedWave } from "../surveys/view-waves.ts";
import { endWave } from "./end-wave.ts";
import { inviteWave } from "./invite-wave.ts";
import type { AnswerStore } from "./ports.ts";
import { publishWords, viewUnreadWords } from "./read-words.ts";
import { findGroupWave, receiveGroupAnswer } from "./receive-group-answer.ts";
import { openMemoryAnswers } from "./sample-answer-store.ts";
import { saidOfGroups, viewGroupTold } from "./view-group-told.ts";

const [hr, evaluator] = [actorOf("hr"), actorOf("evaluator")];
const wave = { wave: "wave-1" };
const leader = (id: string, kind: "frontlineManager" | "workplaceTutor") => ({
  id,
  kind,
  name: id,
  partner: "",
  minutes: unknown,
});
const linkOf = (subject: string) => ({ project: "project-1", subject, actor: { ...hr, roles: [] } });

/** A project with two managers and a tutor, and an open wave that asks the managers. */
async function openHouse() {
  const actors = [
    leader("chef-1", "frontlineManager"),
    leader("chef-2", "frontlineManager"),
    leader("tutrice", "workplaceTutor"),
  ];
  const asked = { id: "questionnaire-1", label: "Votre groupe", moment: "delayed" } as const;
  const questionnaire = readyQuestionnaire({ ...asked, audience: "frontlineManager", languages: ["fr"] });
  const questions = questionnaire.questions.filter(({ id }) => id !== "groupDoes");
  const surveys = houseOf(projectOf(12, { actors: [...actors] }), { ...questionnaire, questions });
  const memory = openMemoryAnswers();
  const lines: unknown[] = [];
  const around = {
    ...surveys,
    invitedWaves: { find: (id: string) => findInvitedWave(surveys, id) },
    receipts: { codeFor: (place: string, seal: string) => `${place} ${seal}` },
    digest: (text: string) => `digest of ${text}`,
    audit: { append: async (line: unknown) => void lines.push(line) },
    draw: () => 0,
    atomLedger: openMemoryAtomLedger(),
  };
  await planWave(surveys, hr, { project: "project-1", plan: planOf() });
  await openWave(surveys, hr, wave);
  const act = <Value>(work: (house: typeof around & { answers: AnswerStore }) => Promise<Value>) =>
    memory.transaction((answers) => work({ ...around, answers }));
  return { act, lines, surveys };
}

const fieldsOf = (id: number, facts: Readonly<Record<string, string>> = {}) =>
  `${new URLSearchParams({ id: String(id).padStart(32, "0"), wave: "wave-1", ...facts })}`;
const more = { "q-groupHelps": "more", "q-workRuns": "?" };

describe("those who lead a group answer for the group", () => {
  test("two are enough, and no card of theirs can be made: they have a link of the project", async () => {
    const { act } = await openHouse();
    const tools = { tokens: { next: () => "t", markOf: (text: string) => text }, ids: { next: () => "i" } };
    const made = await act((house) => inviteWave({ ...house, ...tools }, hr, { ...wave, language: "fr" }));
    expect(made).toEqual({ ok: false, refusal: { code: "askedByLink" } });
  });

  test("a link opens the wave that asks its function, and no other does", async () => {
    const { act } = await openHouse();
    const found = (subject: string, project = "project-1") =>
      act((house) => findGroupWave(house, { ...linkOf(subject), project }));
    expect((await found("chef-1"))?.id).toBe("wave-1");
    expect([await found("tutrice"), await found("p1"), await found("chef-1", "other")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("each is heard once: the same answer has its receipt again, another is refused", async () => {
    const { act, lines } = await openHouse();
    const send = (subject: string, sent: string) =>
      act((house) => receiveGroupAnswer(house, linkOf(subject), sent));
    const first = await send("chef-1", fieldsOf(1, more));
    expect(first.ok).toBe(true);
    expect(await send("chef-1", fieldsOf(1, more))).toEqual(first);
    expect(await send("chef-1", fieldsOf(2, more))).toMatchObject({ refusal: { code: "alreadyAnswered" } });
    expect(await send("tutrice", fieldsOf(3))).toMatchObject({ refusal: { code: "closed" } });
    expect(await send("chef-2", "id=1&wave=wave-1")).toMatchObject({ refusal: { code: "notOurs" } });
    // The trail tells the day and no hour, once.
    expect(lines).toMatchObject([{ useCase: "tellByLink", at: "2026-11-23T00:00:00.000Z" }]);
  });

  test("nothing is told before the end; then how many said what, and who said it nowhere", async () => {
    const { act } = await openHouse();
    for (const [index, subject] of ["chef-1", "chef-2"].entries()) {
      await act((house) => receiveGroupAnswer(house, linkOf(subject), fieldsOf(index, more)));
    }
    expect(await act((house) => viewGroupTold(house, hr, wave))).toMatchObject({
      refusal: { code: "waveOpen" },
    });
    expect(await act((house) => saidOfGroups(house, hr, { project: "project-1" }))).toEqual([]);
    await act((house) => endWave(house, hr, wave));
    const told = await act((house) => viewGroupTold(house, hr, wave));
    if (!told.ok) throw new Error(told.refusal.code);
    const helps = told.value.questions.find(({ question }) => question === "groupHelps");
    expect(helps?.counts.map(({ answer, count }) => `${answer} ${count}`)).toEqual([
      "more 2",
      "same 0",
      "less 0",
      "dontKnow 0",
      "preferNot 0",
    ]);
    expect([told.value.asked, told.value.tellers, told.value.saidOn]).toEqual([2, 2, "2026-11-23"]);
    expect(JSON.stringify(told.value)).not.toMatch(/chef-|digest/);
    const said = await act((house) => saidOfGroups(house, hr, { project: "project-1" }));
    expect(said.map(({ bankKey, answer, count }) => `${bankKey} ${answer} ${count}`)).toEqual([
      "groupHelps more 2",
      "workRuns dontKnow 2",
    ]);
    expect(await act((house) => receiveGroupAnswer(house, linkOf("chef-1"), fieldsOf(9)))).toMatchObject({
      refusal: { code: "closed" },
    });
  });

  test("who answered is told that partners do not read it: through a share there is nothing", async () => {
    const { act } = await openHouse();
    await act((house) => endWave(house, hr, wave));
    const partner = { ...hr, share: { id: "s", project: "project-1" } };
    expect(await act((house) => viewGroupTold(house, partner, wave))).toMatchObject({
      refusal: { code: "unknownWave" },
    });
    expect(await act((house) => saidOfGroups(house, partner, { project: "project-1" }))).toEqual([]);
  });

  test("their words are shown once read, and only where they agreed; HR cannot read them before", async () => {
    const { act } = await openHouse();
    const words = { "q-groupComment": "On s’entraide à la pause", "c-groupComment": "yes" };
    await act((house) => receiveGroupAnswer(house, linkOf("chef-1"), fieldsOf(1, words)));
    const kept = { "q-groupComment": "À ne pas citer", "c-groupComment": "no" };
    await act((house) => receiveGroupAnswer(house, linkOf("chef-2"), fieldsOf(2, kept)));
    await act((house) => endWave(house, hr, wave));
    expect(await act((house) => viewUnreadWords(house, hr, wave))).toMatchObject({
      refusal: { code: "notAllowed" },
    });
    const unread = await act((house) => viewUnreadWords(house, evaluator, wave));
    expect(unread.ok && unread.value.map((each) => [each.words, each.mayQuote])).toEqual([
      ["On s’entraide à la pause", true],
      ["À ne pas citer", false],
    ]);
    const all = unread.ok ? unread.value : [];
    expect(await act((house) => publishWords(house, evaluator, { ...wave, kept: all }))).toEqual({
      ok: true,
      value: { published: 1 },
    });
    const told = await act((house) => viewGroupTold(house, hr, wave));
    expect(told.ok && told.value.words.map((each) => each.words)).toEqual([["On s’entraide à la pause"]]);
    expect(await act((house) => viewUnreadWords(house, evaluator, wave))).toEqual({ ok: true, value: [] });
  });

  test("a wave whose last day has passed is counted by whoever looks first", async () => {
    const { act, surveys } = await openHouse();
    await act((house) => receiveGroupAnswer(house, linkOf("chef-1"), fieldsOf(1, more)));
    const later = { ...surveys.clock, today: () => "2026-12-15" as Day };
    const told = await act((house) => viewGroupTold({ ...house, clock: later }, hr, wave));
    expect(told).toMatchObject({ ok: true, value: { tellers: 1, saidOn: "2026-11-30" } });
  });
});

rolesContract("viewReleasedAnswers", async (roles) => {
  const { act } = await openHouse();
  await act((house) => endWave(house, hr, wave));
  return act((house) => viewGroupTold(house, actorOf(...roles), wave));
});
