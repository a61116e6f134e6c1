import { parseDay } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { OpenedLink } from "../links/index.ts";
import type { Consultation, Project, ProjectStore } from "../projects/index.ts";
import { dayTold } from "./effort-lines.ts";
import type { CouncilSaid, Submission } from "./model.ts";
import type { CouncilWord } from "./ports.ts";
import { type Receipt, type ReceiveOnceFault, type ReceivingHouse, receiveOnce } from "./receive-once.ts";

/**
 * `notInformed`: an opinion is given on what was told (Code du travail, art. L. 2312-15), and nothing was yet.
 * `meetingDay`: a vote takes place on a day, after the information and not in the days to come.
 */
export type ReceiveCouncilWordFault =
  | ReceiveOnceFault
  | { readonly code: "projectGone" | "notInformed" | "meetingDay" };

/** The consultation that a link is about; undefined when the project no longer has it. */
export function consultationOfLink(project: Project, subject: string): Consultation | undefined {
  return project.worksCouncil.consultations.find(({ id }) => id === subject);
}

/** Whether the council was told of what it is consulted on, by this day. */
export function isInformed({ informedOn }: Pick<Consultation, "informedOn">, today: string): boolean {
  return informedOn.known && informedOn.value <= today;
}

/**
 * Keeps what a works-council member says by their own link, beside the project and outside what its leaders write: they
 * read it and cannot change it. It is never made the opinion of the committee, which is voted in a meeting; a vote that
 * is noted here is kept as a vote that was noted, by whom, of which day.
 */
export async function receiveCouncilWord(
  house: ReceivingHouse & { readonly projects: Pick<ProjectStore, "find"> },
  link: OpenedLink,
  submission: Submission<CouncilSaid>,
): Promise<Result<Receipt, ReceiveCouncilWordFault>> {
  const act = async (receivedAt: string): Promise<Result<void, ReceiveCouncilWordFault>> => {
    const today = house.clock.today();
    const kept = await house.projects.find(link.project);
    const consultation = kept === undefined ? undefined : consultationOfLink(kept.content, link.subject);
    if (consultation === undefined) return refuse({ code: "projectGone" });
    if (!isInformed(consultation, today)) return refuse({ code: "notInformed" });
    const meetingDay = readMeeting(submission.content, consultation, today);
    if (!meetingDay.ok) return meetingDay;
    const { id, voice, stand, words, dissent, day } = submission.content;
    await house.field.addCouncilWord({
      ...{ id, voice, stand, words, dissent, receivedAt },
      project: link.project,
      link: link.link,
      consultation: consultation.id,
      label: link.label,
      meetingDay: meetingDay.value,
      day: dayTold(day, today),
    });
    return accept(undefined);
  };
  return receiveOnce(house, link, submission, { useCase: "opineByLink", act });
}

function readMeeting(
  { voice, meetingDay }: CouncilSaid,
  { informedOn }: Consultation,
  today: string,
): Result<CouncilWord["meetingDay"], { readonly code: "meetingDay" }> {
  if (voice === "member") return accept(unknown);
  const day = meetingDay.known ? parseDay(meetingDay.value) : undefined;
  const isAfter = day !== undefined && informedOn.known && day >= informedOn.value;
  return isAfter && day <= today ? accept(known(day)) : refuse({ code: "meetingDay" });
}
