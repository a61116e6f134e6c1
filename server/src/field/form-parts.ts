import type { FieldWordKey } from "../../../core/src/field/index.ts";
import { html, type Insert, type Markup } from "../phone/markup.ts";
import { type PictureName, picture } from "./pictures.ts";
import type { Speech } from "./speech.ts";

/** One answer to press. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly drawing?: PictureName | undefined;
  readonly isChosen?: boolean;
  readonly isQuiet?: boolean;
  /** What belongs to this answer and stands under it. */
  readonly under?: Markup | undefined;
}

export interface Question {
  readonly name: string;
  readonly legend: string;
  readonly help?: string | undefined;
  readonly choices: readonly Choice[];
  readonly isPaired?: boolean;
}

/** A question whose answers are large buttons, of which one is pressed at most. */
export function questionOf({ name, legend, help, choices, isPaired = false }: Question): Markup {
  return html`<fieldset data-listen><legend>${legend}</legend>
${help === undefined ? undefined : html`<p class="soft">${help}</p>`}
<div class="choices${isPaired ? " pairs" : ""}">${choices.map((choice) => choiceOf(name, choice))}</div></fieldset>`;
}

function choiceOf(name: string, { value, label, drawing, isChosen, isQuiet, under }: Choice): Markup {
  const kind = `${isChosen === true ? " picked" : ""}${isQuiet === true ? " quiet" : ""}`;
  const checked: Insert = isChosen === true && html` checked`;
  const drawn = drawing === undefined ? undefined : picture(drawing);
  const input = html`<input type="radio" name="${name}" value="${value}"${checked}>`;
  const button = html`<label class="choice${kind}">${input}${drawn}<span>${label}</span></label>`;
  return under === undefined ? button : html`<div>${button}${under}</div>`;
}

export interface FieldForm {
  /** Where the answer goes: "/t/…/paroles". */
  readonly action: string;
  readonly speech: Speech;
  /** Made for this page; the script draws its own for each answer. */
  readonly id: string;
  readonly today: string;
  /** Address of the page, for another answer. */
  readonly address: string;
  readonly content: Markup;
}

/** The form of a page: it posts by itself, and better with the script. */
export function formOf({ action, speech, id, today, address, content }: FieldForm): Markup {
  const { say } = speech;
  return html`<form method="post" action="${action}" id="answer" autocomplete="off">
<input type="hidden" name="id" value="${id}"><input type="hidden" name="day" value="${today}">
${content}
<button class="main">${say("send.button")}</button>
</form>
<section id="done" hidden>${doneParts(speech, address)}</section>`;
}

/** What is shown in place of the form once the answer is kept: nothing of it. */
export function doneParts({ say }: Speech, address: string): Markup {
  return html`<h2 tabindex="-1">${say("send.done")}</h2><p>${say("send.doneMore")}</p>
<a class="button" href="${address}">${say("send.again")}</a>`;
}

/** Each option of a list with its own sentence: "happened.asPlanned". */
export function optionsOf<Value extends string>(
  speech: Speech,
  values: readonly Value[],
  facts: {
    readonly key: (value: Value) => FieldWordKey;
    readonly drawing: Readonly<Record<Value, PictureName>>;
  },
): readonly Choice[] {
  return values.map((value) => ({
    value,
    label: speech.say(facts.key(value)),
    drawing: facts.drawing[value],
  }));
}
