import type { Project } from "../projects/index.ts";
import type { CaseSubject } from "./case-subject.ts";
import { type Drafted, traceOf } from "./draft-sentence.ts";
import { small } from "./draft-setting.ts";
import type { SayCase } from "./say-case.ts";

/** How the project was conducted: what happened, what was decided, who did not agree, what went wrong. */
export function draftCourse(subject: CaseSubject, say: SayCase): readonly Drafted[] {
  const { project } = subject;
  return [
    ...draftPassages(project, say),
    ...draftDecisions(project),
    ...draftMilestones(project),
    ...draftTroubles(project),
    ...draftCouncil(project, say),
    ...draftFunding(project),
    ...draftEffort(project, say),
    ...draftLessons(subject),
  ];
}

/** Passages that say that something did not go as hoped. */
const unfavorable: readonly string[] = ["abandon", "pause", "returnToDesign", "closeWithoutEvaluation"];

function draftPassages({ passages }: Project, say: SayCase): readonly Drafted[] {
  return passages.map((passage, place): Drafted => {
    const { event, day, by, words } = passage;
    const about = {
      id: `passage:${place}`,
      field: "steering",
      traces: [traceOf("passage", `${place}`, day)],
      isUnfavorable: unfavorable.includes(event),
    } as const;
    const told = say(`practices.draft.event.${event}`);
    if (words.trim() !== "")
      return { ...about, key: "practices.draft.passage", values: { event: told }, words, contributors: [by] };
    if (event === "abandon") {
      const reason = small(say(`projects.abandon.${passage.because}`));
      return { ...about, key: "practices.draft.abandoned", values: { reason } };
    }
    return { ...about, key: "practices.draft.passageAlone", values: { event: told } };
  });
}

function draftDecisions({ decisions }: Project): readonly Drafted[] {
  return decisions.flatMap(({ id, day, words, by, dissent }) => {
    const traces = [traceOf("decision", id, day)];
    const decided: readonly Drafted[] =
      words.trim() === ""
        ? []
        : [
            {
              id: `decision:${id}`,
              field: "steering",
              key: "practices.draft.decision",
              words,
              traces,
              contributors: by,
            },
          ];
    const against = dissent
      .filter((each) => each.words.trim() !== "")
      .map(
        (each, place): Drafted => ({
          id: `dissent:${id}:${place}`,
          field: "steering",
          key: "practices.draft.dissent",
          words: each.words,
          traces,
          contributors: [each.actor],
          isUnfavorable: true,
        }),
      );
    return [...decided, ...against];
  });
}

function draftMilestones({ milestones }: Project): readonly Drafted[] {
  return milestones.flatMap(({ id, label, state, owner }): readonly Drafted[] => {
    if (label.trim() === "" || state.kind === "open") return [];
    const isDropped = state.kind === "dropped";
    return [
      {
        id: `milestone:${id}`,
        field: "steering",
        key: isDropped ? "practices.draft.milestoneDropped" : "practices.draft.milestoneDone",
        words: label,
        traces: [traceOf("milestone", id, state.day)],
        contributors: isDropped ? [owner] : [],
        isUnfavorable: isDropped,
      },
    ];
  });
}

function draftTroubles({ risks, sessions }: Project): readonly Drafted[] {
  const canceled = sessions.filter(({ isCanceled }) => isCanceled);
  return [
    ...risks
      .filter(({ words }) => words.trim() !== "")
      .map(
        ({ id, day, words, owner }): Drafted => ({
          id: `risk:${id}`,
          field: "limits",
          key: "practices.draft.risk",
          words,
          traces: [traceOf("risk", id, day)],
          contributors: [owner],
          isUnfavorable: true,
        }),
      ),
    ...(canceled.length === 0
      ? []
      : [
          {
            id: "canceled",
            field: "limits",
            key: "practices.draft.canceled",
            traces: canceled.map(({ id, day }) => traceOf("session", id, day.known ? day.value : "")),
            isUnfavorable: true,
          } as const,
        ]),
  ];
}

function draftCouncil({ worksCouncil, actors }: Project, say: SayCase): readonly Drafted[] {
  const members = actors.filter(({ kind }) => kind === "worksCouncil").map(({ id }) => id);
  return worksCouncil.consultations.flatMap(({ id, opinion }): readonly Drafted[] => {
    if (!opinion.known) return [];
    const { kind, day, words, dissent } = opinion.value;
    const about = { field: "steering", traces: [traceOf("consultation", id, day)] } as const;
    const isAgainst = kind === "unfavorable" || kind === "favorableWithReservations";
    const told: Drafted = {
      ...about,
      id: `council:${id}`,
      key: "practices.draft.council",
      values: { opinion: small(say(`projects.opinion.${kind}`)) },
      isUnfavorable: isAgainst,
    };
    const quoted = [{ actor: "", words }, ...dissent].flatMap((each, place): readonly Drafted[] => {
      if (each.words.trim() === "") return [];
      const contributors = each.actor === "" ? members : [each.actor];
      const key = "practices.draft.councilWords";
      const written = { id: `council:${id}:${place}`, key, words: each.words, contributors } as const;
      return [{ ...about, ...written, isUnfavorable: isAgainst || place > 0 }];
    });
    return [told, ...quoted];
  });
}

function draftFunding({ fundingRequests }: Project): readonly Drafted[] {
  return fundingRequests.flatMap(({ id, askedOn, answer }): readonly Drafted[] => {
    if (!askedOn.known) return [];
    const kind = answer.known ? answer.value.kind : "waiting";
    return [
      {
        id: `funding:${id}`,
        field: "funding",
        key: `practices.draft.funding.${kind}`,
        traces: [traceOf("funding", id, answer.known ? answer.value.day : askedOn.value)],
        isUnfavorable: kind === "refused" || kind === "partly",
      },
    ];
  });
}

/** Hours to the nearest ten: finer ones would tell somebody's week. */
function draftEffort({ effort }: Project, say: SayCase): readonly Drafted[] {
  return (["actual", "forecast"] as const).flatMap((stage): readonly Drafted[] => {
    const lines = effort.filter((line) => line.stage === stage && line.minutes > 0);
    const hours = lines.reduce((total, { minutes }) => total + minutes, 0) / 60;
    if (lines.length === 0) return [];
    const tens = Math.round(hours / 10) * 10;
    const told =
      hours < 10 ? say("practices.draft.hours.few") : say("practices.draft.hours.tens", { count: tens });
    return [
      {
        id: `effort.${stage}`,
        field: "effort",
        key: stage === "actual" ? "practices.draft.effort" : "practices.draft.effortForecast",
        values: { hours: told },
        traces: lines.map(({ id, day }) => traceOf("effort", id, day.known ? day.value : "")),
      },
    ];
  });
}

/** What was learnt, line by line: one line may be approved and another taken out. */
function draftLessons({ id, project }: CaseSubject): readonly Drafted[] {
  const lines = project.lessons.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .slice(0, 60)
    .map(
      (words, place): Drafted => ({
        id: `lesson:${place}`,
        field: "transferable",
        key: "practices.draft.lesson",
        words,
        traces: [traceOf("project", id, project.startedOn)],
      }),
    );
}
