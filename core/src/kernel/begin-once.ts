/** Where documents begin: `add` is false, and keeps nothing, when the id is taken. */
interface Beginnings<Kept> {
  add(kept: Kept): Promise<boolean>;
  find(id: string): Promise<Kept | undefined>;
}

/**
 * Keeps a new document. Under an id that its author chose, the one begun before is given as it has become; an id of the
 * house's own that is taken is a bug, and throws.
 */
export async function beginOnce<Kept extends { readonly id: string }>(
  store: Beginnings<Kept>,
  kept: Kept,
  chosenId: string | undefined,
): Promise<Kept> {
  if (await store.add(kept)) return kept;
  if (kept.id !== chosenId) throw new Error(`invalid ids; a new one must not be taken: ${kept.id}`);
  const begun = await store.find(kept.id);
  if (begun === undefined) throw new Error(`invalid store; the taken id must be found: ${kept.id}`);
  return begun;
}
