/**
 * The one way to write a JSON value: names in the order of their UTF-16 code units, no space, numbers and texts as
 * ECMAScript writes them (RFC 8785). Two equal values give the same bytes. Throws on what JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`);
    return `{${parts.join(",")}}`;
  }
  const isNumber = typeof value === "number" && Number.isFinite(value);
  if (isNumber || typeof value === "string" || typeof value === "boolean" || value === null)
    return JSON.stringify(value);
  throw new Error(`invalid value; JSON cannot hold it: ${typeof value}`);
}
