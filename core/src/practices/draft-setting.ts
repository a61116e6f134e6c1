import { namedMotives, namedObstacles, type QuestionKey, standingOf } from "../diagnosis/index.ts";
import type { CaseSubject } from "./case-subject.ts";
import { type Drafted, traceOf } from "./draft-sentence.ts";
import type { Trace } from "./model.ts";
import type { SayCase } from "./say-case.ts";
import {
  type CompanySize,
  type ConditionKey,
  conditionKeys,
  motiveKeys,
  obstacleKeys,
} from "./vocabulary.ts";

type Question = Extract<QuestionKey, `condition.${string}` | `factor.${string}`>;

const questionOf: Readonly<Record<ConditionKey, Question>> = {
  strategicSupport: "condition.strategicSupport",
  needsAnalysis: "condition.needsAnalysis",
  fundingCapacity: "condition.fundingCapacity",
  triggerEvent: "factor.triggerEvent",
  frontlineInvolvement: "factor.frontlineInvolvement",
  projectSteering: "factor.projectSteering",
  expertResources: "factor.expertResources",
};

/** The company by its size, why it acted, for whom, and what stood in the way. */
export function draftSetting(subject: CaseSubject, say: SayCase): readonly Drafted[] {
  const { id, project } = subject;
  const size = sizeOf(subject);
  const own = [traceOf("project", id, project.startedOn)];
  const group = project.targetGroup.words.trim();
  const people = project.participants.length;
  return [
    size === "unknown"
      ? { id: "size", field: "setting", key: "practices.draft.sizeUnknown", traces: own }
      : {
          id: "size",
          field: "setting",
          key: "practices.draft.size",
          values: { size: say(`practices.size.${size}`) },
          traces: own,
        },
    ...(group === ""
      ? []
      : [
          {
            id: "group",
            field: "audience",
            key: "practices.draft.group",
            words: group,
            traces: own,
          } as const,
        ]),
    ...(people === 0
      ? []
      : [
          {
            id: "participants",
            field: "audience",
            key: "practices.draft.participants",
            values: { people: say(`practices.draft.people.${bandOf(people)}`) },
            traces: own,
          } as const,
        ]),
    ...draftDiagnosis(subject, say),
  ];
}

/** The size told by the project, or by its diagnosis. */
export function sizeOf({ project, diagnosis }: Pick<CaseSubject, "project" | "diagnosis">): CompanySize {
  const told = project.company.headcount;
  const count = told.known ? told.value : diagnosis?.content.headcount?.value;
  if (count === undefined) return "unknown";
  if (count < 10) return "under10";
  if (count < 50) return "from10";
  return count < 250 ? "from50" : "from250";
}

function bandOf(people: number): "few" | "some" | "many" {
  if (people < 10) return "few";
  return people < 25 ? "some" : "many";
}

function draftDiagnosis({ diagnosis }: CaseSubject, say: SayCase): readonly Drafted[] {
  if (diagnosis === undefined) return [];
  const { id, content } = diagnosis;
  const traces = (question: QuestionKey): readonly Trace[] => {
    const day = standingOf(content, question).answers.at(-1)?.day ?? "";
    return [traceOf("diagnosis", `${id}:${question}`, day)];
  };
  const motives = namedMotives(content).map(({ motive, isDisputed }): Drafted => {
    const key = motiveKeys.find((each) => motive === `motive.${each}`) ?? "shortTerm";
    return {
      id: motive,
      field: "motives",
      key: isDisputed ? "practices.draft.motiveDisputed" : "practices.draft.motive",
      values: { motive: small(say(`practices.motive.${key}`)) },
      traces: traces(motive),
    };
  });
  const obstacles = namedObstacles(content).map(({ obstacle, isDisputed }): Drafted => {
    const key = obstacleKeys.find((each) => obstacle === `obstacle.${each}`) ?? "needHardToIdentify";
    return {
      id: obstacle,
      field: "obstacles",
      key: isDisputed ? "practices.draft.obstacleDisputed" : "practices.draft.obstacle",
      values: { obstacle: small(say(`practices.obstacle.${key}`)) },
      traces: traces(obstacle),
      isUnfavorable: true,
    };
  });
  const conditions = conditionKeys.flatMap((condition) => {
    const question = questionOf[condition];
    const standing = standingOf(content, question);
    return draftCondition(condition, standing, traces(question), say);
  });
  return [...motives, ...obstacles, ...conditions];
}

function draftCondition(
  condition: ConditionKey,
  standing: ReturnType<typeof standingOf>,
  traces: readonly Trace[],
  say: SayCase,
): readonly Drafted[] {
  const values = { condition: small(say(`practices.condition.${condition}`)) };
  const about = { id: `condition.${condition}`, field: "conditions", values, traces } as const;
  if (standing.kind === "disagreed")
    return [{ ...about, key: "practices.draft.conditionDisputed", isUnfavorable: true }];
  if (standing.kind !== "agreed") return [];
  if (condition === "triggerEvent") {
    const key = standing.value === "yes" ? "practices.draft.trigger" : "practices.draft.noTrigger";
    return [{ id: "condition.triggerEvent", field: "trigger", key, traces }];
  }
  return standing.value === "yes"
    ? [{ ...about, key: "practices.draft.condition" }]
    : [{ ...about, key: "practices.draft.conditionMissing", isUnfavorable: true }];
}

/** A heading inside a sentence; acronyms keep their capitals. */
export function small(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
