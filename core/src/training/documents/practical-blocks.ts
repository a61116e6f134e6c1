import type { Sequence } from "../block-model.ts";
import type { TrainingDesign, WorkSituation } from "../model.ts";
import type { DocumentKind } from "./document-kinds.ts";
import type {
  PracticalBlock,
  PracticalDocument,
  PracticalField,
  PracticalPicture,
  PracticalSection,
  PracticalTable,
} from "./practical-document.ts";
import { dayText, hoursText, momentText } from "./print-french.ts";
import { type PracticalSubject, type SayPractical, trainerName } from "./subject.ts";

export function sectionOf(heading: string, ...blocks: readonly PracticalBlock[]): PracticalSection {
  return { heading, startsPage: false, blocks };
}

/** The sections, of which all but the first start a page. */
export function pagesOf(sections: readonly PracticalSection[]): readonly PracticalSection[] {
  return sections.map((section, index) => ({ ...section, startsPage: index > 0 }));
}

/** A known text, or lines to write on: never anything in its place. */
export function fieldOf(label: string, text = "", blankLines = 1): PracticalField {
  return { kind: "field", label, text: text.trim(), blankLines };
}

export function listOf(
  lines: readonly string[],
  mark: "bullet" | "number" | "box" = "bullet",
): PracticalBlock {
  return { kind: "list", mark, lines };
}

/** A table with its rows, or with empty ones to fill by hand when there is none. */
export function tableOf(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  emptyRows = 4,
): PracticalTable {
  const empty = Array.from({ length: emptyRows }, () => head.map(() => ""));
  return { kind: "table", caption, head, rows: rows.length > 0 ? rows : empty };
}

/** Photos among attachments, in the order of the design. */
export function picturesOf(
  attached: readonly string[],
  design: TrainingDesign,
  say: SayPractical,
): readonly PracticalPicture[] {
  return design.attachments
    .filter(({ id, kind }) => kind === "photo" && attached.includes(id))
    .map(({ id, label }) => ({
      kind: "picture",
      attachment: id,
      alternative: label.trim() || say("training.document.photo"),
    }));
}

/** What a step is about: its title, else the words of its situation. */
export function stepText(design: TrainingDesign, sequence: Sequence): string {
  const situation = design.situations.find(({ id }) => id === sequence.situation);
  return sequence.title.trim() || situation?.words.trim() || "";
}

/** The steps of blocks as a table: step, with whom, where, when, how long. */
export function stepTable(
  design: TrainingDesign,
  sequences: readonly Sequence[],
  say: SayPractical,
): PracticalTable {
  const head = (["step", "withWhom", "where", "when", "howLong"] as const).map((column) =>
    say(`training.document.column.${column}`),
  );
  const rows = sequences.map((sequence) => [
    [say(`training.sequence.${sequence.kind}`), stepText(design, sequence)]
      .filter((part) => part !== "")
      .join("\n"),
    trainerName(design, sequence),
    sequence.place.trim(),
    momentText(sequence),
    hoursText(sequence.minutes),
  ]);
  return tableOf(say("training.document.caption.steps"), head, rows);
}

/** What is told of a situation, each part with lines to write on while it is not. */
export function situationFields(
  situation: WorkSituation | undefined,
  say: SayPractical,
): readonly PracticalField[] {
  return [
    fieldOf(say("training.document.situation.words"), situation?.words, 3),
    fieldOf(say("training.document.situation.gestures"), situation?.gestures, 3),
    fieldOf(say("training.document.situation.difficulty"), situation?.difficulty, 2),
    fieldOf(say("training.document.situation.whatCanGoWrong"), situation?.whatCanGoWrong, 2),
  ];
}

/** Frames the sections of a document: who it comes from, what it is, from what it was made. */
export function documentOf(
  kind: DocumentKind,
  { company, design, veil, revision, alternative, today }: PracticalSubject,
  say: SayPractical,
  sections: readonly PracticalSection[],
): PracticalDocument {
  const name = alternative?.label.trim() ?? "";
  const isOneOfSeveral = design.alternatives.length > 1 && name !== "";
  return {
    language: "fr",
    kicker: company,
    title: say(`training.document.kind.${kind}`),
    subtitle: design.label,
    lead: say(`training.document.lead.${kind}`),
    letters: kind === "traineeSheet" ? "large" : "usual",
    sections,
    colophon: [
      ...(isOneOfSeveral ? [say("training.document.alternative", { name })] : []),
      say("training.document.madeFrom", { day: dayText(today), label: design.label, revision }),
      ...(veil?.hidden.includes("rates") === true && kind !== "employeeNotice"
        ? [say("training.document.withheld")]
        : []),
      say("training.document.byHand"),
    ],
  };
}
