import { z } from "zod";
import { answerIcons } from "./answer-icons.ts";

/** Who fills a questionnaire in. Those who lead people answer for a group, never for a person. */
export const audiences = ["employee", "frontlineManager", "workplaceTutor"] as const;
export type Audience = (typeof audiences)[number];

/** When a questionnaire is asked: before the start, on the last day, three to four months later, a year later. */
export const waveMoments = ["before", "immediate", "delayed", "yearLater"] as const;
export type WaveMoment = (typeof waveMoments)[number];

/** What a question informs on (the three levels of effects, and the conditions of expression). */
export const questionTopics = [
  "competences",
  "capabilities",
  "placeInTeam",
  "appetite",
  "expression",
  "trajectory",
  "usefulness",
  "workOrganization",
  "conditions",
] as const;
export type QuestionTopic = (typeof questionTopics)[number];

/** The two answers that every question takes, whatever its kind: they are never choices of its own. */
export const openAnswers = ["doesNotKnow", "prefersNotToSay"] as const;
export type OpenAnswer = (typeof openAnswers)[number];

export const questionKinds = ["choice", "several", "number", "words"] as const;
export type QuestionKind = (typeof questionKinds)[number];

export const questionsAtMost = 30;
export const languagesAtMost = 12;
/** Choices of a question of one's own. */
export const choicesAtMost = 4;
/** A validated scale keeps the answers it was validated with. */
export const scaleChoicesAtMost = 5;
/** Letters of a question, of what is said beside it, and of a choice, in one language. */
export const textLetters = { question: 240, hint: 300, choice: 80, opening: 600 } as const;

/** "fr", "fr-easy", "ar". */
export const languageCodeSchema = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,10})?$/);

/** A name that a spreadsheet form may hold too: letters, figures and "_". */
export const questionIdSchema = z.string().regex(/^[a-z][a-zA-Z0-9_]{0,39}$/);

const textsOf = (letters: number) =>
  z
    .record(languageCodeSchema, z.string().max(letters))
    .refine((texts) => Object.keys(texts).length <= languagesAtMost)
    .readonly();

/** One text in several languages, by language code; absent or "" where nobody wrote it yet. */
export type Texts = Readonly<Record<string, string>>;

const choiceSchema = z
  .strictObject({
    id: questionIdSchema,
    text: textsOf(textLetters.choice),
    /** Drawing that stands beside the word; absent while none was chosen. */
    icon: z.enum(answerIcons).optional(),
  })
  .readonly();
export type Choice = z.infer<typeof choiceSchema>;

/** Where a question of a published scale comes from. */
const scaleOriginSchema = z
  .strictObject({
    /** Key of the scale in the bank: "fasku". */
    scale: z.string().min(1).max(40),
    /** The item as its authors number it: "1". */
    reference: z.string().min(1).max(40),
    /** "CC BY-SA 4.0". */
    licence: z.string().min(1).max(80),
  })
  .readonly();
export type ScaleOrigin = z.infer<typeof scaleOriginSchema>;

/** True when one of `choices` was chosen at `question`, which stands before and is a `choice` or a `several`. */
const conditionSchema = z
  .strictObject({
    question: questionIdSchema,
    choices: z.array(questionIdSchema).min(1).max(scaleChoicesAtMost).readonly(),
  })
  .readonly();
export type Condition = z.infer<typeof conditionSchema>;

const questionFields = {
  id: questionIdSchema,
  text: textsOf(textLetters.question),
  /** Said after the question by its voice, and written small under it; {} for none. */
  hint: textsOf(textLetters.hint),
  /** Its counts are published with noise. */
  isSensitive: z.boolean(),
  /** Item of the question bank it was taken from; "" for a question of one's own. */
  bankKey: z.string().max(60),
  topic: z.enum(questionTopics),
  scale: scaleOriginSchema.optional(),
  /** An indicator and not a validated measure: said wherever its counts are. */
  isIndicator: z.boolean(),
  /** Asked when all of them hold; [] for always. */
  relevance: z.array(conditionSchema).max(6).readonly(),
};

const choicesSchema = z.array(choiceSchema).max(scaleChoicesAtMost).readonly();

const anyQuestionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...questionFields, kind: z.literal("choice"), choices: choicesSchema }).readonly(),
  z.strictObject({ ...questionFields, kind: z.literal("several"), choices: choicesSchema }).readonly(),
  z
    .strictObject({
      ...questionFields,
      kind: z.literal("number"),
      /** Whole numbers, both ends included. */
      least: z.int().min(0).max(999),
      most: z.int().min(0).max(999),
    })
    .readonly(),
  z.strictObject({ ...questionFields, kind: z.literal("words") }).readonly(),
]);
export type Question = z.infer<typeof anyQuestionSchema>;

const questionSchema = anyQuestionSchema
  .refine((question) => question.kind !== "number" || question.least <= question.most, { path: ["most"] })
  .refine((question) => areDistinct(choicesOf(question).map(({ id }) => id)), { path: ["choices"] })
  .refine((question) => choicesOf(question).length <= choicesAllowed(question), { path: ["choices"] });

/**
 * A questionnaire in one version. The version that a wave asks never changes. The first language is the one it was
 * written in. While it is being written its texts may be missing: `findFaults` says what keeps it from being asked.
 */
export const questionnaireSchema = z
  .strictObject({
    format: z.literal(1),
    id: z.string().min(1).max(100),
    version: z.int().min(1).max(10_000),
    label: z.string().trim().min(1).max(120),
    audience: z.enum(audiences),
    moment: z.enum(waveMoments),
    languages: z.array(languageCodeSchema).min(1).max(languagesAtMost).readonly(),
    /** Said before the first question, after who asks, why and who will not see; {} for nothing more. */
    opening: textsOf(textLetters.opening),
    questions: z.array(questionSchema).max(questionsAtMost).readonly(),
  })
  .refine(({ languages }) => areDistinct(languages), { path: ["languages"] })
  .refine(({ questions }) => areDistinct(questions.map(({ id }) => id)), { path: ["questions"] })
  .refine(
    ({ questions }) => questions.every((question, place) => followsOn(question, questions.slice(0, place))),
    {
      path: ["questions"],
    },
  )
  .readonly();
export type Questionnaire = z.infer<typeof questionnaireSchema>;

/** Choices of a question; none when its kind has none. */
export function choicesOf(question: Question): readonly Choice[] {
  return question.kind === "choice" || question.kind === "several" ? question.choices : [];
}

/** Most choices this question may have. */
export function choicesAllowed(question: Pick<Question, "scale">): number {
  return question.scale === undefined ? choicesAtMost : scaleChoicesAtMost;
}

/** Each condition looks at choices of a question that stands before. */
function followsOn(question: Question, before: readonly Question[]): boolean {
  return question.relevance.every((condition) => {
    const asked = before.find(({ id }) => id === condition.question);
    const known = asked === undefined ? [] : choicesOf(asked).map(({ id }) => id);
    return condition.choices.every((choice) => known.includes(choice));
  });
}

function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}
