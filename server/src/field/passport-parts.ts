import {
  type GivenPassport,
  holderLettersAtMost,
  type OwnPassports,
  type PassportPageWords,
  type SignedPassport,
  seerWordsFr,
  writePassportFile,
} from "../../../core/src/passports/index.ts";
import { html, type Markup } from "../phone/markup.ts";
import type { PageAround } from "./answer-phone.ts";
import { partOf } from "./page-frame.ts";

export type PassportFault = keyof PassportPageWords["fault"];

interface Parts {
  readonly words: PassportPageWords;
  readonly around: PageAround;
}

/** What is to be put right, said first. */
export function faultPart(words: PassportPageWords, fault: PassportFault): Markup {
  return html`<p class="status" role="alert">${words.fault[fault]}</p>`;
}

/** What may be shown, each thing to be ticked by the person; nothing is ticked before. */
export function choosingParts({ words, around, own }: Parts & { readonly own: OwnPassports }): Markup {
  const { address, speech } = around;
  const back = html`<p><a href="${address}">${words.back}</a> · <a href="/verifier">${words.verify}</a></p>`;
  if (own.offered.length === 0) return html`<section><p>${words.nothing}</p></section>${back}`;
  return html`<form method="post" action="${address}/passeport" autocomplete="off">
<fieldset data-listen><legend><label for="holder">${words.name}</label></legend>
<p class="soft" id="holder-help">${words.nameHelp}</p>
<input type="text" id="holder" name="holder" required maxlength="${holderLettersAtMost}" aria-describedby="holder-help">
</fieldset>
<fieldset data-listen><legend>${words.choose}</legend><p class="soft">${words.chooseHelp}</p>
<div class="choices">${own.offered.map(
    ({ key, words: text, day, seenBy }) =>
      html`<label class="choice"><input type="checkbox" name="chosen" value="${key}">
<span><span dir="auto">${text}</span><br>
<span class="soft">${speech.day(day)}, ${words.seenBy.replace("{who}", seerWordsFr[seenBy])}</span></span></label>`,
  )}</div></fieldset>
<button class="main">${words.make}</button></form>${back}`;
}

/** Passports given before: what each says is known to the person alone. */
export function givenParts({ words, around, own }: Parts & { readonly own: OwnPassports }): Markup {
  if (own.given.length === 0) return html``;
  const { speech, address } = around;
  const line = ({ id, issuedOn, withdrawnOn }: GivenPassport) => {
    const name = html`<strong>${words.givenLine.replace("{day}", speech.day(issuedOn))}</strong>`;
    if (withdrawnOn !== "") {
      return html`<li>${name}<br>${words.withdrawnOn.replace("{day}", speech.day(withdrawnOn))}</li>`;
    }
    return html`<li>${name}<br>${words.holds}
<form method="post" action="${address}/passeport/retrait"><input type="hidden" name="passport" value="${id}">
<button>${words.withdraw}</button></form></li>`;
  };
  const list = html`<p>${words.withdrawHelp}</p><ul>${own.given.map(line)}</ul>`;
  return partOf("shown", words.given, list);
}

/** The passport, to be taken away now: it is kept nowhere else. */
export function readyParts({
  words,
  around,
  signed,
  square,
}: Parts & { readonly signed: SignedPassport; readonly square: Buffer | undefined }): Markup {
  const { speech, address } = around;
  const { holder, skills, issuer } = signed.passport;
  const drawn =
    square === undefined
      ? html`<p>${words.noSquare}</p>`
      : html`<p>${words.square}</p>
<p><img src="data:image/png;base64,${square.toString("base64")}" alt="${words.square}" width="320" height="320"
  style="image-rendering:pixelated;max-width:100%;height:auto"></p>`;
  const shown = html`<ul>${skills.map(
    ({ words: text, day, seenBy }) =>
      html`<li><span dir="auto">${text}</span> <span class="soft">${speech.day(day)}, ${words.seenBy.replace(
        "{who}",
        seerWordsFr[seenBy],
      )}</span></li>`,
  )}</ul>`;
  return html`${partOf("shown", `${holder} · ${issuer.name}`, html`${shown}${drawn}`)}
<form method="post" action="${address}/passeport/fichier">
<textarea name="file" hidden readonly>${writePassportFile(signed)}</textarea>
<p><button class="main" formaction="${address}/passeport/papier">${words.paper}</button></p>
<p><button formaction="${address}/passeport/fichier">${words.file}</button></p></form>
<p><a href="${address}/passeport">${words.back}</a> · <a href="/verifier">${words.verify}</a></p>`;
}
