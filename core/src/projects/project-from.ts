import type { Diagnosis, StakeholderKind } from "../diagnosis/index.ts";
import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Alternative, Block, DesignActor, TrainingDesign } from "../training/index.ts";
import { blankProject } from "./blank-project.ts";
import { takeForecast } from "./effort-statement.ts";
import type { Participant, Project, ProjectActor, ProjectSession } from "./model.ts";
import { order } from "./project-facts.ts";

/** A document that a project begins from, with the id it is kept under. */
interface Kept<Content> {
  readonly id: string;
  readonly content: Content;
}

/** Most sessions that a project holds. */
const sessionsAtMost = 400;

/** Longest identifier of a session; those of sequences may be longer. */
const idLengthAtMost = 40;

/**
 * A project begun from a training design: for whom, who trains, who is in training, its diagnosis, and the time of
 * design that it forecasts. `alternative` is the one to carry out.
 */
export function projectFromDesign(
  { id, content: design }: Kept<TrainingDesign>,
  alternative: string,
  startedOn: Day,
): Project {
  const blank = blankProject(design.label, startedOn);
  const begun: Project = {
    ...blank,
    company: { ...blank.company, headcount: design.fundingFacts.company.headcount },
    targetGroup: { category: design.targetGroup.category, words: design.targetGroup.words },
    actors: design.trainers.map(
      ({ id: trainer, name, kind }): ProjectActor => ({
        id: trainer,
        kind: kind === "internal" ? "trainer" : "trainingProvider",
        name: name.slice(0, 80),
        partner: "",
      }),
    ),
    participants: participantsOf(design),
    diagnosis: design.diagnosis,
    design: id,
    alternative,
  };
  return takeForecast(begun, design);
}

/** A project begun from a diagnosis: the size of the company, its category, and who spoke, each in their functions. */
export function projectFromDiagnosis({ id, content: diagnosis }: Kept<Diagnosis>, startedOn: Day): Project {
  const blank = blankProject(diagnosis.label, startedOn);
  const { category, headcount } = diagnosis;
  return {
    ...blank,
    company: {
      ...blank.company,
      headcount: headcount === undefined ? unknown : known(Math.min(headcount.value, 1_000_000)),
    },
    targetGroup:
      category === undefined
        ? blank.targetGroup
        : { category: known({ id: category.id, version: category.version }), words: category.label },
    actors: actorsOf(diagnosis),
    diagnosis: id,
  };
}

/** A project for the people of a category, as one of its versions says who they are. */
export function projectFromCategory(
  { id, version, label }: { readonly id: string; readonly version: number; readonly label: string },
  startedOn: Day,
): Project {
  const blank = blankProject(label, startedOn);
  return { ...blank, targetGroup: { category: known({ id, version }), words: label } };
}

/**
 * The project with the sequences that its design has planned as sessions, in the order of time. Taking them again adds
 * the new ones and moves those for which nobody noted anything; what was held or canceled stays as it is.
 */
export function sessionsOfDesign(project: Project, design: TrainingDesign): Project {
  const chosen = design.alternatives.find(({ id }) => id === project.alternative);
  const planned = chosen === undefined ? [] : plannedSessions(chosen);
  const moved = project.sessions.map((session) => {
    const wish = planned.find(({ id }) => id === session.id);
    const isFree = !session.isCanceled && session.attendance.length === 0;
    return wish === undefined || !isFree ? session : { ...session, day: wish.day, minutes: wish.minutes };
  });
  const taken = new Set(project.sessions.map(({ id }) => id));
  const added = planned.filter(({ id }) => !taken.has(id));
  return { ...project, sessions: [...moved, ...added].slice(0, sessionsAtMost) };
}

function plannedSessions({ blocks }: Alternative): readonly ProjectSession[] {
  const planned = blocks.flatMap(({ title, sequences }) =>
    sequences.flatMap((sequence) =>
      sequence.moment.known ? [{ title, sequence, moment: sequence.moment.value }] : [],
    ),
  );
  const sessions = planned
    .toSorted(
      (one, other) =>
        order(one.moment.day, other.moment.day) || one.moment.startMinute - other.moment.startMinute,
    )
    .map(({ title, sequence, moment }) => sessionOf(sequence, title, moment.day));
  return [...new Map(sessions.map((session) => [session.id, session])).values()];
}

function sessionOf(
  { id, title, minutes, trainer }: Block["sequences"][number],
  block: string,
  day: string,
): ProjectSession {
  return {
    id: id.slice(-idLengthAtMost),
    label: title.trim() === "" ? block : title,
    day: known(day),
    minutes: known(Math.min(minutes, 1440)),
    isCanceled: false,
    leader: trainer,
    attendance: [],
  };
}

function participantsOf({ trainees, fundingFacts }: TrainingDesign): readonly Participant[] {
  return trainees.map(({ id, label }) => {
    const own = fundingFacts.people.find((each) => each.trainees.includes(id));
    const { status } = own === undefined ? fundingFacts.everyone : own.facts;
    return { id, label, status: statusOf(status), partner: "", trainee: id };
  });
}

/** A contract that alternates work and study may be another than an apprenticeship: it stays to be said. */
function statusOf(status: TrainingDesign["fundingFacts"]["everyone"]["status"]): Participant["status"] {
  return status.known && status.value !== "workStudy" ? known(status.value) : unknown;
}

/** The function in a project of somebody who spoke in a diagnosis; employees are a group, named one by one later. */
const functionOf: Readonly<Record<Exclude<StakeholderKind, "employees">, DesignActor>> = {
  executive: "executive",
  frontlineManager: "frontlineManager",
  hr: "hr",
  workplaceTutor: "workplaceTutor",
  expert: "expert",
  worksCouncil: "worksCouncil",
};

function actorsOf({ stakeholders }: Diagnosis): readonly ProjectActor[] {
  return stakeholders
    .flatMap(({ name, kinds }) =>
      kinds.flatMap((kind) => (kind === "employees" ? [] : [{ kind: functionOf[kind], name }])),
    )
    .map(({ kind, name }, index) => ({ id: `a${index + 1}`, kind, name, partner: "" }));
}
