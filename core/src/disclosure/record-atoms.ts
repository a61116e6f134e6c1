import { accept, type Result, refuse } from "../kernel/result.ts";
import { answersOf, blurChoices, blurTicks, countAnswers } from "./count-answers.ts";
import { byCodeUnit } from "./cut-frame.ts";
import type { ProtectedRule } from "./disclosure-rules.ts";
import { drawNoise, type Ratio } from "./draw-noise.ts";
import type {
  AnswerRecord,
  Atom,
  CountedQuestion,
  DrawBelow,
  Frame,
  KeyedAnswers,
  RecordedFrame,
  RecordedQuestion,
  TextQuestion,
} from "./frame-model.ts";
import { amountReason, totalOf } from "./judge-amount.ts";
import type { Contributions } from "./model.ts";

export interface AmountByAtom {
  readonly amount: string;
  readonly rule: ProtectedRule;
  /** Contributions by atom id. */
  readonly contributions: ReadonlyMap<string, Contributions>;
}

export interface AtomsToRecord {
  readonly frame: Pick<Frame, "id" | "k">;
  readonly atoms: readonly Atom[];
  readonly records: readonly AnswerRecord[];
  readonly questions: readonly CountedQuestion[];
  readonly texts?: readonly TextQuestion[];
  readonly amounts?: readonly AmountByAtom[];
  readonly draw: DrawBelow;
  /** Highest sum of the ε of all sensitive questions, as the sealed plan says; 0 unless said. */
  readonly epsilonBudget?: number;
}

export interface RecordRefusal {
  readonly code: "overNoiseBudget";
  readonly epsilonAsked: number;
  readonly epsilonBudget: number;
}

/** Takes people's keys away from what they sent. Throws when a key is in no atom, or sent twice. */
export function placeInAtoms(atoms: readonly Atom[], sent: readonly KeyedAnswers[]): readonly AnswerRecord[] {
  const atomOf = new Map(atoms.flatMap((atom) => atom.people.map((person) => [person, atom.id] as const)));
  if (new Set(sent.map((each) => each.person)).size < sent.length)
    throw new Error("invalid answers; a person sent twice");
  return sent.map(({ person, ...rest }) => {
    const atom = atomOf.get(person);
    if (atom === undefined) throw new Error("invalid answers; a person stands in no atom");
    return { atom, ...rest };
  });
}

/**
 * Counts the answers of each atom once and for ever, made inexact as the counts are written down: whatever is
 * published later adds these counts and nothing else. People of an atom without record count as having given no
 * answer. Refused when the sensitive questions ask for more ε than the budget. Throws on answers that the
 * questions do not have, and on more records than an atom has people.
 */
export function recordAtoms(given: AtomsToRecord): Result<RecordedFrame, RecordRefusal> {
  const epsilonAsked = given.questions.reduce((sum, { sensitive }) => sum + (sensitive?.epsilon ?? 0), 0);
  const epsilonBudget = given.epsilonBudget ?? 0;
  if (epsilonAsked > epsilonBudget + 1e-9)
    return refuse({ code: "overNoiseBudget", epsilonAsked, epsilonBudget });
  const byAtom = recordsByAtom(given.atoms, given.records);
  return accept({
    frame: given.frame.id,
    k: given.frame.k,
    atoms: given.atoms.map(({ id, people }) => ({ id, people: people.length })),
    questions: given.questions.map((question) => recordQuestion(question, given, byAtom)),
    amounts: (given.amounts ?? []).map((amount) => ({
      amount: amount.amount,
      totals: given.atoms.map((atom) => totalToKeep(amount, atom)),
    })),
    texts: keptTexts(given),
  });
}

type RecordsByAtom = ReadonlyMap<string, readonly AnswerRecord[]>;

function recordsByAtom(atoms: readonly Atom[], records: readonly AnswerRecord[]): RecordsByAtom {
  const byAtom = new Map<string, AnswerRecord[]>(atoms.map((atom) => [atom.id, []]));
  for (const record of records) {
    const list = byAtom.get(record.atom);
    if (list === undefined) throw new Error(`invalid record; no such atom: ${record.atom}`);
    list.push(record);
  }
  for (const atom of atoms)
    if ((byAtom.get(atom.id)?.length ?? 0) > atom.people.length)
      throw new Error(`invalid records; more of them than people in ${atom.id}`);
  return byAtom;
}

function recordQuestion(
  question: CountedQuestion,
  { atoms, draw }: AtomsToRecord,
  byAtom: RecordsByAtom,
): RecordedQuestion {
  const epsilon = epsilonPerCount(question);
  const counts = atoms.map(({ id, people }) => {
    const exact = countAnswers(question, byAtom.get(id) ?? [], people.length);
    if (epsilon !== undefined) return exact.map((count) => count + drawNoise(epsilon, draw));
    return question.several === true ? blurTicks(exact, people.length) : blurChoices(exact);
  });
  return {
    question: question.key,
    answers: answersOf(question),
    several: question.several === true,
    ...(epsilon === undefined ? {} : { noise: { epsilonPerCount: epsilon.numerator / epsilon.denominator } }),
    counts,
  };
}

/**
 * One changed answer moves two counts of a closed question, and at most all its choices and one silence where
 * several may be ticked: the ε of the question is shared among them.
 */
function epsilonPerCount(question: CountedQuestion): Ratio | undefined {
  if (question.sensitive === undefined) return undefined;
  const numerator = Math.round(question.sensitive.epsilon * 1000);
  if (numerator < 1 || Math.abs(numerator / 1000 - question.sensitive.epsilon) > 1e-9)
    throw new Error(`invalid ε; not a positive multiple of 0.001: ${question.sensitive.epsilon}`);
  const moved = question.several === true ? question.choices.length + 1 : 2;
  return { numerator, denominator: 1000 * moved };
}

/** A total is lost for good where it says too much about one person: no union holding the atom has a total then. */
function totalToKeep({ contributions, rule }: AmountByAtom, atom: Atom): number | undefined {
  const ofAtom = contributions.get(atom.id);
  if (ofAtom === undefined) return undefined;
  if (ofAtom.employees.length > atom.people.length)
    throw new Error(`invalid amounts; more of them than people in ${atom.id}`);
  if (amountReason(ofAtom, rule) !== undefined || isGuessable(ofAtom.employees, rule.protectionShare))
    return undefined;
  return totalOf(ofAtom.employees);
}

/** The p % rule: the second largest contributor may not learn the largest amount to within `p` of itself. */
function isGuessable(amounts: ArrayLike<number>, p: number): boolean {
  const [largest = 0, second = 0] = Array.from(amounts).sort((first, other) => other - first);
  return totalOf(amounts) - largest - second < p * largest;
}

/** Sorted before they are shuffled: who wrote which words leaves no trace in their order, whatever the draws. */
function keptTexts({ frame, records, texts = [], draw }: AtomsToRecord): RecordedFrame["texts"] {
  return texts.flatMap(({ key }) => {
    const words = records
      .flatMap((record) => record.texts?.get(key)?.trim() ?? [])
      .filter((text) => text !== "")
      .sort(byCodeUnit);
    return words.length < 2 * frame.k ? [] : [{ question: key, words: shuffle(words, draw) }];
  });
}

/** Fisher and Yates (1938), as Knuth gives it. */
function shuffle(words: readonly string[], draw: DrawBelow): readonly string[] {
  const shuffled = [...words];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const place = draw(last + 1);
    const [word = "", other = ""] = [shuffled[last], shuffled[place]];
    shuffled[last] = other;
    shuffled[place] = word;
  }
  return shuffled;
}
