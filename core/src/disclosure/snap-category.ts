import type { Atom } from "./frame-model.ts";

/** A category answered on whole atoms. */
export interface Snapped {
  /** Ids, in the order of the cut. */
  readonly atoms: readonly string[];
  /** People of the category who are in these atoms. */
  readonly kept: number;
  /** People of these atoms who are not in the category. */
  readonly others: number;
  /** People of the category. */
  readonly of: number;
  /** People missing and people added, as a share of the category; may pass 1. */
  readonly misfit: number;
}

export type Snap =
  | { readonly kind: "published"; readonly snapped: Snapped }
  | { readonly kind: "refused"; readonly because: "empty" | "noAtom" }
  /** With the union that comes nearest, which may be published in its place. */
  | { readonly kind: "refused"; readonly because: "roughFit"; readonly nearest: Snapped };

/** Above it a category is not published. */
export const misfitMax = 0.2;

/**
 * The union of the atoms that a category covers by at least half: no other union of atoms misses and adds fewer
 * people. Depends on who is in the category, never on answers. Keys outside the frame count as people missed.
 */
export function snapCategory(category: ReadonlySet<string>, atoms: readonly Atom[]): Snap {
  if (category.size === 0) return { kind: "refused", because: "empty" };
  const covered = atoms.map((atom) => ({
    atom,
    inside: atom.people.reduce((count, person) => count + (category.has(person) ? 1 : 0), 0),
  }));
  const half = covered.filter(({ atom, inside }) => 2 * inside >= atom.people.length);
  if (half.length > 0) {
    const snapped = snappedTo(half, category.size);
    if (snapped.misfit <= misfitMax) return { kind: "published", snapped };
    return { kind: "refused", because: "roughFit", nearest: snapped };
  }
  const nearest = covered.toSorted(
    (first, second) => lost(first) - lost(second) || second.inside - first.inside,
  )[0];
  if (nearest === undefined) return { kind: "refused", because: "noAtom" };
  return { kind: "refused", because: "roughFit", nearest: snappedTo([nearest], category.size) };
}

interface Covered {
  readonly atom: Atom;
  readonly inside: number;
}

/** What choosing the atom costs beyond leaving it. */
function lost({ atom, inside }: Covered): number {
  return atom.people.length - 2 * inside;
}

function snappedTo(covered: readonly Covered[], of: number): Snapped {
  const kept = covered.reduce((sum, { inside }) => sum + inside, 0);
  const others = covered.reduce((sum, { atom, inside }) => sum + atom.people.length - inside, 0);
  return { atoms: covered.map(({ atom }) => atom.id), kept, others, of, misfit: (of - kept + others) / of };
}

/** What a page says of the fit: numbers of people only to whoever may see the people. */
export type Fit =
  | { readonly kind: "counted"; readonly kept: number; readonly of: number; readonly others: number }
  | { readonly kind: "exact" | "close" | "rough" };

const closeMisfitMax = 0.1;

/** To others an exact fit is told as a close one: that no one was missed or added is about single people. */
export function tellFit(snapped: Snapped, seesPeople: boolean): Fit {
  const { kept, of, others, misfit } = snapped;
  if (seesPeople) return misfit === 0 ? { kind: "exact" } : { kind: "counted", kept, of, others };
  return { kind: misfit <= closeMisfitMax ? "close" : "rough" };
}
