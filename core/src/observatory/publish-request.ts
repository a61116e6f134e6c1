import { type Actor, may, type NotAllowed, notAllowed, type OrganisationStore } from "../access/index.ts";
import { type RuleFlaw, ruleFlawOf } from "../categories/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { Sha256 } from "../training/index.ts";
import type { ObservatoryRequest, TableAsk } from "./model.ts";
import type { DocumentSigner, KeptRequest, ObservatoryStore } from "./ports.ts";
import { digestOfDocument, signDocument } from "./seal-document.ts";

/** In order of precedence. */
export type PublishRequestRefusal =
  | NotAllowed
  | { readonly code: "deadlinePast" }
  | { readonly code: "ruleFlaw"; readonly flaw: RuleFlaw["code"] }
  | { readonly code: "tooManyRequests" };

export interface RequestHouse {
  readonly observatory: ObservatoryStore;
  readonly organisations: OrganisationStore;
  readonly documentSigner: DocumentSigner;
  readonly sha256: Sha256;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Requests of one observatory at most. */
const requestsMax = 500;

/** Publishes a request: signed, it stands as it is. Another month, another category is another request. */
export async function publishRequest(
  house: RequestHouse,
  actor: Actor,
  { ask }: { readonly ask: TableAsk },
): Promise<Result<KeptRequest, PublishRequestRefusal>> {
  if (!may(actor, "askTables")) return refuse(notAllowed);
  if (ask.deadline < house.clock.today()) return refuse({ code: "deadlinePast" });
  for (const { rule } of ask.categories) {
    const flaw = ruleFlawOf(rule);
    if (flaw !== undefined) return refuse({ code: "ruleFlaw", flaw: flaw.code });
  }
  if ((await house.observatory.requests()).length >= requestsMax) return refuse({ code: "tooManyRequests" });
  const content: ObservatoryRequest = {
    format: 1,
    kind: "ouvrageTableRequest",
    id: house.ids.next(),
    observatory: { id: actor.organisation, name: await nameOf(house.organisations, actor) },
    publishedOn: house.clock.today(),
    ask,
  };
  const kept: KeptRequest = {
    id: content.id,
    digest: digestOfDocument(content, house.sha256),
    signed: signDocument(content, house.documentSigner),
    publishedAt: house.clock.now(),
  };
  await house.observatory.addRequest(kept);
  return accept(kept);
}

async function nameOf(organisations: OrganisationStore, { organisation }: Actor): Promise<string> {
  const own = (await organisations.mine()).find(({ id }) => id === organisation);
  if (own === undefined) throw new Error("invalid actor; their organisation must be kept");
  return own.name;
}
