/** Legal forms, and words that some write before a name and others do not. */
const leftOut = new Set(
  "sa sas sasu sarl eurl sci snc scop selarl ei eirl ets etablissements societe entreprise ste".split(" "),
);

/** A firm's name as it is compared: no case, no accent, no punctuation, no legal form. "" when nothing is left. */
export function nameKey(name: string): string {
  const words = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const kept = words.filter((word) => !leftOut.has(word));
  // A firm may be called by what others leave out.
  return (kept.length === 0 ? words : kept).join(" ");
}
