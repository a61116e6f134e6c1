const group = "\u202F";

/** An amount in cents as French text: 80000 is "800 €", 915 is "9,15 €". Spaces are held by signs that do not break. */
export function euroText(cents: number): string {
  const whole = String(Math.floor(Math.abs(cents) / 100)).replaceAll(/\B(?=(\d{3})+$)/g, group);
  const rest = Math.abs(cents) % 100;
  const decimals = rest === 0 ? "" : `,${String(rest).padStart(2, "0")}`;
  return `${cents < 0 ? "−" : ""}${whole}${decimals}${group}€`;
}
