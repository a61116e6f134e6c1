import type {
  Act,
  AnswerValue,
  CostAssumptionKey,
  CostFigureKey,
  Diagnosis,
  KeptFigure,
  QuestionKey,
  Range,
  Stakeholder,
  StakeholderAnswer,
} from "../../../core/src/diagnosis/public.ts";

/** An empty diagnosis. */
export function newDiagnosis(label: string, headcount: KeptFigure | undefined): Diagnosis {
  return {
    format: 1,
    label,
    ...(headcount === undefined ? {} : { headcount }),
    wantsEveryQuestion: false,
    stakeholders: [],
    answers: [],
    acts: [],
    figures: {},
    assumptions: {},
  };
}

/** Ids are counted within the document: the next one is above all those it has. */
function nextId(taken: readonly { readonly id: string }[], letter: string): string {
  const numbers = taken.map(({ id }) => Number(id.slice(letter.length))).filter(Number.isInteger);
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

export function addStakeholder(diagnosis: Diagnosis, wished: Omit<Stakeholder, "id">): Diagnosis {
  const stakeholder = { ...wished, id: nextId(diagnosis.stakeholders, "p") };
  return { ...diagnosis, stakeholders: [...diagnosis.stakeholders, stakeholder] };
}

/** Takes somebody out, with all they said and did. */
export function removeStakeholder(diagnosis: Diagnosis, id: string): Diagnosis {
  const isOthers = ({ stakeholder }: { readonly stakeholder: string }) => stakeholder !== id;
  return {
    ...diagnosis,
    stakeholders: diagnosis.stakeholders.filter((each) => each.id !== id),
    answers: diagnosis.answers.filter(isOthers),
    acts: diagnosis.acts.filter(isOthers),
  };
}

export function answerBy(
  diagnosis: Diagnosis,
  question: QuestionKey,
  stakeholder: string,
): StakeholderAnswer | undefined {
  return diagnosis.answers.find(
    (answer) => answer.question === question && answer.stakeholder === stakeholder,
  );
}

/** Keeps what somebody says on a day, in place of what they had said; nobody else's answer changes. */
export function setAnswer(
  diagnosis: Diagnosis,
  answer: Omit<StakeholderAnswer, "value"> & { readonly value: AnswerValue },
): Diagnosis {
  const others = withoutAnswer(diagnosis, answer.question, answer.stakeholder).answers;
  return { ...diagnosis, answers: [...others, answer] };
}

export function withoutAnswer(diagnosis: Diagnosis, question: QuestionKey, stakeholder: string): Diagnosis {
  const mine = answerBy(diagnosis, question, stakeholder);
  return { ...diagnosis, answers: diagnosis.answers.filter((answer) => answer !== mine) };
}

export function addAct(diagnosis: Diagnosis, wished: Omit<Act, "id">): Diagnosis {
  return { ...diagnosis, acts: [...diagnosis.acts, { ...wished, id: nextId(diagnosis.acts, "a") }] };
}

export function removeAct(diagnosis: Diagnosis, id: string): Diagnosis {
  return { ...diagnosis, acts: diagnosis.acts.filter((act) => act.id !== id) };
}

/** `undefined` makes the figure unknown again, which is not 0. */
export function setFigure(
  diagnosis: Diagnosis,
  key: CostFigureKey,
  figure: KeptFigure | undefined,
): Diagnosis {
  const { [key]: _former, ...figures } = diagnosis.figures;
  return { ...diagnosis, figures: figure === undefined ? figures : { ...figures, [key]: figure } };
}

/** `undefined` comes back to the assumption that is proposed. */
export function setAssumption(
  diagnosis: Diagnosis,
  key: CostAssumptionKey,
  range: Range | undefined,
): Diagnosis {
  const { [key]: _former, ...assumptions } = diagnosis.assumptions;
  return {
    ...diagnosis,
    assumptions: range === undefined ? assumptions : { ...assumptions, [key]: range },
  };
}

/** A whole number as typed, or nothing when it is not one. */
export function readCount(text: string): number | undefined {
  const digits = text.replaceAll(/[\s\u00A0\u202F]/g, "");
  if (!/^\d{1,7}$/.test(digits)) return undefined;
  return Number(digits);
}
