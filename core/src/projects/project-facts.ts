import type { Day } from "../kernel/calendar.ts";
import { type Known, known, unknown } from "../kernel/known.ts";
import type { DesignActor } from "../training/index.ts";
import type { Consultation, FundingRequest, ProjectActor, ProjectSession, SteeringMeeting } from "./model.ts";
import type { MoveFacts } from "./move-facts.ts";
import { dayOf } from "./project-course.ts";

/** A function, and the actors of the project that hold it; none when nobody is named yet. */
export interface Party {
  readonly kind: DesignActor;
  readonly actors: readonly string[];
}

/** A session that has a day and is not canceled. */
export interface DatedSession extends Pick<ProjectSession, "id" | "leader" | "attendance"> {
  readonly on: Day;
}

/** Sessions that have a day and are not canceled, in the order of time. */
export function datedSessions({ sessions }: MoveFacts): readonly DatedSession[] {
  const dated: DatedSession[] = [];
  for (const { id, day, isCanceled, leader, attendance } of sessions)
    if (day.known && !isCanceled) dated.push({ id, leader, attendance, on: dayOf(day.value) });
  return dated.toSorted((one, other) => order(one.on, other.on) || order(one.id, other.id));
}

export type SentRequest = FundingRequest & { readonly on: Day };

/** What was asked of funders by a day, the oldest first. */
export function sentRequests({ fundingRequests }: MoveFacts, day: Day): readonly SentRequest[] {
  return fundingRequests
    .flatMap((request) =>
      request.askedOn.known && request.askedOn.value <= day
        ? [{ ...request, on: dayOf(request.askedOn.value) }]
        : [],
    )
    .toSorted((one, other) => order(one.on, other.on) || order(one.id, other.id));
}

/** Those that a funder had not answered by a day. */
export function waitingRequests(project: MoveFacts, day: Day): readonly SentRequest[] {
  return sentRequests(project, day).filter(({ answer }) => !answer.known || answer.value.day > day);
}

export function isInformed({ informedOn }: Consultation, day: Day): boolean {
  return informedOn.known && informedOn.value <= day;
}

export function isGroupTold({ targetGroup }: MoveFacts): boolean {
  return targetGroup.category.known || targetGroup.words.trim() !== "";
}

/** The actor of an id that is still there. */
export function actorOf({ actors }: MoveFacts, id: string): ProjectActor | undefined {
  return id === "" ? undefined : actors.find((actor) => actor.id === id);
}

/** The first day ahead on which something is set: a session, a milestone, a meeting. The day itself is ahead. */
export function nextDate(project: MoveFacts, day: Day): Known<Day> {
  let first: string | undefined;
  const look = (text: string) => {
    if (text >= day && (first === undefined || text < first)) first = text;
  };
  for (const session of project.sessions)
    if (session.day.known && !session.isCanceled) look(session.day.value);
  for (const { due, state } of project.milestones) if (due.known && state.kind === "open") look(due.value);
  const meeting = lastMeeting(project, day);
  if (meeting?.nextMeeting.known) look(meeting.nextMeeting.value);
  return first === undefined ? unknown : known(dayOf(first));
}

/** The last steering meeting held by a day. */
export function lastMeeting({ meetings }: MoveFacts, day: Day): SteeringMeeting | undefined {
  return meetings
    .filter((meeting) => meeting.day <= day)
    .toSorted((one, other) => order(one.day, other.day) || order(one.id, other.id))
    .at(-1);
}

/** Who holds a function, by id. A place kept for somebody to be found is held by nobody. */
export function partyOf({ actors }: MoveFacts, kind: DesignActor): Party {
  const holders = actors.filter((actor) => actor.kind === kind && actor.name.trim() !== "");
  return { kind, actors: holders.map(({ id }) => id).toSorted(order) };
}

/** The first function of the list that somebody holds; else the first, with nobody named. */
export function firstHeld(project: MoveFacts, kinds: readonly [DesignActor, ...DesignActor[]]): Party {
  const parties = kinds.map((kind) => partyOf(project, kind));
  return parties.find(({ actors }) => actors.length > 0) ?? partyOf(project, kinds[0]);
}

/** One actor as a party, or those who hold the first function held. */
export function actorOrHeld(
  project: MoveFacts,
  id: string,
  kinds: readonly [DesignActor, ...DesignActor[]],
): Party {
  const actor = actorOf(project, id);
  return actor === undefined ? firstHeld(project, kinds) : { kind: actor.kind, actors: [actor.id] };
}

/** Who keeps the project moving, or who could name somebody for it. */
export function leadOf(project: MoveFacts): Party {
  return actorOrHeld(project, project.lead, ["hr", "executive"]);
}

/** Who answers a request: the actors of the partner asked, else the OPCO. */
export function answererOf(project: MoveFacts, { partner }: FundingRequest): Party {
  const own = partner === "" ? [] : project.actors.filter((actor) => actor.partner === partner);
  const [first] = own.toSorted((one, other) => order(one.id, other.id));
  if (first === undefined) return partyOf(project, "opco");
  return {
    kind: first.kind,
    actors: own
      .filter(({ kind }) => kind === first.kind)
      .map(({ id }) => id)
      .toSorted(order),
  };
}

/** The order of code units: the same on every machine. */
export function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
