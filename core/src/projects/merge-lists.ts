import { type Merging, mergeIds, mergeList, mergeValue, partOf, type Versions } from "./merge-lines.ts";
import type { Dissent, Project, ProjectSession } from "./model.ts";

const byId = ({ id }: { readonly id: string }): string => id;

/** The partners, the actors and the people in training. */
export function mergePeople(versions: Versions<Project>, merging: Merging) {
  return {
    partners: mergeList(
      partOf(versions, "partners"),
      {
        list: "partners",
        keyOf: byId,
        build: (of) => ({ id: of("id"), kind: of("kind"), name: of("name") }),
      },
      merging,
    ),
    actors: mergeList(
      partOf(versions, "actors"),
      {
        list: "actors",
        keyOf: byId,
        build: (of) => ({ id: of("id"), kind: of("kind"), name: of("name"), partner: of("partner") }),
      },
      merging,
    ),
    participants: mergeList(
      partOf(versions, "participants"),
      {
        list: "participants",
        keyOf: byId,
        build: (of) => ({
          id: of("id"),
          label: of("label"),
          status: of("status"),
          partner: of("partner"),
          trainee: of("trainee"),
        }),
      },
      merging,
    ),
  };
}

/** The sessions with their attendance, the sequences done and the milestones. */
export function mergeTraining(versions: Versions<Project>, merging: Merging) {
  return {
    sessions: mergeList(
      partOf(versions, "sessions"),
      {
        list: "sessions",
        keyOf: byId,
        build: (of, session, key) => ({
          id: of("id"),
          label: of("label"),
          day: of("day"),
          minutes: of("minutes"),
          isCanceled: of("isCanceled"),
          leader: of("leader"),
          attendance: mergeAttendance(session, key, merging),
        }),
      },
      merging,
    ),
    sequencesDone: mergeList(
      partOf(versions, "sequencesDone"),
      {
        list: "sequencesDone",
        keyOf: ({ sequence, participant }) => `${sequence} ${participant}`,
        build: (of) => ({ sequence: of("sequence"), participant: of("participant"), day: of("day") }),
      },
      merging,
    ),
    milestones: mergeList(
      partOf(versions, "milestones"),
      {
        list: "milestones",
        keyOf: byId,
        build: (of) => ({
          id: of("id"),
          label: of("label"),
          setOn: of("setOn"),
          meeting: of("meeting"),
          due: of("due"),
          owner: of("owner"),
          state: of("state"),
        }),
      },
      merging,
    ),
  };
}

function mergeAttendance(session: Versions<ProjectSession>, key: string, merging: Merging) {
  return mergeList(
    partOf(session, "attendance"),
    {
      list: "attendance",
      keyOf: ({ participant }) => `${key} ${participant}`,
      build: (of) => ({ participant: of("participant"), minutes: of("minutes") }),
    },
    merging,
  );
}

/** The meetings, decisions, risks and notes. */
export function mergeSteering(versions: Versions<Project>, merging: Merging) {
  return {
    meetings: mergeList(
      partOf(versions, "meetings"),
      {
        list: "meetings",
        keyOf: byId,
        build: (of, meeting) => ({
          id: of("id"),
          day: of("day"),
          attendees: mergeIds(partOf(meeting, "attendees")),
          nextMeeting: of("nextMeeting"),
        }),
      },
      merging,
    ),
    decisions: mergeList(
      partOf(versions, "decisions"),
      {
        list: "decisions",
        keyOf: byId,
        build: (of, decision, key) => ({
          id: of("id"),
          day: of("day"),
          meeting: of("meeting"),
          words: of("words"),
          by: mergeIds(partOf(decision, "by")),
          dissent: mergeDissent(partOf(decision, "dissent"), key, merging),
        }),
      },
      merging,
    ),
    ...mergeWords(versions, merging),
  };
}

function mergeWords(versions: Versions<Project>, merging: Merging) {
  return {
    risks: mergeList(
      partOf(versions, "risks"),
      {
        list: "risks",
        keyOf: byId,
        build: (of) => ({
          id: of("id"),
          day: of("day"),
          words: of("words"),
          owner: of("owner"),
          closedOn: of("closedOn"),
        }),
      },
      merging,
    ),
    notes: mergeList(
      partOf(versions, "notes"),
      {
        list: "notes",
        keyOf: byId,
        build: (of) => ({ id: of("id"), day: of("day"), by: of("by"), words: of("words") }),
      },
      merging,
    ),
  };
}

function mergeDissent(dissent: Versions<readonly Dissent[]>, key: string, merging: Merging) {
  return mergeList(
    dissent,
    {
      list: "dissent",
      keyOf: ({ actor }) => `${key} ${actor}`,
      build: (of) => ({ actor: of("actor"), words: of("words") }),
    },
    merging,
  );
}

/** What funders and the works council were asked, and the ledger of design effort. */
export function mergeMoney(versions: Versions<Project>, merging: Merging) {
  return {
    fundingRequests: mergeList(
      partOf(versions, "fundingRequests"),
      {
        list: "fundingRequests",
        keyOf: byId,
        build: (of) => ({
          id: of("id"),
          partner: of("partner"),
          askedOn: of("askedOn"),
          askedCents: of("askedCents"),
          answer: of("answer"),
        }),
      },
      merging,
    ),
    worksCouncil: mergeCouncil(partOf(versions, "worksCouncil"), merging),
    ...mergeLedger(versions, merging),
  };
}

function mergeCouncil(council: Versions<Project["worksCouncil"]>, merging: Merging) {
  const place = { list: "", line: "", field: "worksCouncil.exists" };
  return {
    exists: mergeValue(partOf(council, "exists"), place, merging),
    consultations: mergeList(
      partOf(council, "consultations"),
      {
        list: "consultations",
        keyOf: byId,
        build: (of) => ({
          id: of("id"),
          about: of("about"),
          informedOn: of("informedOn"),
          opinion: of("opinion"),
        }),
      },
      merging,
    ),
  };
}

function mergeLedger(versions: Versions<Project>, merging: Merging) {
  return {
    effort: mergeList(
      partOf(versions, "effort"),
      {
        list: "effort",
        keyOf: byId,
        build: (of) => ({
          id: of("id"),
          stage: of("stage"),
          actor: of("actor"),
          partner: of("partner"),
          kind: of("kind"),
          words: of("words"),
          minutes: of("minutes"),
          hourlyCostCents: of("hourlyCostCents"),
          day: of("day"),
          gesture: of("gesture"),
        }),
      },
      merging,
    ),
    effortRates: mergeList(
      partOf(versions, "effortRates"),
      {
        list: "effortRates",
        keyOf: ({ actor, partner }) => `${actor} ${partner}`,
        build: (of) => ({
          actor: of("actor"),
          partner: of("partner"),
          hourlyCostCents: of("hourlyCostCents"),
        }),
      },
      merging,
    ),
  };
}
