import type { EffectLine } from "../../effects/index.ts";
import type { ReportBlock, ReportInterval, ReportSection } from "../model.ts";
import { dayText } from "../project/paper-texts.ts";
import { inSentence } from "../project/plan-paper.ts";
import { sectionOf, wordsTable } from "./effects-paper.ts";
import type { SayEffects } from "./effects-subject.ts";
import { comparedUnit, effectOf, estimateText, evidenceText, figureText, findingText } from "./line-texts.ts";

/** Each effect on its own: what is known, how strongly, who says what, and where they disagree. */
export function lineSections(lines: readonly EffectLine[], say: SayEffects): readonly ReportSection[] {
  return lines.map((line) => {
    const notes = [...caveatTexts(line, say), ...line.disagreement.map(({ reading }) => reading)];
    const told = [...voiceTexts(line, say), ...traceTexts(line, say)];
    return sectionOf(
      line.label,
      { kind: "definitions", pairs: pairsOf(line, say) },
      ...figureBlocks(line, say),
      ...(told.length === 0 ? [] : [{ kind: "list", lines: told } as const]),
      ...notes.map((text) => ({ kind: "note", text }) as const),
    );
  });
}

function pairsOf(line: EffectLine, say: SayEffects) {
  const { definition, reading } = line;
  return [
    { term: say("reports.full.line.finding"), text: findingText(line, say) },
    { term: say("reports.full.line.evidence"), text: evidenceText(line, say) },
    { term: say("reports.full.line.claim"), text: reading.claim },
    { term: say("reports.full.line.maySay"), text: reading.maySay },
    ...(definition.trim() === ""
      ? []
      : [{ term: say("reports.full.line.definition"), text: definition.trim() }]),
  ];
}

function caveatTexts(line: EffectLine, say: SayEffects): readonly string[] {
  const caveats = effectOf(line)?.caveats ?? [];
  return caveats.map(({ reading }) => say("reports.full.line.caveat", { words: reading.fr }));
}

function figureBlocks(line: EffectLine, say: SayEffects): readonly ReportBlock[] {
  const { figures, label } = line;
  if (figures.length === 0) return [];
  const head = (["moment", "value", "source"] as const).map((column) => say(`reports.full.line.${column}`));
  const rows = figures.map((figure) => [
    say(`plans.moment.${figure.moment}`),
    figureText(figure, line, say),
    say(`plans.source.${figure.source}`),
  ]);
  return [wordsTable(say("reports.full.line.figures", { label }), head, rows)];
}

function voiceTexts({ perceptions }: EffectLine, say: SayEffects): readonly string[] {
  return perceptions.map(({ function: kind, sense, words }) =>
    say("reports.full.line.voice", {
      who: say(`training.actor.${kind}`),
      sense: say(`reports.full.sense.${sense}`),
      words: words.trim(),
    }).trim(),
  );
}

function traceTexts({ traces }: EffectLine, say: SayEffects): readonly string[] {
  return traces.map(({ words, on, by }) =>
    say("reports.full.line.trace", {
      words: words.trim(),
      on: on.known ? dayText(on.value) : say("reports.full.line.noDay"),
      by: by.known ? inSentence(say(`training.actor.${by.value}`)) : say("reports.full.line.nobody"),
    }),
  );
}

/** One drawing for each unit: effects counted in different things are never laid on one scale. */
export function chartBlocks(lines: readonly EffectLine[], say: SayEffects): readonly ReportBlock[] {
  const drawn = lines.flatMap((line) => {
    const effect = effectOf(line);
    return effect === undefined ? [] : [{ line, effect }];
  });
  const units = [...new Set(drawn.map(({ line }) => comparedUnit(line)))];
  return units.map((unit) => {
    const rows = drawn
      .filter(({ line }) => comparedUnit(line) === unit)
      .map(({ line, effect }): ReportInterval & { readonly figures: IntervalFigures } => {
        const [low, high] = effect.confidenceInterval;
        const text = estimateText(effect, unit, say);
        return { label: line.label, text, figures: { low, value: effect.estimate, high } };
      });
    const ends = rows.flatMap(({ figures }) => [figures.low, figures.high]);
    const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
    const margin = (most - least) * 0.05 || 1;
    return {
      kind: "intervals",
      caption: unit === "" ? say("reports.full.chart.noUnit") : say("reports.full.chart", { unit }),
      alternative: rows.map(({ label, text }) => say("reports.full.chart.row", { label, text })).join(" "),
      from: least - margin,
      to: most + margin,
      still: 0,
      rows,
    };
  });
}

type IntervalFigures = NonNullable<ReportInterval["figures"]>;
