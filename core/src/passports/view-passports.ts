import { accept, type Result } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import type { PassportHouse } from "./give-passport.ts";
import type { GivenPassport } from "./model.ts";
import { type OfferedSkill, ownSkills } from "./own-skills.ts";

/** What the person sees before choosing. */
export interface OwnPassports {
  readonly offered: readonly OfferedSkill[];
  readonly given: readonly GivenPassport[];
  readonly issuer: string;
}

/** What the person of a link may put in a passport, and those they were given. */
export async function viewPassports(
  house: Pick<PassportHouse, "projects" | "trainingDesigns" | "clock" | "passports" | "passportKeys">,
  link: OpenedLink,
): Promise<Result<OwnPassports, { readonly code: "gone" }>> {
  const offered = await ownSkills(house, link);
  if (!offered.ok) return offered;
  const given = await house.passports.given(house.passportKeys.markOf(link.project, link.subject));
  const { name } = await house.passports.issuer();
  return accept({ offered: offered.value, given, issuer: name });
}
