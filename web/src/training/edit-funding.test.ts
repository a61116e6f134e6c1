import { describe, expect, test } from "vitest";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { blankBlock, blankDesign, type TrainingDesign } from "../../../core/src/training/public.ts";
import { addAlternative } from "./edit-design.ts";
import {
  certifyBlock,
  patchCompany,
  peopleApart,
  rejoin,
  setApart,
  setEveryone,
  setFactsApart,
} from "./edit-funding.ts";

const trainee = (id: string) => ({
  id,
  label: id,
  site: "",
  team: "",
  weeklyMinutes: unknown,
  dispensations: [],
});
const design: TrainingDesign = {
  ...blankDesign("Cas", "v1"),
  trainees: ["p1", "p2", "p3"].map(trainee),
  alternatives: [{ id: "v1", label: "", blocks: [blankBlock("b1"), blankBlock("b2")] }],
};
const { everyone } = design.fundingFacts;
const seeking = { ...everyone, status: known("jobSeeker" as const) };

describe("the facts of funding, as they are edited", () => {
  test("a company fact changes alone", () => {
    const { company } = patchCompany(design, { headcount: known(60) }).fundingFacts;
    expect(company).toEqual({ ...design.fundingFacts.company, headcount: known(60) });
  });

  test("what a block certifies is said once, taken back, and forgotten with its block", () => {
    const told = certifyBlock(certifyBlock(design, "b1", known("clea")), "b1", known("rncp"));
    expect(told.fundingFacts.blocks).toEqual([{ block: "b1", certification: known("rncp") }]);
    expect(certifyBlock(told, "b1", unknown).fundingFacts.blocks).toEqual([]);
    const gone = { ...told, alternatives: [{ id: "v1", label: "", blocks: [blankBlock("b2")] }] };
    expect(certifyBlock(gone, "b2", known("none")).fundingFacts.blocks).toEqual([
      { block: "b2", certification: known("none") },
    ]);
  });

  test("a copied alternative keeps what its blocks certify: it is not asked again", () => {
    const copied = addAlternative(certifyBlock(design, "b2", known("clea")), "", "v1");
    const copy = copied.alternatives[1]?.blocks[1]?.id;
    expect(copied.fundingFacts.blocks).toEqual([
      { block: "b2", certification: known("clea") },
      { block: copy, certification: known("clea") },
    ]);
  });

  test("people set apart start from what is known of everyone, and are apart in one place only", () => {
    const first = setApart(setEveryone(design, seeking), ["p1", "p2"]);
    expect(first.fundingFacts.people).toEqual([{ trainees: ["p1", "p2"], facts: seeking }]);
    expect(setApart(first, ["p2"]).fundingFacts.people.map(({ trainees }) => trainees)).toEqual([
      ["p1"],
      ["p2"],
    ]);
    expect(setApart(first, ["p1", "p2"]).fundingFacts.people.length).toBe(1);
  });

  test("what is said of people apart changes them alone, and they may come back", () => {
    const apart = setApart(setApart(design, ["p1"]), ["p2"]);
    const told = setFactsApart(apart, "p2", seeking);
    expect(told.fundingFacts.people.map(({ facts }) => facts)).toEqual([everyone, seeking]);
    expect(told.fundingFacts.everyone).toBe(everyone);
    expect(rejoin(told, "p1").fundingFacts.people).toEqual([{ trainees: ["p2"], facts: seeking }]);
  });

  test("somebody who left the design is no longer apart", () => {
    const apart = setApart(design, ["p1", "p2"]);
    expect(peopleApart({ ...apart, trainees: [trainee("p2")] })).toEqual([
      { trainees: ["p2"], facts: everyone },
    ]);
    expect(peopleApart({ ...apart, trainees: [trainee("p3")] })).toEqual([]);
  });
});
