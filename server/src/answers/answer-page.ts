import {
  answerModes,
  consentPrefix,
  consents,
  fieldPrefix,
  type LeaderFunction,
  openValues,
  voiceBytesAtMost,
  voicePrefix,
  voiceSecondsAtMost,
  waveField,
  wordsLettersAtMost,
} from "../../../core/src/answers/index.ts";
import {
  answerDrawings,
  choicesOf,
  type InvitedWave,
  minutesAsked,
  type Question,
} from "../../../core/src/surveys/index.ts";
import { html, type Markup } from "../phone/markup.ts";
import type { AnswerSpeech } from "./speech.ts";

interface AnswerPage {
  readonly speech: AnswerSpeech;
  /** "/r/…". */
  readonly address: string;
  /** Drawn for a form without script; the script draws its own. */
  readonly id: string;
  readonly wave: Pick<InvitedWave, "id" | "asker" | "purpose" | "questionnaire">;
  /** Function of who answers for a group; `undefined` for people who answer for themselves. */
  readonly leads: LeaderFunction | undefined;
  /** Whether open questions may be answered by speaking: somebody is there to hear. */
  readonly hears: boolean;
  /** Where a receipt is checked, as somebody would type it. */
  readonly receiptAddress: string;
}

/** One form of all questions, which the script shows one at a time. */
export function answerPage(page: AnswerPage): Markup {
  const { speech, address, id, wave, receiptAddress, leads } = page;
  const { say } = speech;
  const { questions } = wave.questionnaire;
  return html`<form method="post" action="${address}/reponse" id="answer" autocomplete="off">
<input type="hidden" name="id" value="${id}">
${leads === undefined ? undefined : html`<input type="hidden" name="${waveField}" value="${wave.id}">`}
${startStep(page)}
${questions.map((question) => questionStep(page, question))}
<section class="ask" id="end" data-listen><h2 tabindex="-1">${say("end.heading")}</h2>
<p>${say(leads === undefined ? "end.help" : "group.end")}</p>
<button class="main" id="send">${say("end.send")}</button></section>
<section id="cover" hidden><p>${say("cover.give")}</p>
<button type="button" class="main" id="uncover">${say("cover.open")}</button></section>
<div class="screen" id="moves" hidden><button type="button" class="main" id="next">${say("move.next")}</button>
<button type="button" id="back">${say("move.back")}</button></div>
</form>
<section id="done" hidden><h2 tabindex="-1">${say("send.done")}</h2>
<p>${say("send.receipt")}</p><p class="code" id="code"></p>
<details><summary>${say("send.receiptWhy")}</summary>
<p>${say("send.receiptHelp", { address: receiptAddress })}</p></details></section>
<section id="hand" hidden><h2>${say("hand.title")}</h2><p>${say("hand.help")}</p>
<button type="button" id="showSquare">${say("hand.show")}</button>
<div id="handed" hidden><canvas id="square" role="img" aria-label="${say("hand.show")}"></canvas>
<p><label for="sealed">${say("hand.text")}</label></p>
<textarea id="sealed" rows="4" readonly dir="ltr"></textarea></div></section>
<section id="phone" class="screen" hidden><h2>${say("phone.title")}</h2>
<p id="offline" hidden>${say("phone.offline")}</p>
<button type="button" id="forget">${say("phone.forget")}</button></section>`;
}

/** Said first: who asks, why, and who will not see, or who will. */
function startStep({ speech, wave, leads }: AnswerPage): Markup {
  const { say, text } = speech;
  const opening = text(wave.questionnaire.opening);
  // Typed by somebody with or without its full stop; the sentence has its own.
  const purpose = wave.purpose.trim().replace(/\.$/, "");
  const { questions } = wave.questionnaire;
  const [count, minutes] = [String(questions.length), String(minutesAsked(questions))];
  return html`<section class="ask" id="start" data-listen>
<p class="told"><strong>${say("start.who", { asker: wave.asker })}</strong> ${say("start.why", { purpose })}</p>
${leads === undefined ? toldToPerson(speech) : toldToLeader(speech, leads)}
<p>${say("start.length", { count, minutes })}</p>
${opening === "" ? undefined : html`<p dir="auto">${opening}</p>`}
${leads === undefined ? modeField(speech) : undefined}
<button type="button" class="main screen" id="go" hidden>${say("start.go")}</button></section>`;
}

function toldToPerson({ say }: AnswerSpeech): Markup {
  return html`<p class="told"><strong>${say("start.notSeen")}</strong> ${say("start.seen")}</p>
<p>${say("start.free")}</p>`;
}

/** Whoever speaks as a function is told that they will be known by it, before anything else. */
function toldToLeader({ say }: AnswerSpeech, leads: LeaderFunction): Markup {
  const speaker = say(`group.${leads}`);
  return html`<p class="told"><strong>${say("group.about")}</strong></p>
<p class="told"><strong>${say("group.seen", { function: speaker })}</strong> ${say("group.seenBy")}</p>
<p>${say("group.free")}</p>`;
}

function modeField({ say }: AnswerSpeech): Markup {
  return html`<fieldset><legend>${say("mode.question")}</legend><div class="choices">${answerModes.map(
    (mode) =>
      html`<label class="choice"><input type="radio" name="mode" value="${mode}"${
        mode === "alone" && html` checked`
      }><span>${say(`mode.${mode}`)}</span></label>`,
  )}</div><p class="soft" id="modeHelp">${say("mode.help")}</p></fieldset>`;
}

function questionStep({ speech, leads, hears }: AnswerPage, question: Question): Markup {
  const { say, text } = speech;
  const hint = text(question.hint);
  const when = question.relevance.map((each) => `${each.question}:${each.choices.join(",")}`).join(";");
  return html`<fieldset class="ask" data-listen data-question="${question.id}" data-when="${when}">
<legend dir="auto">${text(question.text)}</legend>
${hint === "" ? undefined : html`<p class="soft" dir="auto">${hint}</p>`}
${question.kind === "several" ? html`<p class="soft">${say("question.several")}</p>` : undefined}
${ownField(speech, question, leads !== undefined)}
${hears && question.kind === "words" && voiceField(speech, question.id)}
<div class="choices">${choicesOf(question).map((choice) =>
    choiceButton({
      question,
      value: choice.id,
      label: text(choice.text),
      drawing: choice.icon === undefined ? undefined : answerDrawings[choice.icon],
    }),
  )}
${(["doesNotKnow", "prefersNotToSay"] as const).map((open) =>
  choiceButton({
    question,
    value: openValues[open],
    label: say(`answer.${open}`),
    drawing: answerDrawings[open],
    isOpen: true,
  }),
)}</div>
${question.kind === "words" && consentField(speech, question.id)}</fieldset>`;
}

/** A number or words are typed; anything else is chosen. */
function ownField(speech: AnswerSpeech, question: Question, isOfGroup: boolean): Markup | undefined {
  const { say } = speech;
  const name = `${fieldPrefix}${question.id}`;
  if (question.kind === "number") {
    const { least, most } = question;
    return html`<p><label for="${name}">${say("question.number", { least: String(least), most: String(most) })}</label>
<input type="number" inputmode="numeric" id="${name}" name="${name}" min="${least}" max="${most}" step="1"></p>`;
  }
  if (question.kind !== "words") return undefined;
  return html`<p><label for="${name}">${say("question.words")}</label></p>
<p class="soft">${say(isOfGroup ? "question.wordsOfGroup" : "question.wordsHelp")}</p>
<textarea id="${name}" name="${name}" rows="4" maxlength="${wordsLettersAtMost}" dir="auto"></textarea>`;
}

/** Asked with the words, never presumed: nothing pressed is a no. */
function consentField({ say }: AnswerSpeech, question: string): Markup {
  const labels = { yes: say("quote.yes"), no: say("quote.no"), preferNot: say("answer.prefersNotToSay") };
  return html`<fieldset class="consent"><legend>${say("quote.question")}</legend>
<p class="soft">${say("quote.help")}</p><div class="choices">${consents.map(
    (value) =>
      html`<label class="choice quiet"><input type="radio" name="${consentPrefix}${question}" value="${value}">
<span>${labels[value]}</span></label>`,
  )}</div></fieldset>`;
}

/** Shown by the script, where the phone records; beside writing and not answering, never instead. */
function voiceField({ say }: AnswerSpeech, question: string): Markup {
  return html`<fieldset class="voice" data-seconds="${voiceSecondsAtMost}" data-bytes="${voiceBytesAtMost}" hidden>
<legend>${say("voice.title")}</legend><p class="soft">${say("voice.help")}</p>
<input type="hidden" name="${voicePrefix}${question}">
<p role="status" class="soft"></p>
<button type="button" data-voice="record">${say("voice.start")}</button>
<button type="button" data-voice="stop" class="main" hidden>${say("voice.stop")}</button>
<div data-voice="kept" hidden><audio controls aria-label="${say("voice.kept")}"></audio>
<button type="button" data-voice="erase">${say("voice.erase")}</button></div></fieldset>`;
}

interface ChoiceButton {
  readonly question: Question;
  readonly value: string;
  readonly label: string;
  readonly drawing: string | undefined;
  readonly isOpen?: boolean;
}

function choiceButton({ question, value, label, drawing, isOpen = false }: ChoiceButton): Markup {
  const type = question.kind === "several" ? "checkbox" : "radio";
  const drawn =
    drawing === undefined
      ? undefined
      : html`<svg class="picture" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
<path d="${drawing}"/></svg>`;
  const input = html`<input type="${type}" name="${fieldPrefix}${question.id}" value="${value}">`;
  return html`<label class="choice${isOpen ? " quiet" : ""}">${input}${drawn}<span dir="auto">${label}</span></label>`;
}
