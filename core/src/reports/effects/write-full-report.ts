import { baselineText, targetText } from "../../plans/index.ts";
import type { KeyFigure, ReportBlock, ReportDocument } from "../model.ts";
import { moneySections } from "../project/council-money.ts";
import { dayText, paperFrame } from "../project/paper-texts.ts";
import { inSentence } from "../project/plan-paper.ts";
import { answersSection } from "./answers-section.ts";
import { comparisonsSection, refusalsSection } from "./comparisons-section.ts";
import { effectsNotice, evidenceLines, sectionOf, wordsTable } from "./effects-paper.ts";
import type { EffectsReportSubject, SayEffects } from "./effects-subject.ts";
import { chartBlocks, lineSections } from "./line-sections.ts";
import { evidenceText, findingText, sealText } from "./line-texts.ts";
import { returnLines } from "./return-texts.ts";
import { storySections } from "./story-sections.ts";

/** Everything that is known of the effects of a project, with the method in an annex. */
export function writeFullReport(subject: EffectsReportSubject, say: SayEffects): ReportDocument {
  const { project, lines } = subject;
  const foreseen = lines.filter(({ isForeseen }) => isForeseen);
  const unforeseen = lines.filter(({ isForeseen }) => !isForeseen);
  return {
    ...paperFrame(subject, say),
    ...effectsNotice(subject, say),
    title: say("reports.full.title"),
    lead: say("reports.full.lead", { label: project.label }),
    sections: [
      sectionOf(say("reports.full.brief"), { kind: "keyFigures", figures: briefFigures(subject, say) }),
      sectionOf(say("reports.full.before"), ...beforeBlocks(subject, say)),
      sectionOf(say("reports.full.all"), ...allBlocks(subject, say)),
      ...lineSections(foreseen, say),
      sectionOf(say("reports.full.unforeseen"), ...unforeseenBlocks(unforeseen.length, say)),
      ...lineSections(unforeseen, say),
      comparisonsSection(subject, say),
      answersSection(subject.releases, say),
      ...storySections(subject.story, say),
      ...moneySections(subject, say),
      sectionOf(say("reports.full.money"), { kind: "list", lines: returnLines(subject.returned, say) }),
      refusalsSection(subject, say),
      sectionOf(say("reports.full.method"), { kind: "list", lines: methodLines(say) }),
    ],
    notKnown: {
      heading: say("reports.full.notKnown"),
      lines: [
        ...lines
          .filter(({ evidence }) => evidence === "none")
          .map(({ label }) => say("reports.director.notKnown.line", { label })),
        say("reports.full.notKnown.hidden"),
      ],
    },
    sources: { heading: say("reports.full.levels"), lines: evidenceLines(lines, say) },
  };
}

function briefFigures({ lines }: EffectsReportSubject, say: SayEffects): readonly KeyFigure[] {
  const groups = {
    compared: ["compared"],
    measured: ["measured"],
    shown: ["observed", "corroborated"],
    said: ["perceived"],
    none: ["none"],
  } as const;
  return (["compared", "measured", "shown", "said", "none"] as const).map((key) => ({
    figure: String(lines.filter(({ evidence }) => groups[key].some((rung) => rung === evidence)).length),
    label: say(`reports.full.count.${key}`),
  }));
}

function beforeBlocks({ plan }: EffectsReportSubject, say: SayEffects): readonly ReportBlock[] {
  const seal: ReportBlock = { kind: "paragraph", text: sealText(plan, say) };
  if (plan === undefined) return [seal];
  const { indicators, comparison, failure, decisions } = plan.plan;
  const head = [
    say("reports.effects.head.effect"),
    say("reports.full.before.baseline"),
    say("reports.full.before.target"),
  ];
  const rows = indicators.map((indicator) => [
    indicator.label,
    baselineText(indicator, say),
    targetText(indicator, say),
  ]);
  const lines = [
    ...(comparison.rule.known
      ? [
          say("reports.director.rule", {
            rule: inSentence(say(`plans.comparison.${comparison.rule.value}`)),
          }),
        ]
      : []),
    ...(failure.trim() === "" ? [] : [say("reports.director.failure", { words: failure.trim() })]),
    ...decisions.map(({ words }) => say("reports.full.before.decision", { words: words.trim() })),
    ...plan.additions.map(({ addedAt, words }) =>
      say("reports.full.before.added", { day: dayText(addedAt.slice(0, 10)), words }),
    ),
  ];
  return [
    seal,
    wordsTable(say("reports.full.before.table"), head, rows),
    ...(lines.length === 0 ? [] : [{ kind: "list", lines } as const]),
  ];
}

function allBlocks({ lines }: EffectsReportSubject, say: SayEffects): readonly ReportBlock[] {
  if (lines.length === 0) return [{ kind: "paragraph", text: say("reports.effects.noLine") }];
  const head = (["effect", "finding", "evidence", "claim"] as const).map((column) =>
    say(`reports.effects.head.${column}`),
  );
  const rows = lines.map((line) => [
    line.isForeseen ? line.label : say("reports.effects.unforeseen", { label: line.label }),
    findingText(line, say),
    evidenceText(line, say),
    line.reading.claim,
  ]);
  return [...chartBlocks(lines, say), wordsTable(say("reports.full.all.caption"), head, rows)];
}

function unforeseenBlocks(count: number, say: SayEffects): readonly ReportBlock[] {
  return count === 0 ? [{ kind: "paragraph", text: say("reports.full.unforeseen.none") }] : [];
}

function methodLines(say: SayEffects): readonly string[] {
  const parts = ["seal", "blind", "balance", "interval", "refuse", "answers", "again"] as const;
  return parts.map((part) => say(`reports.full.method.${part}`));
}
