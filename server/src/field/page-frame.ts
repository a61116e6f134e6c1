import { readFileSync } from "node:fs";
import type { FieldLanguage } from "../../../core/src/field/index.ts";
import { html, type Markup, styleOf } from "../phone/markup.ts";
import { languageList, phoneDocument } from "../phone/page-parts.ts";
import type { PhoneScripts } from "../phone/phone-scripts.ts";
import { type PictureName, picture } from "./pictures.ts";
import type { Speech } from "./speech.ts";

const style = styleOf(
  readFileSync(new URL("../phone/phone.css", import.meta.url), "utf8").replaceAll(/\s*\n\s*/g, ""),
);

export interface FieldPage {
  readonly speech: Speech;
  /** Address of the page, without query: "/t/…". */
  readonly address: string;
  readonly heading: string;
  /** Said under the heading. */
  readonly intro: readonly string[];
  readonly body: Markup;
  readonly languages: readonly FieldLanguage[];
  readonly scripts: PhoneScripts | undefined;
}

/** A whole page, under a title that tells nothing to whoever sees the phone. */
export function framePage(page: FieldPage): string {
  const { speech, heading, intro, body, languages, scripts, address } = page;
  const { say } = speech;
  const list = { label: say("page.language"), languages, current: speech.language.code, address };
  return documentOf(
    speech,
    html`
<main data-tag="${speech.language.tag}" data-address="${address}" data-keeper="${scripts?.keeper}">
<p class="screen"><button type="button" id="leave" hidden>${say("phone.leave")}</button></p>
${languages.length === 0 ? undefined : html`<div class="screen">${languageList(list)}</div>`}
<section class="plain" data-listen>
<h1 tabindex="-1">${heading}</h1>
${intro.map((text) => html`<p>${text}</p>`)}
<noscript><p class="status">${say("page.noScript")}</p></noscript>
<p class="status" role="status" id="status"></p>
</section>
${body}
${scripts === undefined ? undefined : phoneSection(speech)}
</main>
<footer>
${speech.language.isReviewed ? undefined : html`<p class="soft">${say("page.unreviewed")}</p>`}
</footer>
${hiddenWords(speech)}
${scripts === undefined ? undefined : html`<script src="${scripts.page}" defer></script>`}`,
  );
}

/** A page that stands alone: to keep, print or show, without anything to press. */
export function frameKeptPage(
  speech: Speech,
  { heading, intro, body }: Pick<FieldPage, "heading" | "intro" | "body">,
): string {
  return documentOf(
    speech,
    html`<main><h1>${heading}</h1>${intro.map((text) => html`<p>${text}</p>`)}${body}</main>
${speech.language.isReviewed ? undefined : html`<p class="soft">${speech.say("page.unreviewed")}</p>`}`,
  );
}

/** A part of a page under a heading with its drawing; read aloud as a whole. */
export function partOf(name: PictureName, heading: string, content: Markup): Markup {
  return html`<section data-listen><h2 class="titled">${picture(name)}<span>${heading}</span></h2>${content}</section>`;
}

function documentOf({ language, say }: Speech, body: Markup): string {
  return phoneDocument({ language, title: say("page.title"), style, body });
}

function phoneSection({ say }: Speech): Markup {
  return html`<section id="phone" class="screen" hidden>
<h2 class="titled">${picture("phone")}<span>${say("phone.title")}</span></h2>
<p id="offline" hidden>${say("phone.offline")}</p>
<button type="button" id="forget">${say("phone.forget")}</button>
</section>`;
}

/** Sentences that the script shows when their moment comes: it has none of its own. */
const scriptWords = [
  "page.listen",
  "page.stop",
  "page.noVoice",
  "phone.forgotten",
  "phone.forgetWaiting",
  "send.sending",
  "send.waiting",
  "send.refused",
  "send.length",
  "send.day",
  "send.voice",
  "send.nothing",
  "voice.running",
  "voice.noMicrophone",
] as const;

function hiddenWords({ say }: Speech): Markup {
  return html`<div hidden>${scriptWords.map((key) => html`<span data-word="${key}">${say(key)}</span>`)}</div>`;
}
