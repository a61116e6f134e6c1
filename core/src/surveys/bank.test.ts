import { describe, expect, test } from "vitest";
import { answerDrawings, answerIcons } from "./answer-icons.ts";
import { bankLanguages, bankQuestionsFor, choicesOfSet, fillFromBank, questionFromBank } from "./bank.ts";
import { bankChoices } from "./bank-choices.ts";
import { bankQuestions } from "./bank-items.ts";
import { readBurden } from "./burden-budget.ts";
import { findFaults, missingTexts, wholeLanguages } from "./find-faults.ts";
import { publishedScales, scaleQuestions } from "./published-scales.ts";
import { audiences, questionnaireSchema, waveMoments } from "./questionnaire-model.ts";
import { readWriting } from "./read-writing.ts";
import { readyQuestionnaire } from "./ready-questionnaires.ts";
import { questionnaireOf } from "./sample-questionnaire.ts";

const languages = bankLanguages.map(({ code }) => code);

describe("the question bank", () => {
  test("every drawing of an answer is offered", () => {
    expect([...answerIcons].toSorted()).toEqual(Object.keys(answerDrawings).toSorted());
  });

  test.each(bankLanguages)("$code has every question and answer, with the same place to fill", (language) => {
    for (const { key } of bankQuestions) {
      const [french, theirs] = [bankLanguages[0]?.questions[key], language.questions[key]];
      expect(theirs?.trim(), key).toBeTruthy();
      expect(theirs?.includes("{situation}"), key).toBe(french?.includes("{situation}"));
    }
    for (const [set, choices] of Object.entries(bankChoices)) {
      for (const id of Object.keys(choices))
        expect(language.choices[`${set}.${id}`], `${set}.${id}`).toBeTruthy();
    }
  });

  test("only French is said to be read again by people who speak it", () => {
    expect(bankLanguages.filter(({ isReviewed }) => isReviewed).map(({ code }) => code)).toEqual(["fr"]);
  });

  test("none of its questions is given for a validated measure, and none has more than four answers", () => {
    for (const entry of bankQuestions) {
      const question = questionFromBank(entry, "q", languages);
      expect(question).toMatchObject({ isIndicator: true, bankKey: entry.key });
      expect(question).not.toHaveProperty("scale");
      expect("choices" in question ? question.choices.length : 2).toBeLessThanOrEqual(4);
    }
  });

  test("no question of its own is one that our own rules of writing would remark on", () => {
    for (const audience of audiences) {
      const offered = bankQuestions.filter((entry) => entry.audiences.includes(audience));
      const questions = offered.map((entry) => questionFromBank(entry, entry.key, languages));
      const remarks = questions.flatMap((question) =>
        readWriting(questionnaireOf({ audience, languages, questions: [question] })),
      );
      expect(remarks).toEqual([]);
    }
  });

  test("those who lead people are only asked about a group", () => {
    for (const audience of ["frontlineManager", "workplaceTutor"] as const) {
      const offered = waveMoments.flatMap((moment) => bankQuestionsFor(audience, moment));
      expect(offered.length).toBeGreaterThan(0);
      for (const { key } of offered) expect(bankLanguages[0]?.questions[key]).toMatch(/groupe|équipe/);
    }
  });
});

describe("a questionnaire made of the bank", () => {
  test.each(waveMoments)("%s: it is whole in every language and within its budget", (moment) => {
    const made = readyQuestionnaire({ id: "a", label: "Prêt", audience: "employee", moment, languages });
    expect(questionnaireSchema.parse(made)).toEqual(made);
    expect(findFaults(made)).toEqual([]);
    expect(wholeLanguages(made)).toEqual(languages);
    expect(readBurden(made)).toMatchObject({ isOver: false, drop: [] });
  });

  test("the task of the job is left to be written, and keeps it from being asked until it is", () => {
    const made = readyQuestionnaire({
      id: "a",
      label: "Équipe",
      audience: "frontlineManager",
      moment: "delayed",
      languages: ["fr", "ar"],
    });
    expect(findFaults(made)).toEqual([{ code: "placeLeft", question: "groupDoes" }]);
    expect(missingTexts(made)).toEqual([
      { language: "fr", question: "groupDoes", choice: "" },
      { language: "ar", question: "groupDoes", choice: "" },
    ]);
  });

  test("a language added later is filled from the bank, but for a question that was written anew", () => {
    const made = readyQuestionnaire({
      id: "a",
      label: "Prêt",
      audience: "employee",
      moment: "yearLater",
      languages: ["fr"],
    });
    const [first, ...others] = made.questions;
    if (first === undefined) throw new Error("invalid bank");
    const changed = {
      ...made,
      questions: [{ ...first, text: { fr: "Avez-vous changé de poste ?" } }, ...others],
    };
    const filled = fillFromBank({ ...changed, languages: ["fr", "tr"] });
    expect(missingTexts(filled).map(({ question }) => question)).toEqual([
      first.id,
      ...("choices" in first ? first.choices.map(() => first.id) : []),
    ]);
    expect(filled.questions[1]?.text.tr).toBe(
      bankLanguages.find(({ code }) => code === "tr")?.questions.interest,
    );
  });

  test("a set of answers says each of its choices, with a drawing", () => {
    expect(choicesOfSet("howDone", ["fr", "en"])).toEqual([
      { id: "alone", text: { fr: "Sans aide", en: "Without help" }, icon: "alone" },
      { id: "withHelp", text: { fr: "Avec de l’aide", en: "With help" }, icon: "withHelp" },
      { id: "notYet", text: { fr: "Pas encore", en: "Not yet" }, icon: "notYet" },
    ]);
  });
});

describe("published scales", () => {
  test("a scale whose licence is not confirmed gives no question at all", () => {
    for (const scale of publishedScales) {
      const questions = scaleQuestions(scale, (entry) => `item${entry}`);
      expect(questions).toHaveLength(scale.licenceStatus === "confirmed" ? scale.items : 0);
    }
    expect(
      publishedScales.filter(({ licenceStatus }) => licenceStatus === "confirmed").map(({ key }) => key),
    ).toEqual(["fasku"]);
  });

  test("a question of a scale says its licence, and cannot be asked before its words are copied", () => {
    const fasku = publishedScales.find(({ key }) => key === "fasku");
    if (fasku === undefined) throw new Error("invalid scales");
    const questionnaire = questionnaireOf({ questions: scaleQuestions(fasku, (entry) => `fasku_${entry}`) });
    expect(questionnaireSchema.parse(questionnaire)).toEqual(questionnaire);
    expect(questionnaire.questions[0]).toMatchObject({
      text: {},
      isIndicator: false,
      scale: { scale: "fasku", reference: "1", licence: "CC BY-SA 4.0" },
    });
    expect(new Set(findFaults(questionnaire).map(({ code }) => code))).toEqual(
      new Set(["textMissing", "choiceTextMissing"]),
    );
  });
});
