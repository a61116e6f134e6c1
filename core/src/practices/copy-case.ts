import type { Approval } from "./consent-model.ts";
import { maskWords } from "./mask-words.ts";
import type { MaskedNames } from "./masked-names.ts";
import { maskedSentence } from "./masked-sentence.ts";
import type { CaseStudy, Configuration, PublishedCase, PublishedSentence, Sentence } from "./model.ts";
import { sentenceReach } from "./read-consent.ts";
import { caseFields, type Reach, reachesAsFar, removalDemands } from "./vocabulary.ts";

/** What of a case study may go as far as `reach`. */
export interface CopiedCase {
  readonly title: string;
  readonly sentences: readonly PublishedSentence[];
  readonly removals: PublishedCase["removals"];
}

/**
 * The case study masked, without what its contributors did not allow so far. What is left out is counted by field and
 * by who asked: a reader knows that something is missing, and whether it was unfavorable.
 */
export function copyCase(
  study: CaseStudy,
  approvals: readonly Approval[],
  names: MaskedNames,
  reach: Reach,
): CopiedCase {
  const told = study.sentences.map((sentence) => {
    const words = maskedSentence(sentence, names);
    const allowed = sentenceReach(sentence, words, approvals);
    return { sentence, words, isTold: allowed !== "struck" && reachesAsFar(allowed, reach) };
  });
  const left = told.filter(({ isTold }) => !isTold).map(({ sentence }) => sentence);
  return {
    title: maskWords(study.label, { names, figures: "coarse" }),
    sentences: told
      .filter(({ isTold }) => isTold)
      .map(({ sentence: { field, isUnfavorable }, words }) => ({ field, words, isUnfavorable })),
    removals: countRemovals(study, left),
  };
}

function countRemovals(study: CaseStudy, left: readonly Sentence[]): PublishedCase["removals"] {
  const all = [
    ...study.removals,
    ...left.map(({ field, isUnfavorable }) => ({ field, isUnfavorable, demandedBy: "contributor" as const })),
  ];
  return caseFields.flatMap((field) =>
    removalDemands.flatMap((demandedBy) =>
      [true, false].flatMap((isUnfavorable) => {
        const count = all.filter(
          (each) =>
            each.field === field && each.demandedBy === demandedBy && each.isUnfavorable === isUnfavorable,
        ).length;
        return count === 0 ? [] : [{ field, demandedBy, isUnfavorable, count }];
      }),
    ),
  );
}

/** The configuration with the words of its effects masked, for whoever reads it elsewhere. */
export function maskedConfiguration(configuration: Configuration, names: MaskedNames): Configuration {
  const effects = configuration.effects.map((effect) => ({
    ...effect,
    label: maskWords(effect.label, { names, figures: "coarse" }),
    claim: maskWords(effect.claim, { names, figures: "kept" }),
  }));
  return { ...configuration, effects };
}
