import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import { CallRefused } from "../http/call.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { withSent } from "./edit-visit.ts";
import type { Visit } from "./model.ts";
import type { VisitShelf } from "./visit-shelf.ts";

/** What sending needs. Each call throws `CallRefused`. */
export interface SendingPorts {
  readonly shelf: Pick<VisitShelf, "load" | "change">;
  /** The organisation on screen. */
  readonly organisation: string;
  /** Keeps a new diagnosis under an id, or gives the one that is kept under it. */
  begin(id: string, content: Diagnosis): Promise<KeptDocument<Diagnosis>>;
  save(id: string, content: Diagnosis, basedOnRevision: number): Promise<KeptDocument<Diagnosis>>;
  now(): string;
}

/**
 * Sends the diagnosis of a visit, and notes where and when. Sent again it makes no second one: the visit's id is the
 * diagnosis's. Throws `CallRefused`: `changedThere` when somebody changed it over there since, and nothing is sent.
 */
export async function sendVisit(ports: SendingPorts, id: string): Promise<KeptDocument<Visit>> {
  const { diagnosis, sent } = (await ports.shelf.load(id)).content;
  const known = sent?.organisation === ports.organisation ? sent.revision : 1;
  const there = await ports.begin(id, diagnosis);
  const isSame = sameDiagnosis(there.content, diagnosis);
  if (!isSame && there.revision !== known) throw new CallRefused({ code: "changedThere" }, 0);
  const kept = isSame ? there : await ports.save(id, diagnosis, there.revision);
  return ports.shelf.change(id, (visit) =>
    withSent(visit, {
      organisation: ports.organisation,
      revision: kept.revision,
      at: ports.now(),
      // What was typed while it was on its way is not over there.
      isLatest: sameDiagnosis(visit.diagnosis, diagnosis),
    }),
  );
}

/** Same content, in whatever order the fields were written. */
function sameDiagnosis(one: Diagnosis, other: Diagnosis): boolean {
  return canonical(one) === canonical(other);
}

function canonical(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
