import { z } from "zod";
import { route } from "../access/index.ts";
import { groupToldSchema } from "./group-model.ts";
import { addressSchema, letterStates } from "./letter-model.ts";
import { askedGroupSchema, groupAnswersSchema, releasedWaveSchema } from "./released-wave.ts";
import { givenThemesSchema } from "./themes.ts";
import { spokenLettersAtMost } from "./voice-model.ts";

const name = z.string().min(1).max(100);
const waveParameter = z.strictObject({ wave: name });
const madeSchema = z.object({ key: z.string(), token: z.string() });
const languageSchema = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,10})?$/);

const lettersSchema = z.object({
  canSend: z.boolean(),
  people: z.array(
    z.object({
      key: z.string(),
      address: z.string(),
      language: z.string(),
      state: z.enum([...letterStates, "none"]),
      hasCard: z.boolean(),
    }),
  ),
});

const wordsFields = { question: z.string().max(40), words: z.string().max(spokenLettersAtMost) };
const voiceParameters = z.strictObject({ wave: name, voice: name });
const voiceSchema = z.object({ id: z.string(), question: z.string(), mayQuote: z.boolean() });
const wordsSchema = z.object({ ...wordsFields, mayQuote: z.boolean() });

export const answerRoutes = {
  invitations: route({
    useCase: "viewInvitations",
    method: "GET",
    path: "/api/survey-waves/:wave/invitations",
    summary: "Who was invited and how many tokens were made; never who answered, nor how many",
    parameters: waveParameter,
    body: "none",
    answer: {
      json: z.object({
        invited: z.int(),
        tokensMade: z.int(),
        people: z.array(z.object({ key: z.string(), language: z.string(), timesReissued: z.int() })),
      }),
    },
    refusals: ["notAllowed", "unknownWave"],
  }),
  invite: route({
    useCase: "makeInvitation",
    method: "POST",
    path: "/api/survey-waves/:wave/invitations",
    summary: "Makes one token for each invited person who has none; each is told this once and kept nowhere",
    parameters: waveParameter,
    body: { json: z.strictObject({ language: languageSchema }) },
    answer: { json: z.object({ made: z.array(madeSchema) }) },
    refusals: ["notAllowed", "unknownWave", "waveNotOpen", "askedByLink", "tooFewInvited"],
  }),
  reissue: route({
    useCase: "makeInvitation",
    method: "POST",
    path: "/api/survey-waves/:wave/invitations/:key/renewals",
    summary: "Gives an invited person another token; the former opens nothing any more",
    parameters: z.strictObject({ wave: name, key: name }),
    body: "none",
    answer: { json: madeSchema },
    refusals: ["notAllowed", "unknownInvitation"],
  }),
  letters: route({
    useCase: "makeInvitation",
    method: "GET",
    path: "/api/survey-waves/:wave/letters",
    summary: "Whom a wave asks, where they get letters and what became of theirs; nothing of who answered",
    parameters: waveParameter,
    body: "none",
    answer: { json: lettersSchema },
    refusals: ["notAllowed", "unknownWave"],
  }),
  saveAddresses: route({
    useCase: "makeInvitation",
    method: "PUT",
    path: "/api/survey-waves/:wave/addresses",
    summary:
      "Keeps the e-mail addresses of people whom a wave asks, apart from all answers; an empty one is taken away",
    parameters: waveParameter,
    body: { json: z.strictObject({ addresses: z.array(addressSchema).max(500) }) },
    answer: { json: lettersSchema },
    refusals: ["notAllowed", "unknownWave", "unknownPerson"],
  }),
  sendLetters: route({
    useCase: "makeInvitation",
    method: "POST",
    path: "/api/survey-waves/:wave/letters",
    summary:
      "Sends an invitation by e-mail to everybody who has an address and no letter yet, one each, answered or not",
    parameters: waveParameter,
    body: { json: z.strictObject({ replacesCards: z.boolean(), repeatsUnsure: z.boolean() }) },
    answer: { json: z.object({ taken: z.int() }) },
    refusals: ["notAllowed", "unknownWave", "waveNotOpen", "askedByLink", "tooFewInvited", "noMailServer"],
  }),
  count: route({
    useCase: "countAnswers",
    method: "POST",
    path: "/api/survey-waves/:wave/counts",
    summary:
      "Counts a closed wave that was not counted as it closed, by groups of ten people at least, once; tells no count",
    parameters: waveParameter,
    body: "none",
    answer: { json: z.object({ counted: z.literal(true) }) },
    refusals: ["notAllowed", "unknownWave", "waveOpen"],
  }),
  released: route({
    useCase: "viewReleasedAnswers",
    method: "GET",
    path: "/api/survey-waves/:wave/answers",
    summary: "What a closed wave says of all who were invited: shares with their ranges, never a count",
    parameters: waveParameter,
    body: "none",
    answer: { json: releasedWaveSchema },
    refusals: ["notAllowed", "unknownWave", "waveOpen"],
  }),
  ofGroup: route({
    useCase: "viewReleasedAnswers",
    method: "POST",
    path: "/api/survey-waves/:wave/group-answers",
    summary:
      "What a closed wave says of a group, by whole groups of ten people; or the nearest group that may be shown",
    parameters: waveParameter,
    body: { json: askedGroupSchema },
    answer: { json: groupAnswersSchema },
    refusals: ["notAllowed", "unknownWave", "waveOpen"],
  }),
  ofLeaders: route({
    useCase: "viewReleasedAnswers",
    method: "GET",
    path: "/api/survey-waves/:wave/group-told",
    summary:
      "What front-line managers or tutors said of their group in a closed wave: how many of them said what, never who",
    parameters: waveParameter,
    body: "none",
    answer: { json: groupToldSchema },
    refusals: ["notAllowed", "unknownWave", "waveOpen"],
  }),
  words: route({
    useCase: "readAnswerWords",
    method: "GET",
    path: "/api/survey-waves/:wave/words",
    summary:
      "Free answers of a counted wave that somebody must read before they are shown, apart from all others",
    parameters: waveParameter,
    body: "none",
    answer: { json: z.array(wordsSchema) },
    refusals: ["notAllowed", "unknownWave", "notCounted"],
  }),
  voices: route({
    useCase: "hearAnswerVoices",
    method: "GET",
    path: "/api/survey-waves/:wave/voices",
    summary:
      "Recorded answers of a counted wave that nobody has written down yet, for people from outside the employer",
    parameters: waveParameter,
    body: "none",
    answer: { json: z.array(voiceSchema) },
    refusals: ["notAllowed", "unknownWave", "notCounted"],
  }),
  voice: route({
    useCase: "hearAnswerVoices",
    method: "GET",
    path: "/api/survey-waves/:wave/voices/:voice",
    summary: "The sound of a recorded answer",
    parameters: voiceParameters,
    body: "none",
    answer: { file: "audio/webm, audio/mp4" },
    refusals: ["notAllowed", "unknownWave", "notCounted", "unknownVoice"],
  }),
  writeVoice: route({
    useCase: "hearAnswerVoices",
    method: "POST",
    path: "/api/survey-waves/:wave/voices/:voice/words",
    summary:
      "Puts what a recorded answer says among the free answers, and destroys the recording; empty words set it aside",
    parameters: voiceParameters,
    body: { json: z.strictObject({ words: z.string().max(spokenLettersAtMost) }) },
    answer: { json: z.object({ left: z.int() }) },
    refusals: ["notAllowed", "unknownWave", "notCounted", "unknownVoice"],
  }),
  publishWords: route({
    useCase: "readAnswerWords",
    method: "POST",
    path: "/api/survey-waves/:wave/words",
    summary:
      "Shows the free answers that a person has read and kept, of those whose author agreed, and forgets the others",
    parameters: waveParameter,
    body: {
      json: z.strictObject({
        kept: z
          .array(z.strictObject({ ...wordsFields, themes: givenThemesSchema.exactOptional() }))
          .max(10_000),
      }),
    },
    answer: { json: z.object({ published: z.int() }) },
    refusals: ["notAllowed", "unknownWave", "notCounted"],
  }),
};
