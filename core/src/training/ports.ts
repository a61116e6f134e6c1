import type { Day } from "../kernel/calendar.ts";
import type { TrainingDesign } from "./model.ts";
import type { AttachmentKind, AttachmentMediaType } from "./vocabulary.ts";

/** A training design with what the house knows of its keeping. Revision 1 is the first. */
export interface KeptTrainingDesign {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: TrainingDesign;
}

/** A line of the list. */
export type TrainingDesignSummary = Omit<KeptTrainingDesign, "content"> & {
  readonly label: string;
  /** Id of the category of its target group, or "". */
  readonly category: string;
  /** Id of the diagnosis it was begun from, or "". */
  readonly diagnosis: string;
};

/** How a store answers a new revision. The check and the write are one act. */
export type ReplaceDesignOutcome = "saved" | "unknownDocument" | "revisionOutdated";

/** A photo or a voice note as the house keeps it. */
export interface KeptAttachment {
  readonly id: string;
  readonly kind: AttachmentKind;
  readonly mediaType: AttachmentMediaType;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** How a store answers a new attachment, in order of precedence. The checks and the write are one act. */
export type AttachOutcome = "kept" | "unknownDocument" | "taken" | "tooManyAttachments";

/** The training designs of one organisation. Opened for one actor: it sees nothing of others. */
export interface TrainingDesignStore {
  /** Saved last first; of those saved at the same moment, in the order of ids. */
  list(): Promise<readonly TrainingDesignSummary[]>;
  find(id: string): Promise<KeptTrainingDesign | undefined>;
  /** Keeps a new one; false, and nothing is kept, when its id is taken. The check and the write are one act. */
  add(kept: KeptTrainingDesign): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it; `unknownDocument` comes before `revisionOutdated`. */
  replace(kept: KeptTrainingDesign): Promise<ReplaceDesignOutcome>;
  /** True when there was one. Its attachments go with it. */
  remove(id: string): Promise<boolean>;
  /** Keeps an attachment, unless its id is taken beside this design or the design already has `atMost`. */
  attach(design: string, attachment: KeptAttachment, atMost: number): Promise<AttachOutcome>;
  findAttachment(design: string, attachment: string): Promise<KeptAttachment | undefined>;
  /** True when there was one. */
  detach(design: string, attachment: string): Promise<boolean>;
}

/** SHA-256 of bytes, 64 hexadecimal figures. */
export type Sha256 = (bytes: Uint8Array) => string;

/** A meeting as a calendar shows it. Times are local to Europe/Paris. */
export interface CalendarMeeting {
  /** The same each time the same meeting is written, so that a calendar replaces and does not add. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly day: Day;
  readonly startMinute: number;
  readonly minutes: number;
}

/** Writes meetings as an iCalendar file (RFC 5545), in UTF-8. */
export interface CalendarWriter {
  /** `writtenAt`: coordinated universal time, ISO 8601. */
  write(calendar: {
    readonly name: string;
    readonly writtenAt: string;
    readonly meetings: readonly CalendarMeeting[];
  }): Uint8Array;
}
