import type {
  NextMove,
  Party,
  Project,
  ProjectActor,
  ProjectSummary,
  StallReason,
} from "../../../core/src/projects/public.ts";
import type { Option } from "../training/fields.tsx";
import { writeNames } from "../training/write-amounts.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";

type SummedMove = NonNullable<ProjectSummary["move"]>;

/** "Mme Aubépine (Direction)", or the function alone when nobody is named yet. */
export function writeActor({ name, kind }: Pick<ProjectActor, "name" | "kind">): string {
  const role = say(`training.actor.${kind}`);
  return name.trim() === "" ? role : say("project.actor.named", { name: name.trim(), role });
}

export function actorOptions({ actors }: Project): readonly Option<string>[] {
  return actors.map((actor) => ({ value: actor.id, text: writeActor(actor) }));
}

/** The actor of an id, or "" when there is none. */
export function writeActorOf({ actors }: Project, id: string): string {
  const found = actors.find((actor) => actor.id === id);
  return found === undefined ? "" : writeActor(found);
}

/** Who has a move: people by name, or a function for which nobody is named. */
export function writeParty(project: Project, { kind, actors }: Party): string {
  const names = actors.map((id) => writeActorOf(project, id)).filter((name) => name !== "");
  return names.length === 0
    ? say("project.actor.unnamed", { role: say(`training.actor.${kind}`) })
    : writeNames(names);
}

/** Those who hold a function, as a line of the list tells them. */
export function writeHolders({ kind, names }: SummedMove["owner"]): string {
  return names.length === 0
    ? say("project.actor.unnamed", { role: say(`training.actor.${kind}`) })
    : writeNames(names.map((name) => writeActor({ name, kind })));
}

export function writeSummedMove({ key, count, label }: SummedMove): string {
  return say(`projects.move.${key}`, { count, label });
}

export function writeMove({ key, about, label }: NextMove): string {
  return say(`projects.move.${key}`, { count: about.length, label });
}

/** One reason for which a project stands still. */
export function writeReason(reason: StallReason): string {
  const day = writeDay(reason.day);
  switch (reason.kind) {
    case "startNear": {
      const gaps = writeNames(reason.missing.map((gap) => say(`projects.stall.gap.${gap}`)));
      return say("projects.stall.startNear", { day, gaps });
    }
    case "milestonesPassed":
      return say("projects.stall.milestonesPassed", { day, count: reason.count, label: reason.label });
    default:
      return say(`projects.stall.${reason.kind}`, { day, days: reason.days });
  }
}

/** The name of a partner, or of its kind; the company's own for "". */
export function writePartner(project: Project, id: string): string {
  const found = project.partners.find((partner) => partner.id === id);
  if (found !== undefined) return found.name.trim() || say(`projects.partner.${found.kind}`);
  return project.company.name.trim() || say("project.company.unnamed");
}

/** The company first, then its partners: who may bring people, bear time or be asked. */
export function partnerOptions(project: Project): readonly Option<string>[] {
  const partners = project.partners.map(({ id }) => ({ value: id, text: writePartner(project, id) }));
  return [{ value: "", text: writePartner(project, "") }, ...partners];
}
