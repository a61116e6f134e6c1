import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { beginOnce } from "../kernel/begin-once.ts";
import { addMonthsToDay } from "../kernel/calendar.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { mayJoinUnder } from "./join-rules.ts";
import type { Offer } from "./model.ts";
import type { KeptOffer, OfferStore } from "./ports.ts";

/** Longest time that the network sees an offer without anybody saying again that it holds. */
export const offerMonthsAtMost = 12;

/** Most offers of one organisation, drafts included. */
export const offersAtMost = 300;

/** An offer, told to the network or kept as a draft. */
export interface AddOffer {
  readonly content: Offer;
  readonly isPublished: boolean;
  /** Chosen by who adds it: adding again under it keeps nothing and gives what is kept. */
  readonly id?: string | undefined;
}

/** The whole offer anew; `basedOnRevision` is the one that was on screen. */
export interface SaveOffer extends Omit<AddOffer, "id"> {
  readonly offer: string;
  readonly basedOnRevision: number;
}

type OfferFault =
  | { readonly code: "notInNetwork" }
  | { readonly code: "wrongRule" }
  | { readonly code: "contactMissing" }
  | { readonly code: "untilPast" }
  | { readonly code: "untilTooFar" };

/**
 * In order of precedence. `wrongRule`: the row does not let people of that status join. The faults of a day and of the
 * network are those of an offer told to it: a draft has none.
 */
export type AddOfferRefusal = NotAllowed | OfferFault | { readonly code: "tooManyOffers" };

/** In order of precedence. */
export type SaveOfferRefusal =
  | NotAllowed
  | OfferFault
  | { readonly code: "unknownOffer" }
  | { readonly code: "revisionOutdated" };

interface OfferHouse {
  readonly offers: OfferStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Keeps a new offer, revision 1. */
export async function addOffer(
  house: OfferHouse,
  actor: Actor,
  command: AddOffer,
): Promise<Result<KeptOffer, AddOfferRefusal>> {
  if (!may(actor, "editNetworkOffer")) return refuse(notAllowed);
  const fault = await faultOf(house, command);
  if (fault !== undefined) return refuse(fault);
  if ((await house.offers.own()).length >= offersAtMost) return refuse({ code: "tooManyOffers" });
  const { content, isPublished } = command;
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content, isPublished };
  const begun = { ...signed, id: command.id ?? house.ids.next(), revision: 1 };
  return accept(await beginOnce(house.offers, begun, command.id));
}

/** Keeps the next revision of an offer, whole; `isPublished` tells it to the network or takes it back. */
export async function saveOffer(
  house: Omit<OfferHouse, "ids">,
  actor: Actor,
  command: SaveOffer,
): Promise<Result<KeptOffer, SaveOfferRefusal>> {
  if (!may(actor, "editNetworkOffer")) return refuse(notAllowed);
  const fault = await faultOf(house, command);
  if (fault !== undefined) return refuse(fault);
  const { offer, content, isPublished, basedOnRevision } = command;
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content, isPublished };
  const kept = { ...signed, id: offer, revision: basedOnRevision + 1 };
  const outcome = await house.offers.replace(kept);
  if (outcome === "unknownDocument") return refuse({ code: "unknownOffer" });
  return outcome === "saved" ? accept(kept) : refuse({ code: outcome });
}

async function faultOf(
  { offers, clock }: Omit<OfferHouse, "ids">,
  { content, isPublished }: Omit<AddOffer, "id">,
): Promise<OfferFault | undefined> {
  if (isPublished && (await offers.place()) === undefined) return { code: "notInNetwork" };
  if (content.joins.some(({ status, rule }) => !mayJoinUnder(status, rule))) return { code: "wrongRule" };
  if (isPublished && content.contact.words === "") return { code: "contactMissing" };
  const today = clock.today();
  if (isPublished && content.until < today) return { code: "untilPast" };
  if (isPublished && content.until > addMonthsToDay(today, offerMonthsAtMost)) return { code: "untilTooFar" };
  return undefined;
}
