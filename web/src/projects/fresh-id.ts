/**
 * An identifier that nobody else makes at the same moment: two people may add lines to one project, and counted ids
 * would then be the same. 64 random bits in hexadecimal.
 */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
