import {
  councilLettersAtMost,
  councilPageWordsFr,
  councilStands,
  councilVoices,
} from "../../../core/src/field/index.ts";
import type { Consultation } from "../../../core/src/projects/index.ts";
import { councilWordPath } from "../http/link-door.ts";
import { html, type Markup } from "../phone/markup.ts";
import { formOf, questionOf } from "./form-parts.ts";
import type { Speech } from "./speech.ts";

export interface CouncilWordPage {
  readonly speech: Speech;
  /** Address of the page: "/c/…/avis". */
  readonly address: string;
  readonly id: string;
  readonly today: string;
  readonly consultation: Consultation;
}

/** Where a member of the council writes, in their own name or to note the vote of a meeting. */
export function councilWordPage({ speech, address, id, today, consultation }: CouncilWordPage): Markup {
  const words = councilPageWordsFr;
  const { informedOn } = consultation;
  const earliest = informedOn.known ? html` min="${informedOn.value}"` : undefined;
  const meeting = html`<p><label for="meetingDay">${words.meetingDay}</label>
<input type="date" id="meetingDay" name="meetingDay" max="${today}"${earliest}></p>`;
  const content = html`${questionOf({
    name: "voice",
    legend: words.voice,
    help: words.voiceHelp,
    choices: councilVoices.map((value) => ({
      value,
      label: words.voices[value],
      isChosen: value === "member",
      under: value === "meeting" ? meeting : undefined,
    })),
  })}${questionOf({
    name: "stand",
    legend: words.stand,
    choices: [
      ...councilStands.map((value) => ({ value, label: words.stands[value] })),
      { value: "", label: words.standLater, isQuiet: true },
    ],
  })}${textOf("words", words.words, 5)}${textOf("dissent", words.dissent, 3)}`;
  return html`${formOf({ action: address, speech, id, today, address, content })}${backToFile(address)}`;
}

/** Back to the file that the page is about. */
export function backToFile(address: string): Markup {
  const file = address.slice(0, -(councilWordPath.length + 1));
  return html`<p><a href="${file}">${councilPageWordsFr.back}</a></p>`;
}

function textOf(name: string, label: string, rows: number): Markup {
  return html`<fieldset><legend><label for="${name}">${label}</label></legend>
<textarea id="${name}" name="${name}" rows="${String(rows)}"
  maxlength="${String(councilLettersAtMost)}"></textarea></fieldset>`;
}
