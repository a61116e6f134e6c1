import { describe, expect, test } from "vitest";
import { rolesContract } from "../access/roles.contract.ts";
import { actorOf } from "../projects/sample-kept-project.ts";
import { hearVoice, viewVoices, writeVoiceDown } from "./hear-voices.ts";
import type { AnswerStore } from "./ports.ts";
import { publishWords, viewUnreadWords } from "./read-words.ts";
import { openMemoryAnswers, sampleFrame } from "./sample-answer-store.ts";
import type { Voice } from "./voice-model.ts";

const wave = "wave";
const recorded = { frame: wave, k: 10, atoms: [], questions: [], amounts: [], texts: [] };
const wordsOf = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    question: "more",
    words: `Parole ${place}`,
    mayQuote: true,
  }));
const voiceOf = (place: number, mayQuote = true): Voice => ({
  question: "more",
  mayQuote,
  sound: { mediaType: "audio/webm", bytes: Uint8Array.of(place) },
});
const evaluator = actorOf("evaluator");

/** A counted wave to which twenty people answered with their words, some of them by speaking. */
function withVoices<Value>(
  work: (answers: AnswerStore) => Promise<Value>,
  [words, voices]: readonly [number, number] = [15, 5],
): Promise<Value> {
  return openMemoryAnswers().transaction(async (answers) => {
    await answers.openFrame(sampleFrame);
    await answers.record(wave, recorded, wordsOf(words));
    const leaving = Array.from({ length: voices }, (_, place) => voiceOf(place, place !== 0));
    await answers.voices.mix(wave, () => ({ waiting: [], leaving }));
    return work(answers);
  });
}

rolesContract("hearAnswerVoices", (roles) =>
  withVoices((answers) => viewVoices({ answers }, { ...evaluator, roles }, { wave })),
);

describe("recordings are heard by people from outside the employer", () => {
  test.each(["owner", "hr", "frontlineManager", "workplaceTutor", "worksCouncil", "auditor"] as const)(
    "who is %s as well hears none, reads none and writes none",
    async (role) => {
      await withVoices(async (answers) => {
        const both = { ...evaluator, roles: [...evaluator.roles, role] };
        const [line] = await answers.voices.list(wave);
        const asked = { wave, voice: line?.id ?? "", words: "" };
        for (const use of [viewVoices, hearVoice, writeVoiceDown]) {
          expect(await use({ answers }, both, asked)).toEqual({ ok: false, refusal: { code: "notAllowed" } });
        }
        expect(await answers.voices.list(wave)).toHaveLength(5);
      });
    },
  );

  test("what one says joins the free answers and the recording is gone; nobody writes it down twice", async () => {
    await withVoices(async (answers) => {
      const listed = await viewVoices({ answers }, evaluator, { wave });
      if (!listed.ok) throw new Error(listed.refusal.code);
      expect(listed.value).toHaveLength(5);
      const silent = listed.value.find(({ mayQuote }) => !mayQuote)?.id ?? "";
      const spoken = listed.value.find(({ mayQuote }) => mayQuote)?.id ?? "";
      expect(await hearVoice({ answers }, evaluator, { wave, voice: spoken })).toMatchObject({
        value: { mediaType: "audio/webm" },
      });
      const write = (voice: string, words: string) =>
        writeVoiceDown({ answers }, evaluator, { wave, voice, words });
      expect(await write(spoken, " Le chariot est lourd. ")).toEqual({ ok: true, value: { left: 4 } });
      expect(await write(silent, "Je ne veux pas être cité")).toEqual({ ok: true, value: { left: 3 } });
      for (const again of [spoken, "never-was"]) {
        expect(await write(again, "Autre")).toMatchObject({ refusal: { code: "unknownVoice" } });
        expect(await hearVoice({ answers }, evaluator, { wave, voice: again })).toMatchObject({
          refusal: { code: "unknownVoice" },
        });
      }
      const unread = await viewUnreadWords({ answers }, evaluator, { wave });
      if (!unread.ok) throw new Error(unread.refusal.code);
      expect(unread.value).toHaveLength(17);
      expect(unread.value.filter(({ words }) => words === "Autre")).toEqual([]);
      expect(unread.value).toContainEqual({
        question: "more",
        words: "Le chariot est lourd.",
        mayQuote: true,
      });
      expect(unread.value).toContainEqual({
        question: "more",
        words: "Je ne veux pas être cité",
        mayQuote: false,
      });
    });
  });

  test("one that is set aside leaves nothing", async () => {
    await withVoices(async (answers) => {
      const [line] = await answers.voices.list(wave);
      const voice = line?.id ?? "";
      await writeVoiceDown({ answers }, evaluator, { wave, voice, words: "  " });
      expect(await answers.voices.list(wave)).toHaveLength(4);
      await answers.changePool(wave, (pool) => {
        expect(pool.stored.words).toHaveLength(15);
        return pool;
      });
    });
  });

  test("below twenty free answers of a question, written or spoken, none is heard", async () => {
    await withVoices(
      async (answers) => {
        expect(await viewVoices({ answers }, evaluator, { wave })).toEqual({ ok: true, value: [] });
        const [line] = await answers.voices.list(wave);
        const asked = { wave, voice: line?.id ?? "", words: "Parole" };
        expect(await hearVoice({ answers }, evaluator, asked)).toMatchObject({
          refusal: { code: "unknownVoice" },
        });
        expect(await writeVoiceDown({ answers }, evaluator, asked)).toMatchObject({
          refusal: { code: "unknownVoice" },
        });
      },
      [14, 5],
    );
  });

  test("once the words are published, recordings that nobody wrote down are gone", async () => {
    await withVoices(async (answers) => {
      expect(await publishWords({ answers }, evaluator, { wave, kept: wordsOf(15) })).toEqual({
        ok: true,
        value: { published: 0 },
      });
      expect(await answers.voices.list(wave)).toEqual([]);
    });
  });

  test("a wave that is not counted, or that is not there, has none", async () => {
    await openMemoryAnswers().transaction(async (answers) => {
      expect(await viewVoices({ answers }, evaluator, { wave })).toMatchObject({
        refusal: { code: "unknownWave" },
      });
      await answers.openFrame(sampleFrame);
      expect(await viewVoices({ answers }, evaluator, { wave })).toMatchObject({
        refusal: { code: "notCounted" },
      });
    });
  });
});
