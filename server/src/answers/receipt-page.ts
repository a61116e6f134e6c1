import type { AnswerLanguage } from "../../../core/src/answers/index.ts";
import { html } from "../phone/markup.ts";
import type { AnswerHouse } from "./answer-house.ts";
import { frameAnswerPage } from "./page-frame.ts";
import { answerSpeech } from "./speech.ts";

type PageHouse = Pick<AnswerHouse, "languages" | "scripts" | "sealed">;

interface CheckedReceipt {
  readonly code: string;
  readonly standing: "asked" | "genuine" | "unknown";
}

/** Whether a code is a receipt of this installation: it tells nothing else, and nothing was kept to tell it. */
export function receiptPage(
  { languages, sealed }: PageHouse,
  language: AnswerLanguage,
  { code, standing }: CheckedReceipt,
): string {
  const speech = answerSpeech(language);
  const { say } = speech;
  const told =
    standing === "asked"
      ? undefined
      : html`<p class="status">${say(standing === "genuine" ? "receipt.genuine" : "receipt.unknown")}</p>`;
  const kept =
    standing === "genuine"
      ? html`<h2>${say("send.done")}</h2><p>${say("send.receipt")}</p><p class="code">${code}</p>`
      : undefined;
  const body = html`${told}<section>${kept}<form method="get" action="/r/recu">
<p><label for="code">${say("receipt.label")}</label>
<input type="text" id="code" name="code" maxlength="40" autocomplete="off"
 autocapitalize="characters" dir="ltr" required></p>
<input type="hidden" name="l" value="${language.code}">
<button class="main">${say("receipt.check")}</button></form></section>`;
  const parts = { speech, address: "/r/recu", body, languages, scripts: undefined };
  return frameAnswerPage({
    ...parts,
    heading: say("receipt.heading"),
    publicKey: sealed.publicKey,
    does: "nothing",
  });
}

/** Where another phone hands in what it cannot read; the answer is in the address, after its "#". */
export function relayPage({ languages, scripts, sealed }: PageHouse, language: AnswerLanguage): string {
  const speech = answerSpeech(language);
  const { say } = speech;
  const body = html`<section><p>${say("relay.help")}</p>
<button type="button" class="main" id="relay" hidden>${say("relay.send")}</button></section>
<section id="done" hidden><h2 tabindex="-1">${say("relay.done")}</h2><p class="code" id="code"></p></section>`;
  const parts = { speech, address: "/r/remise", body, languages, scripts };
  return frameAnswerPage({
    ...parts,
    heading: say("relay.heading"),
    publicKey: sealed.publicKey,
    does: "relay",
  });
}
