import { type ComponentType, lazy } from "react";
import type { UseCase } from "../../../core/src/access/public.ts";
import { withWords } from "../words/open-words.ts";
import type { WordKey } from "../words/say.ts";
import type { ProjectViewProps } from "./project-view-props.ts";

export interface ProjectView {
  /** Written in the address of the page. */
  readonly key: string;
  readonly word: WordKey;
  /** What the view cannot do without: whoever may not do it at home does not see the view. */
  readonly opens?: UseCase;
  /** Asked for when it is first shown: the whole of them would be too heavy for one page. */
  readonly View: ComponentType<ProjectViewProps>;
}

/** The views of a project: where it stands first. */
export const projectViews: readonly ProjectView[] = [
  {
    key: "ou-on-en-est",
    word: "project.view.standing",
    View: lazy(async () => ({ default: (await import("./standing-view.tsx")).StandingView })),
  },
  {
    key: "personnes",
    word: "project.view.people",
    View: lazy(async () => ({ default: (await import("./people-view.tsx")).PeopleView })),
  },
  {
    key: "seances",
    word: "project.view.sessions",
    View: lazy(async () => ({ default: (await import("./sessions-view.tsx")).SessionsView })),
  },
  {
    key: "dossier",
    word: "project.view.papers",
    View: lazy(async () => ({ default: (await import("./papers-view.tsx")).PapersView })),
  },
  {
    key: "reunion",
    word: "project.view.meeting",
    View: lazy(
      withWords(["training", "steering"], async () => ({
        default: (await import("./steering-view.tsx")).SteeringView,
      })),
    ),
  },
  {
    key: "temps",
    word: "project.view.effort",
    View: lazy(
      withWords(["training", "steering"], async () => ({
        default: (await import("./effort-view.tsx")).EffortView,
      })),
    ),
  },
  {
    key: "cse",
    word: "project.view.council",
    View: lazy(
      withWords(["training", "steering"], async () => ({
        default: (await import("./council-view.tsx")).CouncilView,
      })),
    ),
  },
  {
    key: "inviter",
    word: "project.view.invitation",
    View: lazy(
      withWords(["training", "steering"], async () => ({
        default: (await import("./invitation-view.tsx")).InvitationView,
      })),
    ),
  },
  {
    key: "enquetes",
    word: "project.view.surveys",
    opens: "viewWaves",
    View: lazy(
      withWords(["surveys", "answers"], async () => ({
        default: (await import("../surveys/waves-view.tsx")).WavesView,
      })),
    ),
  },
  {
    key: "liens",
    word: "project.view.links",
    opens: "viewLinks",
    View: lazy(
      withWords(["links", "field", "training"], async () => ({
        default: (await import("./field-view.tsx")).FieldView,
      })),
    ),
  },
];
