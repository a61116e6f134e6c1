import type { Day } from "../kernel/calendar.ts";
import { formatDay, formatList, type ReportDocument, type ReportSection } from "../reports/index.ts";
import type { PersonalKind } from "./model.ts";
import type { RecordLine } from "./read-record.ts";
import type { SayPrivacy } from "./say-privacy.ts";

/** What the record and the assessment are written from. */
export interface RecordSubject {
  readonly organisation: string;
  readonly today: Day;
  readonly lines: readonly RecordLine[];
}

const bases: Readonly<Record<PersonalKind, "contract" | "interest" | "duty" | "voice">> = {
  payroll: "contract",
  trainings: "contract",
  workKnowledge: "contract",
  categories: "interest",
  diagnoses: "interest",
  designs: "contract",
  projects: "contract",
  tellings: "voice",
  links: "interest",
  surveys: "interest",
  answers: "voice",
  addresses: "voice",
  shares: "interest",
  portfolio: "interest",
  networkOffers: "interest",
  networkNeeds: "interest",
  ownRules: "interest",
  accounts: "interest",
  invitations: "interest",
  auditTrail: "duty",
  imports: "interest",
  erasures: "duty",
};

/** What the documents of a house say of themselves. */
export function recordFrame(
  { organisation, today }: RecordSubject,
  say: SayPrivacy,
): Pick<ReportDocument, "language" | "kicker" | "notice" | "colophon"> {
  const day = formatDay(today);
  return {
    language: "fr",
    kicker: say("privacy.record.kicker", { organisation, day }),
    notice: say("privacy.record.notice"),
    colophon: [say("privacy.record.colophon", { day })],
  };
}

/** The processing record (RGPD, article 30), of the kinds that are held and of those that always are. */
export function writeRecord(subject: RecordSubject, say: SayPrivacy): ReportDocument {
  const lines = heldLines(subject.lines);
  const day = formatDay(subject.today);
  return {
    ...recordFrame(subject, say),
    title: say("privacy.record.title"),
    lead: say("privacy.record.lead", { count: lines.length }),
    sections: [
      controllerSection(subject, say),
      ...lines.map((line) => lineSection(line, say)),
      lastSection(say),
    ],
    notKnown: {
      heading: say("privacy.record.notKnown"),
      lines: (["basis", "durations", "size"] as const).map((key) => say(`privacy.record.notKnown.${key}`)),
    },
    sources: {
      heading: say("privacy.record.sources"),
      lines: [
        say("privacy.record.sources.house", { day }),
        say("privacy.record.sources.law", { day: checkedDay(lines) }),
      ],
    },
  };
}

/** Kinds of which something is held; accounts and the trail exist in every house. */
export function heldLines(lines: readonly RecordLine[]): readonly RecordLine[] {
  return lines.filter(({ kind, rows }) => rows > 0 || kind === "accounts" || kind === "auditTrail");
}

function checkedDay(lines: readonly RecordLine[]): string {
  const days = lines.flatMap(({ clock }) => (clock === undefined ? [] : [clock.rule.checkedOn]));
  return days.toSorted()[0] ?? "";
}

function controllerSection({ organisation }: RecordSubject, say: SayPrivacy): ReportSection {
  return {
    heading: say("privacy.record.controller"),
    place: "full",
    blocks: [
      { kind: "definitions", pairs: [{ term: say("privacy.record.controller.name"), text: organisation }] },
      ...(["contact", "officer", "host"] as const).map((key) => ({
        kind: "blank" as const,
        label: say(`privacy.record.controller.${key}`),
        lines: 1,
      })),
    ],
  };
}

function lineSection(line: RecordLine, say: SayPrivacy): ReportSection {
  const { kind, rows } = line;
  const pairs = [
    ["purpose", say(`privacy.why.${kind}`)],
    ["people", say(`privacy.people.${kind}`)],
    ["content", say(`privacy.content.${kind}`)],
    ["held", say("privacy.record.heldText", { count: rows })],
    ["basis", say(`privacy.basis.${bases[kind]}`)],
    ["readers", readersText(line, say)],
    ["kept", keptText(line, say)],
  ] as const;
  return {
    heading: say(`privacy.kind.${kind}`),
    place: "full",
    blocks: [
      {
        kind: "definitions",
        pairs: pairs.map(([term, text]) => ({ term: say(`privacy.record.${term}`), text })),
      },
    ],
  };
}

export function readersText({ readers }: RecordLine, say: SayPrivacy): string {
  if (readers.length === 0) return say("privacy.record.readersNone");
  return formatList(readers.map((role) => say(`privacy.role.${role}`)));
}

export function keptText({ kind, clock }: RecordLine, say: SayPrivacy): string {
  if (clock === undefined) {
    return say(kind === "imports" ? "privacy.record.kept.ticket" : "privacy.record.kept.always");
  }
  const { rule, months } = clock;
  const source = formatList(rule.sources.map(({ name }) => name));
  const said = say(`privacy.record.kept.status.${rule.status}`, { source });
  return `${say("privacy.record.kept.months", { count: months })} (${said})`;
}

function lastSection(say: SayPrivacy): ReportSection {
  const measures = ["walls", "roles", "pseudonyms", "groups", "trail", "toTell"] as const;
  return {
    heading: say("privacy.record.measures"),
    place: "full",
    blocks: [
      { kind: "list", lines: measures.map((key) => say(`privacy.record.measures.${key}`)) },
      {
        kind: "definitions",
        pairs: [{ term: say("privacy.record.transfers"), text: say("privacy.record.transfers.none") }],
      },
    ],
  };
}
