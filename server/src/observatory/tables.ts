declare module "../database/schema.ts" {
  interface DatabaseSchema {
    observatory_request: ObservatoryRequestTable;
    observatory_key: ObservatoryKeyTable;
    observatory_package: ObservatoryPackageTable;
    observatory_release: ObservatoryReleaseTable;
    observatory_ledger: ObservatoryLedgerTable;
    observatory_publication: ObservatoryPublicationTable;
    observatory_brought: ObservatoryBroughtTable;
    observatory_sent: ObservatorySentTable;
  }
}

/** What an observatory asks, signed. */
export interface ObservatoryRequestTable {
  organisation_id: string;
  request: string;
  digest: string;
  content: unknown;
  published_at: string;
}

/** A key that signed packages for an observatory. */
export interface ObservatoryKeyTable {
  organisation_id: string;
  fingerprint: string;
  public_key: string;
  siren: string;
  name: string;
  holding: string;
  standing: string;
}

/** A package that an observatory received: counts of one company, signed. */
export interface ObservatoryPackageTable {
  organisation_id: string;
  request: string;
  digest: string;
  fingerprint: string;
  siren: string;
  sequence: number;
  people: number;
  content: unknown;
  received_at: string;
  is_late: boolean;
  is_replaced: boolean;
}

/** That an observatory published: known to it alone, with the publication that anybody reads. */
export interface ObservatoryReleaseTable {
  organisation_id: string;
  release: string;
  request: string;
  released_at: string;
}

/** Companies that a publication counts; never rewritten. */
export interface ObservatoryLedgerTable {
  organisation_id: string;
  request: string;
  siren: string;
  month: string;
  release: string;
}

/** Published tables, for anybody. It names the observatory as it signs, and no company. */
export interface ObservatoryPublicationTable {
  release: string;
  published_at: string;
  content: unknown;
}

/** A request that a company brought in as a file. */
export interface ObservatoryBroughtTable {
  organisation_id: string;
  request: string;
  digest: string;
  content: unknown;
}

/** A package that a company made, as it left. */
export interface ObservatorySentTable {
  organisation_id: string;
  request: string;
  sequence: number;
  content: unknown;
  way: string;
  sent_at: string;
}
