import { expect, test } from "vitest";
import { questionnaireOf, questionOf, wordsOf } from "../surveys/sample-questionnaire.ts";
import { readVoices, takesVoices } from "./read-voices.ts";
import { sampleWebm } from "./sample-sound.ts";
import { voiceBytesAtMost } from "./voice-model.ts";

const questionnaire = questionnaireOf({
  questions: [
    questionOf({ id: "useful" }),
    { ...wordsOf("why"), relevance: [{ question: "useful", choices: ["yes"] }] },
    wordsOf("more"),
    wordsOf("last"),
  ],
});
const letters = Buffer.from(sampleWebm({ blocks: [Uint8Array.of(1, 2, 3)] })).toString("base64url");
const read = (fields: Readonly<Record<string, string>>) =>
  readVoices(questionnaire, new URLSearchParams(fields));

test("a recording goes with the question it answers, and with whether its words may be quoted", () => {
  expect(read({ "v-more": letters, "c-more": "yes" })).toMatchObject([
    { question: "more", mayQuote: true, sound: { mediaType: "audio/webm" } },
  ]);
  expect(read({ "v-more": letters })).toMatchObject([{ question: "more", mayQuote: false }]);
  expect(read({})).toEqual([]);
});

test("it is left aside when the question is not asked, is no open one, or was not answered after all", () => {
  expect(read({ "v-why": letters })).toEqual([]);
  expect(read({ "v-useful": letters, "v-other": letters })).toEqual([]);
  expect(read({ "v-more": letters, "q-more": "-" })).toEqual([]);
  expect(read({ "v-more": letters, "q-more": "?" })).toEqual([]);
});

test.each([
  ["no sound", { "v-more": "QUJD" }],
  ["no letters of ours", { "v-more": `${letters}%` }],
  ["half a letter", { "v-more": "A" }],
  ["too many", { "v-more": "A".repeat(voiceBytesAtMost * 2) }],
  ["a consent that no page asks", { "v-more": letters, "c-more": "maybe" }],
  [
    "more recordings than a form sends",
    { "q-useful": "yes", "v-why": letters, "v-more": letters, "v-last": letters },
  ],
])("%s: no page of ours made it", (_name, fields) => {
  expect(read(fields)).toBeUndefined();
});

test("only a questionnaire with an open question takes voices", () => {
  expect(takesVoices(questionnaire)).toBe(true);
  expect(takesVoices(questionnaireOf({ questions: [questionOf({ id: "useful" })] }))).toBe(false);
});
