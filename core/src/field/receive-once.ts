import type { AuditTrail, LinkAct } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import type { Submission } from "./model.ts";
import type { FieldStore } from "./ports.ts";

/** What the phone is told once everything is kept: the same answer however often the same bytes come. */
export interface Receipt {
  readonly received: string;
  /** Coordinated universal time, ISO 8601. */
  readonly receivedAt: string;
}

/** Another content came before under the same id: nothing of this one is kept. */
export type ReceiveOnceFault = { readonly code: "submissionChanged" };

export interface ReceivingHouse {
  readonly field: FieldStore;
  readonly audit: Pick<AuditTrail, "append">;
  readonly clock: Clock;
}

interface ReceivedAct<Fault> {
  /** What the trail tells of it. */
  readonly useCase: LinkAct;
  readonly act: (receivedAt: string) => Promise<Result<void, Fault>>;
}

/**
 * Does the act for the first submission of an id, and nothing for those that repeat it. Runs whole in one transaction,
 * with its line in the trail: when the act is refused, its id is free again.
 */
export async function receiveOnce<Content extends { readonly id: string }, Fault>(
  { field, audit, clock }: ReceivingHouse,
  link: OpenedLink,
  { content, digest }: Submission<Content>,
  { useCase, act }: ReceivedAct<Fault>,
): Promise<Result<Receipt, Fault | ReceiveOnceFault>> {
  const receivedAt = clock.now();
  const taken = await field.take({ link: link.link, id: content.id, digest, receivedAt });
  if (taken.kind === "before") {
    if (taken.digest !== digest) return refuse({ code: "submissionChanged" });
    return accept({ received: content.id, receivedAt: taken.receivedAt });
  }
  const done = await act(receivedAt);
  if (!done.ok) return done;
  const { account, organisation } = link.actor;
  const line = {
    account,
    organisation,
    useCase,
    subject: link.project,
    outcome: "done",
    at: receivedAt,
  } as const;
  await audit.append(line);
  return accept({ received: content.id, receivedAt });
}
