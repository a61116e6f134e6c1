export { type AnswerRequestRefusal, answerRequest, seeRequest } from "./answer-request.ts";
export { askNext, describeNeed } from "./ask-network.ts";
export { blankNeed, blankOffer } from "./blank-offer.ts";
export { networkRoutes } from "./contract.ts";
export { endNeed } from "./end-need.ts";
export { importLheo } from "./import-lheo.ts";
export type { LheoFault, LheoReader, LheoReading, LheoSession } from "./lheo-port.ts";
export {
  answerSchema,
  answers,
  closings,
  type Need,
  needEndings,
  needSchema,
  type Offer,
  offerSchema,
  refusalReasons,
} from "./model.ts";
export type {
  KeptNeed,
  KeptOffer,
  NeedStore,
  NetworkOffer,
  NetworkRequest,
  OfferStore,
  ReceivedRequest,
} from "./ports.ts";
export { removeOffer } from "./remove-offer.ts";
export { addOffer, saveOffer } from "./save-offer.ts";
export { viewNetwork } from "./view-network.ts";
