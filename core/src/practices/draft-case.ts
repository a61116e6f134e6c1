import type { CaseSubject } from "./case-subject.ts";
import { draftCourse } from "./draft-course.ts";
import { draftEffects } from "./draft-effects.ts";
import { sentenceOf } from "./draft-sentence.ts";
import { draftSetting, sizeOf } from "./draft-setting.ts";
import { draftTraining } from "./draft-training.ts";
import { type CaseStudy, type Sentence, sentencesAtMost } from "./model.ts";
import type { SayCase } from "./say-case.ts";
import { caseFields } from "./vocabulary.ts";

/** Every sentence that the log of a project gives, in the order of the fields: nothing is invented. */
export function draftSentences(subject: CaseSubject, say: SayCase): readonly Sentence[] {
  const drafted = [
    ...draftSetting(subject, say),
    ...draftTraining(subject, say),
    ...draftCourse(subject, say),
    ...draftEffects(subject, say),
  ].map((each) => sentenceOf(each, say));
  return inFieldOrder(drafted).slice(0, sentencesAtMost);
}

/** The first revision of a case study: what the log says, and a setting that somebody completes. */
export function draftCaseStudy(subject: CaseSubject, say: SayCase): CaseStudy {
  return {
    schemaVersion: 1,
    label: subject.project.label,
    setting: { sector: "unknown", size: sizeOf(subject), audiences: [], constraints: [] },
    sentences: draftSentences(subject, say),
    removals: [],
    reviewOn: "",
  };
}

/**
 * The case study with what the log says now: sentences nobody touched follow it, those that somebody wrote stay as they
 * are, and what was taken out does not come back.
 */
export function redraft(study: CaseStudy, subject: CaseSubject, say: SayCase): CaseStudy {
  const removed = new Set(study.removals.map(({ sentence }) => sentence));
  const fresh = draftSentences(subject, say).filter(({ id }) => !removed.has(id));
  const kept = study.sentences.filter(
    ({ origin, draftedWords }) => origin === "typed" || draftedWords !== "",
  );
  const held = new Set(kept.map(({ id }) => id));
  const sentences = inFieldOrder([...fresh.filter(({ id }) => !held.has(id)), ...kept]);
  return { ...study, sentences: sentences.slice(0, sentencesAtMost) };
}

/** Sentences in the order in which a monograph is read. */
export function inFieldOrder(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.toSorted((one, other) => caseFields.indexOf(one.field) - caseFields.indexOf(other.field));
}
