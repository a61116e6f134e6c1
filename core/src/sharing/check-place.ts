/** Levels of organisations under one another, the first included: a federation, an OPCO, a group, its companies. */
export const treeLevelsAtMost = 5;

/** What surrounds the place where an organisation would stand. */
export interface PlaceInTree {
  readonly parent: string;
  /** Above the parent, the nearest first. */
  readonly ancestors: readonly string[];
  readonly child: string;
  /** Levels from the child down, itself included. */
  readonly childLevels: number;
}

/** Why an organisation cannot stand under another: it would be above itself, or the tree too deep. */
export function faultOfPlace(place: PlaceInTree): "circle" | "tooDeep" | undefined {
  const { parent, ancestors, child, childLevels } = place;
  if (child === parent || ancestors.includes(child)) return "circle";
  return ancestors.length + 1 + childLevels > treeLevelsAtMost ? "tooDeep" : undefined;
}
