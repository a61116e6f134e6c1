import type { Day } from "../kernel/calendar.ts";
import type { Audience, Questionnaire, WaveMoment } from "./questionnaire-model.ts";
import type { Wave } from "./wave-model.ts";

/** Somebody, or for those who lead people some group, that a wave asks. The key tells nobody who it is. */
export interface Invited {
  readonly key: string;
  /** What groups are cut by, each value a short text: `status`, `partner`. Never a name, never an answer. */
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * A wave as its answering pages need it. The version it asks never changes, and neither do the invited once it is open:
 * they are the frame in which its counts are published.
 */
export interface InvitedWave {
  readonly id: string;
  readonly project: string;
  readonly label: string;
  /** Who asks and why, as it was said when the wave was planned. */
  readonly asker: string;
  readonly purpose: string;
  readonly audience: Audience;
  readonly moment: WaveMoment;
  readonly state: "planned" | "open" | "closed";
  readonly questionnaire: Questionnaire;
  readonly invited: readonly Invited[];
  /** Both days included. */
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/** What the room of answers reads of a wave. Opened for one organisation: it sees nothing of others. */
export interface InvitedWaves {
  find(wave: string): Promise<InvitedWave | undefined>;
}

interface Kept<Content> {
  readonly id: string;
  readonly revision: number;
  /** Coordinated universal time, ISO 8601. */
  readonly savedAt: string;
  /** Account that saved it last. */
  readonly savedBy: string;
  readonly content: Content;
}

/** A questionnaire as it is being written. Its frozen versions stand apart. */
export type KeptQuestionnaire = Kept<Questionnaire>;

/** A line of the list. */
export type QuestionnaireSummary = Omit<KeptQuestionnaire, "content"> & {
  readonly label: string;
  readonly audience: Audience;
  readonly moment: WaveMoment;
  readonly questions: number;
};

export type KeptWave = Kept<Wave>;

export type ReplaceOutcome = "saved" | "unknownDocument" | "revisionOutdated";

interface DocumentStore<Content, Line> {
  /** Saved last first; of those saved at the same moment, in the order of ids. */
  list(): Promise<readonly Line[]>;
  find(id: string): Promise<Kept<Content> | undefined>;
  /** Keeps a new one; false, and nothing is kept, when its id is taken. The check and the write are one act. */
  add(kept: Kept<Content>): Promise<boolean>;
  /** Puts `kept` in place of the revision just before it; `unknownDocument` comes before `revisionOutdated`. */
  replace(kept: Kept<Content>): Promise<ReplaceOutcome>;
  /** True when there was one. */
  remove(id: string): Promise<boolean>;
}

/** The questionnaires of one organisation. Opened for one actor: it sees nothing of others. */
export interface QuestionnaireStore extends DocumentStore<Questionnaire, QuestionnaireSummary> {
  /** The frozen version of the greatest number. */
  latestVersion(questionnaire: string): Promise<Questionnaire | undefined>;
  findVersion(questionnaire: string, version: number): Promise<Questionnaire | undefined>;
  /** Keeps a version for good: it outlives the questionnaire and is never changed. One already kept is a bug. */
  addVersion(version: Questionnaire): Promise<void>;
}

/** The waves of one organisation. Opened for one actor: it sees nothing of others. */
export interface WaveStore extends Omit<DocumentStore<Wave, never>, "list"> {
  /** Of a project, the one that opens first first. */
  listOf(project: string): Promise<readonly KeptWave[]>;
  /** The same, and nobody else plans a wave of the project until the transaction ends. */
  listToPlan(project: string): Promise<readonly KeptWave[]>;
}
