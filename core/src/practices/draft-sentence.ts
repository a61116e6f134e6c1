import type { Sentence, Span, Trace } from "./model.ts";
import type { SayCase } from "./say-case.ts";
import type { CaseField } from "./vocabulary.ts";

/** What a drafted sentence says, before it has its spans. */
export interface Drafted {
  readonly id: string;
  readonly field: CaseField;
  readonly key: Parameters<SayCase>[0];
  readonly values?: Readonly<Record<string, string>>;
  /** Somebody's own words, where the sentence has `{words}`. */
  readonly words?: string;
  /** The house's own reading of figures: numbers stay, words are masked. */
  readonly isOfFigures?: boolean;
  readonly traces: readonly Trace[];
  readonly isUnfavorable?: boolean;
  readonly contributors?: readonly string[];
}

/** Stands for the words while the sentence around them is made. */
const standin = "\uE010";
/** Most of somebody's own words in one sentence. */
const quotedAtMost = 1200;

export function sentenceOf(drafted: Drafted, say: SayCase): Sentence {
  const { id, field, key, values, words, isOfFigures, traces, isUnfavorable, contributors } = drafted;
  const text = say(key, words === undefined ? values : { ...values, words: standin });
  return {
    id,
    field,
    spans: spansOf(text, words?.trim().slice(0, quotedAtMost), isOfFigures === true ? "figures" : "house"),
    traces,
    isUnfavorable: isUnfavorable === true,
    contributors: [...new Set(contributors ?? [])].filter((each) => each !== "").slice(0, 40),
    origin: "drafted",
    draftedWords: "",
  };
}

function spansOf(text: string, words: string | undefined, from: Span["from"]): readonly Span[] {
  if (words === undefined) return [{ text, from }];
  const [before = "", after = ""] = text.split(standin);
  const spans: readonly Span[] = [
    { text: before, from },
    { text: words, from: "person" },
    { text: after, from },
  ];
  return spans.filter((span) => span.text !== "");
}

/** A trace of one thing; its day when it has one. */
export function traceOf(kind: Trace["kind"], id: string, day = ""): Trace {
  return { kind, id, day };
}

/** What a sentence says, whole, as its own organisation reads it. */
export function wordsOf({ spans }: Pick<Sentence, "spans">): string {
  return spans.map(({ text }) => text).join("");
}
