const spaces = /[\s\u00a0\u202f']/g;
const currency = /(?:€|eur(?:os?)?|%|h(?:eures?|rs?)?|j(?:ours?|rs?)?)\.?$/i;

/**
 * A number as French exports write it: "1 234,56", "1234.56", "1.234,56", "-12,5 €", "(12,50)", "35h". A lone comma
 * or point is the decimal mark. `undefined` when the text is not a number.
 */
export function readNumber(text: string): number | undefined {
  if (text.length > 40) return undefined;
  let body = text.replaceAll(spaces, "").replace(currency, "");
  const isParenthesized = /^\(.+\)$/.test(body);
  if (isParenthesized) body = body.slice(1, -1);
  // Accounting exports write the minus sign last.
  if (/^[\d.,]+-$/.test(body)) body = `-${body.slice(0, -1)}`;
  const plain = withDecimalPoint(body.replace("\u2212", "-"));
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(plain)) return undefined;
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return isParenthesized ? -value : value;
}

/** When both marks stand, the last one is the decimal mark and the other groups thousands. */
function withDecimalPoint(body: string): string {
  const comma = body.lastIndexOf(",");
  const point = body.lastIndexOf(".");
  if (comma >= 0 && point >= 0) {
    const [groups, decimals] = comma > point ? [".", ","] : [",", "."];
    return body.replaceAll(groups, "").replace(decimals, ".");
  }
  const isGrouped = /^[+-]?\d{1,3}(?:[.,]\d{3}){2,}$/.test(body);
  return isGrouped ? body.replaceAll(/[.,]/g, "") : body.replace(",", ".");
}

/** Whole cents of an amount in euros, halves away from zero; `undefined` when it is not a sensible amount. */
export function readCents(text: string): number | undefined {
  const euros = readNumber(text);
  if (euros === undefined || Math.abs(euros) > 10_000_000) return undefined;
  // The small push undoes binary fractions such as 1.005, which stands a hair below its decimal writing.
  const cents = Math.round(Math.abs(euros) * 100 + 1e-7);
  return euros < 0 && cents !== 0 ? -cents : cents;
}

/** A number of hours: "151,67", "7h30" (minutes), "35 h", "7:30". */
export function readHours(text: string): number | undefined {
  const match = /^\s*(\d{1,4})\s*[hH:]\s*([0-5]\d)\s*(?:min|mn)?\s*$/.exec(text);
  return match === null ? readNumber(text) : Number(match[1]) + Number(match[2]) / 60;
}

/** A share of full time, from "80 %", "80", "0,8" or "1": above 2 it is read as a percentage. */
export function readShare(text: string): number | undefined {
  const value = readNumber(text);
  if (value === undefined || value < 0 || value > 200) return undefined;
  return text.includes("%") || value > 2 ? value / 100 : value;
}
