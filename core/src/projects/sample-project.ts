import type { Day } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import { blankProject } from "./blank-project.ts";
import type { Project, ProjectActor, ProjectSession } from "./model.ts";
import type { Passage } from "./passage-model.ts";
import type { AbandonReason, ProjectEvent, ProjectStep } from "./vocabulary.ts";

export const today = "2026-11-23" as Day;
export const sampleStart = "2026-01-05" as Day;

/** A passage of any event, with the facts that its kind asks for. */
export function passageOf(
  event: ProjectEvent,
  day: string,
  facts: { readonly words?: string; readonly until?: string; readonly because?: AbandonReason } = {},
): Passage {
  const fields = { day, by: "", words: facts.words ?? "" };
  if (event === "pause")
    return { event, ...fields, until: facts.until === undefined ? unknown : known(facts.until) };
  if (event === "abandon") return { event, ...fields, because: facts.because ?? "noTime" };
  return { event, ...fields };
}

export function actorNamed(id: string, kind: ProjectActor["kind"], partner = ""): ProjectActor {
  return { id, kind, name: `Nom ${id}`, partner };
}

export function sessionOn(day: string, facts: Partial<ProjectSession> = {}): ProjectSession {
  return {
    id: `s-${day}`,
    label: "",
    day: known(day),
    minutes: known(120),
    isCanceled: false,
    leader: "",
    attendance: [],
    ...facts,
  };
}

/** The shortest way to each step, a passage on the first of each month from February 2026. */
const ways: Readonly<Record<ProjectStep, readonly ProjectEvent[]>> = {
  idea: [],
  diagnosis: ["startDiagnosis"],
  design: ["startDesign"],
  fundingAsked: ["startDesign", "askFunding"],
  planned: ["startDesign", "plan"],
  running: ["startDesign", "plan", "begin"],
  evaluating: ["startDesign", "plan", "begin", "evaluate"],
  closed: ["startDesign", "plan", "begin", "evaluate", "close"],
  abandoned: ["startDesign", "plan", "abandon"],
};

export function wayTo(step: ProjectStep): readonly Passage[] {
  return ways[step].map((event, index) => passageOf(event, `2026-0${index + 2}-01`, { words: "Dit." }));
}

/** A project at a step that lacks nothing: everybody named, everything linked, one session held, lessons told. */
export function projectAt(step: ProjectStep, facts: Partial<Project> = {}): Project {
  return {
    ...blankProject("Bureaux propres", sampleStart),
    company: { name: "Clair et Net", headcount: known(60) },
    targetGroup: { category: unknown, words: "Agents de nettoyage" },
    partners: [
      { id: "opco", kind: "opco", name: "OPCO" },
      { id: "provider", kind: "provider", name: "Organisme" },
    ],
    actors: [
      actorNamed("director", "executive"),
      actorNamed("hr", "hr"),
      actorNamed("frontline", "frontlineManager"),
      actorNamed("tutor", "workplaceTutor"),
      actorNamed("adviser", "opco", "opco"),
      actorNamed("trainer", "trainingProvider", "provider"),
      actorNamed("council", "worksCouncil"),
    ],
    lead: "hr",
    participants: [
      { id: "p1", label: "A. B.", status: known("employee"), partner: "", trainee: "" },
      { id: "p2", label: "C. D.", status: known("agency"), partner: "", trainee: "" },
    ],
    diagnosis: "diagnosis-1",
    design: "design-1",
    alternative: "alternative-1",
    passages: wayTo(step),
    sessions: [
      sessionOn("2026-03-20", {
        attendance: [
          { participant: "p1", minutes: 120 },
          { participant: "p2", minutes: 0 },
        ],
      }),
    ],
    fundingRequests: [
      {
        id: "request-1",
        partner: "opco",
        askedOn: known("2026-02-02"),
        askedCents: known(400_000),
        answer: known({ kind: "granted", day: "2026-02-20", cents: known(350_000) }),
      },
    ],
    worksCouncil: {
      exists: known(true),
      consultations: [consultationOf("c1", "plan"), consultationOf("c2", "evaluationTool")],
    },
    lessons: "Mieux vaut deux fois une heure.",
    ...facts,
  };
}

function consultationOf(
  id: string,
  about: "plan" | "evaluationTool",
): Project["worksCouncil"]["consultations"][number] {
  return {
    id,
    about,
    informedOn: known("2026-02-03"),
    opinion: known({
      kind: "favorableWithReservations",
      day: "2026-02-24",
      words: "Oui, avec des remplacements.",
      dissent: [{ actor: "council", words: "Pas en juillet." }],
    }),
  };
}
