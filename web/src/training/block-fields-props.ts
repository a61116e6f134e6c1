import type { Block } from "../../../core/src/training/public.ts";

/** What every part of the panel is given. */
export interface BlockFieldsProps {
  readonly block: Block;
  readonly onPatch: (patch: Partial<Block>) => void;
}
