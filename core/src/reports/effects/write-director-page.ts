import { formatShare } from "../format-french.ts";
import type { ReportBlock, ReportDocument } from "../model.ts";
import { chosenCost } from "../project/council-project.ts";
import { centsText, paperFrame } from "../project/paper-texts.ts";
import { inSentence } from "../project/plan-paper.ts";
import { effectsNotice, evidenceLines, sectionOf, wordsTable } from "./effects-paper.ts";
import type { EffectsReportSubject, SayEffects } from "./effects-subject.ts";
import { evidenceText, findingText, sealText } from "./line-texts.ts";
import { returnLines } from "./return-texts.ts";

/** Most effects told on the page; the full report tells them all. */
const linesAtMost = 6;

/**
 * One page for whoever decides: what was decided before, what changed, how strongly it may be said, what it cost, what
 * to decide next. Effects stand in the order of the sealed plan, the good and the bad alike.
 */
export function writeDirectorPage(subject: EffectsReportSubject, say: SayEffects): ReportDocument {
  return {
    ...paperFrame(subject, say),
    ...effectsNotice(subject, say),
    title: say("reports.director.title"),
    lead: leadText(subject, say),
    sections: [
      sectionOf(say("reports.director.before"), { kind: "list", lines: beforeLines(subject, say) }),
      sectionOf(say("reports.director.changed"), ...changeBlocks(subject, say)),
      { ...sectionOf(say("reports.director.cost"), ...costBlocks(subject, say)), place: "left" },
      { ...sectionOf(say("reports.director.next"), ...nextBlocks(subject, say)), place: "right" },
    ],
    notKnown: { heading: say("reports.director.notKnown"), lines: unknownLines(subject, say) },
    sources: { heading: say("reports.director.levels"), lines: evidenceLines(subject.lines, say) },
  };
}

function leadText({ project, lines }: EffectsReportSubject, say: SayEffects): string {
  const count = (...levels: readonly string[]) =>
    lines.filter(({ evidence }) => levels.includes(evidence)).length;
  return say("reports.director.lead", {
    label: project.label,
    count: lines.length,
    compared: count("compared"),
    figures: count("observed", "measured"),
    words: count("perceived", "corroborated"),
    none: count("none"),
  });
}

function beforeLines({ plan, lines }: EffectsReportSubject, say: SayEffects): readonly string[] {
  const foreseen = lines.filter(({ isForeseen }) => isForeseen).length;
  const told = [sealText(plan, say), say("reports.director.foreseen", { count: foreseen })];
  if (plan === undefined) return told;
  const { comparison, failure } = plan.plan;
  if (comparison.rule.known) {
    const rule = inSentence(say(`plans.comparison.${comparison.rule.value}`));
    told.push(say("reports.director.rule", { rule }));
  }
  const words = failure.trim();
  if (words !== "") told.push(say("reports.director.failure", { words }));
  return told;
}

function changeBlocks({ lines }: EffectsReportSubject, say: SayEffects): readonly ReportBlock[] {
  if (lines.length === 0) return [{ kind: "paragraph", text: say("reports.effects.noLine") }];
  const head = (["effect", "finding", "evidence", "claim"] as const).map((column) =>
    say(`reports.effects.head.${column}`),
  );
  const rows = lines
    .slice(0, linesAtMost)
    .map((line) => [
      line.isForeseen ? line.label : say("reports.effects.unforeseen", { label: line.label }),
      findingText(line, say),
      evidenceText(line, say),
      line.reading.claim,
    ]);
  const left = lines.length - rows.length;
  const more: readonly ReportBlock[] =
    left === 0 ? [] : [{ kind: "note", text: say("reports.director.more", { count: left }) }];
  return [wordsTable(say("reports.director.caption"), head, rows), ...more];
}

function costBlocks(subject: EffectsReportSubject, say: SayEffects): readonly ReportBlock[] {
  const cost = chosenCost(subject);
  // An empty ledger is not work done for nothing: it is told as nothing at all.
  const designed = subject.design?.effort.length === 0 ? [] : (["designEffort"] as const);
  const pairs =
    cost === undefined
      ? []
      : (["training", "wages", ...designed, "total"] as const).map((key) => ({
          term: say(`reports.director.cost.${key}`),
          text: centsText(cost[key], say),
        }));
  const first: ReportBlock =
    pairs.length === 0
      ? { kind: "paragraph", text: say("reports.director.cost.unknown") }
      : { kind: "definitions", pairs };
  return [first, { kind: "list", lines: returnLines(subject.returned, say) }];
}

function nextBlocks({ plan, lines }: EffectsReportSubject, say: SayEffects): readonly ReportBlock[] {
  const decisions = (plan?.plan.decisions ?? []).map(({ words, by }) =>
    say("reports.director.decision", {
      words: words.trim(),
      who: by.known ? inSentence(say(`training.actor.${by.value}`)) : say("reports.director.nobody"),
    }),
  );
  const asked = lines.filter(({ evidence }) => evidence === "none" || evidence === "perceived").length;
  const disputed = lines.filter(({ disagreement }) => disagreement.length > 0).map(({ label }) => label);
  const told = [
    ...(decisions.length === 0 ? [say("reports.director.noDecision")] : decisions),
    ...(asked === 0 ? [] : [say("reports.director.better", { count: asked })]),
    ...disputed.slice(0, 2).map((label) => say("reports.director.disputed", { label })),
  ];
  return [{ kind: "list", lines: told }];
}

function unknownLines({ lines, plan, story }: EffectsReportSubject, say: SayEffects): readonly string[] {
  const none = lines.filter(({ evidence }) => evidence === "none").map(({ label }) => label);
  const rivals = story?.contribution.rivals.filter(({ standing }) => standing === "notLooked").length ?? 0;
  return [
    ...none.map((label) => say("reports.director.notKnown.line", { label })),
    ...(plan === undefined ? [say("reports.director.notKnown.plan")] : []),
    ...(rivals === 0 ? [] : [say("reports.director.notKnown.rivals", { count: rivals })]),
    say("reports.director.notKnown.confidence", { share: formatShare(0.95) }),
  ];
}
