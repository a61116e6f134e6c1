import type { AccountId, Organisation, OrganisationKind } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { Project } from "../projects/index.ts";
import type { KinTie, OrganisationCard, ProjectShare } from "./model.ts";
import type { ShareEnding, ShareRole } from "./vocabulary.ts";

/** Makes connection codes that nobody can guess, as `readCode` gives them. */
export interface ConnectionCodes {
  next(): string;
}

/**
 * What the house alone does between organisations, since none of them sees the others. Each act is done at once,
 * whatever becomes of the transaction around it.
 */
export interface OrganisationRegister {
  /** The organisation whose present code this is. */
  findByCode(code: string): Promise<OrganisationCard | undefined>;
  /** Adds an organisation of which the account is the owner. */
  add(organisation: OrganisationCard, owner: AccountId): Promise<void>;
  /** Those above an organisation, the nearest first. */
  ancestorsOf(organisation: string): Promise<readonly string[]>;
  /** Levels from an organisation down, itself included. */
  levelsFrom(organisation: string): Promise<number>;
}

/** The organisation looked at, its place in the tree, and its connection code. Opened for one actor. */
export interface KinStore {
  self(): Promise<Organisation>;
  /** Organisations that the account owns. */
  ownedCount(): Promise<number>;
  setKind(kind: OrganisationKind): Promise<void>;
  /** The connection code, or "" when there is none. */
  code(): Promise<string>;
  /** Puts a code in place of the one before; "" leaves none. */
  setCode(code: string): Promise<void>;
  /** Where it stands or asks to stand. */
  parent(): Promise<KinTie | undefined>;
  /** Asks to stand under another; false, and nothing is asked, when it already stands or asks somewhere. */
  askParent(parent: string, at: string): Promise<boolean>;
  /** Stands nowhere, asks nothing any more. True when it did. */
  leaveParent(): Promise<boolean>;
  /** Those that stand or ask to stand under it, by name. */
  children(): Promise<readonly KinTie[]>;
  /** Until the end of the transaction nobody else's place in any tree changes. */
  lockTree(): Promise<void>;
  acceptChild(child: string, at: string): Promise<void>;
  releaseChild(child: string): Promise<void>;
}

/** A share as it begins. */
export interface NewShare {
  readonly id: string;
  readonly partner: string;
  readonly project: string;
  readonly role: ShareRole;
  readonly purpose: string;
  readonly until: Day;
  readonly madeAt: string;
  readonly madeBy: AccountId;
}

/** A shared project as its partner reads it. */
export interface SharedProject {
  readonly share: ProjectShare;
  readonly revision: number;
  readonly project: Project;
}

/** The shares that the organisation gave, and those it received. Opened for one actor. */
export interface ShareStore {
  /** Those given, ended ones too, the one made last first. */
  given(): Promise<readonly ProjectShare[]>;
  /** Those received that nobody ended and whose last day is not before `today`, the one made last first. */
  received(today: Day): Promise<readonly ProjectShare[]>;
  /** The projects of the shares received, as `received` gives them. */
  projects(today: Day): Promise<readonly SharedProject[]>;
  add(share: NewShare): Promise<void>;
  /** Another last day and purpose for a share given. */
  change(id: string, terms: { readonly until: Day; readonly purpose: string }): Promise<void>;
  /** Ends a share given or received. */
  end(
    id: string,
    ending: { readonly how: ShareEnding; readonly at: string; readonly by: AccountId },
  ): Promise<void>;
}
