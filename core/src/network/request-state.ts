import { addDays, parseDay } from "../kernel/calendar.ts";
import type { Closing, Need, Offer } from "./model.ts";
import type { KeptNeed, NetworkOffer, NetworkRequest } from "./ports.ts";

/** Most organisations that are asked about one need at the same time. */
export const askedAtOnce = 3;

/** Most organisations that are ever asked about one need. */
export const askedAtMost = 12;

/**
 * Where a request is. `waiting`: asked, and time is left. `silent`: no answer in the days given, not yet closed; an
 * answer is still welcome. The others are ends.
 */
export type RequestState = "waiting" | "silent" | "agreed" | "notForUs" | Closing;

type Asked = Pick<NetworkRequest, "answer" | "closing" | "askedAt">;

/** Where a request is on a day. */
export function stateOf(request: Asked, answerDays: number, today: string): RequestState {
  if (request.answer !== "") return request.answer;
  if (request.closing !== "") return request.closing;
  const asked = parseDay(request.askedAt.slice(0, 10));
  if (asked === undefined) throw new Error(`invalid request; asked on no day: ${request.askedAt}`);
  return today > addDays(asked, answerDays) ? "silent" : "waiting";
}

/** Nobody answered it and nobody closed it. */
export function isOpen({ answer, closing }: Asked): boolean {
  return answer === "" && closing === "";
}

/** Whether an offer could answer a need: of a kind wanted, and where it is wanted. */
export function mayAnswer(offer: Offer, need: Need): boolean {
  const isKind = need.kinds.length === 0 || need.kinds.includes(offer.kind);
  const isPlace =
    need.departments.length === 0 ||
    offer.departments.length === 0 ||
    offer.departments.some((department) => need.departments.includes(department));
  return isKind && isPlace;
}

/**
 * Offers that could answer a need, of organisations that were not asked yet, one for each organisation: those that say
 * a department wanted first, then those with places left, then in the order of names.
 */
export function candidatesFor(
  need: Need,
  offers: readonly NetworkOffer[],
  requests: readonly Pick<NetworkRequest, "responder">[],
): readonly NetworkOffer[] {
  const asked = new Set(requests.map(({ responder }) => responder.id));
  const isNear = ({ content }: NetworkOffer) =>
    content.departments.some((department) => need.departments.includes(department)) ? 0 : 1;
  const isFull = ({ content }: NetworkOffer) => (content.places.known && content.places.value === 0 ? 1 : 0);
  const found = offers
    .filter(({ giver, content }) => !asked.has(giver.id) && mayAnswer(content, need))
    .toSorted(
      (one, other) =>
        isNear(one) - isNear(other) ||
        isFull(one) - isFull(other) ||
        one.giver.name.localeCompare(other.giver.name, "fr") ||
        (one.id < other.id ? -1 : 1),
    );
  const first = new Map<string, NetworkOffer>();
  for (const offer of found) if (!first.has(offer.giver.id)) first.set(offer.giver.id, offer);
  return [...first.values()];
}

/** Where a need is: how many were asked, who is waited for, and whether one more may be asked today. */
export interface NeedStanding {
  readonly waiting: number;
  readonly silent: number;
  readonly agreed: number;
  readonly mayAskNext: boolean;
}

/** Where a need is on a day, from the requests about it. */
export function standingOf(
  need: Pick<KeptNeed, "content" | "ending">,
  requests: readonly Asked[],
  today: string,
): NeedStanding {
  const states = requests.map((request) => stateOf(request, need.content.answerDays, today));
  const count = (wanted: RequestState) => states.filter((state) => state === wanted).length;
  const [waiting, silent, agreed] = [count("waiting"), count("silent"), count("agreed")];
  const mayAskNext = need.ending === "" && waiting + agreed < askedAtOnce && requests.length < askedAtMost;
  return { waiting, silent, agreed, mayAskNext };
}
