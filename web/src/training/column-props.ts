import type { Alternative } from "../../../core/src/training/public.ts";
import type { BlockPlace } from "./edit-design.ts";
import type { ViewProps } from "./view-props.ts";

/** What a column of the canvas, and each card in it, is given. */
export interface ColumnProps extends ViewProps {
  readonly alternative: Alternative;
  readonly onOpen: (block: string) => void;
  /** `act` names the button that moved it. */
  readonly onMove: (block: string, place: BlockPlace, act: string) => void;
}
