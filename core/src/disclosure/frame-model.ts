/** A person invited to answer, as the classification knows them: no name, no answer. */
export interface FramePerson {
  /** Opaque, of this frame only; never a payroll number. */
  readonly key: string;
  /** Values of classifying attributes ("jobFamily": "logistics"); an absent one counts as a value of its own. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Their company, when several are pooled. */
  readonly company?: string;
}

/** The people invited, frozen: not only those who answered, since who kept silent is an answer too. */
export interface Frame {
  readonly id: string;
  /** Fewest people of an atom: 10 for answers shown to the employer, 5 for a third party bound by contract. */
  readonly k: number;
  /** Fewest companies of an atom when several are pooled; 1 unless said. */
  readonly companiesMin?: number;
  readonly people: readonly FramePerson[];
}

/** At least `k` people who are published together or not at all. Cut from attributes alone, never from answers. */
export interface Atom {
  readonly id: string;
  /** Keys in ascending order. */
  readonly people: readonly string[];
}

/** One line per person of an atom, only ever added. */
export interface AtomLedgerEntry {
  readonly frame: string;
  readonly atom: string;
  readonly person: string;
  readonly k: number;
  /** Attributes in the declared order of the cut. */
  readonly order: readonly string[];
  readonly author: string;
  /** ISO instant. */
  readonly time: string;
}

/**
 * What one person gave to one question. A closed question has one choice, a question with several ticks any number,
 * none included.
 */
export type Answer =
  | { readonly kind: "choices"; readonly choices: readonly string[] }
  | { readonly kind: "dontKnow" }
  | { readonly kind: "preferNot" };

/**
 * What one person sent, placed in their atom: no key of the person. Who sent nothing has no record; a question
 * without entry was given no answer at all.
 */
export interface AnswerRecord {
  readonly atom: string;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Free words by question. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** The same where the sender's key is known; `placeInAtoms` takes the key away. */
export interface KeyedAnswers {
  readonly person: string;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly texts?: ReadonlyMap<string, string>;
}

/** The counted ways of not choosing, after the choices of each question. */
export const silences = ["dontKnow", "preferNot", "noAnswer"] as const;
export type Silence = (typeof silences)[number];

/** A question to count. Choices may not bear the name of a silence. */
export interface CountedQuestion {
  readonly key: string;
  readonly choices: readonly string[];
  /** Whether one person may tick several choices. */
  readonly several?: boolean;
  /** Counts the three silences as one ("noAnswer"): fewer counts, each closer to the truth. */
  readonly silencesTogether?: boolean;
  /** Health, harassment, reading level…: counted with noise of this ε, a multiple of 0.001. */
  readonly sensitive?: { readonly epsilon: number };
}

/** A free-text question, whose words never stand beside an attribute. */
export interface TextQuestion {
  readonly key: string;
}

/** A whole number from 0 to `below` - 1, all equally likely: from the machine's secret source, never a formula. */
export type DrawBelow = (below: number) => number;

/** Counts of one question as they stay for ever: `counts[atom][answer]`, in the order of atoms and answers. */
export interface RecordedQuestion {
  readonly question: string;
  /** The choices, then the silences. */
  readonly answers: readonly string[];
  readonly several: boolean;
  /** ε of the noise on each count, when the question is sensitive; else counts stand within 1 … people - 1. */
  readonly noise?: { readonly epsilonPerCount: number };
  readonly counts: readonly (readonly number[])[];
}

/** Totals of one amount (hours, spending) by atom; `undefined` where one person brings too much of it. */
export interface RecordedAmount {
  readonly amount: string;
  readonly totals: readonly (number | undefined)[];
}

/** A theme that a reader gave to free words that are shown; `places`: of these words, in their order. */
export interface TextTheme {
  readonly label: string;
  readonly places: readonly number[];
}

/** Free words of one question, and the themes they speak of once somebody has read them. */
export interface RecordedTexts {
  readonly question: string;
  readonly words: readonly string[];
  readonly themes?: readonly TextTheme[];
}

/** All that is kept of answers for publishing. Every figure ever shown is made from this and from nothing else. */
export interface RecordedFrame {
  readonly frame: string;
  readonly k: number;
  readonly atoms: readonly { readonly id: string; readonly people: number }[];
  readonly questions: readonly RecordedQuestion[];
  readonly amounts: readonly RecordedAmount[];
  /** Free words of the whole frame, shuffled; a question with too few of them is absent. */
  readonly texts: readonly RecordedTexts[];
}

/** People a figure is about: whole atoms, by their ids; the whole frame unless said. */
export type Union = readonly string[] | "everybody";

/** What may be asked of a recorded frame. */
export type FrameStatistic =
  | {
      readonly kind: "share";
      readonly question: string;
      readonly answer: string;
      readonly group: Union;
      /** Out of all invited people, or of those who chose something. */
      readonly among: "invited" | "chose";
    }
  | { readonly kind: "table"; readonly question: string; readonly groups: readonly Union[] }
  | {
      readonly kind: "comparison";
      readonly question: string;
      readonly answer: string;
      readonly first: Union;
      readonly second: Union;
    }
  | {
      readonly kind: "change";
      readonly question: string;
      readonly answer: string;
      readonly group: Union;
      readonly earlier: RecordedFrame;
      /** The group in the wave before, where it has other atoms; the same atoms unless said. */
      readonly earlierGroup?: Union;
    }
  | {
      readonly kind: "evaluation";
      readonly question: string;
      readonly answer: string;
      readonly treated: Union;
      readonly comparison: Union;
      /** The wave before, with the same atoms: then the difference of changes is estimated. */
      readonly earlier?: RecordedFrame;
    }
  | { readonly kind: "amount"; readonly amount: string; readonly group: Union }
  | { readonly kind: "texts"; readonly question: string };

/** A share in points of 100, always to be called « environ ». */
export interface AboutShare {
  readonly kind: "about";
  readonly points: number;
  /** Step of rounding in points: 5 under 50 people, 1 under 500, else 0.1. */
  readonly step: number;
  /** The recorded counts allow no share outside these bounds (with noise: in 95 cases of 100), in points. */
  readonly bounds: readonly [number, number];
  readonly people: number;
}

/**
 * `tooFewToCompare`: under 10 degrees of freedom. `otherAtoms`: two waves that were cut differently.
 * `notRecorded`: the question waits for the close of the survey, or has too few free words.
 */
export interface FrameWithheld {
  readonly kind: "withheld";
  readonly because: "tooFew" | "oneDominates" | "tooFewToCompare" | "otherAtoms" | "notRecorded";
}

/** Two shares side by side, and how far the first stands above the second, in points. */
export interface AboutPair {
  readonly kind: "pair";
  readonly first: AboutShare;
  readonly second: AboutShare;
  readonly difference: number;
  /** Step of rounding of the difference, in points. */
  readonly step: number;
}

/** Shares of each answer among all invited people, group by group. */
export interface AboutTable {
  readonly kind: "table";
  readonly answers: readonly string[];
  readonly rows: readonly (readonly AboutShare[])[];
}

/** How far apart two unions stand, atoms being the units, in points; with its 95 % interval. */
export interface EstimatedDifference {
  readonly kind: "estimate";
  readonly difference: number;
  readonly interval: readonly [number, number];
  readonly step: number;
  readonly degreesOfFreedom: number;
  readonly people: { readonly treated: number; readonly comparison: number };
}

/** A total of amounts, in the unit of the amount. */
export interface AboutAmount {
  readonly kind: "amount";
  readonly total: number;
  readonly people: number;
}

/** Free words of the whole frame, shuffled once. */
export interface ReleasedTexts {
  readonly kind: "texts";
  readonly words: readonly string[];
  readonly themes?: readonly TextTheme[];
}

/** All that may leave a frame. */
export type ReleasedFromFrame =
  | AboutShare
  | AboutPair
  | AboutTable
  | EstimatedDifference
  | AboutAmount
  | ReleasedTexts
  | FrameWithheld;
