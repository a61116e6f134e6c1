import type { Day } from "../kernel/calendar.ts";
import type { LinkPurpose, OpenedLink, ProjectLink } from "./model.ts";

/**
 * Where links are opened, by people without an account. Knows every organisation: it is asked with a token only, and
 * says nothing but what the link opens.
 */
export interface LinkDesk {
  /**
   * The link that the token opens today, when its purpose is one of those asked for. `undefined` says nothing of why:
   * never made, of another purpose, expired, revoked. Writes nothing.
   */
  open(token: string, purposes: readonly LinkPurpose[]): Promise<OpenedLink | undefined>;
  /**
   * Keeps the day the link was opened last, and nothing finer; the first time of a day leaves a line in the trail, of
   * the day too, unless the page is the person's own. Not for link previews, which no person asked for.
   */
  noteOpened(opened: OpenedLink): Promise<void>;
  /**
   * A token that opened nothing: where it once was a link's, the trail of that organisation tells the attempt, once a
   * day and link.
   */
  noteRefused(token: string): Promise<void>;
}

/** Makes tokens that nobody can guess, and marks by which one is known again without being kept. */
export interface LinkTokens {
  /** 192 bits of chance, URL-safe: 32 signs. */
  next(): string;
  /** The token's mark: nobody makes one without the installation's key, nor finds the token from it. */
  markOf(token: string): string;
}

/** The links of one organisation. Opened for one actor: it sees nothing of others. */
export interface LinkStore {
  /** Those of a project, made last first. */
  list(project: string): Promise<readonly ProjectLink[]>;
  find(project: string, id: string): Promise<ProjectLink | undefined>;
  add(links: readonly MarkedLink[]): Promise<void>;
  /** True when the mark is the link's own. */
  hasMark(id: string, mark: string): Promise<boolean>;
  /** True when it was alive. */
  revoke(id: string, at: string): Promise<boolean>;
  /** Puts another token and another last day in place of the former: what opened it opens nothing any more. */
  renew(id: string, mark: string, expiresOn: Day): Promise<void>;
  countSending(id: string): Promise<void>;
}

/** A new link with the mark of its token. */
export interface MarkedLink {
  readonly link: ProjectLink;
  readonly mark: string;
}
