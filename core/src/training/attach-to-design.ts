import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { DesignAttachment } from "./model.ts";
import type { Sha256, TrainingDesignStore } from "./ports.ts";
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
  { design, label, chunks }: AttachToDesign,
): Promise<Result<DesignAttachment, AttachToDesignRefusal>> {
  if (!may(actor, "editTrainingDesign")) return refuse(notAllowed);
  const bytes = await readBounded(chunks, Math.max(...Object.values(attachmentBytesAtMost)));
  if (bytes === "tooLong") return refuse({ code: "attachmentTooLarge" });
  if (bytes.byteLength === 0) return refuse({ code: "attachmentEmpty" });
  const recognised = recogniseAttachment(bytes);
  if (recognised === undefined) return refuse({ code: "attachmentNotRecognised" });
  if (bytes.byteLength > attachmentBytesAtMost[recognised.kind])
    return refuse({ code: "attachmentTooLarge" });
  const facts = { id: house.ids.next(), ...recognised, sha256: house.sha256(bytes) };
  const outcome = await house.trainingDesigns.attach(design, { ...facts, bytes }, attachmentsAtMost);
  return outcome === "kept"
    ? accept({ ...facts, byteCount: bytes.byteLength, label })
    : refuse({ code: outcome });
}

async function readBounded(
  chunks: AsyncIterable<Uint8Array>,
  atMost: number,
): Promise<Uint8Array | "tooLong"> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of chunks) {
    length += part.byteLength;
    if (length > atMost) return "tooLong";
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.byteLength;
  }
  return whole;
}
