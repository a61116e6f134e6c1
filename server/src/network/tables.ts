import type { DocumentTable } from "../database/index.ts";

declare module "../database/schema.ts" {
  interface DatabaseSchema {
    network_offer: NetworkOfferTable;
    network_need: NetworkNeedTable;
    network_request: NetworkRequestTable;
  }
}

/** What an organisation offers to its network. */
export interface NetworkOfferTable extends DocumentTable {
  is_published: boolean;
  /** Last day on which the network sees it, "2026-11-23". */
  until: string;
  /** Told to the network that the organisation itself leads. */
  at_head: boolean;
  /** The organisation at the head of the network that it is told to; none once the organisation has left it. */
  parent_id: string | null;
}

/** What an organisation asks its network for. */
export interface NetworkNeedTable extends DocumentTable {
  /** "met", "withdrawn", or "" while it is open. */
  ending: string;
  ended_at: string;
}

/** What one organisation of the network is asked about a need, and its answer; "" for what did not happen. */
export interface NetworkRequestTable {
  /** Who asks. */
  organisation_id: string;
  id: string;
  need_id: string;
  partner_id: string;
  offer_id: string;
  asked_at: string;
  seen_at: string;
  answer: string;
  reason: string;
  words: string;
  answered_at: string;
  closing: string;
  closed_at: string;
}
