/** Minutes a week of "35", "35,5", "35h30" or "24 h"; nothing when it is not a length of time of a week. */
export function readWeeklyMinutes(text: string): number | undefined {
  const found = /^(\d{1,3})(?:[.,](\d{1,2})|\s*[hH:]\s*([0-5]\d)?)?$/.exec(text.trim());
  if (found === null) return undefined;
  const [, hours = "", fraction, minutes] = found;
  const whole = Number(hours) * 60;
  const rest = fraction === undefined ? Number(minutes ?? 0) : Math.round(Number(`0.${fraction}`) * 60);
  const total = whole + rest;
  return total > 0 && total <= 168 * 60 ? total : undefined;
}
