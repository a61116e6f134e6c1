import type { BalanceRow, Estimated, Finding, Refused } from "../../../engine/src/index.ts";
import type { MultiverseFinding } from "../../../engine/src/multiverse/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { findingStays, type StaysBecause } from "./finding-may-leave.ts";
import { formatAmount, formatCount, formatDay, formatGain, formatShare } from "./format-french.ts";
import type { ReportBlock, ReportDocument, ReportSection, ReportTable } from "./model.ts";
import type { Say } from "./ports.ts";
import { writeDesigns } from "./write-designs.ts";

/** What was asked, in the words of the table that was brought. */
export interface FindingReportSubject {
  readonly finding: Finding;
  /** Name of the column that says who was trained, and of the one that is compared. */
  readonly treatment: string;
  readonly outcome: string;
  /** Unit printed after figures, such as "€"; "" when there is none. */
  readonly unit: string;
  readonly today: Day;
  /** The same comparison made otherwise, when it was asked for. */
  readonly designs?: MultiverseFinding | undefined;
}

/**
 * The report of an effect: the answer in plain French first, then the interval, the sizes, whether the groups were
 * alike, what to beware of and what would do better. A refusal is told the same way. A report is handed on: an
 * estimate on fewer than ten people of a side, or ten degrees of freedom, stays with whoever brought the table, and the
 * report says so instead.
 */
export function writeFindingReport(subject: FindingReportSubject, say: Say): ReportDocument {
  const { finding } = subject;
  if (finding.kind === "refused") return writeRefusal(subject, finding, say);
  const because = findingStays(finding);
  return because === undefined ? writeEstimate(subject, finding, say) : writeStaying(subject, because, say);
}

/** No figure, no size and no caveat of the estimate: each would be about a few people. */
function writeStaying(subject: FindingReportSubject, because: StaysBecause, say: Say): ReportDocument {
  return {
    ...writeFrame(subject, say),
    kicker: say("reports.finding.kickerStays"),
    lead: say("reports.finding.staysLead"),
    sections: [
      {
        heading: say("reports.finding.refused"),
        place: "full",
        blocks: [{ kind: "paragraph", text: say(`reports.finding.stays.${because}`) }],
      },
      { ...writeBetter(["more", "before", "seal"], say), place: "full" },
    ],
    sources: { heading: say("reports.finding.method"), lines: [say("reports.finding.stays.rule")] },
  };
}

function writeEstimate(subject: FindingReportSubject, finding: Estimated, say: Say): ReportDocument {
  return {
    ...writeFrame(subject, say),
    kicker: say("reports.finding.kicker", { evidence: finding.evidenceLevel }),
    lead: finding.reading.fr,
    sections: [
      writeAnswer(subject, finding, say),
      writeCautions(finding.caveats, say),
      writeBetter(betterFor(finding), say),
      writeAlike(finding.balance, say),
      ...otherDesigns(subject, finding, say),
    ],
    sources: { heading: say("reports.finding.method"), lines: writeMethod(finding, say) },
  };
}

function otherDesigns(
  { designs, unit }: FindingReportSubject,
  { inference }: Estimated,
  say: Say,
): ReportSection[] {
  if (designs?.kind !== "estimated") return [];
  return [writeDesigns({ designs, unit, error: inference.intervalStandardError }, say)];
}

function writeRefusal(subject: FindingReportSubject, finding: Refused, say: Say): ReportDocument {
  const cautions: ReportSection[] =
    finding.caveats.length === 0 ? [] : [{ ...writeCautions(finding.caveats, say), place: "full" }];
  return {
    ...writeFrame(subject, say),
    kicker: say("reports.finding.kickerRefused"),
    lead: say("reports.finding.refusedLead"),
    sections: [
      {
        heading: say("reports.finding.refused"),
        place: "full",
        blocks: [{ kind: "paragraph", text: finding.notEstimable.reading.fr }],
      },
      ...cautions,
      { ...writeBetter(["more", "complete", "before", "seal"], say), place: "full" },
    ],
    notKnown: {
      heading: say("reports.finding.notKnown"),
      lines: [say("reports.finding.notKnown.refused")],
    },
    sources: { heading: say("reports.finding.method"), lines: [] },
  };
}

function writeFrame(
  subject: FindingReportSubject,
  say: Say,
): Pick<ReportDocument, "language" | "title" | "notKnown" | "colophon"> {
  return {
    language: "fr",
    title: say("reports.finding.title", { treatment: subject.treatment, outcome: subject.outcome }),
    notKnown: {
      heading: say("reports.finding.notKnown"),
      lines: [
        say("reports.finding.notKnown.hidden"),
        say("reports.finding.notKnown.elsewhere"),
        say("reports.finding.notKnown.how"),
      ],
    },
    colophon: [
      say("reports.finding.respect"),
      say("reports.finding.colophon", { day: formatDay(subject.today) }),
    ],
  };
}

function writeAnswer(subject: FindingReportSubject, finding: Estimated, say: Say): ReportSection {
  const { unit } = subject;
  const withUnit = (text: string): string => (unit === "" ? text : `${text}\u00a0${unit}`);
  const error = finding.inference.intervalStandardError;
  const gain = (value: number): string => withUnit(formatGain(value, error));
  const [low, high] = finding.confidenceInterval;
  const blocks: ReportBlock[] = [
    {
      kind: "keyFigures",
      figures: [
        { figure: gain(finding.estimate), label: say(`reports.finding.estimate.${finding.evidenceLevel}`) },
        {
          figure: say("reports.finding.range", { low: formatGain(low, error), high: gain(high) }),
          label: say("reports.finding.interval", { confidence: formatShare(finding.inference.confidence) }),
        },
        {
          figure: formatCount(finding.sizes.matchedTreated),
          label: say("reports.finding.treated", { of: formatCount(finding.sizes.treated) }),
        },
        {
          figure: formatCount(finding.sizes.matchedComparison),
          label: say("reports.finding.comparison", { of: formatCount(finding.sizes.comparison) }),
        },
      ],
    },
    {
      kind: "paragraph",
      text: say("reports.finding.detectable", {
        power: formatShare(finding.detectable.power),
        value: withUnit(formatAmount(finding.detectable.value, error)),
      }),
    },
  ];
  if (finding.adjusted !== undefined) {
    const [adjustedLow, adjustedHigh] = finding.adjusted.confidenceInterval;
    const values = {
      estimate: gain(finding.adjusted.estimate),
      low: gain(adjustedLow),
      high: gain(adjustedHigh),
    };
    blocks.push({ kind: "paragraph", text: say("reports.finding.adjusted", values) });
  }
  if (finding.permutation !== undefined) {
    const { kind, assignments, pValue } = finding.permutation;
    const key = kind === "exact" ? "reports.finding.permutationExact" : "reports.finding.permutationDrawn";
    blocks.push({ kind: "paragraph", text: say(key, { assignments, pValue: formatProbability(pValue) }) });
  }
  return { heading: say("reports.finding.answer"), place: "full", blocks };
}

/** A probability as a percentage that is never rounded to 0 or 100. */
function formatProbability(probability: number): string {
  if (probability < 0.001) return "moins de 0,1\u00a0%";
  return `${formatAmount(100 * probability, probability < 0.1 ? 1 : 10)}\u00a0%`;
}

function writeCautions(caveats: Finding["caveats"], say: Say): ReportSection {
  const lines = caveats.map((caveat) => caveat.reading.fr);
  return {
    heading: say("reports.finding.caution"),
    place: "left",
    blocks: [
      lines.length === 0
        ? { kind: "paragraph", text: say("reports.finding.noCaveat") }
        : { kind: "list", lines },
    ],
  };
}

type Remedy = "compare" | "more" | "complete" | "before" | "seal";

function betterFor(finding: Estimated): readonly Remedy[] {
  const codes = new Set(finding.caveats.map(({ code }) => code));
  const remedies: Remedy[] = [];
  if (finding.evidenceLevel === "measured" || codes.has("imbalance")) remedies.push("compare");
  const [low, high] = finding.confidenceInterval;
  if (codes.has("smallGroup") || (low < 0 && high > 0)) remedies.push("more");
  if (codes.has("rowsDropped")) remedies.push("complete");
  remedies.push("before", "seal");
  return remedies;
}

function writeBetter(remedies: readonly Remedy[], say: Say): ReportSection {
  const lines = remedies.map((remedy) => say(`reports.finding.better.${remedy}`));
  return { heading: say("reports.finding.better"), place: "right", blocks: [{ kind: "list", lines }] };
}

function writeAlike(balance: readonly BalanceRow[], say: Say): ReportSection {
  const number = (value: number | undefined): string =>
    value === undefined || !Number.isFinite(value)
      ? say("reports.finding.noNumber")
      : formatAmount(value, 0.1);
  const table: ReportTable = {
    kind: "table",
    caption: say("reports.finding.balanceCaption"),
    head: [
      say("reports.finding.covariate"),
      say("reports.finding.before"),
      say("reports.finding.after"),
      say("reports.finding.varianceRatio"),
    ],
    rows: balance.map((row) => [
      nameOf(row, say),
      number(row.before.standardizedMeanDifference),
      number(row.after.standardizedMeanDifference),
      number(row.after.varianceRatio),
    ]),
  };
  return {
    heading: say("reports.finding.alike"),
    place: "full",
    blocks: [{ kind: "paragraph", text: say("reports.finding.alikeIntro") }, table],
  };
}

function nameOf({ covariate, category }: BalanceRow, say: Say): string {
  if (category !== undefined) return `${category.column}\u00a0: ${category.label}`;
  return covariate === "distance" ? say("reports.finding.distance") : covariate;
}

function writeMethod(finding: Estimated, say: Say): string[] {
  const { inference } = finding;
  return [
    ...(finding.choice === undefined ? [finding.explanation.fr] : [finding.choice.reading.fr]),
    say(`reports.finding.estimand.${finding.estimand}`),
    say(`reports.finding.evidence.${finding.evidenceLevel}`),
    say("reports.finding.inference", {
      standardError: formatAmount(finding.standardError),
      rule: inference.standardErrorRule,
      intervalRule: inference.intervalRule,
      degrees: formatAmount(inference.degreesOfFreedom, inference.degreesOfFreedom < 10 ? 1 : 10),
      pValue: formatAmount(finding.pValue, Math.max(finding.pValue / 10, 0.0001)),
    }),
  ];
}
