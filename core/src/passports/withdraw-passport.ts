import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import type { PassportHouse } from "./give-passport.ts";
import { withdrawPlace } from "./status-list.ts";

/** `unknownPassport`: never given to this person in this project, or withdrawn before. */
export type WithdrawPassportFault = { readonly code: "unknownPassport" };

/** The person takes a passport of theirs out of use. Nobody else can, and nobody is told. */
export async function withdrawPassport(
  house: Pick<PassportHouse, "passports" | "passportKeys" | "draw" | "clock">,
  link: OpenedLink,
  { passport }: { readonly passport: string },
): Promise<Result<void, WithdrawPassportFault>> {
  const { passports, passportKeys, draw, clock } = house;
  const own = await passports.given(passportKeys.markOf(link.project, link.subject));
  const found = own.find(({ id, withdrawnOn }) => id === passport && withdrawnOn === "");
  if (found === undefined) return refuse({ code: "unknownPassport" });
  const list = await passports.holdList(found.list);
  if (list === undefined || !(await passports.withdraw(found.id, clock.today()))) {
    return refuse({ code: "unknownPassport" });
  }
  await passports.putList(withdrawPlace(list, found.index, draw), clock.now());
  return accept(undefined);
}
