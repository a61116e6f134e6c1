import { known } from "../kernel/known.ts";
import type { KeptProject, Project } from "../projects/index.ts";
import { keptProjectOf } from "../projects/sample-kept-project.ts";
import { projectAt, sessionOn } from "../projects/sample-project.ts";
import type { KeptTrainingDesign, TrainingDesign } from "../training/index.ts";
import {
  blockOf,
  designOf,
  keptDesignOf,
  sequenceOf,
  situationOf,
  traineeOf,
} from "../training/sample-design.ts";

/** A design with a situation done, one to come far ahead, and a course in a centre. */
export function fieldDesign(facts: Partial<TrainingDesign> = {}): TrainingDesign {
  const later = known({ day: "2099-12-01", startMinute: 510 });
  const blocks = [
    blockOf({
      id: "hall",
      title: "Le hall",
      sequences: [
        sequenceOf({ id: "hall:1", kind: "workSituation", situation: "mop", moment: { known: false } }),
        sequenceOf({ id: "hall:2", kind: "workSituation", situation: "machine", moment: later }),
      ],
    }),
    blockOf({ id: "words", title: "Lire une fiche" }),
  ];
  return {
    ...designOf({
      blocks,
      situations: [
        situationOf({ id: "mop", words: "Laver le hall avant 8 heures" }),
        situationOf({ id: "machine", words: "Conduire l’autolaveuse", gestures: "Regarder le frein" }),
      ],
      trainees: [traineeOf({ id: "t1" }), traineeOf({ id: "t2" })],
    }),
    ...facts,
  };
}

/** A project on that design: two participants, one session far ahead, one sequence done by the first. */
export function fieldProject(facts: Partial<Project> = {}): Project {
  const project = projectAt("running");
  return {
    ...project,
    design: "design-1",
    participants: project.participants.map((each, index) => ({ ...each, trainee: `t${index + 1}` })),
    sessions: [...project.sessions, sessionOn("2099-11-30", { label: "Rendez-vous du soir" })],
    sequencesDone: [{ sequence: "hall:1", participant: "p1", day: "2026-03-20" }],
    ...facts,
  };
}

/** Both, as an organisation keeps them: the project "a" on the design "design-1". */
export function keptField(
  facts: { readonly project?: Project | undefined; readonly design?: TrainingDesign | undefined } = {},
): { readonly project: KeptProject; readonly design: KeptTrainingDesign } {
  const { project = fieldProject(), design = fieldDesign() } = facts;
  return {
    project: keptProjectOf({ id: "a", content: project }),
    design: keptDesignOf({ id: "design-1", content: design }),
  };
}
