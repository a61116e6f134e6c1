import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import type { DesignAttachment, TrainingDesign } from "../../../core/src/training/public.ts";
import { CallRefused } from "../http/call.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { sameContent } from "../parts/same-content.ts";
import type { Visit } from "./model.ts";
import type { SentDocument, SentVisit } from "./sent-visit.ts";
import type { VisitAttachment, VisitShelf } from "./visit-shelf.ts";

/** Where documents of one kind are sent. Each call throws `CallRefused`. */
export interface Destination<Content> {
  /** Keeps a new document under an id, or gives the one that is kept under it. */
  begin(id: string, content: Content): Promise<KeptDocument<Content>>;
  save(id: string, content: Content, basedOnRevision: number): Promise<KeptDocument<Content>>;
}

/** What sending needs. Each call throws `CallRefused`. */
export interface SendingPorts {
  readonly shelf: Pick<VisitShelf, "load" | "sent" | "noteSent" | "attachment">;
  /** The organisation on screen. */
  readonly organisation: string;
  readonly diagnoses: Destination<Diagnosis>;
  readonly designs: Destination<TrainingDesign>;
  /** Keeps bytes beside a design under an id, or gives what is kept under it. */
  attach(design: string, line: DesignAttachment, bytes: VisitAttachment): Promise<DesignAttachment>;
  detach(design: string, attachment: string): Promise<void>;
  now(): string;
}

/**
 * Sends a visit: its diagnosis, then its training, then the photos and voice notes, each noted once the organisation
 * has it. Stopped on the way, the next sending goes on from there; nothing is made twice, as every part is sent under
 * an id of its own. Throws `CallRefused`: `changedThere` when somebody changed a document over there since; it is left
 * alone.
 */
export async function sendVisit(ports: SendingPorts, id: string): Promise<SentVisit> {
  const visit = (await ports.shelf.load(id)).content;
  const before = await ports.shelf.sent(id);
  let sent = partsSent(before?.organisation === ports.organisation ? before : undefined, ports.organisation);
  const note = async (part: Partial<SentVisit>) => {
    sent = { ...sent, ...part };
    await ports.shelf.noteSent(id, sent);
  };
  await sendDocument(ports.diagnoses, {
    id,
    content: visit.diagnosis,
    before: sent.diagnosis,
    note: (diagnosis) => note({ diagnosis }),
  });
  if (visit.design !== undefined) {
    await sendDocument(ports.designs, {
      id,
      content: visit.design,
      before: sent.design,
      // Begun again over there, a design has lost what was beside it.
      note: (design, isAnew) => note(isAnew ? { design, attachments: [] } : { design }),
    });
    await sendAttachments(ports, { id, design: visit.design, there: () => sent, note });
  }
  await note({ at: ports.now() });
  return sent;
}

/** What is there already; until everything is, no moment is told at which it arrived. */
function partsSent(before: SentVisit | undefined, organisation: string): SentVisit {
  if (before === undefined) return { organisation, attachments: [], attempted: [] };
  const { at: _former, ...parts } = before;
  return parts;
}

interface DocumentToSend<Content> {
  readonly id: string;
  readonly content: Content;
  readonly before: SentDocument | undefined;
  note(sent: SentDocument, isAnew: boolean): Promise<void>;
}

async function sendDocument<Content>(
  there: Destination<Content>,
  { id, content, before, note }: DocumentToSend<Content>,
): Promise<void> {
  const found = await there.begin(id, content);
  const known = { revision: found.revision, savedAt: found.savedAt };
  const isAnew = found.revision === 1 && found.savedAt !== before?.savedAt;
  if (sameContent(found.content, content)) return note({ ...known, content }, isAnew);
  const isOurs = found.revision === (before?.revision ?? 1) || sameContent(found.content, before?.tried);
  if (!isOurs) throw new CallRefused({ code: "changedThere" }, 0);
  // Whatever becomes of the answer, the next sending recognises what it finds.
  await note({ ...known, tried: content }, isAnew);
  const saved = await there.save(id, content, found.revision);
  await note({ revision: saved.revision, savedAt: saved.savedAt, content }, false);
}

type Beside = Pick<SentVisit, "attachments" | "attempted">;

/** Bytes that are not on this device (a file of a visit may come without) cannot be sent, and stop nothing. */
async function sendAttachments(
  { shelf, attach, detach }: SendingPorts,
  sending: {
    readonly id: string;
    readonly design: TrainingDesign;
    there(): Beside;
    note(part: Beside): Promise<void>;
  },
): Promise<void> {
  const { id, design, there, note } = sending;
  // First, so that a training which is full over there has room.
  const held = design.attachments.map((line) => line.id);
  const { attachments, attempted } = there();
  for (const forgotten of [...attachments, ...attempted].filter((each) => !held.includes(each))) {
    await detach(id, forgotten);
    await note(without(there(), forgotten));
  }
  for (const line of design.attachments) {
    const kept = there().attachments.includes(line.id) ? undefined : await shelf.attachment(id, line.id);
    if (kept === undefined) continue;
    await note(listedIn(there(), "attempted", line.id));
    const { sha256 } = await attach(id, line, kept);
    if (sha256 !== line.sha256) throw new CallRefused({ code: "changedThere" }, 0);
    await note(listedIn(there(), "attachments", line.id));
  }
}

function listedIn(beside: Beside, list: keyof Beside, id: string): Beside {
  const others = without(beside, id);
  return { ...others, [list]: [...others[list], id] };
}

function without({ attachments, attempted }: Beside, id: string): Beside {
  return {
    attachments: attachments.filter((each) => each !== id),
    attempted: attempted.filter((each) => each !== id),
  };
}

/** Photos and voice notes of the design that the organisation does not have. */
export function unsentAttachments(sent: SentVisit, { design }: Visit): number {
  return design?.attachments.filter(({ id }) => !sent.attachments.includes(id)).length ?? 0;
}
