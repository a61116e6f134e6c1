import { parseDay } from "../kernel/calendar.ts";
import {
  formatDay,
  formatList,
  type ReportBlock,
  type ReportDocument,
  type ReportSection,
} from "../reports/index.ts";
import type { ExportedPiece, PersonExport } from "./person-export.ts";
import type { SayPrivacy } from "./say-privacy.ts";

/** Most letters of a text on the page: the file beside it holds the whole. */
const textAtMost = 300;

/** Everything held about somebody, for the person to read. */
export function writePersonReport(held: PersonExport, say: SayPrivacy): ReportDocument {
  const { pieces, employees, accounts, organisation, madeOn, askedAs } = held;
  const isNothing = pieces.length + employees.length + accounts.length === 0;
  return {
    language: "fr",
    kicker: organisation,
    title: say("privacy.report.title"),
    lead: say(isNothing ? "privacy.report.leadNothing" : "privacy.report.lead", {
      names: formatList(askedAs),
      day: formatDay(madeOn),
    }),
    notice: say("privacy.report.notice"),
    sections: [
      ...accounts.map((account) => accountSection(account, say)),
      ...employees.map((employee) => payrollSection(employee, say)),
      ...pieceSections(pieces, say),
      rightsSection(say),
    ],
    notKnown: {
      heading: say("privacy.report.notKnown"),
      lines: [say("privacy.report.notKnown.pictures"), say("privacy.report.notKnown.outside")],
    },
    sources: { heading: say("privacy.report.sources"), lines: [say("privacy.report.sources.text")] },
    colophon: [say("privacy.report.colophon", { day: formatDay(madeOn) })],
  };
}

const full = "full" as const;

function accountSection(account: PersonExport["accounts"][number], say: SayPrivacy): ReportSection {
  const { name, email, roles, createdAt, acts } = account;
  const days = acts.map(({ at }) => at).toSorted();
  const pairs = [
    { term: say("privacy.report.account.name"), text: name },
    { term: say("privacy.report.account.email"), text: email },
    { term: say("privacy.report.account.roles"), text: formatList(roles.map((role) => roleText(role, say))) },
    { term: say("privacy.report.since"), text: dayText(createdAt) },
    {
      term: say("privacy.report.account.acts"),
      text: say("privacy.report.account.actsText", {
        count: acts.length,
        first: dayText(days[0] ?? ""),
        last: dayText(days.at(-1) ?? ""),
      }),
    },
  ].filter(({ text }) => text !== "");
  return {
    heading: say("privacy.report.account"),
    place: full,
    blocks: [
      { kind: "definitions", pairs },
      { kind: "note", text: say("privacy.report.account.ownPage") },
    ],
  };
}

function roleText(role: string, say: SayPrivacy): string {
  return say(`privacy.role.${role}`);
}

/** Columns of a month that the page shows; the file holds them all. */
const monthColumns = ["job_label", "contract_kind", "paid_hours", "gross_pay_cents", "stop_days"] as const;

function payrollSection(
  { months, trainings }: PersonExport["employees"][number],
  say: SayPrivacy,
): ReportSection {
  const head = [
    say("privacy.report.month"),
    ...monthColumns.map((column) => say(`privacy.column.${column}`)),
  ];
  const rows = months.map(({ month, facts }) => [
    month,
    ...monthColumns.map((column) => factText(column, facts)),
  ]);
  const caption = say("privacy.report.months", { count: months.length });
  const blocks: ReportBlock[] = months.length === 0 ? [] : [{ kind: "table", caption, head, rows }];
  const lines = trainings.map((training) =>
    say("privacy.report.training", {
      title: String(training.title ?? ""),
      first: dayText(String(training.first_day ?? "")),
      last: dayText(String(training.last_day ?? "")),
    }),
  );
  return {
    heading: say("privacy.report.payroll"),
    place: full,
    blocks: [
      ...blocks,
      ...(lines.length === 0 ? [] : [{ kind: "list" as const, lines }]),
      { kind: "note", text: say("privacy.report.payroll.note") },
    ],
  };
}

function factText(column: (typeof monthColumns)[number], facts: Readonly<Record<string, unknown>>): string {
  const fact = facts[column];
  if (fact === null || fact === undefined) return "–";
  if (column === "gross_pay_cents") return `${(Number(fact) / 100).toFixed(2).replace(".", ",")} €`;
  return typeof fact === "number" ? String(fact).replace(".", ",") : String(fact);
}

function pieceSections(pieces: readonly ExportedPiece[], say: SayPrivacy): readonly ReportSection[] {
  return [...Map.groupBy(pieces, ({ kind }) => kind)].map(([kind, some]) => ({
    heading: say(`privacy.kind.${kind}`),
    place: full,
    blocks: [
      { kind: "paragraph", text: say(`privacy.why.${kind}`) },
      ...some.flatMap((piece) => pieceBlocks(piece, say)),
    ],
  }));
}

function pieceBlocks({ title, since, until, parts }: ExportedPiece, say: SayPrivacy): readonly ReportBlock[] {
  const days = [
    ...(since === "" ? [] : [say("privacy.report.sinceDay", { day: dayText(since) })]),
    until === "" ? say("privacy.report.untilGone") : say("privacy.report.untilDay", { day: dayText(until) }),
  ];
  const lines = parts.map((part) => partText(part.content)).filter((text) => text !== "");
  return [
    { kind: "note", text: [...(title === "" ? [] : [title]), ...days].join(" · ") },
    { kind: "list", lines: lines.length === 0 ? [say("privacy.report.onlyCodes")] : lines },
  ];
}

/** The words and days of a part, without its codes. */
function partText(content: unknown): string {
  const texts: string[] = [];
  const visit = (part: unknown, key: string): void => {
    if (typeof part === "object" && part !== null) {
      for (const [name, each] of Object.entries(part)) visit(each, name);
      return;
    }
    if (typeof part === "number" && /minutes/i.test(key)) texts.push(`${part} min`);
    if (typeof part !== "string" || part.trim() === "") return;
    const day = parseDay(part);
    if (day !== undefined) texts.push(formatDay(day));
    else if (/\s|[À-ÿ]/.test(part) || spokenKeys.has(key)) texts.push(part);
  };
  visit(content, "");
  if (typeof content === "string" && texts.length === 0) texts.push(content);
  const text = texts.join(" · ");
  return text.length > textAtMost ? `${text.slice(0, textAtMost)}…` : text;
}

/** Keys of texts that are words even when they are one word long. */
const spokenKeys: ReadonlySet<string> = new Set([
  ...["name", "label", "words", "note", "evidence", "email", "by", "answeredBy", "decidedBy", "adviser"],
  ...["contact", "notes", "title"],
]);

function rightsSection(say: SayPrivacy): ReportSection {
  const keys = ["correct", "erase", "object", "complain"] as const;
  return {
    heading: say("privacy.report.rights"),
    place: full,
    blocks: [{ kind: "list", lines: keys.map((key) => say(`privacy.report.rights.${key}`)) }],
  };
}

function dayText(text: string): string {
  const day = parseDay(text.slice(0, 10));
  return day === undefined ? text : formatDay(day);
}
