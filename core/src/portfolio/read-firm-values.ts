import { parseDay } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import type { FirmCall } from "./model.ts";

/** A value read from a cell, or why it cannot be. */
export type CellReading<Value, Fault extends string> =
  | { readonly kind: "read"; readonly value: Value }
  | { readonly kind: "fault"; readonly code: Fault };

const read = <Value>(value: Value): { readonly kind: "read"; readonly value: Value } => ({
  kind: "read",
  value,
});
const fault = <const Code extends string>(code: Code): { readonly kind: "fault"; readonly code: Code } => ({
  kind: "fault",
  code,
});

/** A SIREN or a SIRET, spaces or not. A spreadsheet may have rounded it, or cut its first zeros. */
export function readRegistration(
  cell: string,
): CellReading<string, "registrationRounded" | "registrationUnreadable"> {
  if (/^\d[.,]?\d*e\+?\d+$/i.test(cell.replaceAll(/\s/g, ""))) return fault("registrationRounded");
  const digits = cell.replace(/\.0+$/, "").replaceAll(/[\s.\u00a0-]/g, "");
  if (digits === "") return read("");
  if (!/^\d{6,14}$/.test(digits)) return fault("registrationUnreadable");
  if (digits.length === 9 || digits.length === 14) return read(digits);
  // Zeros at the start are lost by spreadsheets: thirteen figures are a SIRET, eight a SIREN, if the check says so.
  const whole = digits.padStart(digits.length > 9 ? 14 : 9, "0");
  return isChecked(whole) ? read(whole) : fault("registrationUnreadable");
}

/** Luhn's check, which a SIREN and a SIRET pass; establishments of La Poste have a check of their own. */
export function isChecked(registration: string): boolean {
  const digits = [...registration].map(Number).toReversed();
  const sum = digits.reduce((total, digit, place) => {
    const weighted = place % 2 === 1 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  if (sum % 10 === 0) return true;
  const plain = digits.reduce((total, digit) => total + digit, 0);
  return registration.length === 14 && registration.startsWith("356000000") && plain % 5 === 0;
}

/** The number of a collective agreement, four figures; what follows the number is words. */
export function readIdcc(cell: string): CellReading<string, "idccUnreadable"> {
  if (cell === "") return read("");
  const found = /^(?:idcc\D{0,3})?(\d{1,4})(?:\.0+)?(?:\D.*)?$/i.exec(cell)?.[1];
  return found === undefined ? fault("idccUnreadable") : read(found.padStart(4, "0"));
}

/** A headcount. A range ("10 à 19") does not say how many: it is told, and left unknown. */
export function readHeadcount(
  cell: string,
): CellReading<Known<number>, "headcountIsRange" | "headcountUnreadable"> {
  if (cell === "") return read(unknown);
  const plain = cell
    .replaceAll(/[\s\u00a0\u202f]/g, "")
    .replace(/(?:salariés?|personnes?|pers\.?|sal\.?)$/i, "");
  if (/^\d{1,7}([.,]0+)?$/.test(plain)) {
    const count = Number.parseInt(plain, 10);
    return count <= 1_000_000 ? read(known(count)) : fault("headcountUnreadable");
  }
  const isRange = /\d\D+\d|\b(?:moins|plus|entre)\b|[+<>]/i.test(cell);
  return fault(isRange ? "headcountIsRange" : "headcountUnreadable");
}

/** A day written "31/03/2026" or "2026-03-31", its hour left aside. */
export function readDay(cell: string): CellReading<Known<string>, "dayUnreadable"> {
  if (cell === "") return read(unknown);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s.*)?$/.exec(cell);
  const text =
    french === null
      ? cell.replace(/[T\s].*$/, "")
      : `${french[3]}-${(french[2] ?? "").padStart(2, "0")}-${(french[1] ?? "").padStart(2, "0")}`;
  const day = parseDay(text);
  return day === undefined ? fault("dayUnreadable") : read(known<string>(day));
}

type CallFacts = Omit<FirmCall, "id">;

/** Calls as an export writes them, one to a line: "2026-03-31 → 2026-04-30 : ce qui s’est dit". */
export function writeCalls(calls: readonly CallFacts[]): string {
  return calls
    .map(({ day, next, words }) => `${day}${next.known ? ` → ${next.value}` : ""} : ${words}`.trimEnd())
    .join("\n");
}

export function readCalls(cell: string): CellReading<readonly CallFacts[], "callsUnreadable"> {
  const calls: CallFacts[] = [];
  for (const line of cell.split(/\r\n|\n|\r/).filter((each) => each.trim() !== "")) {
    // "s": a text pasted from elsewhere may hold U+2028, which is no end of line here.
    const found = /^(\d{4}-\d{2}-\d{2})(?: → (\d{4}-\d{2}-\d{2}))? :(?: (.*))?$/su.exec(line.trim());
    const [day, next] = [parseDay(found?.[1] ?? ""), parseDay(found?.[2] ?? "")];
    if (found === null || day === undefined || (found[2] !== undefined && next === undefined))
      return fault("callsUnreadable");
    calls.push({
      day,
      words: (found[3] ?? "").trim(),
      next: next === undefined ? unknown : known<string>(next),
    });
  }
  return read(calls);
}
