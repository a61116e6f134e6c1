import fc from "fast-check";
import { actKinds, answerValues, type Diagnosis, questionKeys, stakeholderKinds } from "./model.ts";
import { diagnosisOf } from "./sample-diagnosis.ts";

const anyDay = fc.constantFrom("2025-12-31", "2026-03-01", "2026-11-23", "2026-11-24", "2027-02-28");
const ids = ["a", "b", "c", "d"] as const;

export const anyAnswer = fc.record({
  question: fc.constantFrom(...questionKeys),
  stakeholder: fc.constantFrom(...ids),
  value: fc.constantFrom(...answerValues),
  day: anyDay,
  note: fc.constantFrom("", "vu sur place"),
});

const anyAct = fc.record({
  kind: fc.constantFrom(...actKinds),
  stakeholder: fc.constantFrom(...ids),
  day: anyDay,
  evidence: fc.constantFrom("", "  ", "compte rendu"),
});

const anyKinds = fc.uniqueArray(fc.constantFrom(...stakeholderKinds), { minLength: 1, maxLength: 3 });

/** Any diagnosis that the schema takes: four stakeholders of any functions, any answers and acts of theirs. */
export const anyDiagnosis: fc.Arbitrary<Diagnosis> = fc
  .record({
    headcount: fc.option(fc.constantFrom(1, 12, 19, 20, 60), { nil: undefined }),
    wantsEveryQuestion: fc.boolean(),
    kinds: fc.tuple(anyKinds, anyKinds, anyKinds, anyKinds),
    answers: fc.uniqueArray(anyAnswer, {
      maxLength: 50,
      selector: ({ question, stakeholder }) => `${question} ${stakeholder}`,
    }),
    acts: fc.array(anyAct, { maxLength: 8 }),
  })
  .map(({ headcount, wantsEveryQuestion, kinds, answers, acts }) => {
    const { headcount: _unused, ...rest } = diagnosisOf();
    return {
      ...rest,
      ...(headcount === undefined ? {} : { headcount: { value: headcount, source: { kind: "told" } } }),
      wantsEveryQuestion,
      stakeholders: ids.map((id, rank) => ({ id, kinds: kinds[rank] ?? ["hr"], name: id })),
      answers,
      acts: acts.map((act, rank) => ({ ...act, id: `act-${rank}` })),
    };
  });
