import { describe, expect, test } from "vitest";
import { diagnosisOf } from "../diagnosis/sample-diagnosis.ts";
import { known } from "../kernel/known.ts";
import { projectAt } from "../projects/sample-project.ts";
import { alternativeOf, blockOf, designOf } from "../training/sample-design.ts";
import { readFeatures } from "./read-features.ts";

const block = blockOf({ id: "b" });
const axes = { ...block.axes, logic: known("recognition" as const), objective: known("trade" as const) };
const project = projectAt("running", { alternative: "", partners: [], actors: [] });
const read = (blocks: readonly (typeof block)[]) =>
  readFeatures({ project, design: designOf({ blocks }), diagnosis: undefined });

describe("the features of a training", () => {
  test("are unknown while nobody said, and never absent", () => {
    const features = readFeatures({ project, design: undefined, diagnosis: undefined });
    expect(new Set(Object.values(features))).toEqual(new Set(["unknown"]));
  });

  test("are there as soon as one block has them, and absent only once every block says otherwise", () => {
    const basic = blockOf({
      id: "c",
      axes: { ...axes, objective: known("basicSkills"), logic: known("acquisition") },
    });
    const silent = blockOf({
      id: "d",
      axes: { ...block.axes, logic: { known: false }, objective: { known: false } },
    });
    expect(read([blockOf({ id: "b", axes }), basic])).toMatchObject({
      recognition: "yes",
      basicAndTrade: "yes",
    });
    expect(read([basic])).toMatchObject({ recognition: "no", basicAndTrade: "no" });
    expect(read([basic, silent])).toMatchObject({ recognition: "unknown", basicAndTrade: "unknown" });
  });

  test("are those of the alternative that was chosen, and unknown while several are open", () => {
    const one = alternativeOf([blockOf({ id: "b", axes })], "one");
    const other = alternativeOf([block], "other");
    const design = { ...designOf(), alternatives: [one, other] };
    const open = readFeatures({ project, design, diagnosis: undefined });
    expect(open.recognition).toBe("unknown");
    const chosen = readFeatures({
      project: { ...project, alternative: "one" },
      design,
      diagnosis: undefined,
    });
    expect(chosen.recognition).toBe("yes");
  });

  test("name the partners of the project, once somebody is named", () => {
    const partners = [{ id: "p", kind: "opco" as const, name: "AKTO" }];
    const features = readFeatures({
      project: { ...project, partners },
      design: undefined,
      diagnosis: undefined,
    });
    expect(features).toMatchObject({ withOpco: "yes", withProvider: "no", withTerritory: "no" });
  });

  test("hold a condition of the diagnosis when those who know agree", () => {
    const stakeholders = ["a", "b"].map((id) => ({ id, kinds: ["hr" as const], name: id }));
    const answer = (stakeholder: string, value: "yes" | "no") => ({
      question: "condition.strategicSupport" as const,
      stakeholder,
      value,
      day: "2026-01-05",
      note: "",
    });
    const stands = (...answers: readonly ReturnType<typeof answer>[]) =>
      readFeatures({
        project,
        design: undefined,
        diagnosis: diagnosisOf({ stakeholders, answers: [...answers] }),
      }).strategicSupport;
    expect(stands(answer("a", "yes"))).toBe("yes");
    expect(stands(answer("a", "no"), answer("b", "no"))).toBe("no");
    expect(stands(answer("a", "yes"), answer("b", "no"))).toBe("unknown");
  });
});
