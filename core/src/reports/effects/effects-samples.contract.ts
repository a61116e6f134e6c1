import type { ReleasedAnswer } from "../../answers/index.ts";
import type { EffectLine } from "../../effects/index.ts";
import { answerRequest, type Effect, type TextTable, writeAnswer } from "../../evaluation/index.ts";
import { known, unknown } from "../../kernel/known.ts";
import { readyPlan } from "../../plans/sample-plan.ts";
import { estimateReturn, type ReturnFinding } from "../../returns/index.ts";
import { subjectOf } from "../project/sample-project-subject.ts";
import type { EffectsReportSubject } from "./effects-subject.ts";

/** Twenty people trained and twenty who are like them; those who were trained stay one day less away from work. */
export function sampleTable(): TextTable {
  const rows = Array.from({ length: 40 }, (_none, row) => {
    const isTrained = row < 20;
    const seniority = 1 + ((row * 7) % 12);
    const days = 6 + ((row * 5) % 4) - (isTrained ? 2 : 0);
    return [isTrained ? "1" : "0", String(seniority), String(days)];
  });
  const headings = ["trained", "seniority", "absence"];
  const columns = headings.map((_heading, column) => rows.map((row) => row[column] ?? ""));
  return { headings, columns, rowCount: rows.length, decimalComma: false };
}

export const sampleRequest = {
  treatment: "trained",
  outcome: "absence",
  covariates: ["seniority"],
  method: "regression" as const,
};

/** An effect that the engine found on the table above. */
export function sampleEffect(): Effect {
  const answer = writeAnswer(answerRequest(sampleRequest, sampleTable()));
  if ("notEstimable" in answer) throw new Error("an effect was expected of the sample");
  return answer;
}

const unlockedAt = "2026-11-20T09:00:00.000Z";

/** What is known of one indicator: nothing, unless it is said. */
export function lineOf(change: Partial<EffectLine> = {}): EffectLine {
  return {
    indicator: "absence",
    label: "Jours d’absence",
    definition: "Jours d’absence par personne et par an.",
    unit: "jour",
    family: "hrSystem",
    measure: "figure",
    direction: "fall",
    isForeseen: true,
    isOfPlan: true,
    perceptions: [],
    traces: [],
    figures: [],
    change: { sense: "unknown" },
    answers: [],
    evidence: "none",
    disagreement: [],
    reading: { claim: "Rien ne peut être affirmé.", maySay: "On ne sait pas." },
    ...change,
  };
}

export function comparedLine(change: Partial<EffectLine> = {}): EffectLine {
  const unknownOutcome = { trained: 0, compared: 0 };
  const effect = sampleEffect();
  const finding = { kind: "effect", effect, outcome: "longAbsence", unlockedAt, unknownOutcome } as const;
  return lineOf({
    comparison: finding,
    evidence: "compared",
    reading: { claim: "La formation a fait baisser les absences.", maySay: "Assez sûr." },
    ...change,
  });
}

export function measuredLine(change: Partial<EffectLine> = {}): EffectLine {
  const figure = { source: "register", words: "", isSealed: false, on: unknown, people: 34 } as const;
  return lineOf({
    indicator: "quality",
    label: "Réclamations des clients",
    unit: "réclamation",
    figures: [
      { ...figure, id: "f1", moment: "before", value: 12, interval: { low: 6, high: known(21) } },
      { ...figure, id: "f2", moment: "cold", value: 5, interval: { low: 2, high: known(12) } },
    ],
    change: { sense: "better", by: -7, before: "before", after: "cold" },
    evidence: "measured",
    reading: { claim: "Les réclamations ont baissé.", maySay: "Sans comparaison." },
    ...change,
  });
}

export function perceivedLine(change: Partial<EffectLine> = {}): EffectLine {
  const words = "Zoé Martin ose enfin parler au client.";
  return lineOf({
    indicator: "voice",
    label: "Oser parler au client",
    unit: "",
    perceptions: [
      { id: "v1", indicator: "voice", function: "frontlineManager", sense: "better", words, saidOn: unknown },
      { id: "v2", indicator: "voice", function: "workplaceTutor", sense: "same", words: "", saidOn: unknown },
    ],
    disagreement: [
      {
        kind: "actors",
        better: ["frontlineManager"],
        same: ["workplaceTutor"],
        worse: [],
        reading: "Ils ne sont pas d’accord entre eux.",
      },
    ],
    evidence: "perceived",
    reading: { claim: "Deux personnes en parlent, sans être d’accord.", maySay: "À confirmer." },
    ...change,
  });
}

export function releaseOf(change: Partial<ReleasedAnswer> = {}): ReleasedAnswer {
  return {
    wave: "w1",
    waveLabel: "Le dernier jour",
    moment: "immediate",
    audience: "employee",
    question: "q1",
    questionText: "La formation vous aide-t-elle dans votre travail ?",
    bankKey: "",
    topic: "usefulness",
    isIndicator: true,
    isNoisy: false,
    isSeveral: false,
    group: "everybody",
    shares: [
      { answer: "yes", text: "Oui", share: 0.6, interval: [0.55, 0.65] },
      { answer: "no", text: "Non", share: 0.15, interval: [0.1, 0.2] },
      { answer: "noAnswer", text: "Sans réponse", share: 0.25, interval: [0.2, 0.3] },
    ],
    people: 40,
    invited: 44,
    ...change,
  };
}

/** A project of which everything is known that these documents tell. */
export function effectsSubject(change: Partial<EffectsReportSubject> = {}): EffectsReportSubject {
  const decisions = [
    { id: "d1", words: "Former les autres équipes", by: known("executive" as const) },
    { id: "d2", words: "Payer le temps des tuteurs", by: unknown },
  ];
  return {
    ...subjectOf(),
    plan: {
      plan: readyPlan({ failure: "Si personne ne fait seul la situation.", decisions }),
      seal: {
        sealedAt: "2026-08-23T10:05:00.000Z",
        fingerprint: "3F2A-91C0-77DE-0B14-5A9E",
        isLate: false,
      },
      additions: [{ addedAt: "2026-10-01T08:00:00.000Z", words: "Un départ prévu en mars." }],
      isIntact: true,
    },
    lines: [
      comparedLine(),
      measuredLine(),
      lineOf({ indicator: "mobility", label: "Mobilité choisie", direction: "rise" }),
      perceivedLine({ isForeseen: false, family: "own" }),
    ],
    story: undefined,
    comparisons: [],
    releases: [releaseOf()],
    returned: undefined,
    ...change,
  };
}

/** Two effects that were given a price, and one thing that has none. */
export function sampleReturn(): ReturnFinding {
  const spread = (low: number, high: number) => ({ low, likely: unknown, high });
  return estimateReturn({
    costs: [{ kind: "training", source: "told", cents: spread(300_000, 500_000), isOurMargin: false }],
    effects: [
      {
        key: "absence",
        label: "Jours d’absence",
        unit: "jour",
        evidence: "compared",
        perUnit: spread(10_000, 20_000),
        months: spread(6, 12),
        change: { kind: "told", perYear: spread(20, 60), share: spread(30, 80) },
      },
    ],
    intangible: ["la fierté"],
  });
}
