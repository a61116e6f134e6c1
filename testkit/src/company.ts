import type { Month } from "../../core/src/kernel/calendar.ts";
import { type CompanySettings, type FictionalCompanyWish, settleWish } from "./company-settings.ts";
import { type Employment, employ, isPresent, nextOpening } from "./employment.ts";
import { type City, cities } from "./fictional-names.ts";
import { fictionalSiren, fictionalSiret } from "./fictional-numbers.ts";
import { type PersonMonth, type Place, personMonth } from "./person-month.ts";
import { cumulate, mix, pickByShare, uniform } from "./random.ts";
import type { Trade } from "./sectors.ts";
import type { StoryMonth } from "./story-calendar.ts";
import { type FictionalTraining, trainingsOf } from "./trainings.ts";

export interface FictionalEstablishment extends City {
  readonly siret: string;
  readonly label: string;
  /** Seats from `firstSeat` to `lastSeat`, bounds included. */
  readonly firstSeat: number;
  readonly lastSeat: number;
  readonly firstSite: number;
  readonly siteCount: number;
}

export interface FictionalSite extends City {
  readonly siret: string;
  readonly label: string;
}

/**
 * A company made of seats: each has one occupant after another, each a function of the seed, the seat and the rank of
 * the occupant. Nothing is kept but the settings and a few numbers per seat, so a million people stream.
 */
export interface FictionalCompany {
  readonly settings: CompanySettings;
  readonly siren: string;
  readonly months: readonly StoryMonth[];
  readonly establishments: readonly FictionalEstablishment[];
  site(index: number): FictionalSite;
  /** Everyone who was in the company during the story, seat by seat. */
  employments(): Iterable<Employment>;
  /** Payroll of a month, establishment by establishment; of one establishment when its position is given. */
  payroll(month: Month | number, establishment?: number): Iterable<PersonMonth>;
  trainings(): Iterable<FictionalTraining>;
}

/** The same wish always makes the same company, to the byte. Throws on a wish that cannot be. */
export function fictionalCompany(wish: FictionalCompanyWish): FictionalCompany {
  const settings = settleWish(wish);
  const siren = fictionalSiren(mix(settings.seed, 2, 0));
  const months = Array.from({ length: settings.monthCount }, (_, index) => settings.monthAt(index));
  const establishments = establishmentsOf(settings, siren);
  const tradeOf = tradeAssignment(settings);
  const placeOf = placeAssignment(settings, establishments, tradeOf);

  const sites = new Map<number, FictionalSite>();

  function site(index: number): FictionalSite {
    const kept = sites.get(index);
    if (kept !== undefined) return kept;
    const made = fictionalSite(settings, index);
    sites.set(index, made);
    return made;
  }

  function* occupants(seat: number): Generator<Employment> {
    const trade = tradeOf(seat);
    let employment = employ(settings, { seat, occupant: 0, trade, fromMonth: 0 });
    while (employment.startMonth < settings.monthCount) {
      yield employment;
      if (employment.exitMonth >= settings.monthCount) return;
      employment = employ(settings, nextOpening(employment, trade));
    }
  }

  function* employments(): Generator<Employment> {
    for (let seat = 0; seat < settings.headcount; seat += 1) yield* occupants(seat);
  }

  function* payroll(asked: Month | number, only?: number): Generator<PersonMonth> {
    const month =
      months[typeof asked === "number" ? asked : months.findIndex(({ month }) => month === asked)];
    if (month === undefined) throw new Error(`invalid month; not in the story: ${asked}`);
    for (const [index, { firstSeat, lastSeat }] of establishments.entries()) {
      if (only !== undefined && only !== index) continue;
      for (let seat = firstSeat; seat <= lastSeat; seat += 1) {
        const employment = occupantIn(settings, seat, tradeOf(seat), month.index);
        if (employment !== undefined) yield personMonth(settings, employment, month, placeOf(seat, index));
      }
    }
  }

  function* trainings(): Generator<FictionalTraining> {
    for (const employment of employments()) yield* trainingsOf(settings, employment);
  }

  return {
    settings,
    siren,
    months,
    establishments,
    site,
    employments,
    payroll,
    trainings,
  };
}

/** Written as a loop and not with the generator above: this is the path of the million. */
function occupantIn(
  settings: CompanySettings,
  seat: number,
  trade: Trade,
  monthIndex: number,
): Employment | undefined {
  let employment = employ(settings, { seat, occupant: 0, trade, fromMonth: 0 });
  while (employment.exitMonth < monthIndex) employment = employ(settings, nextOpening(employment, trade));
  return isPresent(employment, monthIndex) ? employment : undefined;
}

const goldenRatio = 0.618_033_988_749_895;

/** Trades by the golden ratio's sequence: shares are nearly exact at any size and evenly spread over the seats. */
function tradeAssignment(settings: CompanySettings): (seat: number) => Trade {
  const { trades } = settings.sector;
  const cumulated = cumulate(trades.map(({ share }) => share));
  const offset = uniform(settings.seed, 3);
  return (seat) => {
    const trade = trades[pickByShare((seat * goldenRatio + offset) % 1, cumulated)];
    if (trade === undefined) throw new Error("invalid sector; it has no trade");
    return trade;
  };
}

/** Client sites follow one another along the seats that work at one, so that every site has its people. */
function placeAssignment(
  settings: CompanySettings,
  establishments: readonly FictionalEstablishment[],
  tradeOf: (seat: number) => Trade,
): (seat: number, establishment: number) => Place {
  if (settings.siteCount === 0) return (_seat, establishment) => ({ establishment, site: -1 });
  const siteOfSeat = new Int32Array(settings.headcount).fill(-1);
  for (const { firstSeat, lastSeat, firstSite, siteCount } of establishments) {
    const seats: number[] = [];
    for (let seat = firstSeat; seat <= lastSeat; seat += 1)
      if (tradeOf(seat).isAtClientSite) seats.push(seat);
    if (siteCount === 0) continue;
    for (const [rank, seat] of seats.entries()) {
      siteOfSeat[seat] = firstSite + Math.floor((rank * siteCount) / seats.length);
    }
  }
  return (seat, establishment) => ({ establishment, site: siteOfSeat[seat] ?? -1 });
}

function establishmentsOf(settings: CompanySettings, siren: string): FictionalEstablishment[] {
  const { establishmentCount, headcount, siteCount, seed } = settings;
  const cumulated = cumulate(Array.from({ length: establishmentCount }, (_, rank) => 1 / (rank + 1) ** 0.6));
  const boundary = (rank: number, whole: number) => Math.round((cumulated[rank - 1] ?? 0) * whole);
  const firstCity = mix(seed, 4, 0);
  return Array.from({ length: establishmentCount }, (_, rank) => {
    const city = cities[(firstCity + rank) % cities.length] ?? { postcode: "59000", city: "LILLE" };
    return {
      ...city,
      siret: fictionalSiret(siren, rank + 1),
      label: rank === 0 ? settings.name : `${settings.name} ${city.city}`,
      // Each keeps one seat at least: the remaining ones are shared out.
      firstSeat: rank + boundary(rank, headcount - establishmentCount),
      lastSeat: rank + boundary(rank + 1, headcount - establishmentCount),
      firstSite: boundary(rank, siteCount),
      siteCount: boundary(rank + 1, siteCount) - boundary(rank, siteCount),
    };
  });
}

function fictionalSite(settings: CompanySettings, index: number): FictionalSite {
  const client = fictionalSiren(mix(settings.seed, 5, index));
  const city = cities[mix(settings.seed, 6, index) % cities.length] ?? { postcode: "59000", city: "LILLE" };
  return { ...city, siret: fictionalSiret(client, 1), label: `Site ${index + 1}` };
}
