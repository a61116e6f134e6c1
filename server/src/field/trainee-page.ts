import type { FieldRights, PathStep, TraineePath } from "../../../core/src/field/index.ts";
import { html, type Markup } from "../phone/markup.ts";
import { partOf } from "./page-frame.ts";
import { type PictureName, picture } from "./pictures.ts";
import { knownLength, type Speech } from "./speech.ts";
import { meetingList } from "./tutor-page.ts";

export interface TraineePage {
  readonly speech: Speech;
  readonly path: TraineePath;
  readonly rights: FieldRights | undefined;
}

const whoSees = ["seen.you", "seen.project", "seen.not"] as const;

/** Sites that help, as they are written; no page opens them by itself. */
const adviserSite = "mon-cep.org";

/** The parts that the page shows and that the person may take away. */
export function traineeParts({ speech, path, rights }: TraineePage): Markup {
  const { say } = speech;
  return html`${partOf("day", say("path.next"), nextStep(speech, path))}
${partOf("path", say("path.steps"), stepList(speech, path.steps))}
${partOf("shown", say("path.shown"), shownList(speech, path))}
${partOf("rights", say("rights.title"), rightsParts(speech, rights))}
${partOf("seen", say("seen.title"), html`${whoSees.map((key) => html`<p>${say(key)}</p>`)}`)}`;
}

/** How to take the page away: a file that stands alone, or paper. */
export function takeAway({ say, language }: Speech, address: string): Markup {
  return partOf(
    "take",
    say("take.title"),
    html`<p>${say("take.help")}</p>
<a class="button" href="${address}/emporter?l=${language.code}" download>${say("take.file")}</a>
<button type="button" id="print" hidden>${say("take.print")}</button>
<a class="button" href="/mes-droits">${say("rights.check")}</a>`,
  );
}

/** Where the person makes a proof of what they showed. */
export function toPassport({ say, language }: Speech, address: string): Markup {
  return partOf(
    "shown",
    say("passport.title"),
    html`<p>${say("passport.help")}</p>
<a class="button" href="${address}/passeport?l=${language.code}">${say("passport.make")}</a>`,
  );
}

function nextStep(speech: Speech, { next, bring }: TraineePath): Markup {
  const { say } = speech;
  if (!next.known) return html`<p>${say("path.noNext")}</p>`;
  const { title } = next.value;
  return html`${title === "" ? undefined : html`<p dir="auto"><strong>${title}</strong></p>`}
${meetingList(speech, next.value)}
<p class="titled">${picture("bag")}<strong>${say("path.bring")}</strong></p>
<p dir="auto">${bring === "" ? say("path.bringUnknown") : bring}</p>`;
}

function stepList(speech: Speech, steps: readonly PathStep[]): Markup {
  if (steps.length === 0) return html`<p>${speech.say("path.noSteps")}</p>`;
  return html`<ol class="path">${steps.map((step, index) => stepOf(speech, step, index + 1))}</ol>`;
}

const stateDrawings: Readonly<Record<PathStep["state"], PictureName>> = {
  done: "yes",
  next: "further",
  later: "clock",
  dispensed: "yes",
};

function stepOf(speech: Speech, { title, place, minutes, state }: PathStep, number: number): Markup {
  const { say } = speech;
  const length = knownLength(speech, minutes);
  const name = title === "" ? say("path.unnamed", { number: String(number) }) : title;
  return html`<li class="step ${state}">${picture(place)}<div><span dir="auto">${name}</span><br>
<span class="soft">${say(`place.${place}`)}${length === undefined ? undefined : ` · ${length}`}</span><br>
<span class="state">${say(`step.${state}`)}</span></div>${picture(stateDrawings[state])}</li>`;
}

function shownList(speech: Speech, { shown }: TraineePath): Markup {
  if (shown.length === 0) return html`<p>${speech.say("path.noShown")}</p>`;
  return html`<ul>${shown.map(
    ({ words, day }) =>
      html`<li><span dir="auto">${words}</span> <span class="soft">${speech.day(day)}</span></li>`,
  )}</ul>`;
}

function rightsParts(speech: Speech, rights: FieldRights | undefined): Markup {
  const { say, euros } = speech;
  const amounts =
    rights === undefined
      ? html`<p>${say("rights.cpfUnknown")}</p>`
      : html`<p>${say("rights.cpfAmount", {
          perYear: euros(rights.perYear),
          cap: euros(rights.cap),
          raisedPerYear: euros(rights.raisedPerYear),
          raisedCap: euros(rights.raisedCap),
        })}</p>
<p class="soft">${say("rights.checked", { day: speech.day(rights.checkedOn) })}
${rights.isStale && say("rights.stale")}</p>`;
  return html`<p>${say("rights.cpf")}</p>${amounts}
<p>${say("rights.cep")} ${say("rights.site", { site: adviserSite })}</p>
<p>${say("rights.password")}</p>`;
}
