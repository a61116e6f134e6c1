import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Ids } from "../kernel/ids.ts";
import { readBounded } from "../kernel/read-bounded.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { DesignAttachment } from "./model.ts";
import type { KeptAttachment, Sha256, TrainingDesignStore } from "./ports.ts";
import { attachmentBytesAtMost, attachmentsAtMost, recogniseAttachment } from "./recognise-attachment.ts";

/** In order of precedence. */
export type AttachToDesignRefusal =
  | NotAllowed
  | { readonly code: "attachmentEmpty" }
  | { readonly code: "attachmentTooLarge" }
  | { readonly code: "attachmentNotRecognised" }
  | { readonly code: "unknownDocument" }
  | { readonly code: "tooManyAttachments" };

interface AttachingHouse {
  readonly trainingDesigns: TrainingDesignStore;
  readonly sha256: Sha256;
  readonly ids: Ids;
}

export interface AttachToDesign {
  readonly design: string;
  /** Chosen by who attaches: attaching again under it keeps nothing and gives what is kept. */
  readonly id?: string | undefined;
  /** Shown beside the photo or the voice note. */
  readonly label: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Keeps a photo or a voice note beside a design, and gives the line that the design then refers to. What it is, is told
 * by its bytes. Reading stops as soon as it is longer than any kind may be.
 */
export async function attachToDesign(
  house: AttachingHouse,
  actor: Actor,
  { design, id, label, chunks }: AttachToDesign,
): Promise<Result<DesignAttachment, AttachToDesignRefusal>> {
  if (!may(actor, "editTrainingDesign")) return refuse(notAllowed);
  const bytes = await readBounded(chunks, Math.max(...Object.values(attachmentBytesAtMost)));
  if (bytes === "tooLong") return refuse({ code: "attachmentTooLarge" });
  if (bytes.byteLength === 0) return refuse({ code: "attachmentEmpty" });
  const recognised = recogniseAttachment(bytes);
  if (recognised === undefined) return refuse({ code: "attachmentNotRecognised" });
  if (bytes.byteLength > attachmentBytesAtMost[recognised.kind])
    return refuse({ code: "attachmentTooLarge" });
  const kept = { id: id ?? house.ids.next(), ...recognised, sha256: house.sha256(bytes), bytes };
  const outcome = await house.trainingDesigns.attach(design, kept, attachmentsAtMost);
  if (outcome === "kept") return accept(lineOf(kept, label));
  if (outcome !== "taken") return refuse({ code: outcome });
  const before = id === undefined ? undefined : await house.trainingDesigns.findAttachment(design, id);
  if (before === undefined) throw new Error(`invalid attachment; a new id must not be taken: ${kept.id}`);
  return accept(lineOf(before, label));
}

function lineOf({ bytes, ...facts }: KeptAttachment, label: string): DesignAttachment {
  return { ...facts, byteCount: bytes.byteLength, label };
}
