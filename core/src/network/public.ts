export { blankNeed, blankOffer } from "./blank-offer.ts";
export { networkRoutes } from "./contract.ts";
export { joinRuleKeys } from "./join-rules.ts";
export {
  contactKinds,
  isDepartment,
  type JoinStatus,
  joinStatuses,
  type Need,
  type Offer,
  type OfferKind,
  offerKinds,
  refusalReasons,
} from "./model.ts";
export type { NetworkOffer, OwnOffer } from "./ports.ts";
export { askedAtOnce, candidatesFor, type RequestState } from "./request-state.ts";
export { offerMonthsAtMost } from "./save-offer.ts";
