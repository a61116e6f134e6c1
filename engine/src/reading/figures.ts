/** How figures look in a language. */
export interface FigureStyle {
  readonly decimalMark: string;
  readonly thousands: string;
  readonly minus: string;
}

/** Decimal comma, narrow no-break space between thousands, true minus. */
export const frenchFigures: FigureStyle = { decimalMark: ",", thousands: "\u202f", minus: "\u2212" };
export const englishFigures: FigureStyle = { decimalMark: ".", thousands: ",", minus: "\u2212" };

/** Writes a finite number with the given decimals (0 to 15); a number that rounds to zero has no sign. */
export function writeFigure(value: number, decimals: number, style: FigureStyle): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, style.thousands);
  const digits = fraction === undefined ? grouped : `${grouped}${style.decimalMark}${fraction}`;
  const isZero = !/[1-9]/.test(digits);
  return value < 0 && !isZero ? `${style.minus}${digits}` : digits;
}

/** Decimals worth showing beside an uncertainty: two significant digits of the latter, never more than 6. */
export function decimalsFor(uncertainty: number): number {
  if (!(uncertainty > 0)) return 0;
  let decimals = 0;
  for (let scale = uncertainty; scale < 10 && decimals < 6; scale *= 10) decimals++;
  return decimals;
}
