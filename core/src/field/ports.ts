import type { Day } from "../kernel/calendar.ts";
import type { Known } from "../kernel/known.ts";
import type { DesignActor } from "../training/index.ts";
import type { CouncilSaid, Told, Voice } from "./model.ts";

/** A telling as it is kept: nobody's name, only the function of who told it. */
export interface KeptTelling {
  readonly id: string;
  readonly project: string;
  /** Id of the link it came by. */
  readonly link: string;
  /** Function in the project of who told it. */
  readonly actor: DesignActor;
  /** The work situation it is about, in the words of the design on that day; "" when it is about none. */
  readonly about: string;
  readonly day: Day;
  readonly happened: Told["happened"];
  readonly surprised: Told["surprised"];
  readonly next: Told["next"];
  readonly words: string;
  readonly voice: Known<Voice>;
  /** Coordinated universal time, ISO 8601. */
  readonly receivedAt: string;
}

/** A telling without the bytes of its voice. */
export type TellingLine = Omit<KeptTelling, "voice" | "link" | "project"> & {
  readonly voice: Known<{ readonly mediaType: Voice["mediaType"]; readonly byteCount: number }>;
};

/** What was said about a consultation, as it is kept: by whoever held the link, on that day, word for word. */
export interface CouncilWord extends Pick<CouncilSaid, "id" | "voice" | "stand" | "words" | "dissent"> {
  /** Id of the consultation in the project. */
  readonly consultation: string;
  /** Of whom the link was, in its maker's words; "" when it said nothing. */
  readonly label: string;
  /** Unknown for words that are no vote. */
  readonly meetingDay: Known<Day>;
  readonly day: Day;
  /** Coordinated universal time, ISO 8601. */
  readonly receivedAt: string;
}

export interface KeptCouncilWord extends CouncilWord {
  readonly project: string;
  readonly link: string;
}

/** The first to come under an id, or what came before under it. */
export type TakenSubmission =
  | { readonly kind: "first" }
  | { readonly kind: "before"; readonly digest: string; readonly receivedAt: string };

/** What phones sent to one organisation. Tellings are added and deleted, never changed. */
export interface FieldStore {
  /**
   * Takes the id of a submission for good, in the transaction of what is done with it. Of two that come at once, one
   * is first, and the other waits until it is known whether the first one stays.
   */
  take(submission: {
    readonly link: string;
    readonly id: string;
    readonly digest: string;
    readonly receivedAt: string;
  }): Promise<TakenSubmission>;
  addTelling(telling: KeptTelling): Promise<void>;
  /** Council words are added, and neither changed nor deleted but with their project. */
  addCouncilWord(word: KeptCouncilWord): Promise<void>;
  /** Those of a project, in the order in which they came. */
  listCouncilWords(project: string): Promise<readonly CouncilWord[]>;
  /** Those of a project, the latest day first; of one day, the last received first. */
  listTellings(project: string): Promise<readonly TellingLine[]>;
  findVoice(project: string, telling: string): Promise<Voice | undefined>;
  /** True when there was one. Its voice goes with it. */
  removeTelling(project: string, telling: string): Promise<boolean>;
}
