/** One session of a provider's file, as far as an offer tells it. Texts are as written; "" for what is not said. */
export interface LheoSession {
  readonly label: string;
  readonly purpose: string;
  /** "2026-11-23", or "" when it is no day. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly town: string;
  readonly postcode: string;
  readonly department: string;
  readonly hours: string;
  readonly price: string;
  /** Name of the organisation that answers for the training. */
  readonly provider: string;
}

/** Why a file is not read at all. `line` is where the reader stopped, 0 when there is none. */
export interface LheoFault {
  readonly code: "notXml" | "notLheo" | "tooLarge" | "tooDeep" | "declaresEntities";
  readonly line: number;
}

/** What a file holds, and the elements with a text that no offer tells, with how many times each stands there. */
export interface LheoReading {
  /** As its namespace says it: "2.3". */
  readonly edition: string;
  readonly sessions: readonly LheoSession[];
  /** Sessions beyond the most that are read. */
  readonly left: number;
  readonly unread: readonly { readonly name: string; readonly count: number }[];
}

/** Reads a provider's offers in LHEO, whatever the bytes are: it answers a fault, and never throws. */
export interface LheoReader {
  read(bytes: Uint8Array): LheoReading | { readonly fault: LheoFault };
}
