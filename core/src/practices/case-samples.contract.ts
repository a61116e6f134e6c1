import { diagnosisOf } from "../diagnosis/sample-diagnosis.ts";
import type { EffectLine } from "../effects/index.ts";
import { known, unknown } from "../kernel/known.ts";
import { readFeatures } from "../patterns/index.ts";
import type { Project } from "../projects/index.ts";
import { projectAt } from "../projects/sample-project.ts";
import { blockOf, designOf } from "../training/sample-design.ts";
import type { CaseSubject } from "./case-subject.ts";
import type { Configuration, PublishedCase } from "./model.ts";

/** A line of effects that somebody heard of, and nothing more. */
export function lineOf(facts: Partial<EffectLine> & Pick<EffectLine, "indicator">): EffectLine {
  return {
    label: "Doser juste",
    definition: "",
    unit: "%",
    family: "work",
    measure: "figure",
    direction: "rise",
    isForeseen: true,
    isOfPlan: true,
    perceptions: [],
    traces: [],
    figures: [],
    change: { sense: "unknown" },
    answers: [],
    evidence: "perceived",
    disagreement: [],
    reading: { claim: "D’après la direction, c’est mieux qu’avant.", maySay: "" },
    ...facts,
  };
}

/** The log of a project that ended, with something of everything, favorable and not. */
export function subjectOf(facts: Partial<CaseSubject> = {}, project: Partial<Project> = {}): CaseSubject {
  const content = projectAt("closed", {
    decisions: [
      {
        id: "d1",
        day: "2026-03-02",
        meeting: "",
        words: "On forme le matin.",
        by: ["director", "hr"],
        dissent: [{ actor: "frontline", words: "Le matin je manque de monde." }],
      },
    ],
    risks: [
      { id: "r1", day: "2026-03-02", words: "Personne pour remplacer.", owner: "hr", closedOn: unknown },
    ],
    milestones: [
      {
        id: "m1",
        label: "Choisir les situations",
        setOn: "2026-02-01",
        meeting: "",
        due: unknown,
        owner: "hr",
        state: { kind: "dropped", day: "2026-03-01", words: "" },
      },
    ],
    ...project,
  });
  const diagnosis = { id: "diagnosis-1", content: diagnosisOf() };
  const design = {
    id: "design-1",
    content: { ...designOf({ blocks: [blockOf({ id: "b1", title: "Lire une étiquette" })] }) },
  };
  return {
    id: "p",
    project: content,
    diagnosis,
    design,
    features: readFeatures({ project: content, design: design.content, diagnosis: diagnosis.content }),
    sealed: undefined,
    lines: [
      lineOf({ indicator: "dosing" }),
      lineOf({
        indicator: "complaints",
        label: "Réclamations",
        evidence: "measured",
        change: { sense: "worse" },
        figures: [
          {
            id: "f",
            moment: "before",
            value: 3,
            on: known("2026-01-01"),
            source: "register",
            words: "",
            isSealed: false,
          },
        ],
        reading: {
          claim: "Au départ, 3 ; après, 5 : dans le sens contraire de ce qui était espéré.",
          maySay: "",
        },
      }),
    ],
    estimates: [],
    story: undefined,
    organisation: "Clair et Net",
    ...facts,
  };
}

/** A configuration in which nothing is known, but what is told. */
export function configurationWith(facts: Partial<Configuration> = {}): Configuration {
  return {
    sector: "unknown",
    size: "unknown",
    audiences: [],
    constraints: [],
    motives: [],
    obstacles: [],
    solution: [],
    effects: [],
    ...facts,
    conditions: { ...unknownConditions, ...facts.conditions },
  };
}

const unknownConditions: Configuration["conditions"] = {
  strategicSupport: "unknown",
  needsAnalysis: "unknown",
  fundingCapacity: "unknown",
  triggerEvent: "unknown",
  frontlineInvolvement: "unknown",
  projectSteering: "unknown",
  expertResources: "unknown",
};

/** A published copy. */
export function publishedOf(facts: Partial<PublishedCase> & Pick<PublishedCase, "id">): PublishedCase {
  return {
    schemaVersion: 1,
    reach: "anonymous",
    title: "Doser et signaler",
    company: "",
    isFictional: false,
    publishedOn: "2026-11-23",
    reviewOn: "",
    configuration: configurationWith(),
    sentences: [{ field: "solution", words: "Quatre séances courtes.", isUnfavorable: false }],
    removals: [],
    ...facts,
  };
}
