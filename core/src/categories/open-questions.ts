import { type WorkforceSnapshot, type WorkQuestion, workQuestions } from "../workforce/index.ts";
import type { LeafCondition } from "./check-rule.ts";
import { decideAgreements, decideGrades } from "./decide-labels.ts";
import type { OpenQuestion } from "./preview-model.ts";
import { decideLeaf, type Knowledge } from "./select-members.ts";

/** Number of an open question in its list. */
export type QuestionNumber = number;

/** How one leaf stands for one person: known, or waiting for questions (all of them must be answered). */
export type LeafState =
  | { readonly kind: "known"; readonly code: number }
  | { readonly kind: "waiting"; readonly questions: readonly QuestionNumber[] };

export interface QuestionList {
  readonly questions: readonly OpenQuestion[];
  /** Gives the number of a question; the same question always has the same number. */
  numberOf(question: OpenQuestion): QuestionNumber;
}

export function openQuestionList(): QuestionList {
  const questions: OpenQuestion[] = [];
  const numberByKey = new Map<string, QuestionNumber>();
  return {
    questions,
    numberOf(question) {
      const key = keyOf(question);
      const number = numberByKey.get(key) ?? questions.length;
      const known = questions[number];
      if (known === undefined) {
        numberByKey.set(key, number);
        questions.push(question);
      } else questions[number] = widen(known, question);
      return number;
    },
  };
}

function keyOf(question: OpenQuestion): string {
  switch (question.kind) {
    case "workQuestions":
      return `work\u001f${question.jobFamily}`;
    case "gradeText":
      return `grade\u001f${question.collectiveAgreement}\u001f${question.writtenAs}`;
    case "missingAttribute":
      return `missing\u001f${question.attribute}`;
  }
}

/** Two conditions may ask different questions about one job family: asked together, each once. */
function widen(known: OpenQuestion, again: OpenQuestion): OpenQuestion {
  if (known.kind !== "workQuestions" || again.kind !== "workQuestions") return known;
  const asked = new Set<WorkQuestion>([...known.questions, ...again.questions]);
  return { ...known, questions: workQuestions.filter((question) => asked.has(question)) };
}

/**
 * For one leaf: the state of each row asked, as a number to be looked up in `states`. People in the same state wait for
 * the same questions.
 */
export interface LeafReader {
  readonly states: readonly LeafState[];
  stateOf(row: number): number;
}

export function readLeaf(
  leaf: LeafCondition,
  snapshot: WorkforceSnapshot,
  knowledge: Knowledge,
  list: QuestionList,
): LeafReader {
  const verdicts = decideLeaf(leaf, snapshot, knowledge);
  const states: LeafState[] = [
    { kind: "known", code: 0 },
    { kind: "known", code: 1 },
  ];
  const waitingByKey = new Map<number, number>();
  const { keyAt, questionsAt } = waitingOf(leaf, snapshot, knowledge);
  return {
    states,
    stateOf(row) {
      const verdict = verdicts[row] ?? -1;
      if (verdict !== -1) return verdict;
      const key = keyAt(row);
      const known = waitingByKey.get(key);
      if (known !== undefined) return known;
      states.push({
        kind: "waiting",
        questions: questionsAt(row).map((question) => list.numberOf(question)),
      });
      waitingByKey.set(key, states.length - 1);
      return states.length - 1;
    },
  };
}

/** What someone whose leaf is unknown waits for; rows of equal keys wait for the same. */
interface Waiting {
  keyAt(row: number): number;
  questionsAt(row: number): readonly OpenQuestion[];
}

function waitingOf(leaf: LeafCondition, snapshot: WorkforceSnapshot, knowledge: Knowledge): Waiting {
  switch (leaf.kind) {
    case "oneOf":
      return { keyAt: () => 0, questionsAt: () => [missing(leaf.attribute)] };
    case "workAnswers":
      return waitingForWork(leaf, snapshot, knowledge);
    case "gradeAtMost":
      return waitingForGrade(leaf, snapshot, knowledge);
  }
}

type Leaf<Kind extends LeafCondition["kind"]> = Extract<LeafCondition, { kind: Kind }>;

/** The number of people is filled in once everyone has been read. */
function missing(attribute: Extract<OpenQuestion, { kind: "missingAttribute" }>["attribute"]): OpenQuestion {
  return { kind: "missingAttribute", attribute, people: 0 };
}

function waitingForWork(
  leaf: Leaf<"workAnswers">,
  { columns: { jobFamily } }: WorkforceSnapshot,
  { workAnswers }: Knowledge,
): Waiting {
  const answersByFamily = new Map(workAnswers.map((entry) => [entry.jobFamily, entry.answers]));
  return {
    keyAt: (row) => jobFamily.codes[row] ?? -1,
    questionsAt(row) {
      const family = jobFamily.labels[jobFamily.codes[row] ?? -1];
      if (family === undefined) return [missing("jobFamily")];
      const answers = answersByFamily.get(family);
      const unanswered = new Set(
        leaf.questions.filter((question) => (answers?.[question] ?? "unknown") === "unknown"),
      );
      const questions = workQuestions.filter((question) => unanswered.has(question));
      return [{ kind: "workQuestions", jobFamily: family, questions }];
    },
  };
}

function waitingForGrade(
  leaf: Leaf<"gradeAtMost">,
  { columns: { jobGrade, collectiveAgreement } }: WorkforceSnapshot,
  { jobGradeTables }: Knowledge,
): Waiting {
  const gradeVerdicts = decideGrades(leaf, jobGrade, jobGradeTables);
  const agreementVerdicts = decideAgreements(leaf, collectiveAgreement);
  const codesAt = (row: number) => ({
    grade: jobGrade.codes[row] ?? -1,
    agreement: collectiveAgreement.codes[row] ?? -1,
  });
  return {
    keyAt(row) {
      const { grade, agreement } = codesAt(row);
      return (grade + 1) * 2 + (agreementVerdicts[agreement + 1] === -1 ? 1 : 0);
    },
    questionsAt(row) {
      const { grade, agreement } = codesAt(row);
      const text = jobGrade.labels[grade];
      const questions: OpenQuestion[] = [];
      if (agreementVerdicts[agreement + 1] === -1) questions.push(missing("collectiveAgreement"));
      if (text === undefined) questions.push(missing("jobGrade"));
      else if (gradeVerdicts[grade + 1] === -1) {
        questions.push({
          kind: "gradeText",
          collectiveAgreement: leaf.collectiveAgreement,
          writtenAs: text,
        });
      }
      return questions;
    },
  };
}
