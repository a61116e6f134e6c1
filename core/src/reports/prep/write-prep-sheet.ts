import { parseDay } from "../../kernel/calendar.ts";
import {
  type Firm,
  lastCallOf,
  questionsOf,
  type TellingVoice,
  writeToldMove,
  writeToldReason,
} from "../../portfolio/index.ts";
import { opcoOfAgreement } from "../../reference/index.ts";
import { formatDay } from "../format-french.ts";
import type { ReportBlock, ReportDocument, ReportSection } from "../model.ts";
import type { PrepSubject, SayPrep } from "./prep-subject.ts";
import type { PrepWordKey } from "./words.fr.ts";
import { fundingBlocks, fundingSources } from "./write-prep-funding.ts";

type Told = PrepSubject["line"]["projects"][number];

/** A call on one sheet: who, where things stand, what moved, three questions, what may pay, what to bring. */
export function writePrepSheet(subject: PrepSubject, say: SayPrep): ReportDocument {
  const { line, today } = subject;
  const voice = voiceOf(say);
  const [reason] = line.reasons;
  return {
    language: "fr",
    kicker: say("reports.prep.kicker", { day: formatDay(today) }),
    title: line.label,
    lead: reason === undefined ? "" : writeToldReason(reason, voice),
    sections: [
      {
        heading: say("reports.prep.questions"),
        place: "full",
        blocks: [{ kind: "list", lines: questionsOf(line, voice) }],
      },
      whoSection(subject, say),
      sinceSection(subject, say),
      ...projectSections(subject, say),
      { heading: say("reports.prep.funding"), place: "full", blocks: fundingBlocks(subject, say) },
      bringSection(subject, say),
      {
        heading: say("reports.prep.during"),
        place: "full",
        blocks: [{ kind: "blank", label: "", lines: 4 }],
      },
    ],
    notKnown: { heading: say("reports.prep.notKnown"), lines: unknownLines(subject, say) },
    sources: { heading: say("reports.prep.sources"), lines: fundingSources(subject, say) },
    colophon: [say("reports.prep.colophon", { day: formatDay(today) })],
  };
}

function voiceOf(say: SayPrep): TellingVoice {
  return { say, day: dayText };
}

/** A day that a schema has read, in words. */
function dayText(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : formatDay(day);
}

function whoSection({ line }: PrepSubject, say: SayPrep): ReportSection {
  const { headcount, idcc, place, adviser, firm } = line;
  const { contact = "", registration = "", notes = "", ending } = firm?.content ?? {};
  const pairs: readonly (readonly [PrepWordKey, string])[] = [
    ["reports.prep.headcount", headcount.known ? say("reports.prep.people", { count: headcount.value }) : ""],
    ["reports.prep.agreement", agreementText(idcc, say)],
    ["reports.prep.place", place],
    ["reports.prep.contact", contact],
    ["reports.prep.adviser", adviser],
    ["reports.prep.registration", registration],
    ["reports.prep.ending", ending === undefined ? "" : endingText(ending, say)],
    ["reports.prep.notes", notes],
  ];
  const told = pairs.filter(([, text]) => text !== "").map(([term, text]) => ({ term: say(term), text }));
  return {
    heading: say("reports.prep.who"),
    place: "full",
    blocks: [{ kind: "definitions", pairs: told }],
  };
}

type Ending = Firm["ending"];

function endingText(ending: Ending, say: SayPrep): string {
  if (!ending.known) return "";
  const { kind, day, words } = ending.value;
  return say("reports.prep.endingText", {
    ending: say(`portfolio.ending.${kind}`),
    day: dayText(day),
    words,
  });
}

function agreementText(idcc: string, say: SayPrep): string {
  if (idcc === "") return "";
  const found = opcoOfAgreement(idcc);
  if (found === undefined) return say("reports.prep.agreementAlone", { idcc });
  const key = found.isConfirmed ? "reports.prep.agreementOpco" : "reports.prep.agreementUnsure";
  return say(key, { idcc, opco: found.opco.label });
}

function projectSections({ line }: PrepSubject, say: SayPrep): readonly ReportSection[] {
  if (line.projects.length > 0) return line.projects.map((project) => projectSection(project, say));
  const text = say("reports.prep.noProjectYet");
  return [{ heading: say("reports.prep.noProject"), place: "full", blocks: [{ kind: "paragraph", text }] }];
}

function projectSection(project: Told, say: SayPrep): ReportSection {
  const { label, step, since, participants, sharedBy, moves, moveCount } = project;
  const voice = voiceOf(say);
  const facts = [
    say("reports.prep.step", { step: say(`projects.step.${step}`), day: dayText(since) }),
    say("reports.prep.participants", { count: participants }),
    ...(sharedBy === "" ? [] : [say("reports.prep.sharedBy", { name: sharedBy })]),
  ];
  const others = moveCount - moves.length;
  const lines = [
    ...moves.map((move) => writeToldMove(move, voice)),
    ...(others > 0 ? [say("reports.prep.otherMoves", { count: others })] : []),
  ];
  const whose: readonly ReportBlock[] =
    lines.length === 0
      ? [{ kind: "paragraph", text: say("reports.prep.noMove") }]
      : [
          { kind: "note", text: say("reports.prep.moves") },
          { kind: "list", lines },
        ];
  return {
    heading: say("reports.prep.project", { label }),
    place: "full",
    blocks: [{ kind: "paragraph", text: facts.join(" ") }, ...whose],
  };
}

/** Traces that tell nothing in a call: the line of a ledger, a meeting of which decisions are told. */
const untold: readonly string[] = ["effort", "meeting", "started"];

function sinceSection({ line }: PrepSubject, say: SayPrep): ReportSection {
  const last = line.firm === undefined ? undefined : lastCallOf(line.firm.content);
  const call =
    last === undefined
      ? [say("reports.prep.noCall")]
      : [
          last.words === ""
            ? say("reports.prep.lastCallBare", { day: dayText(last.day) })
            : say("reports.prep.lastCall", { day: dayText(last.day), words: last.words }),
          ...(last.next.known ? [say("reports.prep.agreed", { day: dayText(last.next.value) })] : []),
        ];
  const moved = line.projects
    .flatMap(({ traces }) => traces)
    .filter(({ kind, day }) => !untold.includes(kind) && (last === undefined || day >= last.day))
    .toSorted((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
    .slice(0, 8)
    .map(({ kind, day, label }) => {
      const values = {
        day: dayText(day),
        what: voiceOf(say).say(`projects.trace.${kind}`, { count: 1 }),
        label,
      };
      return say(label === "" ? "reports.prep.moved" : "reports.prep.movedLabel", values);
    });
  const lines = moved.length === 0 && line.projects.length > 0 ? [say("reports.prep.nothingMoved")] : moved;
  const blocks: readonly ReportBlock[] = [
    { kind: "paragraph", text: call.join(" ") },
    ...(lines.length === 0 ? [] : [{ kind: "list" as const, lines }]),
  ];
  return { heading: say("reports.prep.since"), place: "full", blocks };
}

const bringByStep: Readonly<Record<Told["step"], readonly PrepWordKey[]>> = {
  idea: ["reports.prep.bring.diagnosis", "reports.prep.bring.situations"],
  diagnosis: ["reports.prep.bring.diagnosis", "reports.prep.bring.situations"],
  design: ["reports.prep.bring.comparison", "reports.prep.bring.funding"],
  fundingAsked: ["reports.prep.bring.funding"],
  planned: ["reports.prep.bring.dates"],
  running: ["reports.prep.bring.attendance"],
  evaluating: ["reports.prep.bring.lessons"],
  closed: ["reports.prep.bring.lessons"],
  abandoned: ["reports.prep.bring.lessons"],
};

function bringSection({ line }: PrepSubject, say: SayPrep): ReportSection {
  const [project] = line.projects;
  const keys: readonly PrepWordKey[] =
    project === undefined
      ? ["reports.prep.bring.visit", "reports.prep.bring.diagnosis"]
      : bringByStep[project.step];
  const lines = keys.map((key) => say(key));
  return { heading: say("reports.prep.bring"), place: "full", blocks: [{ kind: "list", lines }] };
}

function unknownLines({ line }: PrepSubject, say: SayPrep): readonly string[] {
  const missing: readonly (readonly [PrepWordKey, boolean])[] = [
    ["reports.prep.unknown.headcount", !line.headcount.known],
    ["reports.prep.unknown.idcc", line.idcc === ""],
    ["reports.prep.unknown.contact", (line.firm?.content.contact ?? "") === ""],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([key]) => say(key));
}
