import { type ComponentType, lazy } from "react";
import type { WordKey } from "../words/say.ts";
import type { ViewProps } from "./view-props.ts";

export interface DesignView {
  /** Written in the address of the page. */
  readonly key: string;
  readonly word: WordKey;
  /** Asked for when it is first shown: the whole of them would be too heavy for one page. */
  readonly View: ComponentType<ViewProps>;
}

/** The views of a design, in the order in which a small company needs them. */
export const designViews: readonly DesignView[] = [
  {
    key: "situations",
    word: "design.view.situations",
    View: lazy(async () => ({ default: (await import("./situations-view.tsx")).SituationsView })),
  },
  {
    key: "parcours",
    word: "design.view.canvas",
    View: lazy(async () => ({ default: (await import("./canvas-view.tsx")).CanvasView })),
  },
  {
    key: "personnes",
    word: "design.view.people",
    View: lazy(async () => ({ default: (await import("./people-view.tsx")).PeopleView })),
  },
  {
    key: "afest",
    word: "design.view.afest",
    View: lazy(async () => ({ default: (await import("./afest-view.tsx")).AfestView })),
  },
  {
    key: "couts",
    word: "design.view.costs",
    View: lazy(async () => ({ default: (await import("./cost-view.tsx")).CostView })),
  },
  {
    key: "calendrier",
    word: "design.view.schedule",
    View: lazy(async () => ({ default: (await import("./schedule-view.tsx")).ScheduleView })),
  },
  {
    key: "documents",
    word: "design.view.documents",
    View: lazy(async () => ({ default: (await import("./documents-tab.tsx")).DocumentsTab })),
  },
];
