/** The digit that makes a number pass Luhn's check (ISO/IEC 7812-1, annex B), as SIREN and SIRET do. */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - place) - 48;
    const weighted = place % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return String((10 - (sum % 10)) % 10);
}

export function passesLuhn(number: string): boolean {
  return luhnDigit(number.slice(0, -1)) === number.slice(-1);
}

/** A SIREN that begins with 000, which Insee has given to nobody. */
export function fictionalSiren(rank: number): string {
  const digits = `000${String(rank % 100_000).padStart(5, "0")}`;
  return digits + luhnDigit(digits);
}

/** The SIRET of a company's establishment, `rank` from 1. */
export function fictionalSiret(siren: string, rank: number): string {
  const digits = siren + String(rank % 10_000).padStart(4, "0");
  return digits + luhnDigit(digits);
}

export interface NirFacts {
  readonly isFemale: boolean;
  readonly birthYear: number;
  readonly birthMonth: number;
  readonly rank: number;
}

/**
 * A canary in the shape of a social security number, for proving that readers drop it. Department 99 with a country
 * code below 100 was never given to anyone.
 */
export function nirCanary(facts: NirFacts): string {
  const order = facts.rank % 99_999;
  const country = `0${String(Math.floor(order / 1000)).padStart(2, "0")}`;
  const rank = String((order % 1000) + (order % 1000 === 0 ? 1 : 0)).padStart(3, "0");
  const birth = pair(facts.birthYear % 100) + pair(facts.birthMonth);
  return `${facts.isFemale ? "2" : "1"}${birth}99${country}${rank}`;
}

/** The two digits that follow a social security number: 97 less the remainder by 97. */
export function nirKey(nir: string): string {
  return pair(97 - (Number(nir) % 97));
}

function pair(value: number): string {
  return String(value).padStart(2, "0");
}
