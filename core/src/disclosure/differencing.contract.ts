import {
  attackByPrograms,
  attackByRank,
  type Findings,
  type Published,
  publishByAtoms,
  publishByThreshold,
} from "./attack.contract.ts";
import { cutFrame } from "./cut-frame.ts";
import type { Atom, Frame, KeyedAnswers, RecordedQuestion } from "./frame-model.ts";
import { placeInAtoms, recordAtoms } from "./record-atoms.ts";
import { companyFrame, sampleAnswers, sampleOrder, seededDraw, yesNo } from "./sample-frame.contract.ts";

/** A firm surveyed: who is there, how it is cut, what was sent and what was recorded of it. */
export interface Surveyed {
  readonly frame: Frame;
  readonly atoms: readonly Atom[];
  readonly sent: readonly KeyedAnswers[];
  readonly question: RecordedQuestion;
}

const sectors = ["cleaning", "homeCare", "foodIndustry", "logistics", "retail", "hotels"] as const;

export function survey(headcount: number, seed: number, yes = 0.3): Surveyed {
  const frame = companyFrame({ seed, headcount, k: 10, sector: sectors[seed % 6] ?? "retail" });
  const sent = sampleAnswers(frame, { seed: seed + 500, yes, silent: 0.15 });
  const atoms = cutFrame(frame, sampleOrder);
  return { frame, atoms, sent, question: recordedQuestion(frame, atoms, sent) };
}

export function recordedQuestion(
  frame: Frame,
  atoms: readonly Atom[],
  sent: readonly KeyedAnswers[],
): RecordedQuestion {
  const recorded = recordAtoms({
    frame,
    atoms,
    records: atoms.length === 0 ? [] : placeInAtoms(atoms, sent),
    questions: [{ ...yesNo, silencesTogether: true }],
    draw: seededDraw(1),
  });
  const question = recorded.ok ? recorded.value.questions[0] : undefined;
  if (question === undefined) throw new Error("a sample survey lost its question");
  return question;
}

/** What each person gave: "yes", "no" or "noAnswer". */
export function answerBy(sent: readonly KeyedAnswers[]): ReadonlyMap<string, string> {
  return new Map(
    sent.map(({ person, answers }) => {
      const answer = answers.get(yesNo.key);
      return [person, answer?.kind === "choices" ? (answer.choices[0] ?? "") : "noAnswer"];
    }),
  );
}

export interface Attack extends Findings {
  readonly published: Published;
  readonly byRank: ReadonlySet<number>;
}

/** Both attackers at work where only a threshold of 5 protects. */
export function attackThreshold({ frame, sent }: Surveyed, seed: number): Attack {
  const given = answerBy(sent);
  const yes = new Set(frame.people.flatMap(({ key }) => (given.get(key) === "yes" ? [key] : [])));
  return attack(publishByThreshold(frame, yes, { k: 5, seed }), 5);
}

/** Both attackers at work on all that was recorded by atoms, for each answer in turn. */
export function attackAtoms({ frame, atoms, question }: Surveyed): readonly Attack[] {
  return question.answers.map((_, answer) => attack(publishByAtoms(frame, atoms, { question, answer }), 10));
}

function attack(published: Published, k: number): Attack {
  return { published, byRank: attackByRank(published, k), ...attackByPrograms(published, k) };
}

/**
 * An attacker of another kind, who solves nothing: looks for another world in which a person answered otherwise and
 * not one recorded byte differs. Whoever has such a world is not certain, whatever anybody computes. Returns the
 * people for whom none was found.
 */
export function withoutOtherWorld({ frame, atoms, sent, question }: Surveyed): readonly string[] {
  const bytes = JSON.stringify(question);
  const given = answerBy(sent);
  const answers = ["yes", "no", "noAnswer"];
  const looksTheSame = (changed: ReadonlyMap<string, string>): boolean => {
    const world = frame.people.flatMap(({ key }): readonly KeyedAnswers[] => {
      const answer = changed.get(key) ?? given.get(key) ?? "noAnswer";
      if (answer === "noAnswer") return [];
      return [{ person: key, answers: new Map([[yesNo.key, { kind: "choices", choices: [answer] }]]) }];
    });
    return JSON.stringify(recordedQuestion(frame, atoms, world)) === bytes;
  };
  return frame.people
    .map(({ key }) => key)
    .filter((key) => {
      const own = given.get(key) ?? "noAnswer";
      const companions = atoms.find(({ people }) => people.includes(key))?.people ?? [];
      const other = companions.find((each) => (given.get(each) ?? "noAnswer") !== own);
      const exchanged =
        other === undefined
          ? []
          : [
              new Map([
                [key, given.get(other) ?? "noAnswer"],
                [other, own],
              ]),
            ];
      const alone = answers.filter((answer) => answer !== own).map((answer) => new Map([[key, answer]]));
      return ![...exchanged, ...alone].some(looksTheSame);
    });
}
