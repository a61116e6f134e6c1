import {
  attachmentBytesAtMost,
  attachmentsAtMost,
  type DesignAttachment,
  recogniseAttachment,
} from "../../../core/src/training/public.ts";
import { CallRefused } from "../http/call.ts";
import type { AttachmentKeeper } from "../training/training-home.ts";
import type { VisitShelf } from "./visit-shelf.ts";

/** Bytes of all the photos and voice notes of a visit: its file must still be read on another device. */
const bytesAtMost = 100_000_000;

/** What keeping photos and voice notes on a device needs. */
export interface KeepingPorts {
  readonly shelf: Pick<VisitShelf, "load" | "attachment" | "keepAttachment" | "forgetAttachment">;
  newId(): string;
  /** 64 hexadecimal figures. */
  sha256(bytes: ArrayBuffer): Promise<string>;
}

/** Photos and voice notes kept on this device under the same rules as over there, so that none is refused later. */
export function keepAttachments({ shelf, newId, sha256 }: KeepingPorts): AttachmentKeeper {
  return {
    async attach(visit, file) {
      const bytes = await file.arrayBuffer();
      const recognised = recognise(bytes);
      const line: DesignAttachment = {
        id: newId(),
        ...recognised,
        byteCount: bytes.byteLength,
        sha256: await sha256(bytes),
        label: file.name.slice(0, 200),
      };
      await expectRoom(shelf, visit, line);
      await namingRoom(() => shelf.keepAttachment(visit, { id: line.id, mediaType: line.mediaType, bytes }));
      return line;
    },
    async open(visit, attachment) {
      const kept = await shelf.attachment(visit, attachment);
      if (kept === undefined) throw new CallRefused({ code: "unknownAttachment" }, 0);
      return new Blob([kept.bytes], { type: kept.mediaType });
    },
    remove: (visit, attachment) => shelf.forgetAttachment(visit, attachment),
  };
}

function recognise(bytes: ArrayBuffer): Pick<DesignAttachment, "kind" | "mediaType"> {
  if (bytes.byteLength === 0) throw new CallRefused({ code: "attachmentEmpty" }, 0);
  const recognised = recogniseAttachment(new Uint8Array(bytes));
  if (recognised === undefined) throw new CallRefused({ code: "attachmentNotRecognised" }, 0);
  if (bytes.byteLength > attachmentBytesAtMost[recognised.kind]) {
    throw new CallRefused({ code: "attachmentTooLarge" }, 0);
  }
  return recognised;
}

async function expectRoom(
  shelf: Pick<VisitShelf, "load">,
  visit: string,
  line: DesignAttachment,
): Promise<void> {
  const before = (await shelf.load(visit)).content.design?.attachments ?? [];
  if (before.length >= attachmentsAtMost) throw new CallRefused({ code: "tooManyAttachments" }, 0);
  const bytes = [...before, line].reduce((sum, { byteCount }) => sum + byteCount, 0);
  if (bytes > bytesAtMost) throw new CallRefused({ code: "attachmentsTooHeavy" }, 0);
}

/** A photo without room is not kept, and nothing else is at stake. */
async function namingRoom(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const isFull = error instanceof CallRefused && error.refusal.code === "storageFull";
    throw isFull ? new CallRefused({ code: "attachmentNoRoom" }, 0) : error;
  }
}
