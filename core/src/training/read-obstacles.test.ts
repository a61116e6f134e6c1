import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDiagnosis } from "../diagnosis/any-diagnosis.contract.ts";
import { namedObstacles, type ObstacleKey } from "../diagnosis/index.ts";
import { answerOf, diagnosisOf, frontline } from "../diagnosis/sample-diagnosis.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Block } from "./model.ts";
import { readObstacles } from "./read-obstacles.ts";
import { alternativeOf, blockOf, sequenceOf } from "./sample-design.ts";

/** A block that says where and when it is, and nothing else: away from work, on one's own time. */
const bare = blockOf({ id: "b", isOffSite: known(true), isInWorkingTime: known(false) });

function blocksFor(obstacle: ObstacleKey, facts: Partial<Block>): readonly string[] | undefined {
  const diagnosis = diagnosisOf({ answers: [answerOf(obstacle, "yes")] });
  return readObstacles(diagnosis, alternativeOf([{ ...bare, ...facts }]))[0]?.blocks;
}

const link = (kind: Block["workLinks"][number]["kind"]) => ({
  workLinks: [{ kind, reach: "work" as const, words: "" }],
});
const duty = (actor: Block["duties"][number]["actor"]) => ({
  duties: [{ actor, act: "", minutes: unknown }],
});
const sequence = (kind: Parameters<typeof sequenceOf>[0]["kind"]) => ({
  sequences: [sequenceOf({ id: "q", kind })],
});

describe("what an alternative does about the obstacles of a diagnosis", () => {
  test.each<[ObstacleKey, string, Partial<Block>]>([
    ["obstacle.needHardToIdentify", "a work situation", { situations: ["s"] }],
    ["obstacle.needHardToIdentify", "observing the work", link("observationInWork")],
    ["obstacle.lackOfResources", "work on schedules", { obstacles: ["schedule"] }],
    [
      "obstacle.lackOfResources",
      "training on the spot in working time",
      { isOffSite: known(false), isInWorkingTime: known(true) },
    ],
    ["obstacle.underEquipped", "an expert's part", duty("expert")],
    ["obstacle.offerUnsuited", "materials taken from work", link("materialsFromWork")],
    ["obstacle.offerUnsuited", "a moment of work", sequence("workSituation")],
    ["obstacle.fewSupervisors", "a colleague's part", duty("colleague")],
    ["obstacle.notExpressive", "an assessment at the start", sequence("initialAssessment")],
    ["obstacle.notExpressive", "a path for each", { adaptations: ["individualisation"] }],
    ["obstacle.lowDemand", "work on confidence", { obstacles: ["confidence"] }],
    ["obstacle.lowDemand", "colleagues who testify", { adaptations: ["testimonies"] }],
  ])("%s is taken up by %s, and by nothing less", (obstacle, _, facts) => {
    expect(blocksFor(obstacle, facts)).toEqual(["b"]);
    expect(blocksFor(obstacle, {})).toEqual([]);
  });

  test("half of what is asked does not take it up: on the spot on one's own time, or away in working time", () => {
    expect(blocksFor("obstacle.lackOfResources", { isOffSite: known(false) })).toEqual([]);
    expect(blocksFor("obstacle.lackOfResources", { isInWorkingTime: known(true) })).toEqual([]);
    const unknownPlace = { isOffSite: unknown, isInWorkingTime: known(true) };
    expect(blocksFor("obstacle.lackOfResources", unknownPlace)).toEqual([]);
  });

  test("an obstacle that people dispute is read all the same, and told as disputed", () => {
    const answers = [
      answerOf("obstacle.lowDemand", "no"),
      answerOf("obstacle.lowDemand", "yes", { stakeholder: frontline.id }),
    ];
    expect(readObstacles(diagnosisOf({ answers }), alternativeOf([]))).toEqual([
      { obstacle: "obstacle.lowDemand", isDisputed: true, blocks: [] },
    ]);
  });

  test("reads every obstacle named, no other one, and names only blocks of the alternative", () => {
    const blocks = [bare, blockOf({ id: "c", situations: ["s"], adaptations: ["communication"] })];
    fc.assert(
      fc.property(anyDiagnosis, (diagnosis) => {
        const read = readObstacles(diagnosis, { blocks });
        expect(read.map(({ obstacle }) => obstacle)).toEqual(
          namedObstacles(diagnosis).map(({ obstacle }) => obstacle),
        );
        expect(read.flatMap((each) => each.blocks).filter((id) => id !== "b" && id !== "c")).toEqual([]);
        expect(readObstacles(diagnosis, { blocks: [] }).flatMap((each) => each.blocks)).toEqual([]);
      }),
    );
  });
});
