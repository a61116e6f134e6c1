import type { ReleasedAnswer } from "../answers/index.ts";
import type { DesignActor } from "../training/index.ts";

interface Asked {
  readonly topic: ReleasedAnswer["topic"];
  /** Questions of the bank that are about it alone, and those of its topic that are about another. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
}

/** What questionnaires ask about each indicator of the catalogue. */
const askedBySheet: Readonly<Record<string, Asked>> = {
  acquiredSkills: { topic: "competences", except: ["recognized"] },
  developedSkills: { topic: "competences", except: ["recognized"] },
  recognizedSkills: { topic: "competences", only: ["recognized"] },
  capabilities: { topic: "capabilities" },
  placeInTeam: { topic: "placeInTeam" },
  learningAppetite: { topic: "appetite" },
  expressionConditions: { topic: "expression" },
  trajectory: { topic: "trajectory" },
  changeUptake: { topic: "workOrganization" },
};

/** The published answers that speak of an indicator of the catalogue; of one's own indicators none are known to. */
export function answersAbout<Answer extends Pick<ReleasedAnswer, "topic" | "bankKey">>(
  sheet: string,
  releases: readonly Answer[],
): readonly Answer[] {
  const asked = Object.hasOwn(askedBySheet, sheet) ? askedBySheet[sheet] : undefined;
  if (asked === undefined) return [];
  const { topic, only, except } = asked;
  return releases.filter(
    (release) =>
      release.topic === topic &&
      (only === undefined || only.includes(release.bankKey)) &&
      !(except?.includes(release.bankKey) ?? false),
  );
}

/** Whether something of it is really told, of everybody who was asked. */
export function isTold({ withheld, group, shares }: ReleasedAnswer): boolean {
  return withheld === undefined && group === "everybody" && shares.some(({ share }) => share !== undefined);
}

const functionByAudience = {
  employee: "trainee",
  frontlineManager: "frontlineManager",
  workplaceTutor: "workplaceTutor",
} as const satisfies Readonly<Record<ReleasedAnswer["audience"], DesignActor>>;

/** Kinds of actors whose answers after the training are published. */
export function answeringActors(answers: readonly ReleasedAnswer[]): readonly DesignActor[] {
  const after = answers.filter((answer) => isTold(answer) && answer.moment !== "before");
  return [...new Set(after.map(({ audience }) => functionByAudience[audience]))];
}

/** The same question, published before and after. */
export interface AskedTwice {
  readonly questionText: string;
  readonly before: number;
  readonly after: number;
}

/** The first question that was asked in the same words before and after, with how many people each time. */
export function askedTwice(answers: readonly ReleasedAnswer[]): AskedTwice | undefined {
  const told = answers.filter(isTold);
  const later = told.filter(({ moment }) => moment !== "before");
  return told
    .filter(({ moment }) => moment === "before")
    .flatMap((before) => {
      const after = later.find((each) => isSameQuestion(each, before));
      if (after === undefined) return [];
      return [{ questionText: before.questionText, before: before.people, after: after.people }];
    })[0];
}

function isSameQuestion(one: ReleasedAnswer, other: ReleasedAnswer): boolean {
  if (one.audience !== other.audience) return false;
  return one.bankKey === ""
    ? one.question === other.question && one.questionText === other.questionText
    : one.bankKey === other.bankKey;
}
