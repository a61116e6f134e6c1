import {
  type AttendanceSheet,
  type Presence,
  partLengths,
  presences,
  proposedPart,
  type SheetPerson,
  sessionLengths,
} from "../../../core/src/field/index.ts";
import { html, type Markup } from "../phone/markup.ts";
import { formOf, questionOf } from "./form-parts.ts";
import { partOf } from "./page-frame.ts";
import type { PictureName } from "./pictures.ts";
import type { Speech } from "./speech.ts";
import { meetingList } from "./tutor-page.ts";

export interface AttendancePage {
  readonly speech: Speech;
  readonly address: string;
  readonly id: string;
  readonly today: string;
  readonly sheet: AttendanceSheet;
}

const drawings: Readonly<Record<Presence, PictureName>> = {
  whole: "yes",
  part: "part",
  absent: "no",
  notNoted: "notKnown",
};

/** One session: a large answer per person, and nothing else of the project. */
export function attendancePage({ speech, address, id, today, sheet }: AttendancePage): Markup {
  const { say } = speech;
  if (sheet.isCanceled) return html`<section data-listen><p>${say("attendance.canceled")}</p></section>`;
  if (sheet.people.length === 0)
    return html`<section data-listen><p>${say("attendance.empty")}</p></section>`;
  const content = html`${sheet.minutes.known ? undefined : sessionLength(speech)}
${sheet.people.map((person) => personFields(speech, sheet, person))}`;
  return html`${sessionPart(speech, sheet)}
${formOf({ action: `${address}/presences`, speech, id, today, address, content })}`;
}

function sessionPart(speech: Speech, { label, day, minutes }: AttendanceSheet): Markup {
  const when = { startMinute: { known: false }, minutes, place: "" } as const;
  return partOf(
    "day",
    label === "" ? speech.say("tutor.session") : label,
    day.known ? meetingList(speech, { ...when, day: day.value }) : html``,
  );
}

/** Asked for when the project does not know it: without it, nobody can be said to have been there to the end. */
function sessionLength(speech: Speech): Markup {
  return html`<fieldset><legend><label for="length">${speech.say("attendance.length")}</label></legend>
<select id="length" name="sessionMinutes" required><option value="">${speech.say("attendance.choose")}</option>
${sessionLengths.map((minutes) => html`<option value="${minutes}">${speech.length(minutes)}</option>`)}
</select></fieldset>`;
}

function personFields(speech: Speech, { minutes: session }: AttendanceSheet, person: SheetPerson): Markup {
  const { participant, label, presence, minutes } = person;
  const chosen = minutes.known ? minutes.value : proposedPart(session);
  const lengths = [...new Set([...partLengths(session), chosen])].toSorted((first, second) => first - second);
  const part = html`<label class="part"><span class="aside">${label} : ${speech.say("attendance.part")}</span>
<select name="part-${participant}">${lengths.map(
    (length) =>
      html`<option value="${length}"${length === chosen && html` selected`}>${speech.length(length)}</option>`,
  )}</select></label>`;
  const choices = presences.map((value) => ({
    value,
    label: speech.say(`presence.${value}`),
    drawing: drawings[value],
    isChosen: value === presence,
    isQuiet: value === "notNoted",
    under: value === "part" ? part : undefined,
  }));
  const was = `${presence}${presence === "part" ? ` ${chosen}` : ""}`;
  return html`<input type="hidden" name="was-${participant}" value="${was}">
${questionOf({ name: `presence-${participant}`, legend: label, choices, isPaired: true })}`;
}
