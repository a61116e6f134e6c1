import {
  type BankQuestion,
  type Choice,
  fillFromBank,
  type PublishedScale,
  type Question,
  type QuestionKind,
  type Questionnaire,
  questionFromBank,
  questionsAtMost,
  scaleQuestions,
} from "../../../core/src/surveys/public.ts";

/** Adds a question of the bank at the end; nothing when there is no room, or it is there already. */
export function addFromBank(questionnaire: Questionnaire, entry: BankQuestion): Questionnaire {
  if (questionnaire.questions.some(({ bankKey }) => bankKey === entry.key)) return questionnaire;
  const id = freshId(questionnaire, entry.key);
  return append(questionnaire, [questionFromBank(entry, id, questionnaire.languages)]);
}

/** Adds the empty offered of a published scale. */
export function addScale(questionnaire: Questionnaire, scale: PublishedScale): Questionnaire {
  if (questionnaire.questions.some((question) => question.scale?.scale === scale.key)) return questionnaire;
  return append(
    questionnaire,
    scaleQuestions(scale, (rank) => freshId(questionnaire, `${scale.key}_${rank}`)),
  );
}

/** Adds an empty question of one's own. */
export function addOwn(questionnaire: Questionnaire, kind: QuestionKind): Questionnaire {
  const fields = {
    id: freshId(questionnaire, "question"),
    text: {},
    hint: {},
    isSensitive: false,
    bankKey: "",
    topic: "competences" as const,
    isIndicator: true,
    relevance: [],
  };
  if (kind === "words") return append(questionnaire, [{ ...fields, kind }]);
  if (kind === "number") return append(questionnaire, [{ ...fields, kind, least: 0, most: 10 }]);
  const choices = ["a", "b"].map((id) => ({ id, text: {} }));
  return append(questionnaire, [{ ...fields, kind, choices }]);
}

/** Puts a question at another place; a place outside the list changes nothing. */
export function moveQuestion(questionnaire: Questionnaire, id: string, to: number): Questionnaire {
  const from = questionnaire.questions.findIndex((question) => question.id === id);
  const moved = questionnaire.questions[from];
  if (moved === undefined || to < 0 || to >= questionnaire.questions.length) return questionnaire;
  const others = questionnaire.questions.filter((question) => question !== moved);
  return together({ ...questionnaire, questions: [...others.slice(0, to), moved, ...others.slice(to)] });
}

export function removeQuestions(questionnaire: Questionnaire, ids: readonly string[]): Questionnaire {
  return together({
    ...questionnaire,
    questions: questionnaire.questions.filter(({ id }) => !ids.includes(id)),
  });
}

export function changeQuestion(
  questionnaire: Questionnaire,
  id: string,
  change: (question: Question) => Question,
): Questionnaire {
  const questions = questionnaire.questions.map((question) =>
    question.id === id ? change(question) : question,
  );
  return together({ ...questionnaire, questions });
}

/** The text of a question or, with `choice`, of one of its answers, in a language. */
export function setText(
  question: Question,
  place: { readonly language: string; readonly choice?: string },
  text: string,
): Question {
  const { language, choice } = place;
  if (choice === undefined) return { ...question, text: { ...question.text, [language]: text } };
  return withChoices(question, (choices) =>
    choices.map((each) =>
      each.id === choice ? { ...each, text: { ...each.text, [language]: text } } : each,
    ),
  );
}

/** A question with other choices; a question without choices stays as it is. */
export function withChoices(
  question: Question,
  change: (choices: readonly Choice[]) => readonly Choice[],
): Question {
  if (question.kind === "number" || question.kind === "words") return question;
  return { ...question, choices: change(question.choices) };
}

/** An empty choice more, under a name that the others have not. */
export function addChoice(question: Question): Question {
  return withChoices(question, (choices) => {
    const taken = new Set(choices.map(({ id }) => id));
    const id = [..."abcdefgh"].find((letter) => !taken.has(letter)) ?? "z";
    return [...choices, { id, text: {} }];
  });
}

/** Adds or takes out a language; the first one stays. What the bank knows of a new one is filled in. */
export function toggleLanguage(questionnaire: Questionnaire, language: string): Questionnaire {
  const { languages } = questionnaire;
  if (!languages.includes(language))
    return fillFromBank({ ...questionnaire, languages: [...languages, language] });
  if (languages[0] === language) return questionnaire;
  return { ...questionnaire, languages: languages.filter((code) => code !== language) };
}

/** Conditions that no longer look back at a choice that is offered are taken out. */
function together(questionnaire: Questionnaire): Questionnaire {
  const choicesBefore = new Map<string, readonly string[]>();
  const questions = questionnaire.questions.map((question) => {
    const relevance = question.relevance.filter((condition) =>
      condition.choices.every((choice) => choicesBefore.get(condition.question)?.includes(choice) === true),
    );
    const choices = "choices" in question ? question.choices.map(({ id }) => id) : [];
    choicesBefore.set(question.id, choices);
    return relevance.length === question.relevance.length ? question : { ...question, relevance };
  });
  return { ...questionnaire, questions };
}

function append(questionnaire: Questionnaire, added: readonly Question[]): Questionnaire {
  const questions = [...questionnaire.questions, ...added];
  return questions.length > questionsAtMost ? questionnaire : { ...questionnaire, questions };
}

function freshId({ questions }: Questionnaire, wished: string): string {
  const taken = new Set(questions.map(({ id }) => id));
  if (!taken.has(wished)) return wished;
  let count = 2;
  while (taken.has(`${wished}_${count}`)) count += 1;
  return `${wished}_${count}`;
}
