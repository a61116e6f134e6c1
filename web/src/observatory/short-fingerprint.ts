/** The first signs of a fingerprint, in groups that can be read out: enough that no other key has them. */
export function shortFingerprint(fingerprint: string): string {
  return (fingerprint.slice(0, 24).toUpperCase().match(/.{4}/g) ?? []).join(" ");
}
