import { formatCount, formatDay, type ReportDocument, type ReportSection } from "../reports/index.ts";
import type { SayPrivacy } from "./say-privacy.ts";
import { heldLines, keptText, type RecordSubject, readersText, recordFrame } from "./write-record.ts";

/** The draft of an impact assessment (RGPD, article 35), from what the house holds. */
export function writeAssessment(subject: RecordSubject, say: SayPrivacy): ReportDocument {
  return {
    ...recordFrame(subject, say),
    title: say("privacy.assessment.title"),
    lead: say("privacy.assessment.lead"),
    sections: [
      neededSection(subject, say),
      describedSection(subject, say),
      needsSection(say),
      risksSection(say),
      blanksSection(say("privacy.assessment.opinions"), [
        say("privacy.assessment.opinions.officer"),
        say("privacy.assessment.opinions.council"),
      ]),
      blanksSection(say("privacy.assessment.decision"), [
        say("privacy.assessment.decision.text"),
        say("privacy.assessment.decision.sign"),
      ]),
    ],
    notKnown: {
      heading: say("privacy.record.notKnown"),
      lines: [
        say("privacy.assessment.notKnown.law"),
        say("privacy.assessment.notKnown.machine"),
        say("privacy.record.notKnown.durations"),
      ],
    },
    sources: {
      heading: say("privacy.record.sources"),
      lines: [say("privacy.record.sources.house", { day: formatDay(subject.today) })],
    },
  };
}

function neededSection({ lines }: RecordSubject, say: SayPrivacy): ReportSection {
  const count = lines.find(({ kind }) => kind === "payroll")?.rows ?? 0;
  const criteria = [
    ...["vulnerable", "evaluation", "automated", "sensitive", "scale"],
    ...["crossing", "watching", "newness", "right"],
  ];
  return {
    heading: say("privacy.assessment.needed"),
    place: "full",
    blocks: [
      { kind: "paragraph", text: say("privacy.assessment.needed.lead") },
      { kind: "list", lines: criteria.map((key) => say(`privacy.assessment.criteria.${key}`, { count })) },
    ],
  };
}

function describedSection({ lines }: RecordSubject, say: SayPrivacy): ReportSection {
  const rows = heldLines(lines).map((line) => [
    say(`privacy.kind.${line.kind}`),
    say(`privacy.content.${line.kind}`),
    formatCount(line.rows),
    readersText(line, say),
    keptText(line, say),
  ]);
  const head = ["purpose", "content", "held", "readers", "kept"].map((key) => say(`privacy.record.${key}`));
  const caption = say("privacy.assessment.table");
  return {
    heading: say("privacy.assessment.described"),
    place: "full",
    blocks: [{ kind: "table", caption, head, rows }],
  };
}

function needsSection(say: SayPrivacy): ReportSection {
  const keys = ["purpose", "least", "told", "rights", "kept"];
  const lines = keys.map((key) => say(`privacy.assessment.needs.${key}`));
  return { heading: say("privacy.assessment.needs"), place: "full", blocks: [{ kind: "list", lines }] };
}

function risksSection(say: SayPrivacy): ReportSection {
  const head = ["risk", "harm", "measure", "severity"].map((key) => say(`privacy.assessment.${key}`));
  const rows = ["access", "change", "loss", "reuse"].map((risk) => [
    say(`privacy.assessment.risk.${risk}`),
    say(`privacy.assessment.risk.${risk}.harm`),
    say(`privacy.assessment.risk.${risk}.measure`),
    say("privacy.assessment.toJudge"),
  ]);
  const heading = say("privacy.assessment.risks");
  return { heading, place: "full", blocks: [{ kind: "table", caption: heading, head, rows }] };
}

function blanksSection(heading: string, labels: readonly string[]): ReportSection {
  return {
    heading,
    place: "full",
    blocks: labels.map((label) => ({ kind: "blank" as const, label, lines: 3 })),
  };
}
