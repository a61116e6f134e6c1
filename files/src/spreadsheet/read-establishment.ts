import type { RowCells } from "./row-cells.ts";

/** SIRENs whose SIRETs do not follow the key: La Poste. */
const keylessSiren = "356000000";

/**
 * The SIRET of a row, 14 digits, or "" when the column holds something else, such as the name of a site. Spaces are
 * left out, and leading zeros lost by a spreadsheet are put back when the key then agrees.
 */
export function readEstablishment(cells: RowCells): string {
  const text = cells.text("establishment");
  if (text === "") return "";
  const digits = text.replaceAll(/[\s\u00a0\u202f.]/g, "");
  if (!/^\d{11,14}$/.test(digits)) {
    cells.note("establishmentNotSiret", "establishment", text);
    return "";
  }
  const siret = digits.padStart(14, "0");
  if (keyAgrees(siret)) return siret;
  if (digits.length < 14) {
    cells.note("establishmentNotSiret", "establishment", "");
    return "";
  }
  cells.note("siretKeyWrong", "establishment", "");
  return siret;
}

/** Luhn's key: digits doubled every other one from the right, their sum a multiple of ten. */
function keyAgrees(siret: string): boolean {
  if (siret.startsWith(keylessSiren)) return true;
  let sum = 0;
  for (let index = 0; index < siret.length; index++) {
    const digit = Number(siret[index]);
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
