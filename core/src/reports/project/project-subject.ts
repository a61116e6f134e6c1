import type { Diagnosis } from "../../diagnosis/index.ts";
import type { CouncilWord } from "../../field/index.ts";
import type { Day } from "../../kernel/calendar.ts";
import type { Known } from "../../kernel/known.ts";
import type { planWordsFr } from "../../plans/index.ts";
import type { HiddenPart, Project, projectWordsFr } from "../../projects/index.ts";
import type { Rulebook } from "../../reference/index.ts";
import type { TrainingDesign, trainingWordsFr } from "../../training/index.ts";
import type { PlanFacts } from "./plan-subject.ts";
import type { ProjectPaperWordKey } from "./words.fr.ts";

/** What a member of the council wrote by their own link, its days as the server writes them. */
export type WrittenWord = Omit<CouncilWord, "day" | "meetingDay"> & {
  readonly day: string;
  readonly meetingDay: Known<string>;
};

/** What the documents of a project are made from. */
export interface ProjectSubject {
  readonly project: Project;
  /** Parts of it that this reader is not shown: they are empty in `project`. None when absent. */
  readonly hidden?: readonly HiddenPart[] | undefined;
  readonly today: Day;
  readonly book: Rulebook;
  /** Organisations that read what is written of people in training today; absent when this reader cannot know. */
  readonly sharedWith?: readonly { readonly name: string; readonly until: string }[] | undefined;
  /** The one that the project names; none when there is none, or when it may not be read. */
  readonly design?: TrainingDesign | undefined;
  readonly diagnosis?: Diagnosis | undefined;
  /** What members of the council wrote by their own links; absent when this reader may not read it. */
  readonly councilWords?: readonly WrittenWord[] | undefined;
  /** Its evaluation plan; none when nobody began it, or when it may not be read. */
  readonly plan?: PlanFacts | undefined;
}

/** Writes a sentence of the documents of a project; the ICU grammar is the implementation's. */
export type SayProject = (
  key:
    | ProjectPaperWordKey
    | keyof typeof planWordsFr
    | keyof typeof projectWordsFr
    | keyof typeof trainingWordsFr,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Documents of a project, one for each reader. */
export const projectDocumentKinds = [
  "minutes",
  "effortStatement",
  "councilFile",
  "invitation",
  "planEmployees",
  "planCouncil",
] as const;
export type ProjectDocumentKind = (typeof projectDocumentKinds)[number];
