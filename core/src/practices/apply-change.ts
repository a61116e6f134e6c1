import { accept, type Result, refuse } from "../kernel/result.ts";
import type { CaseSubject } from "./case-subject.ts";
import type { CaseChange } from "./change-model.ts";
import { draftSentences, inFieldOrder, redraft } from "./draft-case.ts";
import { traceOf, wordsOf } from "./draft-sentence.ts";
import { type CaseStudy, type Sentence, sentencesAtMost, type Trace } from "./model.ts";
import type { SayCase } from "./say-case.ts";

/** `changedMeanwhile`: somebody else rewrote this sentence. */
export type ChangeFault = {
  readonly code: "unknownSentence" | "changedMeanwhile" | "tooManySentences";
};

/** Who changes, when, and what the log says now. */
export interface ChangeSetting {
  readonly subject: CaseSubject;
  readonly say: SayCase;
  readonly account: string;
  readonly today: string;
  readonly newId: string;
}

type Changed = Result<CaseStudy, ChangeFault>;

/**
 * A case study after one change. Where a sentence comes from is never the client's to say: a reworded one keeps its
 * traces and gains its author, a typed one bears its author alone, and nothing goes without a line that says so.
 */
export function applyChange(study: CaseStudy, change: CaseChange, setting: ChangeSetting): Changed {
  switch (change.kind) {
    case "redraft":
      return accept(redraft(study, setting.subject, setting.say));
    case "reword":
      return reword(study, change, setting);
    case "add":
      return add(study, change, setting);
    case "remove":
      return remove(study, change, setting);
    case "restore":
      return restore(study, change.sentence, setting);
    case "describe": {
      const { label, setting: told, reviewOn } = change;
      return accept({ ...study, label, setting: told, reviewOn });
    }
  }
}

type Of<Kind extends CaseChange["kind"]> = Extract<CaseChange, { readonly kind: Kind }>;

function reword(study: CaseStudy, change: Of<"reword">, setting: ChangeSetting): Changed {
  const found = study.sentences.find(({ id }) => id === change.sentence);
  if (found === undefined) return refuse({ code: "unknownSentence" });
  const before = wordsOf(found);
  if (before !== change.was) return refuse({ code: "changedMeanwhile" });
  if (before === change.words) return accept(study);
  const written: Sentence = {
    ...found,
    spans: [{ text: change.words, from: "person" }],
    traces: withAuthor(found.traces, setting),
    draftedWords: found.origin === "typed" ? "" : found.draftedWords || before.slice(0, 4000),
  };
  return accept({
    ...study,
    sentences: study.sentences.map((each) => (each.id === found.id ? written : each)),
  });
}

function withAuthor(traces: readonly Trace[], { account, today }: ChangeSetting): readonly Trace[] {
  const others = traces.filter(({ kind, id }) => kind !== "author" || id !== account);
  return [...others.slice(0, 990), traceOf("author", account, today)];
}

function add(study: CaseStudy, { field, words, isUnfavorable }: Of<"add">, setting: ChangeSetting): Changed {
  if (study.sentences.length >= sentencesAtMost) return refuse({ code: "tooManySentences" });
  const typed: Sentence = {
    id: `typed:${setting.newId}`,
    field,
    spans: [{ text: words, from: "person" }],
    traces: withAuthor([], setting),
    isUnfavorable,
    contributors: [],
    origin: "typed",
    draftedWords: "",
  };
  return accept({ ...study, sentences: inFieldOrder([...study.sentences, typed]) });
}

function remove(study: CaseStudy, change: Of<"remove">, { today }: ChangeSetting): Changed {
  const found = study.sentences.find(({ id }) => id === change.sentence);
  if (found === undefined) return refuse({ code: "unknownSentence" });
  const sentences = study.sentences.filter(({ id }) => id !== found.id);
  // What somebody typed and that tells nothing unfavorable is theirs to take back without a word.
  if (found.origin === "typed" && !found.isUnfavorable) return accept({ ...study, sentences });
  const { field, isUnfavorable } = found;
  const { demandedBy, reason } = change;
  const removal = { sentence: found.id, field, isUnfavorable, demandedBy, reason, on: today };
  return accept({ ...study, sentences, removals: [...study.removals, removal] });
}

/** A drafted sentence comes back as the log says it now; a typed one is gone with its words. */
function restore(study: CaseStudy, sentence: string, { subject, say }: ChangeSetting): Changed {
  const found = draftSentences(subject, say).find(({ id }) => id === sentence);
  const isRemoved = study.removals.some((each) => each.sentence === sentence);
  if (found === undefined || !isRemoved) return refuse({ code: "unknownSentence" });
  return accept({
    ...study,
    sentences: inFieldOrder([...study.sentences, found]),
    removals: study.removals.filter((each) => each.sentence !== sentence),
  });
}
