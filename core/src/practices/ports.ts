import type { KeptAdaptation } from "./adapted-sheet.ts";
import type { Approval, Consent, Publication } from "./consent-model.ts";
import type { LibraryIndex } from "./library-index.ts";
import type { CaseStudy, PublishedCase } from "./model.ts";

/** A case study with what the house knows of its keeping; its id is that of its project. Revision 1 is the first. */
export interface KeptCase {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: CaseStudy;
}

/** How a store answers a new revision. The check and the write are one act. */
export type ReplaceCaseOutcome = "saved" | "unknownDocument" | "revisionOutdated";

/** The case studies of one organisation, with what was consented to. Opened for one actor. */
export interface CaseStore {
  find(project: string): Promise<KeptCase | undefined>;
  /** Keeps a new one; false, and nothing is kept, when the project has one. */
  add(kept: KeptCase): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it. */
  replace(kept: KeptCase): Promise<ReplaceCaseOutcome>;
  approvals(project: string): Promise<readonly Approval[]>;
  /** Keeps the last word of a contributor on a sentence. */
  putApproval(project: string, approval: Approval): Promise<void>;
  /** In the order they were given. */
  consents(project: string): Promise<readonly Consent[]>;
  addConsent(project: string, consent: Consent): Promise<void>;
  withdrawConsents(project: string, at: string): Promise<void>;
  publication(project: string): Promise<Publication | undefined>;
  /** Puts a copy on the shelf in place of the former one. False when a network is asked and there is none. */
  publish(project: string, publication: Publication, copy: PublishedCase): Promise<boolean>;
  /** Takes the copy off the shelf; nothing when there is none. */
  unpublish(project: string): Promise<void>;
}

/** The sheets that one organisation rewrote for itself, one version for each sheet of the house. */
export interface AdaptationStore {
  /** The last saved first. */
  all(): Promise<readonly KeptAdaptation[]>;
  /** Keeps a first version; false, and nothing is kept, when the sheet has one. */
  add(kept: KeptAdaptation): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it. */
  replace(kept: KeptAdaptation): Promise<ReplaceCaseOutcome>;
  /** False when there was none. */
  remove(sheet: string): Promise<boolean>;
}

/** The library as one actor may read it. */
export interface LibraryStore {
  /** Everything published that this actor may read, ready to be searched. */
  open(): Promise<VisibleLibrary>;
}

/** Searches what may be read, and only that: an entry that is not visible is as if it were not there. */
export interface VisibleLibrary {
  readonly index: LibraryIndex;
  readonly isVisible: (id: string) => boolean;
}
