import { expect, test } from "vitest";
import { actorOf } from "../projects/sample-kept-project.ts";
import { publishWords, viewUnreadWords } from "./read-words.ts";
import { openMemoryAnswers, sampleFrame } from "./sample-answer-store.ts";

const command = { wave: "wave" };
const words = Array.from({ length: 20 }, (_, place) => ({
  question: "more",
  words: `Parole ${place}`,
  mayQuote: true,
}));
const recorded = { frame: "wave", k: 10, atoms: [], questions: [], amounts: [], texts: [] };

test("from twenty on, free answers are read, then shown or forgotten; HR reads none before", async () => {
  await openMemoryAnswers().transaction(async (answers) => {
    await answers.openFrame(sampleFrame);
    expect(await viewUnreadWords({ answers }, actorOf("evaluator"), command)).toMatchObject({
      refusal: { code: "notCounted" },
    });
    await answers.record("wave", recorded, words);
    expect(await viewUnreadWords({ answers }, actorOf("hr"), command)).toMatchObject({
      refusal: { code: "notAllowed" },
    });
    expect(await viewUnreadWords({ answers }, actorOf("evaluator"), command)).toEqual({
      ok: true,
      value: words,
    });
    const kept = words.slice(0, 19);
    expect(await publishWords({ answers }, actorOf("evaluator"), { ...command, kept })).toEqual({
      ok: true,
      value: { published: 0 },
    });
    expect(await viewUnreadWords({ answers }, actorOf("evaluator"), command)).toEqual({
      ok: true,
      value: [],
    });
  });
});
