import { isFilled } from "./edit-visit.ts";
import {
  type ContractAnswer,
  contractAnswers,
  type DiplomaAnswer,
  diplomaAnswers,
  type PersonLine,
} from "./model.ts";
import { readWeeklyMinutes } from "./weekly-minutes.ts";

export interface Tally<Value> {
  readonly value: Value;
  readonly count: number;
}

/** Exact counts of a firm's own table. Nothing is said of one person, and what is not known is counted as such. */
export interface PeopleCounts {
  readonly people: number;
  /** Most frequent first; `undefined` is not known, and last. */
  readonly sites: readonly Tally<string | undefined>[];
  readonly jobs: readonly Tally<string | undefined>[];
  readonly contracts: readonly Tally<ContractAnswer>[];
  readonly diplomas: readonly Tally<DiplomaAnswer>[];
  /** Minutes a week of those whose hours are known, and of how many people. */
  readonly weeklyMinutes: number;
  readonly hoursKnown: number;
}

export function countPeople(lines: readonly PersonLine[]): PeopleCounts {
  const people = lines.filter(isFilled);
  const minutes = people.flatMap(({ hours }) => readWeeklyMinutes(hours) ?? []);
  return {
    people: people.length,
    sites: tallyTexts(people.map(({ site }) => site)),
    jobs: tallyTexts(people.map(({ job }) => job)),
    contracts: tallyAnswers(
      contractAnswers,
      people.map(({ contract }) => contract),
    ),
    diplomas: tallyAnswers(
      diplomaAnswers,
      people.map(({ diploma }) => diploma),
    ),
    weeklyMinutes: minutes.reduce((sum, each) => sum + each, 0),
    hoursKnown: minutes.length,
  };
}

/** Texts that differ by case or spaces only are one, under the spelling met first. */
function tallyTexts(texts: readonly string[]): readonly Tally<string | undefined>[] {
  const counted = new Map<string, { readonly value: string; count: number }>();
  let unknown = 0;
  for (const text of texts) {
    const value = text.trim().replaceAll(/\s+/g, " ");
    if (value === "") {
      unknown += 1;
      continue;
    }
    const key = value.toLocaleLowerCase("fr");
    const tally = counted.get(key) ?? { value, count: 0 };
    tally.count += 1;
    counted.set(key, tally);
  }
  const known = [...counted.values()].toSorted(
    (one, other) => other.count - one.count || one.value.localeCompare(other.value, "fr"),
  );
  return unknown === 0 ? known : [...known, { value: undefined, count: unknown }];
}

/** In the order of the answers, "unknown" last, without those nobody gave. */
function tallyAnswers<Answer extends string>(
  answers: readonly Answer[],
  given: readonly Answer[],
): readonly Tally<Answer>[] {
  const ordered = [
    ...answers.filter((each) => each !== "unknown"),
    ...answers.filter((each) => each === "unknown"),
  ];
  return ordered
    .map((value) => ({ value, count: given.filter((each) => each === value).length }))
    .filter(({ count }) => count > 0);
}
