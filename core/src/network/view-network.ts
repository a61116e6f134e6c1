import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OwnRuleStore } from "../reference/index.ts";
import { type ToldRule, toldRules } from "./join-rules.ts";
import type { Need } from "./model.ts";
import type {
  KeptNeed,
  NeedStore,
  NetworkOffer,
  NetworkPlace,
  NetworkRequest,
  OfferStore,
  OwnOffer,
  ReceivedRequest,
} from "./ports.ts";
import { candidatesFor, type NeedStanding, type RequestState, standingOf, stateOf } from "./request-state.ts";

/** Most organisations proposed to be asked next about one need. */
const proposedAtMost = 5;

/** A need with those who were asked, where each one is, and who could be asked next. */
export interface ShownNeed extends Omit<KeptNeed, "savedBy"> {
  readonly standing: NeedStanding;
  readonly requests: readonly (NetworkRequest & { readonly state: RequestState })[];
  readonly proposed: readonly NetworkOffer[];
}

/** A request received. What is needed is read once the request is opened: until then its name alone. */
export interface ShownRequest extends Omit<ReceivedRequest, "content"> {
  readonly label: string;
  readonly state: RequestState;
  readonly opened: Known<Need>;
}

/** All that an organisation reads of its network. */
export interface NetworkView {
  readonly day: string;
  /** None or one. */
  readonly places: readonly NetworkPlace[];
  readonly own: readonly OwnOffer[];
  readonly others: readonly NetworkOffer[];
  readonly needs: readonly ShownNeed[];
  readonly received: readonly ShownRequest[];
  readonly rules: readonly ToldRule[];
}

interface NetworkHouse {
  readonly offers: OfferStore;
  readonly needs: NeedStore;
  readonly ownRules: Pick<OwnRuleStore, "all">;
  readonly clock: Clock;
}

/** Offers of the network, the organisation's own ones, its needs, and what it is asked. */
export async function viewNetwork(
  { offers, needs, ownRules, clock }: NetworkHouse,
  actor: Actor,
): Promise<Result<NetworkView, NotAllowed>> {
  if (!may(actor, "viewNetwork")) return refuse(notAllowed);
  const day = clock.today();
  const place = await offers.place();
  const others = await offers.ofOthers(day);
  const given = await needs.given();
  return accept({
    day,
    places: place === undefined ? [] : [place],
    own: await offers.own(),
    others,
    needs: (await needs.needs()).map((need) => showNeed(need, given, { others, day })),
    received: (await needs.received()).map((request) => showReceived(request, day)),
    rules: toldRules(await ownRules.all(), day),
  });
}

function showNeed(
  { savedBy: _, ...need }: KeptNeed,
  given: readonly NetworkRequest[],
  { others, day }: { readonly others: readonly NetworkOffer[]; readonly day: string },
): ShownNeed {
  const asked = given.filter((request) => request.need === need.id);
  const standing = standingOf(need, asked, day);
  const { answerDays } = need.content;
  const proposed = standing.mayAskNext ? candidatesFor(need.content, others, asked) : [];
  return {
    ...need,
    standing,
    requests: asked.map((request) => ({ ...request, state: stateOf(request, answerDays, day) })),
    proposed: proposed.slice(0, proposedAtMost),
  };
}

function showReceived({ content, ...request }: ReceivedRequest, day: string): ShownRequest {
  return {
    ...request,
    label: content.label,
    state: stateOf(request, content.answerDays, day),
    opened: request.seenAt === "" ? unknown : known(content),
  };
}
