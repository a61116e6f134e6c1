import { parseDay } from "../../../core/src/kernel/calendar.ts";
import type { MergeConflict, MergeSide, Project } from "../../../core/src/projects/public.ts";
import { writeCents, writeMinutes } from "../training/write-amounts.ts";
import { writeCount, writeDay } from "../words/format.ts";
import { findWords, say, sayOr } from "../words/say.ts";
import { writeActorOf, writePartner } from "./write-project.ts";

/** Where two people disagree: "Séance 12 mars : durée". */
export function writePlace(project: Project, { list, line, field }: MergeConflict): string {
  const kind = sayOr(`project.merge.list.${list}`, "project.merge.list.any");
  const name = line
    .split(" ")
    .map((part) => nameIn(project, part))
    .filter((text) => text !== "")
    .join(", ");
  return say("project.merge.place", {
    line: name === "" ? kind : `${kind} ${say("project.quoted", { words: name })}`,
    field: sayOr(`project.merge.field.${field}`, "project.merge.field.any"),
  });
}

/** What one of the two versions says. */
export function writeVersion(project: Project, conflict: MergeConflict, side: MergeSide): string {
  const words = wordsOf(project, conflict[side], conflict.field);
  return words === "" ? say("project.merge.empty") : words;
}

/** The name of whatever has this id in the project, or "". */
function nameIn(project: Project, id: string): string {
  if (id === "") return "";
  const labeled = [...project.participants, ...project.sessions, ...project.milestones];
  const found = labeled.find((each) => each.id === id);
  if (found !== undefined) return found.label;
  if (project.partners.some((partner) => partner.id === id)) return writePartner(project, id);
  const worded = [...project.decisions, ...project.risks, ...project.notes, ...project.effort];
  return writeActorOf(project, id) || (worded.find((each) => each.id === id)?.words ?? "");
}

/** Choices are kept as keys: their words are those of the rooms that offer them. */
const choiceWords = [
  "projects.status.",
  "projects.partner.",
  "training.actor.",
  "projects.fundingAnswer.",
  "projects.opinion.",
  "projects.consultation.",
  "projects.effort.stage.",
  "training.effort.kind.",
  "project.milestones.",
];

function wordsOf(project: Project, value: unknown, field: string): string {
  if (typeof value === "boolean") return say(value ? "design.yes" : "design.no");
  if (typeof value === "number") return amountOf(value, field);
  if (typeof value === "string") return textOf(project, value);
  if (typeof value !== "object" || value === null) return "";
  if ("known" in value && value.known === false) return say("project.merge.unknown");
  return Object.values(value)
    .filter((part) => part !== true)
    .map((part) => wordsOf(project, part, field))
    .filter((text) => text !== "")
    .join(", ");
}

function amountOf(value: number, field: string): string {
  if (field.endsWith("Cents")) return writeCents(value);
  return field === "minutes" ? writeMinutes(value) : writeCount(value);
}

function textOf(project: Project, text: string): string {
  if (parseDay(text) !== undefined) return writeDay(text);
  const named = nameIn(project, text);
  if (named !== "") return named;
  const found = choiceWords.map((start) => findWords(start + text)).find((words) => words !== undefined);
  return found ?? text;
}
