import { type ComponentType, lazy } from "react";
import { withWords } from "../words/open-words.ts";
import type { WordKey } from "../words/say.ts";
import type { ViewProps } from "./view-props.ts";

export interface DesignView {
  /** Written in the address of the page. */
  readonly key: string;
  readonly word: WordKey;
  /** Asked for when it is first shown: the whole of them would be too heavy for one page. */
  readonly View: ComponentType<ViewProps>;
  /** It has fields that change the design; the others only show it. */
  readonly isWritten: boolean;
}

/** The views of a design, in the order in which a small company needs them. */
export const designViews: readonly DesignView[] = [
  {
    key: "situations",
    isWritten: true,
    word: "design.view.situations",
    View: lazy(async () => ({ default: (await import("./situations-view.tsx")).SituationsView })),
  },
  {
    key: "parcours",
    isWritten: true,
    word: "design.view.canvas",
    View: lazy(async () => ({ default: (await import("./canvas-view.tsx")).CanvasView })),
  },
  {
    key: "personnes",
    isWritten: true,
    word: "design.view.people",
    View: lazy(
      withWords(["planning"], async () => ({ default: (await import("./people-view.tsx")).PeopleView })),
    ),
  },
  {
    key: "afest",
    isWritten: true,
    word: "design.view.afest",
    View: lazy(
      withWords(["planning", "reference"], async () => ({
        default: (await import("./afest-view.tsx")).AfestView,
      })),
    ),
  },
  {
    key: "couts",
    isWritten: true,
    word: "design.view.costs",
    View: lazy(
      withWords(["planning", "reference"], async () => ({
        default: (await import("./cost-view.tsx")).CostView,
      })),
    ),
  },
  {
    key: "financement",
    isWritten: true,
    word: "design.view.funding",
    View: lazy(
      withWords(["funding", "reference"], async () => ({
        default: (await import("./funding-view.tsx")).FundingView,
      })),
    ),
  },
  {
    key: "calendrier",
    isWritten: true,
    word: "design.view.schedule",
    View: lazy(
      withWords(["planning"], async () => ({ default: (await import("./schedule-view.tsx")).ScheduleView })),
    ),
  },
  {
    key: "documents",
    isWritten: false,
    word: "design.view.documents",
    View: lazy(
      withWords(["planning"], async () => ({ default: (await import("./documents-tab.tsx")).DocumentsTab })),
    ),
  },
  {
    key: "transmettre",
    isWritten: false,
    word: "design.view.handover",
    View: lazy(
      withWords(["handover"], async () => ({ default: (await import("./handover-view.tsx")).HandoverView })),
    ),
  },
];
