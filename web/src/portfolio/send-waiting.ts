import type { SeenFirm } from "../../../core/src/portfolio/public.ts";
import { CallRefused } from "../http/call.ts";
import type { WaitingCall } from "./waiting-call.ts";

/** What sending needs of the device and of the server. Calls to the server throw `CallRefused`. */
export interface SendingPorts {
  /** Adds a firm under an id of this device's own; one added before is given as it is. */
  add(id: string, waiting: WaitingCall): Promise<SeenFirm>;
  noteCall(waiting: WaitingCall): Promise<SeenFirm>;
  forget(id: string): Promise<void>;
  keep(waiting: WaitingCall): Promise<void>;
}

/** Somebody else called the same firm while a note waited here. */
export interface MetCall {
  readonly label: string;
  readonly day: string;
  readonly words: string;
}

/** What became of the notes that waited. */
export interface Sending {
  readonly sent: number;
  readonly met: readonly MetCall[];
}

/**
 * Sends what waits, in the order it was noted. Each note is forgotten here only once the server has it, and the server
 * keeps a note sent twice once. Stops at the first that cannot reach it; a note that is refused stays, with its why.
 */
export async function sendWaiting(waiting: readonly WaitingCall[], ports: SendingPorts): Promise<Sending> {
  const met: MetCall[] = [];
  let sent = 0;
  for (const each of waiting.filter(({ refusal }) => refusal === undefined)) {
    try {
      if (each.begin !== undefined) await ports.add(each.firm, each);
      const { content } = await ports.noteCall(each);
      const known = [...each.seenCalls, ...waiting.map(({ call }) => call.id)];
      const others = content.calls.filter(({ id }) => !known.includes(id));
      met.push(...others.map(({ day, words }) => ({ label: content.label, day, words })));
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      const { code } = error.refusal;
      if (code !== "unknownFirm" && code !== "tooManyCalls" && code !== "notAllowed") break;
      await ports.keep({ ...each, refusal: code });
      continue;
    }
    await ports.forget(each.call.id);
    sent += 1;
  }
  return { sent, met };
}
