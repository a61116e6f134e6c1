import type { OrganisationCard } from "../sharing/index.ts";
import type { Closing, GivenAnswer, Need, NeedEnding, Offer, refusalReasons } from "./model.ts";

/** The network that an organisation is of: it leads it, or was accepted in it. */
export interface NetworkPlace {
  readonly head: OrganisationCard;
  readonly isHead: boolean;
}

/** An offer of the organisation itself. Revision 1 is the first. */
export interface KeptOffer {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  readonly savedBy: string;
  readonly isPublished: boolean;
  readonly content: Offer;
}

/** An offer of the organisation with what the house knows of its keeping. */
export interface OwnOffer extends KeptOffer {
  /** The network it was told to is still the organisation's. */
  readonly isInNetwork: boolean;
}

/** An offer of another organisation of the network. */
export interface NetworkOffer {
  readonly id: string;
  readonly giver: OrganisationCard;
  readonly content: Offer;
}

/** A need of the organisation. */
export interface KeptNeed {
  readonly id: string;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly content: Need;
  readonly ending: NeedEnding | "";
  readonly endedAt: string;
}

/** What one organisation was asked about a need, and what became of it. Moments are "" as long as they did not come. */
export interface NetworkRequest {
  readonly id: string;
  readonly need: string;
  readonly responder: OrganisationCard;
  readonly offer: string;
  readonly askedAt: string;
  readonly seenAt: string;
  readonly answer: GivenAnswer["answer"] | "";
  readonly reason: (typeof refusalReasons)[number] | "";
  readonly words: string;
  readonly answeredAt: string;
  readonly closing: Closing | "";
  readonly closedAt: string;
}

/** A request as the organisation that is asked reads it. */
export interface ReceivedRequest extends Omit<NetworkRequest, "responder"> {
  readonly asker: OrganisationCard;
  readonly content: Need;
}

export interface NewRequest {
  readonly id: string;
  readonly need: string;
  readonly responder: string;
  readonly offer: string;
  readonly askedAt: string;
}

/** How a store answers a new revision. The check and the write are one act. */
export type ReplaceOfferOutcome = "saved" | "unknownDocument" | "revisionOutdated";

/** Offers of the organisation and of its network. Opened for one actor. */
export interface OfferStore {
  /** None when the organisation leads no network and none accepted it. */
  place(): Promise<NetworkPlace | undefined>;
  /** Those of the organisation, drafts and past ones too, in the order of ids. */
  own(): Promise<readonly OwnOffer[]>;
  find(id: string): Promise<KeptOffer | undefined>;
  /** Those that others tell this network on a day, in the order of ids. */
  ofOthers(today: string): Promise<readonly NetworkOffer[]>;
  /** Keeps a new one, in the organisation's network; false, and nothing is kept, when its id is taken. */
  add(kept: KeptOffer): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it, in the organisation's network. */
  replace(kept: KeptOffer): Promise<ReplaceOfferOutcome>;
  remove(id: string): Promise<boolean>;
}

/** Needs of the organisation, and requests given and received. Opened for one actor. */
export interface NeedStore {
  /** The one described last first. */
  needs(): Promise<readonly KeptNeed[]>;
  findNeed(id: string): Promise<KeptNeed | undefined>;
  /** False, and nothing is kept, when its id is taken. */
  addNeed(need: KeptNeed): Promise<boolean>;
  /** Ends a need that nobody ended. */
  endNeed(id: string, ending: NeedEnding, at: string): Promise<void>;
  /** Until the end of the transaction nobody else asks or answers about this need. */
  lockNeed(id: string): Promise<void>;
  /** Requests given, in the order in which they were asked. */
  given(): Promise<readonly NetworkRequest[]>;
  addRequest(request: NewRequest): Promise<void>;
  /** Closes a request given that has no answer and is open. */
  close(id: string, closing: Closing, at: string): Promise<void>;
  /** The one asked last first. */
  received(): Promise<readonly ReceivedRequest[]>;
  /** Says once that a request received was seen. */
  see(id: string, at: string): Promise<void>;
  /** Answers a request received that is open; false when it is not. */
  answer(id: string, given: GivenAnswer, at: string): Promise<boolean>;
}
