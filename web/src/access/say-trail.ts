import type { accessRoutes, RouteOutput } from "../../../core/src/access/public.ts";
import { writeMonth, writeTimeOfMoment } from "../words/format.ts";
import { findWords, say } from "../words/say.ts";

export type TrailLine = RouteOutput<typeof accessRoutes.auditTrail>["lines"][number];

/** Names of members by their account; empty alone on one's own machine, where nobody has a name. */
export type MemberNames = ReadonlyMap<string, string>;

/** What was acted on, in words; "" when the act is on nothing in particular. Never a bare identifier. */
export function sayThing({ subject, thing }: TrailLine, names: MemberNames): string {
  const member = names.get(subject);
  if (member !== undefined) return member;
  if (thing === undefined) return saySubject(subject);
  const kind = say(`access.trail.thing.${thing.kind}`);
  if (thing.standing === "gone") return say("access.trail.gone", { kind });
  if (thing.standing === "hidden") return say("access.trail.hidden", { kind });
  const name = thing.name === "" ? say("access.trail.unnamed", { kind }) : thing.name;
  return thing.of === "" ? name : `${name}, ${say("access.trail.ofProject", { project: thing.of })}`;
}

/** What an act names without its being a thing with an id: a month, a kind of data, a job family. */
function saySubject(subject: string): string {
  if (/^\d{4}-\d{2}$/.test(subject)) return writeMonth(subject);
  return findWords(`access.trail.said.${subject}`) ?? subject;
}

export function sayWho({ account, link, isLocal }: TrailLine, names: MemberNames): string {
  if (link !== undefined) return say("access.trail.nobodyNamed");
  if (isLocal === true) return say("access.trail.local");
  return names.get(account) ?? say("access.trail.former");
}

/** By what a person from outside acted; "" for a member at home. */
export function sayThrough({ share, link, key }: TrailLine): string {
  if (key !== undefined)
    return say(key.name === "" ? "access.trail.byOldKey" : "access.trail.byKey", { name: key.name });
  if (share !== undefined) {
    const { partner } = share;
    return say(partner === "" ? "access.trail.byPartner" : "access.trail.byNamedPartner", { partner });
  }
  if (link === undefined) return "";
  const purpose = findWords(`access.trail.purpose.${link.purpose}`);
  if (purpose === undefined) return say("access.trail.byOldLink");
  const { label } = link;
  return say(label === "" ? "access.trail.byLink" : "access.trail.byNamedLink", { label, purpose });
}

/** The hour; pages of links that were only read keep the day and no hour. */
export function sayHour({ at, useCase, outcome }: TrailLine): string {
  return useCase === "openLink" && outcome === "done" ? say("access.trail.day") : writeTimeOfMoment(at);
}
