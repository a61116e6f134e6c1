import { type LedgerFacts, type LedgerPart, ledgerFacts } from "../../projects/index.ts";
import { euroText } from "../../reference/index.ts";
import { effortCents } from "../../training/index.ts";
import { formatMinutes } from "../format-french.ts";
import type { ReportBlock, ReportDocument, ReportSection } from "../model.ts";
import { centsText, dayText, paperFrame, partnerText, tableOf } from "./paper-texts.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";

/** The facts of a ledger that the statement, its table and its screen are all made of. */
export function factsOfLedger({ project, book, today }: ProjectSubject): LedgerFacts {
  return ledgerFacts(project, { book, day: today, chain: [] });
}

/** Hours are everybody's; what an hour of somebody costs is not. */
function areRatesHidden({ hidden = [] }: ProjectSubject): boolean {
  return hidden.includes("rates");
}

/** The time of design and steering, for who funds it: forecast beside actual, each line with its source. */
export function writeEffortStatement(subject: ProjectSubject, say: SayProject): ReportDocument {
  const facts = factsOfLedger(subject);
  const [forecast, actual] = [facts.forecast.minutes, facts.actual.minutes].map(formatMinutes);
  return {
    ...paperFrame(subject, say),
    title: say("reports.effort.title"),
    notice: say("reports.effort.notice"),
    lead: say("reports.effort.lead", { forecast: forecast ?? "", actual: actual ?? "" }),
    sections: [
      figureSection(subject, facts, say),
      ...partSections(subject, facts, say),
      ...lineSections(subject, facts, say),
      {
        heading: say("reports.effort.sign"),
        place: "full",
        blocks: [
          { kind: "blank", label: say("reports.effort.signCompany"), lines: 2 },
          { kind: "blank", label: say("reports.effort.signFunder"), lines: 2 },
        ],
      },
    ],
    notKnown: { heading: say("reports.effort.notKnown"), lines: unknownLines(subject, facts, say) },
    sources: { heading: say("reports.effort.sources"), lines: sourceLines(facts, say) },
  };
}

function figureSection(subject: ProjectSubject, facts: LedgerFacts, say: SayProject): ReportSection {
  const stages = ["forecast", "actual"] as const;
  const valued = areRatesHidden(subject) ? [] : stages;
  const figures = [
    ...stages.map((stage) => ({
      figure: formatMinutes(facts[stage].minutes),
      label: say(`reports.effort.figure.${stage}`),
    })),
    ...valued.map((stage) => ({
      figure: centsText(facts[stage].cents, say),
      label: say(`reports.effort.figure.${stage}Value`),
    })),
  ];
  return {
    heading: say("reports.effort.figures"),
    place: "full",
    blocks: [
      { kind: "keyFigures", figures },
      ...valueTexts(subject, facts, say).map((text) => ({ kind: "paragraph" as const, text })),
    ],
  };
}

/** What is to be said of the value of the hours: how many have no rate, or that rates are not shown to this reader. */
export function valueTexts(subject: ProjectSubject, facts: LedgerFacts, say: SayProject): readonly string[] {
  return areRatesHidden(subject) && facts.lines.length > 0
    ? [say("reports.effort.ratesHidden")]
    : unpricedTexts(facts, say);
}

/** How many minutes have no rate, in plain words: one sentence for each stage that has some. */
function unpricedTexts(facts: LedgerFacts, say: SayProject): readonly string[] {
  if (facts.lines.length === 0) return [say("reports.effort.empty")];
  const told = (["forecast", "actual"] as const).flatMap((stage) => {
    const minutes = facts.unpricedMinutes[stage];
    if (minutes === 0) return [];
    return [
      say("reports.effort.unpriced", {
        minutes: formatMinutes(minutes),
        total: formatMinutes(facts[stage].minutes),
        stage: say(`reports.effort.figure.${stage}`),
      }),
    ];
  });
  return told.length === 0 ? [say("reports.effort.allPriced")] : told;
}

function partSections(subject: ProjectSubject, facts: LedgerFacts, say: SayProject): ReportSection[] {
  if (facts.lines.length === 0) return [];
  const named = {
    byPartner: facts.byPartner.map((part) => ({
      ...part,
      label: partnerText(subject.project, part.name, say),
    })),
    byActor: facts.byActor.map((part) => ({ ...part, label: say(`training.actor.${part.name}`) })),
    byKind: facts.byKind.map((part) => ({ ...part, label: say(`training.effort.kind.${part.name}`) })),
  };
  return (["byPartner", "byActor", "byKind"] as const).map((key) => ({
    heading: say(`reports.effort.by.${key}`),
    place: "full",
    blocks: [
      partTable(
        {
          caption: say(`reports.effort.caption.${key}`),
          parts: named[key],
          isValued: !areRatesHidden(subject),
        },
        say,
      ),
    ],
  }));
}

interface PartTable {
  readonly caption: string;
  readonly parts: readonly (LedgerPart<string> & { readonly label: string })[];
  /** Beside their time, what they are worth. */
  readonly isValued: boolean;
}

function partTable({ caption, parts, isValued }: PartTable, say: SayProject): ReportBlock {
  const valued = isValued ? (["forecastValue", "actualValue"] as const) : [];
  const columns = ["name", "forecast", "actual", ...valued] as const;
  return tableOf(
    caption,
    columns.map((column) => say(`reports.effort.column.${column}`)),
    parts.map(({ label, forecast, actual }) => [
      label,
      timeText(forecast),
      timeText(actual),
      ...(isValued ? [valueText(forecast, say), valueText(actual, say)] : []),
    ]),
  );
}

/** Nothing was noted there: neither hours nor an amount. */
const none = "–";

function valueText({ minutes, cents }: LedgerPart<string>["forecast"], say: SayProject): string {
  return minutes === 0 ? none : centsText(cents, say);
}

function timeText({ minutes }: LedgerPart<string>["forecast"]): string {
  return minutes === 0 ? none : formatMinutes(minutes);
}

function lineSections(subject: ProjectSubject, facts: LedgerFacts, say: SayProject): ReportSection[] {
  if (facts.lines.length === 0) return [];
  const { project } = subject;
  const priced = areRatesHidden(subject) ? [] : (["rate"] as const);
  const columns = ["what", "day", "who", "time", ...priced, "source"] as const;
  const rows = facts.lines.map((line) => {
    const stage = say(`projects.effort.stage.${line.stage}`);
    const kind = say(`training.effort.kind.${line.kind}`);
    const label = line.words.trim();
    return [
      say(label === "" ? "reports.effort.what" : "reports.effort.whatWords", { stage, kind, label }),
      line.day.known ? dayText(line.day.value) : say("reports.effort.unknown"),
      `${say(`training.actor.${line.actor}`)}\n${partnerText(project, line.partner, say)}`,
      formatMinutes(line.minutes),
      ...priced.map(() => rateText(line, say)),
      say(`projects.effort.gesture.${line.gesture}`),
    ];
  });
  const head = columns.map((column) => say(`reports.effort.column.${column}`));
  const table = tableOf(say("reports.effort.linesCaption"), head, rows);
  return [{ heading: say("reports.effort.lines"), place: "full", blocks: [table] }];
}

function rateText({ hourlyCostCents, rateFrom }: LedgerFacts["lines"][number], say: SayProject): string {
  if (!hourlyCostCents.known) return say("reports.effort.unknown");
  const amount = euroText(hourlyCostCents.value);
  return rateFrom === "line" ? amount : say("reports.effort.rateOfFunction", { amount });
}

function unknownLines(
  subject: ProjectSubject,
  { unpriced, lines }: LedgerFacts,
  say: SayProject,
): readonly string[] {
  const undated = lines.filter(({ stage, day }) => stage === "actual" && !day.known).length;
  const told = [
    ...(areRatesHidden(subject) ? [say("reports.effort.notKnown.hidden")] : []),
    ...(areRatesHidden(subject) ? [] : unpriced).map(({ actor, partner }) => {
      const label = say(`training.actor.${actor}`);
      const name = say("reports.project.someone", {
        label,
        name: partnerText(subject.project, partner, say),
      });
      return say("reports.effort.notKnown.rate", { name });
    }),
    ...(undated === 0 ? [] : [say("reports.effort.notKnown.day", { count: undated })]),
  ];
  return told.length === 0 ? [say("reports.effort.notKnown.nothing")] : told;
}

function sourceLines({ lines }: LedgerFacts, say: SayProject): readonly string[] {
  const gestures = [...new Set(lines.map(({ gesture }) => gesture))];
  return [
    ...gestures.map((gesture) =>
      say("reports.effort.sources.gesture", {
        label: say(`projects.effort.gesture.${gesture}`),
        count: lines.filter((line) => line.gesture === gesture).length,
      }),
    ),
    say("reports.effort.notice"),
    say("reports.effort.sources.names"),
  ];
}

/** A table for spreadsheets: numbers stay numbers, what is not known is said, and never 0. */
export interface EffortTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The lines of the ledger as a table, in the order of the document. */
export function effortTable(subject: ProjectSubject, say: SayProject): EffortTable {
  const unknown = say("reports.effort.unknown");
  const isPriced = !areRatesHidden(subject);
  const rows = factsOfLedger(subject).lines.map((line) => {
    const { hourlyCostCents: rate, day } = line;
    return [
      say(`projects.effort.stage.${line.stage}`),
      day.known ? day.value : unknown,
      partnerText(subject.project, line.partner, say),
      say(`training.actor.${line.actor}`),
      say(`training.effort.kind.${line.kind}`),
      line.words,
      line.minutes,
      ...(isPriced
        ? [rate.known ? rate.value / 100 : unknown, rate.known ? effortCents(line).atLeast / 100 : unknown]
        : []),
      say(`projects.effort.gesture.${line.gesture}`),
      ...(isPriced ? [say(`reports.effort.rateFrom.${line.rateFrom}`)] : []),
    ];
  });
  const columns = ["stage", "partner", "actor", "kind", "words", "minutes"] as const;
  const priced = isPriced ? (["rate", "value"] as const) : [];
  const [stage = "", ...others] = [...columns, ...priced].map((column) =>
    say(`reports.effort.csv.${column}`),
  );
  const headings = [
    stage,
    say("reports.effort.column.day"),
    ...others,
    say("reports.effort.column.source"),
    ...(isPriced ? [say("reports.effort.csv.rateFrom")] : []),
  ];
  return { headings, rows };
}
