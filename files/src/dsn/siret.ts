/** SIREN of La Poste, whose establishments have SIRET numbers outside the ordinary check. */
const laPoste = "356000000";

/**
 * Whether a SIRET of 14 digits passes its check: Luhn's sum is a multiple of 10 or, for La Poste, the plain sum of the
 * digits is a multiple of 5 (its head office passes the ordinary check).
 */
export function isCheckedSiret(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  const digits = [...siret].map(Number);
  const luhn = sum(digits.map((digit, position) => (position % 2 === 0 ? doubled(digit) : digit)));
  if (luhn % 10 === 0) return true;
  return siret.startsWith(laPoste) && sum(digits) % 5 === 0;
}

function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
