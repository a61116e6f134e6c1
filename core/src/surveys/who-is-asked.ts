import type { Project } from "../projects/index.ts";
import type { Invited } from "./ports.ts";
import type { Audience } from "./questionnaire-model.ts";

/** Fewest people asked for anything to be shown to the employer (reliability: k = 10). */
export const askedAtLeast = 10;

/** Fewest people that a wave asks: whoever answers for a group does it as a function, and is told so. */
export function fewestAsked(audience: Audience): number {
  return audience === "employee" ? askedAtLeast : 1;
}

const unknownValue = "unknown";

/**
 * Whom a wave asks: every participant of the project, or everyone who leads them. Nobody is picked out: a wave that
 * asked some people only would tell who said what.
 */
export function whoIsAsked(project: Project, audience: Audience): readonly Invited[] {
  if (audience === "employee") {
    return project.participants.map(({ id, status, partner }) => ({
      key: id,
      attributes: {
        status: status.known ? status.value : unknownValue,
        partner: partner === "" ? "company" : partner,
      },
    }));
  }
  return project.actors
    .filter(({ kind }) => kind === audience)
    .map(({ id, kind }) => ({ key: id, attributes: { kind } }));
}
