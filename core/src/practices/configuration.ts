import { namedMotives, namedObstacles } from "../diagnosis/index.ts";
import { type CaseEstimate, featureKeys } from "../patterns/index.ts";
import type { CaseSubject } from "./case-subject.ts";
import { isOfFewPeople } from "./draft-effects.ts";
import type { CaseSetting, Configuration } from "./model.ts";
import type { SayCase } from "./say-case.ts";
import { conditionKeys, motiveKeys, obstacleKeys } from "./vocabulary.ts";

const conditionSet: ReadonlySet<string> = new Set(conditionKeys);

/** What makes the case look like another, read from its log and from what its writer told of the company. */
export function configurationOf(
  { diagnosis, features, lines, estimates }: CaseSubject,
  setting: CaseSetting,
  say: SayCase,
): Configuration {
  const motives = diagnosis === undefined ? [] : namedMotives(diagnosis.content).map(({ motive }) => motive);
  const obstacles =
    diagnosis === undefined ? [] : namedObstacles(diagnosis.content).map(({ obstacle }) => obstacle);
  return {
    ...setting,
    motives: motiveKeys.filter((key) => motives.includes(`motive.${key}`)),
    obstacles: obstacleKeys.filter((key) => obstacles.includes(`obstacle.${key}`)),
    conditions: {
      strategicSupport: features.strategicSupport,
      needsAnalysis: features.needsAnalysis,
      fundingCapacity: features.fundingCapacity,
      triggerEvent: features.triggerEvent,
      frontlineInvolvement: features.frontlineInvolvement,
      projectSteering: features.projectSteering,
      expertResources: features.expertResources,
    },
    solution: featureKeys.filter((key) => features[key] === "yes" && !conditionSet.has(key)),
    effects: lines.map((line) => ({
      label: line.label,
      sense: line.change.sense === "unknown" ? heardSense(line) : line.change.sense,
      evidence: line.evidence,
      claim:
        (line.evidence === "measured" || line.evidence === "compared") && isOfFewPeople(line)
          ? say(`practices.draft.fewPeople.${line.change.sense}`)
          : line.reading.claim,
      ...toldEstimate(line, estimates),
    })),
  };
}

/** What a comparison found, as rounded as its claim says it; nothing when its figures stay in the company. */
function toldEstimate(
  line: CaseSubject["lines"][number],
  estimates: CaseSubject["estimates"],
): { readonly estimate?: CaseEstimate } {
  if (line.evidence !== "compared" || isOfFewPeople(line)) return {};
  const found = estimates.find(({ indicator }) => indicator === line.indicator)?.estimate;
  if (found === undefined) return {};
  const [estimate, standardError] = [found.estimate, found.standardError].map((each) =>
    Number(each.toPrecision(3)),
  );
  return { estimate: { ...found, estimate: estimate ?? 0, standardError: standardError ?? 0 } };
}

/** Which way those who spoke say that it went, when they all say the same. */
function heardSense({ perceptions }: CaseSubject["lines"][number]): "better" | "same" | "worse" | "unknown" {
  const said = new Set(perceptions.map(({ sense }) => sense).filter((sense) => sense !== "unknown"));
  const [only] = said;
  return said.size === 1 && only !== undefined ? only : "unknown";
}
