import { readFileSync } from "node:fs";
import type { AnswerLanguage, AnswerWordKey } from "../../../core/src/answers/index.ts";
import { html, type Markup, styleOf } from "../phone/markup.ts";
import { languageList, phoneDocument } from "../phone/page-parts.ts";
import type { PhoneScripts } from "../phone/phone-scripts.ts";
import type { AnswerSpeech } from "./speech.ts";

const styles = ["../phone/phone.css", "answers.css"].map((file) =>
  readFileSync(new URL(file, import.meta.url), "utf8").replaceAll(/\s*\n\s*/g, ""),
);
const style = styleOf(styles.join(""));

export interface AnswerFrameParts {
  readonly speech: AnswerSpeech;
  /** Address of the page, without query. */
  readonly address: string;
  readonly heading: string;
  readonly body: Markup;
  readonly languages: readonly AnswerLanguage[];
  readonly scripts: PhoneScripts | undefined;
  /** What the script does: ask the questions, or hand in what another phone sealed. */
  readonly does: "ask" | "relay" | "nothing";
  /** What the phone keeps an answer under: its address, and what it asks when one address asks several times. */
  readonly keptAs?: string;
  /** What phones seal for. */
  readonly publicKey: string;
}

/** Sentences that the script shows when their moment comes: it has none of its own. */
const scriptWords: readonly AnswerWordKey[] = [
  "page.listen",
  "page.stop",
  "page.noVoice",
  "phone.forgotten",
  "phone.forgetWaiting",
  "question.progress",
  "send.sending",
  "send.waiting",
  "send.notKept",
  "send.noRoom",
  "send.already",
  "send.closed",
  "send.refused",
  "hand.tooLong",
  "voice.running",
  "voice.ready",
  "voice.full",
  "voice.noMicrophone",
  "relay.empty",
  "relay.later",
  "relay.refused",
];

/** A whole page, under a title that tells nothing to whoever sees the phone. */
export function frameAnswerPage(parts: AnswerFrameParts): string {
  const { speech, address, heading, languages, scripts, does, publicKey, keptAs = address } = parts;
  const { say, language } = speech;
  const list = { label: say("page.language"), languages, current: language.code, address };
  const body = html`
<main data-does="${does}" data-tag="${language.tag}" data-address="${address}"
 data-kept="${keptAs}" data-keeper="${scripts?.keeper}" data-key="${publicKey}">
<p class="screen"><button type="button" id="leave" hidden>${say("phone.leave")}</button></p>
<h1 tabindex="-1">${heading}</h1>
<noscript><p class="status">${say("page.noScript")}</p></noscript>
<p class="status" role="status" id="status"></p>
${parts.body}
</main>
<footer>
${language.isReviewed ? undefined : html`<p class="soft">${say("page.unreviewed")}</p>`}
${languageList(list)}
</footer>
<div hidden>${scriptWords.map((key) => html`<span data-word="${key}">${sayBare(speech, key)}</span>`)}</div>
${scripts === undefined || does === "nothing" ? undefined : html`<script src="${scripts.page}" defer></script>`}
`;
  return phoneDocument({ language, title: say("page.title"), style, body });
}

/** A sentence with its places left for the script to fill. */
function sayBare({ say }: AnswerSpeech, key: AnswerWordKey): string {
  return say(key, { number: "{number}", count: "{count}" });
}
