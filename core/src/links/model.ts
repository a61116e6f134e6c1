import { z } from "zod";
import type { AccountId, Actor, OrganisationId } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { idSchema } from "../training/index.ts";

/**
 * What a link is for: one thing each, and nothing else. `tutorWords`: a front-line manager or a tutor tells what
 * happened. `traineePage`: a participant's own page. `sessionAttendance`: who was there at one session, on a phone.
 * `councilFile`: a works-council member reads the consultation file. `designMinutes`: somebody gives their minutes of
 * design or steering for a week. `invitation`: anybody who is invited reads and hears the invitation.
 * `groupAnswers`: a front-line manager or a tutor answers the questionnaires of a project about their group.
 * `caseSentences`: somebody whose words a case study quotes approves or strikes them.
 */
export const linkPurposes = [
  "tutorWords",
  "traineePage",
  "sessionAttendance",
  "councilFile",
  "designMinutes",
  "invitation",
  "groupAnswers",
  "caseSentences",
] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** First letter of the address a purpose opens: "/t/…", "/p/…", "/c/…", "/r/…". */
export const linkPaths: Readonly<Record<LinkPurpose, "t" | "p" | "c" | "r">> = {
  tutorWords: "t",
  designMinutes: "t",
  sessionAttendance: "t",
  traineePage: "p",
  councilFile: "c",
  invitation: "p",
  groupAnswers: "r",
  caseSentences: "c",
};

/** Language of a page: its code of two or three letters (ISO 639), and a manner of it: "ar", "ta", "fr-easy". */
export const linkLanguageSchema = z.string().regex(/^[a-z]{2,3}(-[a-z]{2,10})?$/);

/** What is asked to make a link. */
export const wishedLinkSchema = z
  .strictObject({
    purpose: z.enum(linkPurposes),
    /**
     * Id inside the project: an actor (`tutorWords`, `designMinutes`, `groupAnswers`, `caseSentences`), a participant
     * (`traineePage`), a session (`sessionAttendance`), a consultation (`councilFile`), `invitationSubject`
     * (`invitation`).
     */
    subject: idSchema,
    language: linkLanguageSchema,
    /** Of whom it is for, in the maker's words: initials or a function are enough, and "" too. */
    label: z.string().trim().max(80),
    /** Last day it opens, in Paris; without it, the one its purpose gives. */
    expiresOn: z.iso.date().optional(),
  })
  .readonly();
export type WishedLink = z.infer<typeof wishedLinkSchema>;

/** A link as it is kept. What opens it is kept nowhere. */
export interface ProjectLink {
  readonly id: string;
  readonly project: string;
  readonly purpose: LinkPurpose;
  readonly subject: string;
  readonly language: string;
  readonly label: string;
  readonly madeBy: AccountId;
  readonly madeOn: Day;
  /** Last day it opens. */
  readonly expiresOn: Day;
  /** Coordinated universal time, ISO 8601; "" while it is alive. */
  readonly revokedAt: string;
  /** The day and nothing finer, so that nobody's hours are watched; "" when it never was. */
  readonly lastOpenedOn: Day | "";
  /** Times it was sent by e-mail; the addresses are not kept. */
  readonly timesSent: number;
}

/** A link that has just opened, with everything that it opens and nothing more. */
export interface OpenedLink {
  readonly organisation: OrganisationId;
  /** Id of the link: what the audit trail names. Never the token. */
  readonly link: string;
  readonly project: string;
  readonly purpose: LinkPurpose;
  readonly subject: string;
  readonly language: string;
  readonly label: string;
  readonly expiresOn: Day;
  /**
   * For transactions behind the page: the organisation, the account that made the link, the link itself, and no role at
   * all, so that every use case of the house refuses it. Only code written for a purpose reads or writes with it.
   */
  readonly actor: Actor;
}
