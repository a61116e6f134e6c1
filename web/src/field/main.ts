import { settle, takeForm } from "./answer-form.ts";
import { type AnswerQueue, forgetAnswers, openAnswerQueue } from "./answer-queue.ts";
import { forgetPage, keepPage } from "./keep-page.ts";
import { find, show, tell, wordOf } from "./page-parts.ts";
import { offerReading } from "./read-aloud.ts";
import { openVoice, type VoiceNote } from "./record-voice.ts";
import { sendAnswer } from "./send-answer.ts";

/** Milliseconds between two tries to send what waits, while the page is seen. */
const pause = 20_000;

const main = document.querySelector("main");
if (main !== null) start(main);

/** What a bare page cannot do: voice, reading aloud, answers that wait, forgetting. */
async function start({ dataset }: HTMLElement): Promise<void> {
  const { address = "", tag = "", keeper = "" } = dataset;
  offerReading(tag);
  offerButtons();
  const voice = openVoice();
  const queue = await openAnswerQueue();
  const form = find("answer", HTMLFormElement);
  if (form !== undefined) takeForm(form, { page: address, queue, voice });
  if (queue !== undefined) sendWaiting(queue, address);
  show(find("phone", HTMLElement));
  offerForgetting({ queue, voice, address });
  await keepPage(keeper, address);
}

function offerButtons(): void {
  const [print, leave] = [find("print", HTMLButtonElement), find("leave", HTMLButtonElement)];
  print?.addEventListener("click", () => window.print());
  leave?.addEventListener("click", () => window.location.replace("about:blank"));
  for (const button of [print, leave]) show(button);
}

/** Sends what waits on this phone, of any page, whenever there may be a network again. */
function sendWaiting(queue: AnswerQueue, address: string): void {
  let isSending = false;
  const sendAll = async () => {
    if (isSending || document.visibilityState === "hidden") return;
    isSending = true;
    for (const answer of await queue.all()) {
      const sending = await sendAnswer(answer.action, answer.bytes);
      if (answer.page === address) await settle(queue, answer, sending);
      else if (sending.kind === "received") await queue.remove(answer.id);
    }
    isSending = false;
  };
  sendAll();
  window.addEventListener("online", sendAll);
  document.addEventListener("visibilitychange", sendAll);
  window.setInterval(sendAll, pause);
}

interface ForgetTools {
  readonly queue: AnswerQueue | undefined;
  readonly voice: VoiceNote;
  readonly address: string;
}

/** Forgets at once, or at the second press when an answer would be lost. */
function offerForgetting({ queue, voice, address }: ForgetTools): void {
  let isSure = false;
  find("forget", HTMLButtonElement)?.addEventListener("click", async () => {
    const waiting = (await queue?.all()) ?? [];
    if (waiting.length > 0 && !isSure) {
      isSure = true;
      return tell("phone.forgetWaiting");
    }
    voice.erase();
    await forgetAnswers();
    await forgetPage(address);
    const told = document.createElement("p");
    told.textContent = wordOf("phone.forgotten");
    told.setAttribute("role", "status");
    told.tabIndex = -1;
    const page = document.querySelector("main");
    if (page !== null) page.textContent = "";
    page?.append(told);
    document.querySelector("footer")?.remove();
    told.focus();
  });
}
