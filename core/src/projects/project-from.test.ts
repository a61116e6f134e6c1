import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { blankBlock, blankDesign, type TrainingDesign } from "../training/index.ts";
import { projectSchema } from "./model.ts";
import {
  projectFromCategory,
  projectFromDesign,
  projectFromDiagnosis,
  sessionsOfDesign,
} from "./project-from.ts";
import { today } from "./sample-project.ts";

function sequence(id: string, day: string | undefined, startMinute = 540) {
  return {
    id,
    kind: "reflection" as const,
    title: id.startsWith("bare") ? "" : `Titre ${id}`,
    situation: "",
    trainer: "t1",
    minutes: 90,
    place: "",
    moment: day === undefined ? unknown : known({ day, startMinute }),
    evidence: "",
    attachments: [],
  };
}

function sampleDesign(): TrainingDesign {
  const blank = blankDesign("Bureaux propres", "v1");
  const block = {
    ...blankBlock("b1"),
    title: "Doser",
    sequences: [
      sequence("s2", "2026-12-08"),
      sequence("bare", "2026-12-01", 600),
      sequence("s1", "2026-12-01"),
      sequence("undated", undefined),
    ],
  };
  const trainee = (id: string) => ({
    id,
    label: id,
    site: "",
    team: "",
    weeklyMinutes: unknown,
    dispensations: [],
  });
  const { everyone } = blank.fundingFacts;
  return {
    ...blank,
    trainees: ["p1", "p2", "p3"].map(trainee),
    trainers: [
      { id: "t1", name: "Solène", kind: "internal", site: "", competence: "" },
      { id: "t2", name: "Inès", kind: "external", site: "", competence: "" },
    ],
    alternatives: [{ id: "v1", label: "", blocks: [block] }],
    diagnosis: "diagnosis-1",
    effort: [
      {
        id: "e1",
        alternative: "",
        actor: "hr",
        kind: "design",
        words: "",
        minutes: 120,
        hourlyCostCents: unknown,
        day: unknown,
        recurs: "once",
      },
    ],
    fundingFacts: {
      ...blank.fundingFacts,
      company: { ...blank.fundingFacts.company, headcount: known(60) },
      everyone: { ...everyone, status: known("employee") },
      people: [
        { trainees: ["p2"], facts: { ...everyone, status: known("jobSeeker") } },
        { trainees: ["p3"], facts: { ...everyone, status: known("workStudy") } },
      ],
    },
  };
}

describe("a project begun from a training design", () => {
  const project = projectFromDesign({ id: "d1", content: sampleDesign() }, "v1", today);

  test("satisfies the schema and keeps where it came from", () => {
    expect(projectSchema.parse(project)).toEqual(project);
    expect(project).toMatchObject({ design: "d1", alternative: "v1", diagnosis: "diagnosis-1" });
    expect([project.label, project.company.headcount, project.passages]).toEqual([
      "Bureaux propres",
      known(60),
      [],
    ]);
  });

  test("has its trainees with the status that is sure, and who trains in their function", () => {
    expect(project.participants.map(({ trainee, status }) => [trainee, status])).toEqual([
      ["p1", known("employee")],
      ["p2", known("jobSeeker")],
      ["p3", unknown],
    ]);
    expect(project.actors.map(({ kind, name }) => [kind, name])).toEqual([
      ["trainer", "Solène"],
      ["trainingProvider", "Inès"],
    ]);
  });

  test("forecasts the time of design", () => {
    expect(project.effort).toMatchObject([
      { stage: "forecast", actor: "hr", minutes: 120, gesture: "design" },
    ]);
  });
});

describe("the sessions of a design", () => {
  const begun = projectFromDesign({ id: "d1", content: sampleDesign() }, "v1", today);
  const project = sessionsOfDesign(begun, sampleDesign());

  test("are its dated sequences of the chosen alternative, in the order of time", () => {
    expect(project.sessions.map(({ id, label, day, leader }) => [id, label, day, leader])).toEqual([
      ["s1", "Titre s1", known("2026-12-01"), "t1"],
      ["bare", "Doser", known("2026-12-01"), "t1"],
      ["s2", "Titre s2", known("2026-12-08"), "t1"],
    ]);
    expect(projectSchema.parse(project)).toEqual(project);
    expect(sessionsOfDesign({ ...begun, alternative: "" }, sampleDesign()).sessions).toEqual([]);
  });

  test("taken again, add what is new and move only what nobody noted", () => {
    const [first, second, third] = project.sessions;
    if (first === undefined || second === undefined || third === undefined) throw new Error("invalid sample");
    const held = { ...first, day: known("2026-12-02"), attendance: [{ participant: "p1", minutes: 90 }] };
    const free = { ...third, day: known("2027-01-05"), label: "Renommée" };
    const again = sessionsOfDesign({ ...project, sessions: [held, free] }, sampleDesign());
    expect(again.sessions).toEqual([held, { ...free, day: known("2026-12-08") }, second]);
    expect(sessionsOfDesign(project, sampleDesign())).toEqual(project);
  });
});

test("a project begun from a diagnosis has the size of the company, its category and who spoke, but no group", () => {
  const project = projectFromDiagnosis(
    {
      id: "g1",
      content: {
        format: 1,
        label: "Garder les équipes",
        wantsEveryQuestion: false,
        headcount: { value: 60, source: { kind: "told" } },
        category: { id: "c1", version: 2, label: "Premiers gestes" },
        stakeholders: [
          { id: "x", kinds: ["executive", "hr"], name: "Mme A." },
          { id: "y", kinds: ["employees"], name: "" },
        ],
        answers: [],
        acts: [],
        figures: {},
        assumptions: {},
      },
    },
    today,
  );
  expect(projectSchema.parse(project)).toEqual(project);
  expect(project).toMatchObject({ diagnosis: "g1", company: { headcount: known(60) } });
  expect(project.targetGroup).toEqual({
    category: known({ id: "c1", version: 2 }),
    words: "Premiers gestes",
  });
  expect(project.actors.map(({ kind, name }) => [kind, name])).toEqual([
    ["executive", "Mme A."],
    ["hr", "Mme A."],
  ]);
});

test("a project begun from a category is for the people of that version", () => {
  const project = projectFromCategory({ id: "c1", version: 3, label: "Premiers gestes" }, today);
  expect(projectSchema.parse(project)).toEqual(project);
  expect(project.targetGroup).toEqual({
    category: known({ id: "c1", version: 3 }),
    words: "Premiers gestes",
  });
});
