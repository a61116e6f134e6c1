import { describe, expect, test } from "vitest";
import type { Audience } from "./questionnaire-model.ts";
import { readWriting } from "./read-writing.ts";
import { questionnaireOf, questionOf } from "./sample-questionnaire.ts";

const codesOf = (fr: string, audience: Audience = "employee", language = "fr") =>
  readWriting(
    questionnaireOf({
      audience,
      languages: [language],
      questions: [questionOf({ text: { [language]: fr }, choices: [] })],
    }),
  ).map(({ code }) => code);

describe("remarks on a French question", () => {
  test.each([
    ["Cette formation vous sert-elle ?", []],
    ["Avez-vous le temps et les outils ?", ["twoQuestions"]],
    ["Êtes-vous aidé ? Avez-vous le temps ?", ["twoQuestions"]],
    ["Ne pensez-vous pas que c’était utile ?", ["leading"]],
    ["Grâce à la formation, travaillez-vous mieux ?", ["leading"]],
    ["Êtes-vous d’accord pour continuer ?", ["leading"]],
    ["Est-ce que vous n’avez jamais demandé de l’aide ?", ["negative"]],
    ["Votre appétence est-elle plus grande ?", ["hardWord"]],
    ["ÊTES-VOUS CONTENT DE LA FORMATION ?", ["shouted"]],
    [
      "Depuis la fin du stage, avez-vous pu faire dans votre travail de tous les jours une seule chose de neuf ?",
      ["sentenceTooLong"],
    ],
  ])("%s", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  test("plain French asks for shorter sentences than French", () => {
    const text = "Depuis la formation, faites-vous au travail ce que vous avez appris avec nous ?";
    expect(codesOf(text)).toEqual([]);
    expect(codesOf(text, "employee", "fr-easy")).toEqual(["sentenceTooLong"]);
  });

  test("a word of the trade comes with another to say instead", () => {
    const questions = [questionOf({ text: { fr: "Quelles modalités ?" }, choices: [] })];
    expect(readWriting(questionnaireOf({ questions }))).toEqual([
      { question: "q1", language: "fr", code: "hardWord", found: "modalités", instead: "façon" },
    ]);
  });
});

test.each([
  ["Cette personne travaille-t-elle mieux ?", ["namesOnePerson"]],
  ["Le salarié fait-il sans aide ?", ["namesOnePerson"]],
  ["Le groupe travaille-t-il mieux ?", []],
  ["Comment se passe le travail de l’équipe ?", []],
])("whoever answers for a group is not asked about one person: %s", (text, codes) => {
  expect(codesOf(text, "frontlineManager")).toEqual(codes);
  expect(codesOf(text, "employee")).toEqual([]);
});

test("answers are few, short, and drawn", () => {
  const scale = { scale: "fasku", reference: "1", licence: "CC BY-SA 4.0" };
  const choices = ["a", "b", "c", "d"].map((id) => ({ id, text: { fr: id }, icon: "yes" as const }));
  const last = { id: "e", text: { fr: "Je le fais toujours avec un peu d’aide" } };
  const questions = [questionOf({ scale, choices: [...choices, last] })];
  expect(readWriting(questionnaireOf({ questions })).map(({ code, found }) => [code, found])).toEqual([
    ["moreThanFourChoices", "5"],
    ["choiceTooLong", last.text.fr],
    ["choiceWithoutDrawing", last.text.fr],
  ]);
});

test("a question nobody wrote yet gets no remark, and other languages only for their length", () => {
  expect(codesOf("")).toEqual([]);
  expect(codesOf("Are you happy or sad?", "employee", "en")).toEqual([]);
});
