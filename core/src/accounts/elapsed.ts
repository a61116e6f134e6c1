/** Seconds from one moment to a later one; both coordinated universal time, ISO 8601. */
export function secondsBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 1000;
}

export const minute = 60;
export const hour = 60 * minute;
export const day = 24 * hour;
