import { firstDay, type Project } from "../../../core/src/projects/index.ts";
import { html, type Markup } from "../phone/markup.ts";
import { partOf } from "./page-frame.ts";
import type { Speech } from "./speech.ts";

export interface InvitationPage {
  readonly speech: Speech;
  /** Address of the page, without query: "/p/…". */
  readonly address: string;
  readonly project: Project;
  /** Somebody recorded the invitation. */
  readonly hasVoice: boolean;
}

/** What an invitation says on a phone: to everybody the same, in words that people gave and in their voice. */
export function invitationParts(page: InvitationPage): Markup {
  const { speech } = page;
  const { say } = speech;
  return html`${partOf("day", page.project.label, factList(page))}
${supervisorPart(page)}
${testimonyPart(page)}
${partOf("seen", say("seen.title"), html`<p>${say("invite.same")}</p><p>${say("invite.calm")}</p>`)}`;
}

function factList({ speech, project }: InvitationPage): Markup {
  const { say } = speech;
  const { meetingPoint, bring, contact } = project.invitation;
  const first = firstDay(project);
  const facts = [
    [say("invite.group"), project.targetGroup.words],
    [say("meeting.day"), first === undefined ? "" : speech.day(first)],
    [say("meeting.place"), meetingPoint],
    [say("path.bring"), bring],
    [say("invite.contact"), contact],
  ] as const;
  const told = facts.filter(([, text]) => text.trim() !== "");
  const isLater = first === undefined || meetingPoint.trim() === "";
  return html`<dl>${told.map(([name, text]) => html`<dt>${name}</dt><dd dir="auto">${text.trim()}</dd>`)}</dl>
${isLater && html`<p>${say("invite.later")}</p>`}`;
}

/** The voice, with its words below: who cannot hear reads, and who does not read hears. */
function supervisorPart({ speech, address, project, hasVoice }: InvitationPage): Markup | undefined {
  const { supervisorWords, supervisorName } = project.invitation;
  if (!hasVoice && supervisorWords.trim() === "") return undefined;
  const name = speech.say("invite.supervisor");
  const voice = html`<audio controls preload="none" src="${address}/voix" aria-label="${name}"></audio>`;
  return partOf("talk", name, html`${hasVoice && voice}${quote(supervisorWords, supervisorName)}`);
}

/** Only once the person agreed to be quoted. */
function testimonyPart({ speech, project }: InvitationPage): Markup | undefined {
  const { testimony, testimonyBy, isTestimonyAgreed } = project.invitation;
  if (!isTestimonyAgreed || testimony.trim() === "") return undefined;
  return partOf("shown", speech.say("invite.former"), quote(testimony, testimonyBy));
}

function quote(words: string, by: string): Markup {
  const text = html`<blockquote dir="auto">${words.trim()}</blockquote>`;
  return html`${words.trim() !== "" && text}${by.trim() !== "" && html`<p class="soft" dir="auto">${by.trim()}</p>`}`;
}
