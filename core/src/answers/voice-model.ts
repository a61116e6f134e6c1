/** Seconds that a phone records of one answer. */
export const voiceSecondsAtMost = 60;

/** Bytes of one recording: a minute of speech at 16 kbit/s takes 120,000, with room for phones that obey roughly. */
export const voiceBytesAtMost = 150_000;

/** Recordings that one answer may hold, in the order of its questions. */
export const voicesAtMost = 2;

/** Letters of what a recording says, once written down: a minute of quick speech. */
export const spokenLettersAtMost = 1200;

/** What phones record, and players play: both with nothing but sound in them. */
export const soundMediaTypes = ["audio/webm", "audio/mp4"] as const;

/** A recording, washed of whatever tells when and on what it was made. */
export interface Sound {
  readonly mediaType: (typeof soundMediaTypes)[number];
  readonly bytes: Uint8Array;
}

/** An open question that somebody answered by speaking, apart from the record of who gave it. */
export interface Voice {
  readonly question: string;
  /** Whether the person agreed that their words, once written down, be shown without a name. The sound never is. */
  readonly mayQuote: boolean;
  readonly sound: Sound;
}

/** A recording that waits to be heard, without its sound. */
export interface VoiceLine {
  /** Drawn as it left the waiting room, with others. */
  readonly id: string;
  readonly question: string;
  readonly mayQuote: boolean;
}
