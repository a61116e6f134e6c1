import { parseDay } from "../../kernel/calendar.ts";
import type { Project } from "../../projects/index.ts";
import { euroText } from "../../reference/index.ts";
import type { KnownTotal } from "../../training/index.ts";
import { formatDay, formatList, formatMinutes } from "../format-french.ts";
import type { ReportDocument, ReportTable } from "../model.ts";
import type { ProjectSubject, SayProject } from "./project-subject.ts";

/** A day as the project keeps it. */
export function dayText(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : formatDay(day);
}

/** The function of an actor, with their name and organisation as the project writes them; "" for nobody. */
export function actorText({ actors, partners }: Project, id: string, say: SayProject): string {
  const actor = id === "" ? undefined : actors.find((each) => each.id === id);
  if (actor === undefined) return "";
  const partner = partners.find((each) => each.id === actor.partner)?.name.trim() ?? "";
  const names = [actor.name.trim(), partner].filter((part) => part !== "");
  const label = say(`training.actor.${actor.kind}`);
  return names.length === 0 ? label : say("reports.project.someone", { label, name: names.join(", ") });
}

/** Those of a list that still stand in the project. */
export function actorsText(project: Project, ids: readonly string[], say: SayProject): string {
  return formatList(ids.map((id) => actorText(project, id, say)).filter((text) => text !== ""));
}

/** The organisation that bears a time. */
export function partnerText({ partners, company }: Project, id: string, say: SayProject): string {
  const name = id === "" ? company.name.trim() : (partners.find((each) => each.id === id)?.name.trim() ?? "");
  return name === "" ? say(id === "" ? "reports.project.ownCompany" : "reports.project.untitled") : name;
}

/** A complete sum, the least it can be, or that nothing of it is known. */
export function totalText(
  { atLeast, isComplete }: KnownTotal,
  write: (amount: number) => string,
  say: SayProject,
): string {
  if (isComplete) return write(atLeast);
  if (atLeast === 0) return say("reports.project.toTell");
  return say("reports.project.atLeast", { amount: write(atLeast) });
}

export const centsText = (total: KnownTotal, say: SayProject): string => totalText(total, euroText, say);

export const minutesText = (total: KnownTotal, say: SayProject): string =>
  totalText(total, formatMinutes, say);

/** What every document of a project says of itself. */
export function paperFrame(
  { project, today }: ProjectSubject,
  say: SayProject,
): Pick<ReportDocument, "language" | "kicker" | "colophon"> {
  const { label } = project;
  const company = project.company.name.trim();
  return {
    language: "fr",
    kicker: company === "" ? label : say("reports.project.kicker", { company, label }),
    colophon: [say("reports.project.madeFrom", { day: formatDay(today), label })],
  };
}

export function tableOf(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): ReportTable {
  return { kind: "table", caption, head, rows };
}

/** The first and the last of some days, in the order of time; none of none. */
export function spanOf(days: readonly string[]): { readonly from: string; readonly to: string } | undefined {
  const inOrder = days.toSorted();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return first === undefined || last === undefined ? undefined : { from: dayText(first), to: dayText(last) };
}
