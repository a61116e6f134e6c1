import type { Actor, AuditTrail, OrganisationId, UseCase } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";

/** What another organisation reads in its own trail about something that ties it to the actor's. */
export interface ToldAct {
  readonly organisation: string;
  readonly useCase: UseCase;
  readonly subject: string;
}

/** Writes the act in the other organisation's trail; the actor's own line is written where the use case is called. */
export async function tellOther(
  house: { readonly audit: AuditTrail; readonly clock: Clock },
  { account }: Actor,
  { organisation, useCase, subject }: ToldAct,
): Promise<void> {
  await house.audit.append({
    account,
    organisation: organisation as OrganisationId,
    useCase,
    subject,
    outcome: "done",
    at: house.clock.now(),
  });
}
