import { deviceDay } from "../app/browser-clock.ts";
import type { AnswerQueue, WaitingAnswer } from "./answer-queue.ts";
import { find, show, tell } from "./page-parts.ts";
import type { VoiceNote } from "./record-voice.ts";
import { type Sending, sendAnswer } from "./send-answer.ts";

interface FormTools {
  /** Address of the page. */
  readonly page: string;
  readonly queue: AnswerQueue | undefined;
  readonly voice: VoiceNote;
}

/** Sends the form in place of the browser: kept on the phone first, then sent, then let go of. */
export function takeForm(form: HTMLFormElement, { page, queue, voice }: FormTools): void {
  const untouched = fieldsOf(form);
  markPicked(form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fields = fieldsOf(form);
    const sound = await voice.bytes();
    if (fields === untouched && sound === undefined) return tell("send.nothing");
    const button = form.querySelector<HTMLButtonElement>("button.main");
    button?.setAttribute("disabled", "");
    tell("send.sending");
    const id = newId();
    const answer = { id, page, action: form.action, bytes: bytesOf(id, fields, sound) };
    await queue?.add(answer);
    const sending = await sendAnswer(answer.action, answer.bytes);
    button?.removeAttribute("disabled");
    if (sending.kind === "later" && queue === undefined) return tell("send.refused");
    await settle(queue, answer, sending);
    if (sending.kind === "refused") return;
    form.reset();
    voice.erase();
    markPicked(form);
    show(form, false);
  });
}

/** Does what the answer of the server asks for, and tells the person. */
export async function settle(
  queue: AnswerQueue | undefined,
  { id }: Pick<WaitingAnswer, "id">,
  sending: Sending,
): Promise<void> {
  if (sending.kind === "received" || sending.kind === "refused") await queue?.remove(id);
  if (sending.kind === "received") {
    tell("");
    const done = find("done", HTMLElement);
    show(find("answer", HTMLFormElement), false);
    show(done);
    done?.querySelector("h2")?.focus();
    return;
  }
  if (sending.kind === "later") tell("send.waiting");
  else tell(sending.kind === "refused" ? sending.words : "send.refused");
}

/** The fields as a browser would post them, without those that the script makes anew. */
function fieldsOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const element of form.elements) {
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    if (!isField || element.name === "" || element.name === "id" || element.name === "day") continue;
    if (element instanceof HTMLInputElement && element.type === "radio" && !element.checked) continue;
    fields.append(element.name, element.value);
  }
  return fields.toString();
}

function bytesOf(id: string, fields: string, sound: ArrayBuffer | undefined): ArrayBuffer {
  const text = new TextEncoder().encode(`id=${id}&day=${deviceDay()}&${fields}\n`);
  const bytes = new Uint8Array(text.byteLength + (sound?.byteLength ?? 0));
  bytes.set(text);
  if (sound !== undefined) bytes.set(new Uint8Array(sound), text.byteLength);
  return bytes.buffer;
}

/** 128 bits of chance, hexadecimal. */
function newId(): string {
  const bytes = window.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Answers pressed are seen as such in browsers of any age. */
function markPicked(form: HTMLFormElement): void {
  const mark = () => {
    for (const label of form.querySelectorAll<HTMLElement>(".choice")) {
      label.classList.toggle("picked", label.querySelector("input")?.checked === true);
    }
  };
  mark();
  form.onchange = mark;
}
