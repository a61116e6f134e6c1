/**
 * A text as PostgreSQL can keep it: the zero character and halves of a character cut in two, which it refuses, become
 * U+FFFD, the mark of a character that could not be read. Every other text is kept as it is.
 */
export function storableText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes("\0") ? whole.replaceAll("\0", "\ufffd") : whole;
}

/** A value as JSON that a `jsonb` column takes; its texts are made storable. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === "string" ? storableText(part) : part,
  );
}
