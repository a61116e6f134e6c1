import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Need } from "./model.ts";
import type { KeptNeed, NeedStore, OfferStore } from "./ports.ts";
import { askedAtMost, standingOf, stateOf } from "./request-state.ts";

/** An offer of the network, because of which its organisation is asked. */
export interface AskedOffer {
  readonly organisation: string;
  readonly offer: string;
}

/** A need, and the offers of those who are asked first: three at most. */
export interface DescribeNeed {
  readonly content: Need;
  readonly asked: readonly AskedOffer[];
  /** Chosen by who describes it: sent again under it, nobody is asked twice. */
  readonly id?: string | undefined;
}

type AskFault =
  | { readonly code: "unknownOffer" }
  | { readonly code: "alreadyAsked" }
  | { readonly code: "enoughAsked" };

/** In order of precedence. */
export type DescribeNeedRefusal = NotAllowed | { readonly code: "notInNetwork" } | AskFault;

/** In order of precedence. `enoughAsked`: three were asked who have time left or agreed, or too many in all. */
export type AskNextRefusal =
  | NotAllowed
  | { readonly code: "unknownNeed" }
  | { readonly code: "needEnded" }
  | AskFault;

interface AskingHouse {
  readonly offers: OfferStore;
  readonly needs: NeedStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Keeps a need and asks those chosen about it, never more than three. */
export async function describeNeed(
  house: AskingHouse,
  actor: Actor,
  command: DescribeNeed,
): Promise<Result<{ readonly id: string }, DescribeNeedRefusal>> {
  if (!may(actor, "askNetwork")) return refuse(notAllowed);
  if ((await house.offers.place()) === undefined) return refuse({ code: "notInNetwork" });
  const { needs, ids, clock } = house;
  const id = command.id ?? ids.next();
  const signed = { savedAt: clock.now(), savedBy: actor.account, content: command.content };
  const need: KeptNeed = { id, ...signed, ending: "", endedAt: "" };
  if (!(await needs.addNeed(need))) return accept({ id });
  for (const asked of command.asked) {
    const fault = await ask(house, need, asked);
    if (fault !== undefined) return refuse(fault);
  }
  return accept({ id });
}

/** Asks one more organisation about a need. Those who did not answer in the days given are closed as such. */
export async function askNext(
  house: AskingHouse,
  actor: Actor,
  command: AskedOffer & { readonly need: string },
): Promise<Result<{ readonly asked: true }, AskNextRefusal>> {
  if (!may(actor, "askNetwork")) return refuse(notAllowed);
  const need = await house.needs.findNeed(command.need);
  if (need === undefined) return refuse({ code: "unknownNeed" });
  // Two people who ask at once could each see a place left and together ask four.
  await house.needs.lockNeed(need.id);
  const latest = (await house.needs.findNeed(need.id)) ?? need;
  if (latest.ending !== "") return refuse({ code: "needEnded" });
  const fault = await ask(house, latest, command);
  return fault === undefined ? accept({ asked: true }) : refuse(fault);
}

async function ask(
  { offers, needs, ids, clock }: AskingHouse,
  need: KeptNeed,
  { organisation, offer }: AskedOffer,
): Promise<AskFault | undefined> {
  const today = clock.today();
  const found = (await offers.ofOthers(today)).find(
    ({ id, giver }) => id === offer && giver.id === organisation,
  );
  if (found === undefined) return { code: "unknownOffer" };
  const given = (await needs.given()).filter((request) => request.need === need.id);
  if (given.some(({ responder }) => responder.id === organisation)) return { code: "alreadyAsked" };
  if (given.length >= askedAtMost || !standingOf(need, given, today).mayAskNext)
    return { code: "enoughAsked" };
  const at = clock.now();
  for (const request of given) {
    if (stateOf(request, need.content.answerDays, today) === "silent")
      await needs.close(request.id, "noAnswer", at);
  }
  await needs.addRequest({ id: ids.next(), need: need.id, responder: organisation, offer, askedAt: at });
  return undefined;
}
