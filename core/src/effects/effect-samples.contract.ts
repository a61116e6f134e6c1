import type { ReleasedAnswer } from "../answers/index.ts";
import type { ComparedFinding } from "../comparisons/index.ts";
import { known, unknown } from "../kernel/known.ts";
import { indicatorOf, readyPlan } from "../plans/sample-plan.ts";
import type { EffectsSubject } from "./effect-line.ts";
import {
  blankEffectBook,
  type EffectBook,
  type Perception,
  type Trace,
  type WrittenFigure,
} from "./model.ts";
import type { KeptEffectBook } from "./ports.ts";
import type { SeriesValue } from "./series-model.ts";

export function perceptionOf(facts: Partial<Perception> & Pick<Perception, "id">): Perception {
  const said = { function: "frontlineManager", sense: "better", words: "", saidOn: unknown } as const;
  return { indicator: "retention", ...said, ...facts };
}

export function traceOf(facts: Partial<Trace> & Pick<Trace, "id">): Trace {
  const seen = { words: "Fiche signée.", on: known("2026-05-04"), by: unknown } as const;
  return { indicator: "retention", ...seen, ...facts };
}

export function figureOf(facts: Partial<WrittenFigure> & Pick<WrittenFigure, "id">): WrittenFigure {
  return {
    indicator: "retention",
    moment: "year",
    figure: { kind: "value", value: 90 },
    on: unknown,
    source: "payroll",
    people: known(12),
    words: "",
    ...facts,
  };
}

export function bookOf(facts: Partial<EffectBook>): EffectBook {
  return { ...blankEffectBook, ...facts };
}

/** A plan whose second indicator starts at 70 % of twelve people, with a book to read it by. */
export function subjectOf(book: Partial<EffectBook>, facts: Partial<EffectsSubject> = {}): EffectsSubject {
  const start = { kind: "value", value: 70, from: { kind: "told" } } as const;
  const retention = indicatorOf("retention", { baseline: known(start), smallest: known(5) });
  const plan = readyPlan({ indicators: [indicatorOf("acquiredSkills"), retention] });
  return { plan, isSealedBefore: true, book: bookOf(book), comparisons: [], releases: [], ...facts };
}

export function releaseOf(facts: Partial<ReleasedAnswer> = {}): ReleasedAnswer {
  return {
    wave: "w1",
    waveLabel: "Quatre mois après",
    moment: "delayed",
    audience: "employee",
    question: "doSituation",
    questionText: "Cette situation, vous la faites seul ?",
    bankKey: "doSituation",
    topic: "competences",
    isIndicator: true,
    isNoisy: false,
    isSeveral: false,
    group: "everybody",
    shares: [{ answer: "alone", text: "Oui, seul", share: 0.6, interval: [0.5, 0.7] }],
    people: 20,
    invited: 24,
    ...facts,
  };
}

/** A finding of the engine with the interval given, on the outcome that retention is told by. */
export function findingOf(
  [low, high]: readonly [number, number],
  evidenceLevel: "measured" | "compared" = "compared",
): ComparedFinding {
  const point = { estimate: (low + high) / 2, standardError: 1, pValue: 0.5 };
  return {
    kind: "effect",
    outcome: "stillEmployed",
    unlockedAt: "2026-11-20T10:00:00.000Z",
    unknownOutcome: { trained: 0, compared: 0 },
    effect: {
      ...point,
      confidenceInterval: [low, high],
      method: "nearest",
      estimand: "att",
      sizes: {
        treated: 20,
        comparison: 40,
        matchedTreated: 20,
        matchedComparison: 20,
        effectiveComparison: 20,
      },
      balance: [],
      inference: { intervalRule: "sample", intervalStandardError: 1, degreesOfFreedom: 38 },
      detectable: { value: 1, power: 0.8 },
      caveats: [],
      evidenceLevel,
      reading: { fr: "Écart avec les personnes comparées.", en: "Difference." },
    },
  };
}

export function notEstimable(): ComparedFinding {
  const reading = { fr: "Trop peu de personnes à qui comparer.", en: "Too few people." };
  return { kind: "notEstimable", code: "tooFew", reading, unlockedAt: "2026-11-20T10:00:00.000Z" };
}

export function keptBookOf(facts: Partial<KeptEffectBook> & Pick<KeptEffectBook, "id">): KeptEffectBook {
  const savedAt = "2026-11-23T09:00:00.000Z";
  const content = bookOf({ perceptions: [perceptionOf({ id: "p1", words: "Elle montre aux autres." })] });
  return { revision: 1, savedAt, savedBy: "account-1", content, ...facts };
}

export function seriesValueOf(month: string, value: number, facts: Partial<SeriesValue> = {}): SeriesValue {
  return { series: "Réclamations", indicator: "", kind: "count", site: "", month, value, ...facts };
}
