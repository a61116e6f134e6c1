import type { Month } from "../kernel/calendar.ts";
import { minimumWageOf } from "./minimum-wage.ts";

/**
 * Bands that turn quantities into labels. A convention of the product, not a legal scale. The lower bound belongs
 * to the band, the upper one to the next. The minimum wage is 100, and low pay is commonly read up to 130.
 */
export const payBands = ["<100", "100-104", "105-119", "120-129", "130-159", "160-199", "200+"] as const;
/** Gross hourly pay in percent of the hourly minimum wage of the month. */
export type PayBand = (typeof payBands)[number];

const payBandFloors = [0, 100, 105, 120, 130, 160, 200] as const;

export const tenureBands = ["0-2", "3-11", "12-35", "36-119", "120+"] as const;
/** Whole months in the company. */
export type TenureBand = (typeof tenureBands)[number];

const tenureBandFloors = [0, 3, 12, 36, 120] as const;

export const establishmentSizeBands = ["1-9", "10-49", "50-249", "250+"] as const;
/** Employees of an establishment, by the size classes of the public surveys. */
export type EstablishmentSizeBand = (typeof establishmentSizeBands)[number];

const sizeBandFloors = [1, 10, 50, 250] as const;

function bandOf<Band>(value: number, bands: readonly Band[], floors: readonly number[]): Band | undefined {
  for (let index = floors.length - 1; index >= 0; index -= 1) {
    if (value >= (floors[index] ?? Number.POSITIVE_INFINITY)) return bands[index];
  }
  return undefined;
}

/** The pay band of a month; unknown (`undefined`) for pay of zero or less, or without a known minimum wage. */
export function payBandOf(hourlyPayCents: number, month: Month, department?: string): PayBand | undefined {
  if (!(hourlyPayCents > 0)) return undefined;
  const minimum = minimumWageOf(month, department);
  if (minimum === undefined) return undefined;
  return bandOf((100 * hourlyPayCents) / minimum.hourlyCents, payBands, payBandFloors);
}

/** The tenure band of a number of months; unknown (`undefined`) when it is negative. */
export function tenureBandOf(tenureMonths: number): TenureBand | undefined {
  return bandOf(tenureMonths, tenureBands, tenureBandFloors);
}

/** The size band of an establishment's headcount; `undefined` when nobody works there. */
export function establishmentSizeBandOf(headcount: number): EstablishmentSizeBand | undefined {
  return bandOf(headcount, establishmentSizeBands, sizeBandFloors);
}
