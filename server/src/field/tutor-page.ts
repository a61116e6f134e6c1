import {
  happenedTaps,
  type Meeting,
  type NextSituation,
  nextTaps,
  surprisedTaps,
  type TitledMeeting,
  tappedMinutes,
  toldLettersAtMost,
  voiceSecondsAtMost,
} from "../../../core/src/field/index.ts";
import type { Known } from "../../../core/src/kernel/known.ts";
import { html, type Markup } from "../phone/markup.ts";
import { type Choice, formOf, optionsOf, questionOf } from "./form-parts.ts";
import { partOf } from "./page-frame.ts";
import { picture } from "./pictures.ts";
import { knownLength, type Speech } from "./speech.ts";

/** What the page of a tutor or a front-line manager shows. */
export interface TutorPage {
  readonly speech: Speech;
  readonly address: string;
  readonly id: string;
  readonly today: string;
  readonly situation: NextSituation | undefined;
  /** The next session of the project, when it has one. */
  readonly session: Known<TitledMeeting>;
}

export function tutorPage(page: TutorPage): Markup {
  const { speech, address, id, today } = page;
  const form = { action: `${address}/paroles`, speech, id, today, address };
  return html`${nextParts(page)}
${formOf({ ...form, content: tellingFields(page) })}
${talkGuide(speech)}`;
}

/** Day, hour, length and place, each only when it is known. */
export function meetingList(speech: Speech, { day, startMinute, minutes, place }: Meeting): Markup {
  const { say } = speech;
  const length = knownLength(speech, minutes);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say("meeting.day"), speech.day(day)],
    [say("meeting.hour"), startMinute.known ? speech.hour(startMinute.value) : undefined],
    [say("meeting.length"), length],
    [say("meeting.place"), place === "" ? undefined : place],
  ];
  return html`<dl>${rows.map(([name, text]) =>
    text === undefined ? undefined : html`<dt>${name}</dt><dd dir="auto">${text}</dd>`,
  )}</dl>`;
}

function nextParts({ speech, situation, session }: TutorPage): Markup {
  const { say } = speech;
  const parts = [
    ["tutor.gestures", situation?.gestures],
    ["tutor.difficulty", situation?.difficulty],
    ["tutor.risk", situation?.whatCanGoWrong],
  ] as const;
  const shown =
    situation === undefined
      ? html`<p>${say("tutor.none")}</p>`
      : html`<p dir="auto"><strong>${situation.words}</strong></p>
${situation.meeting.known ? meetingList(speech, situation.meeting.value) : undefined}
<dl>${parts.map(([key, text]) =>
          text === undefined || text === ""
            ? undefined
            : html`<dt>${say(key)}</dt><dd dir="auto">${text}</dd>`,
        )}</dl>`;
  return html`${partOf("work", say("tutor.next"), shown)}
${session.known ? partOf("day", say("tutor.session"), sessionParts(speech, session.value)) : undefined}`;
}

function sessionParts(speech: Speech, session: TitledMeeting): Markup {
  const title = session.title === "" ? undefined : html`<p dir="auto">${session.title}</p>`;
  return html`${title}${meetingList(speech, session)}`;
}

function tellingFields({ speech, situation }: TutorPage): Markup {
  const { say } = speech;
  const skip: Choice = { value: "", label: say("tap.skip"), drawing: "notKnown", isQuiet: true };
  const happened = optionsOf(speech, happenedTaps, {
    key: (value) => `happened.${value}`,
    drawing: { asPlanned: "yes", otherwise: "otherwise", notDone: "no" },
  });
  const surprised = optionsOf(speech, surprisedTaps, {
    key: (value) => `surprised.${value}`,
    drawing: { nothing: "no", goodSurprise: "surprise", difficulty: "difficulty" },
  });
  const next = optionsOf(speech, nextTaps, {
    key: (value) => `next.${value}`,
    drawing: { again: "again", adapted: "change", further: "further" },
  });
  return html`<input type="hidden" name="sequence" value="${situation?.sequence ?? ""}">
${questionOf({ name: "happened", legend: say("happened.question"), choices: [...happened, skip] })}
${questionOf({ name: "surprised", legend: say("surprised.question"), choices: [...surprised, skip] })}
${questionOf({ name: "next", legend: say("next.question"), choices: [...next, skip] })}
${voiceFields(speech)}
<fieldset><legend><label for="words">${say("words.label")}</label></legend>
<textarea id="words" name="words" rows="2" maxlength="${toldLettersAtMost}" dir="auto"></textarea></fieldset>
${minutesQuestion(speech)}`;
}

/** Shown by the script, which knows whether this phone records. */
function voiceFields({ say }: Speech): Markup {
  return html`<fieldset id="voice" data-seconds="${voiceSecondsAtMost}" hidden><legend>${say("voice.title")}</legend>
<p class="soft">${say("voice.help")}</p>
<button type="button" id="record">${picture("microphone")}<span>${say("voice.start")}</span></button>
<button type="button" id="stop" hidden>${say("voice.stop")}</button>
<p id="file" hidden><label>${say("voice.file")} <input type="file" accept="audio/*" capture></label></p>
<div id="kept" hidden><audio controls aria-label="${say("voice.kept")}"></audio>
<button type="button" id="erase">${say("voice.erase")}</button></div></fieldset>`;
}

function minutesQuestion(speech: Speech): Markup {
  const { say } = speech;
  const counted = tappedMinutes.map((minutes) => ({ value: String(minutes), label: speech.length(minutes) }));
  const none = { value: "0", label: say("minutes.none"), isQuiet: true };
  const legend = say("minutes.title");
  const help = say("minutes.help");
  return questionOf({ name: "minutes", legend, help, choices: [...counted, none], isPaired: true });
}

/** Questions of a reflection phase (art. D.6313-3-2): what was expected, done and learnt, apart from the work. */
function talkGuide({ say }: Speech): Markup {
  const questions = ["talk.1", "talk.2", "talk.3", "talk.4", "talk.5", "talk.6"] as const;
  const list = html`<p>${say("talk.intro")}</p><ol>${questions.map((key) => html`<li>${say(key)}</li>`)}</ol>`;
  return partOf("talk", say("talk.title"), list);
}
