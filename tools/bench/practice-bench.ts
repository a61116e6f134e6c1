import { configurationWith, publishedOf } from "../../core/src/practices/case-samples.contract.ts";
import { openLibraryIndex } from "../../core/src/practices/library-index.ts";
import type { Configuration, PublishedCase } from "../../core/src/practices/model.ts";
import { practiceSheets } from "../../core/src/practices/practice-sheets.ts";
import { similarCases } from "../../core/src/practices/similar-cases.ts";
import {
  audiences,
  type ConditionKey,
  companySizes,
  conditionKeys,
  constraints,
  motiveKeys,
  obstacleKeys,
  sectors,
} from "../../core/src/practices/vocabulary.ts";
import { pickIndex, uniform } from "../../testkit/src/random.ts";
import { type Bench, type Measure, shortest } from "./bench.ts";

const caseCount = 10_000;
const sentenceCount = 30;
const searchAim = 0.15;
const likenessAim = 0.3;

/** Ten thousand cases made of the words of the sheets, searched and compared in memory. */
export const practiceBench: Bench = {
  name: "Practices",
  async run() {
    const cases = Array.from({ length: caseCount }, (_, seed) => caseOf(seed));
    const index = openLibraryIndex();
    const filling = await shortest(1, async () => {
      for (const content of cases) index.add({ kind: "case", id: content.id, content });
    });
    const compared = cases.map(({ id, title, isFictional, configuration }) => ({
      id,
      title,
      isFictional,
      configuration,
    }));
    const questions = [
      "tuteur sites dispersés",
      "formation en situation de travail",
      "compétences de base",
      "",
    ];
    const seconds: number[] = [];
    for (const words of questions)
      seconds.push(
        await shortest(5, async () =>
          index.search({ words, facets: { sector: ["cleaning"] }, isVisible: () => true }),
        ),
      );
    const likeness = await shortest(5, async () => similarCases(configurationOf(1), compared));
    return [
      measureOf(
        `search among ${caseCount} cases, the slowest of ${questions.length} questions`,
        Math.max(...seconds),
        searchAim,
      ),
      measureOf(`cases like mine among ${caseCount}`, likeness, likenessAim),
      {
        name: `indexing ${caseCount} cases once`,
        figure: `${filling.toFixed(1)} s`,
        aim: "told, no aim",
        isMet: true,
      },
    ];
  },
};

function measureOf(name: string, found: number, aim: number): Measure {
  return {
    name,
    figure: `${Math.round(found * 1000)} ms`,
    aim: `under ${aim * 1000} ms`,
    isMet: found < aim,
  };
}

const texts = practiceSheets.flatMap(({ summary, steps, when, watchOuts }) => [
  summary,
  ...steps,
  ...when,
  ...watchOuts,
]);

function caseOf(seed: number): PublishedCase {
  const drawn = (turn: number) => texts[pickIndex(uniform(seed, turn), texts.length)] ?? "";
  return publishedOf({
    id: `case-${seed}`,
    title: drawn(1).slice(0, 60),
    configuration: configurationOf(seed),
    sentences: Array.from({ length: sentenceCount }, (_, place) => ({
      field: "solution",
      words: drawn(place + 2),
      isUnfavorable: false,
    })),
  });
}

function configurationOf(seed: number): Configuration {
  const draw = (turn: number) => uniform(seed + 1_000_000, turn);
  const some = <Value>(list: readonly Value[], turn: number): readonly Value[] =>
    list.filter((_, place) => draw(turn * 100 + place) < 0.3);
  const one = <Value>(list: readonly Value[], turn: number, otherwise: Value): Value =>
    list[pickIndex(draw(turn), list.length)] ?? otherwise;
  const presence = (key: ConditionKey) =>
    one(["yes", "no", "unknown"] as const, 900 + conditionKeys.indexOf(key), "unknown");
  return configurationWith({
    sector: one(sectors, 1, "unknown"),
    size: one(companySizes, 2, "unknown"),
    audiences: some(audiences, 3),
    motives: some(motiveKeys, 4),
    obstacles: some(obstacleKeys, 5),
    constraints: some(constraints, 6),
    conditions: {
      strategicSupport: presence("strategicSupport"),
      needsAnalysis: presence("needsAnalysis"),
      fundingCapacity: presence("fundingCapacity"),
      triggerEvent: presence("triggerEvent"),
      frontlineInvolvement: presence("frontlineInvolvement"),
      projectSteering: presence("projectSteering"),
      expertResources: presence("expertResources"),
    },
    effects: [
      {
        label: "Effet",
        sense: one(["better", "same", "worse"] as const, 7, "same"),
        evidence: one(["perceived", "observed", "measured"] as const, 8, "perceived"),
        claim: "",
      },
    ],
  });
}
