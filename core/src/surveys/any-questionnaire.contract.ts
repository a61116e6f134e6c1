import fc from "fast-check";
import { answerIcons } from "./answer-icons.ts";
import {
  audiences,
  type Question,
  type Questionnaire,
  questionnaireSchema,
  questionTopics,
  waveMoments,
} from "./questionnaire-model.ts";

const languages = ["fr", "fr-easy", "ar", "ta"] as const;
/** Texts as people type them: quotes, line ends, formulas, right-to-left letters; never blank ends. */
const anyText = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
    fc.constantFrom("=1+1", "Oui, « bien sûr »", "هل تعلمت؟", "a\nb", "'quoted'", "0012", "vrai", "3,5"),
  )
  .map((text) => text.trim())
  .filter((text) => text !== "");
const anyTexts = fc.dictionary(fc.constantFrom(...languages), anyText, { maxKeys: 4, noNullPrototype: true });
const writtenTexts = fc.tuple(anyTexts, anyText).map(([texts, fr]) => ({ ...texts, fr }));

const anyChoices = fc
  .uniqueArray(fc.constantFrom("yes", "no", "partly", "other", "a_1"), { minLength: 2, maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          { id: fc.constant(id), text: writtenTexts, icon: fc.constantFrom(...answerIcons) },
          { requiredKeys: ["id", "text"] },
        ),
      ),
    ),
  );

const fields = {
  text: writtenTexts,
  hint: anyTexts,
  isSensitive: fc.boolean(),
  bankKey: fc.constantFrom("", "useful"),
  topic: fc.constantFrom(...questionTopics),
  isIndicator: fc.boolean(),
  relevance: fc.constant([]),
};

const anyBareQuestion = fc.oneof(
  fc.record({ ...fields, kind: fc.constantFrom("choice" as const, "several" as const), choices: anyChoices }),
  fc
    .record({ ...fields, kind: fc.constant("number" as const), least: fc.nat(500), span: fc.nat(499) })
    .map(({ span, ...rest }) => ({ ...rest, most: rest.least + span })),
  fc.record({ ...fields, kind: fc.constant("words" as const) }),
);

/** Any questionnaire that the schema takes, conditions on earlier questions included. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
  .record({
    audience: fc.constantFrom(...audiences),
    moment: fc.constantFrom(...waveMoments),
    label: anyText,
    opening: anyTexts,
    bare: fc.array(anyBareQuestion, { minLength: 1, maxLength: 6 }),
    picks: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
  })
  .map(({ bare, picks, ...rest }) => {
    const questions: Question[] = [];
    for (const [place, each] of bare.entries()) {
      const asked = questions[picks[place] ?? 0];
      const [first, second] = asked !== undefined && "choices" in asked ? asked.choices : [];
      const relevance =
        asked === undefined || first === undefined || second === undefined
          ? []
          : [{ question: asked.id, choices: place % 2 === 0 ? [first.id] : [first.id, second.id] }];
      questions.push({ ...each, id: `q${place + 1}`, relevance });
    }
    return questionnaireSchema.parse({
      format: 1,
      id: "questionnaire-1",
      version: 1,
      languages: [...languages],
      questions,
      ...rest,
    });
  });
