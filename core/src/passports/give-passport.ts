import { addMonthsToDay, parseDay } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import { publicKeyOf } from "./linked-data.ts";
import { holderLettersAtMost, type Passport, passportSchema, skillsAtMost } from "./model.ts";
import { writeKey } from "./multibase.ts";
import { type OfferedSkill, ownSkills, plainLine, type SkillHouse } from "./own-skills.ts";
import { type SignedPassport, signPassport } from "./passport-file.ts";
import type { DrawPlace, PassportKeys, PassportStore } from "./ports.ts";
import { isFull, newStatusList, takePlace } from "./status-list.ts";

export interface PassportHouse extends SkillHouse {
  readonly passports: PassportStore;
  readonly passportKeys: PassportKeys;
  readonly siteOrigin: () => string;
  readonly draw: DrawPlace;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** What the person asks for: their name as they want it, and what they chose to show. */
export interface PassportWish {
  readonly holder: string;
  /** Keys of what was offered. */
  readonly chosen: readonly string[];
}

/** In order of precedence. */
export type GivePassportFault = {
  readonly code: "gone" | "holderMissing" | "holderTooLong" | "nothingChosen" | "tooManyChosen";
};

/** Years that a passport says that it may be shown. */
const years = 5;

/**
 * Gives the person of a link a signed passport of what they chose. It is kept nowhere: only what withdraws it is, under
 * a mark that does not tell whose it is. The company is not told.
 */
export async function givePassport(
  house: PassportHouse,
  link: OpenedLink,
  wish: PassportWish,
): Promise<Result<SignedPassport, GivePassportFault>> {
  const offered = await ownSkills(house, link);
  if (!offered.ok) return offered;
  const holder = plainLine(wish.holder);
  if (holder === "") return refuse({ code: "holderMissing" });
  if (holder.length > holderLettersAtMost) return refuse({ code: "holderTooLong" });
  const skills = offered.value.filter(({ key }) => wish.chosen.includes(key));
  if (skills.length === 0) return refuse({ code: "nothingChosen" });
  if (skills.length > skillsAtMost) return refuse({ code: "tooManyChosen" });
  const { list, index } = await takeFreePlace(house);
  const passport = await composePassport(house, { holder, skills, list, index });
  const { id, issuedAt, validUntil } = passport;
  const mark = house.passportKeys.markOf(link.project, link.subject);
  const given = { id, holder: mark, list, index, issuedOn: issuedAt.slice(0, 10), withdrawnOn: "" };
  await house.passports.add({ ...given, validUntil });
  return accept(await signPassport(passport, house.passportKeys.secret));
}

async function takeFreePlace({ passports, passportKeys, draw, clock }: PassportHouse) {
  const newest = await passports.holdNewestList();
  const list = newest === undefined || isFull(newest) ? newStatusList(passportKeys.nextList()) : newest;
  const taken = takePlace(list, draw);
  await passports.putList(taken.list, clock.now());
  return { list: list.id, index: taken.index };
}

interface Composed {
  readonly holder: string;
  readonly skills: readonly OfferedSkill[];
  readonly list: string;
  readonly index: number;
}

async function composePassport(house: PassportHouse, facts: Composed): Promise<Passport> {
  const { passports, passportKeys, siteOrigin, ids, clock } = house;
  const { name, isFictional } = await passports.issuer();
  const issuedAt = `${clock.now().slice(0, 19)}Z`;
  const day = parseDay(issuedAt.slice(0, 10));
  if (day === undefined) throw new Error(`invalid clock; must tell a day: ${issuedAt}`);
  return passportSchema.parse({
    id: `urn:uuid:${ids.next()}`,
    issuer: {
      key: writeKey(publicKeyOf(passportKeys.secret)),
      name: plainLine(isFictional ? `${name} (entreprise fictive)` : name)
        .slice(0, 200)
        .trim(),
    },
    holder: facts.holder,
    issuedAt,
    validUntil: `${addMonthsToDay(day, 12 * years)}${issuedAt.slice(10)}`,
    skills: facts.skills.map(({ words, day, seenBy }) => ({ words, day, seenBy })),
    status: { list: listAddress(siteOrigin(), facts.list), index: facts.index },
  });
}

/** Where anybody reads a list. */
export function listAddress(origin: string, list: string): string {
  return `${origin}/passeports/etats/${list}`;
}
