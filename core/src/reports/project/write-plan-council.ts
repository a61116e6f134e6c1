import {
  baselineText,
  gapText,
  missingForSeal,
  type PlannedIndicator,
  seenTexts,
  sheetOf,
  targetText,
  whatCouldBeSeen,
} from "../../plans/index.ts";
import type { ReportBlock, ReportDocument, ReportSection } from "../model.ts";
import { ruleBlocks } from "./council-rules.ts";
import { dayText, tableOf } from "./paper-texts.ts";
import { inSentence, momentsText, type PlanSubject, planFrame, planSources } from "./plan-paper.ts";
import type { SayProject } from "./project-subject.ts";

const rules = [
  "otherTexts.councilOnMethods",
  "otherTexts.councilOpinionDelay",
  "otherTexts.methodsMadeKnown",
] as const;

/** What the works council is told before the tool and its measures are used, with room for its remarks. */
export function writePlanCouncil(subject: PlanSubject, say: SayProject): ReportDocument {
  const { project, plan } = subject;
  const gaps = plan.seal === undefined ? missingForSeal(plan.plan) : [];
  return {
    ...planFrame(subject, say),
    title: say("reports.planCouncil.title"),
    lead: say("reports.planCouncil.lead", { label: project.label }),
    sections: [
      ...indicatorSections(subject, say),
      ...comparisonSections(subject, say),
      ...readingSections(subject, say),
      sectionOf(say("reports.planCouncil.tool"), {
        kind: "list",
        lines: (["answers", "marks", "seal", "net"] as const).map((part) =>
          say(`reports.planCouncil.tool.${part}`),
        ),
      }),
      ...additionSections(subject, say),
      sectionOf(say("reports.planCouncil.rules"), ...rules.flatMap((key) => ruleBlocks(subject, key, say))),
      sectionOf(say("reports.planCouncil.remarks"), {
        kind: "blank",
        label: say("reports.planCouncil.remarks"),
        lines: 6,
      }),
    ],
    notKnown: {
      heading: say("reports.planCouncil.notKnown"),
      lines: gaps.map((gap) => gapText(plan.plan, gap, say)),
    },
    sources: { heading: say("reports.plan.sources"), lines: planSources(subject, say) },
  };
}

function sectionOf(heading: string, ...blocks: readonly ReportBlock[]): ReportSection {
  return { heading, place: "full", blocks };
}

function listOf(lines: readonly string[]): ReportBlock {
  return { kind: "list", lines };
}

/** The indicators of a plan, each with where it starts, what is aimed at, and who reads it where and when. */
export function indicatorTable({ plan }: PlanSubject, say: SayProject): ReportBlock {
  const { indicators } = plan.plan;
  const head = (["indicator", "baseline", "target", "read"] as const).map((column) =>
    say(`reports.planCouncil.head.${column}`),
  );
  const rows = indicators.map((indicator) => [
    indicator.label,
    baselineText(indicator, say),
    targetText(indicator, say),
    readText(indicator, say),
  ]);
  return tableOf(say("reports.planCouncil.table"), head, rows);
}

function indicatorSections(subject: PlanSubject, say: SayProject): readonly ReportSection[] {
  const { indicators } = subject.plan.plan;
  const weak = indicators.flatMap(({ sheet, label }) =>
    (sheetOf(sheet)?.weaknesses ?? []).map((text) => say("reports.planCouncil.labeled", { label, text })),
  );
  return [
    sectionOf(
      say("reports.planCouncil.indicators"),
      indicatorTable(subject, say),
      listOf(
        indicators.map(({ label, definition }) =>
          say("reports.planCouncil.labeled", { label, text: definition }),
        ),
      ),
    ),
    ...(weak.length === 0 ? [] : [sectionOf(say("reports.planCouncil.weak"), listOf(weak))]),
  ];
}

function readText({ source, moments, who }: PlannedIndicator, say: SayProject): string {
  return say("reports.planCouncil.read", {
    source: say(`plans.source.${source}`),
    moments: momentsText({ moments }, say),
    who: who.known ? inSentence(say(`training.actor.${who.value}`)) : say("reports.planCouncil.nobody"),
  });
}

/** With what the figures will be compared, and what that needs and lets say. */
export function comparisonText({ plan: { plan } }: PlanSubject, say: SayProject): string {
  const { rule } = plan.comparison;
  return rule.known
    ? say("reports.planCouncil.comparison.rule", {
        rule: say(`plans.comparison.${rule.value}`),
        needs: say(`plans.comparison.${rule.value}.needs`),
        says: say(`plans.comparison.${rule.value}.says`),
      })
    : say("reports.planCouncil.comparison.unknown");
}

function comparisonSections(subject: PlanSubject, say: SayProject): readonly ReportSection[] {
  const { plan } = subject.plan;
  const { words } = plan.comparison;
  const text = comparisonText(subject, say);
  const told = words.trim() === "" ? [] : [{ kind: "note", text: words.trim() } as const];
  const seen = plan.indicators.map((indicator) => {
    const label = indicator.label;
    const sentences = seenTexts(whatCouldBeSeen(plan, indicator), indicator, say);
    return say("reports.planCouncil.labeled", { label, text: sentences.join(" ") });
  });
  return [
    sectionOf(say("reports.planCouncil.comparison"), { kind: "paragraph", text }, ...told),
    sectionOf(say("reports.planCouncil.seen"), listOf(seen)),
  ];
}

function readingSections({ plan: { plan } }: PlanSubject, say: SayProject): readonly ReportSection[] {
  const rivals = plan.rivals.map(({ kind, words }) => {
    const text = words.trim();
    if (kind === "own") return text;
    const label = say(`plans.rival.${kind}`);
    return `${label}. ${say(`plans.rival.${kind}.look`)} ${text}`.trim();
  });
  const failure = plan.failure.trim();
  const decisions = plan.decisions.map(({ words, by }) =>
    say("reports.planCouncil.decision", {
      words: words.trim(),
      who: by.known ? inSentence(say(`training.actor.${by.value}`)) : say("reports.planCouncil.nobody"),
    }),
  );
  const text = failure === "" ? say("reports.planCouncil.failure.unknown") : failure;
  return [
    sectionOf(
      say("reports.planCouncil.rivals"),
      listOf(rivals.length === 0 ? [say("reports.planCouncil.rivals.none")] : rivals),
    ),
    sectionOf(say("reports.planCouncil.failure"), { kind: "paragraph", text }, listOf(decisions)),
  ];
}

function additionSections({ plan }: PlanSubject, say: SayProject): readonly ReportSection[] {
  if (plan.additions.length === 0) return [];
  const lines = plan.additions.map(({ addedAt, words }) =>
    say("reports.plan.added", { day: dayText(addedAt.slice(0, 10)), words }),
  );
  return [sectionOf(say("reports.planCouncil.additions"), listOf(lines))];
}
