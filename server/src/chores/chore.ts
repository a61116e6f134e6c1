/** `stopped`: tried as often as it may be; somebody has to look. */
export const choreStates = ["waiting", "running", "done", "stopped"] as const;
export type ChoreState = (typeof choreStates)[number];

/** A kind of work that the house does by itself. Done twice, or by two servers at once, its effect is the same. */
export interface ChoreKind {
  readonly kind: string;
  /** Done at every so many minutes, counted from midnight UTC; without it, when it is asked for. */
  readonly everyMinutes?: number;
  /** Throws `ChoreFault`, or anything, to be tried again later. */
  run(subject: string, signal: AbortSignal): Promise<void>;
}

/** What keeps a chore from being done now, as a code that may be written down. */
export class ChoreFault extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/** A chore as it stands, for whoever keeps the installation. */
export interface ChoreLine {
  readonly name: string;
  readonly kind: string;
  readonly state: ChoreState;
  readonly tries: number;
  readonly fault: string;
  /** Moments as ISO texts. */
  readonly dueAt: string;
  readonly endedAt: string | null;
  readonly isLate: boolean;
}

/**
 * What is written down of an error: its code, else its name. Its words may repeat what was being worked on, and they
 * stay out of the database.
 */
export function faultCodeOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return /^\w{1,40}$/.test(code) ? code : "unknown";
}
