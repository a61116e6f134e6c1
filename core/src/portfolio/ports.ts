import type { Day } from "../kernel/calendar.ts";
import type { PortfolioProject, Project } from "../projects/index.ts";
import type { Firm } from "./model.ts";

/** A firm with what the house knows of its keeping. Revision 1 is the first. */
export interface KeptFirm {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: Firm;
}

/** How a store answers a new revision. The check and the write are one act. */
export type ReplaceFirmOutcome = "saved" | "unknownDocument" | "revisionOutdated";

/** The firms that the advisers of one organisation follow, each kept apart. Opened for one actor. */
export interface FirmStore {
  /** Every firm, in the order of ids. */
  all(): Promise<readonly KeptFirm[]>;
  find(id: string): Promise<KeptFirm | undefined>;
  /** Keeps a new one; false, and nothing is kept, when its id is taken. */
  add(kept: KeptFirm): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it; `unknownDocument` comes before `revisionOutdated`. */
  replace(kept: KeptFirm): Promise<ReplaceFirmOutcome>;
  /** True when there was one. */
  remove(id: string): Promise<boolean>;
}

/** The projects of one organisation, whole, in the order of ids. Opened for one actor. */
export interface ProjectShelf {
  wholeProjects(): Promise<readonly PortfolioProject[]>;
}

/** The projects that other organisations share with this one on a day, whole. Opened for one actor. */
export interface SharedShelf {
  projects(today: Day): Promise<
    readonly {
      readonly share: { readonly id: string; readonly owner: { readonly name: string } };
      readonly project: Project;
    }[]
  >;
}
