import type { Project } from "./model.ts";
import type { MoveFacts } from "./move-facts.ts";

/** A project with what the house knows of its keeping. Revision 1 is the first. */
export interface KeptProject {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: Project;
}

/** A project as it is kept, with as much of it as a line of the list is worked out from. */
export type ListedProject = Omit<KeptProject, "content"> & { readonly facts: MoveFacts };

/** How a store answers a new revision. The check and the write are one act. */
export type ReplaceProjectOutcome = "saved" | "unknownDocument" | "revisionOutdated";

/** The projects of one organisation. Opened for one actor: it sees nothing of others. */
export interface ProjectStore {
  /** Saved last first; of those saved at the same moment, in the order of ids. */
  list(): Promise<readonly ListedProject[]>;
  find(id: string): Promise<KeptProject | undefined>;
  /** Keeps a new one; false, and nothing is kept, when its id is taken. The check and the write are one act. */
  add(kept: KeptProject): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it; `unknownDocument` comes before `revisionOutdated`. */
  replace(kept: KeptProject): Promise<ReplaceProjectOutcome>;
  /** True when there was one. */
  remove(id: string): Promise<boolean>;
}
