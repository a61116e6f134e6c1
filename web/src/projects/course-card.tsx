import {
  type Course,
  courseOf,
  type Passage,
  type Project,
  type ProjectStep,
} from "../../../core/src/projects/public.ts";
import { Fold } from "../training/fold.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { writeActorOf } from "./write-project.ts";

/** The steps of a project that goes to its end, in order. */
const steps: readonly ProjectStep[] = [
  "idea",
  "diagnosis",
  "design",
  "fundingAsked",
  "planned",
  "running",
  "evaluating",
  "closed",
];

/** The steps with the day each was entered, then everything that happened, in the words of who said it. */
export function CourseCard({ project }: { readonly project: Project }) {
  const course = courseOf(project);
  const entered = enteredOn(project);
  const shown = course.step === "abandoned" ? [...steps.slice(0, -1), course.step] : steps;
  const here = shown.indexOf(course.step);
  return (
    <section className="card" aria-labelledby="course">
      <h3 id="course">{say("project.course.title")}</h3>
      <p>{writeStanding(course)}</p>
      <ol className="course">
        {shown.map((step, rank) => {
          const day = entered.get(step);
          const isPast = rank < here;
          return (
            <li
              key={step}
              className={rank === here ? "here" : isPast && day !== undefined ? "past" : "ahead"}
              {...(rank === here ? { "aria-current": "step" as const } : {})}
            >
              <span className="name">{say(`projects.step.${step}`)}</span>
              <span className="small">{writeEntry(day, isPast)}</span>
            </li>
          );
        })}
      </ol>
      <History project={project} />
    </section>
  );
}

function writeEntry(day: string | undefined, isPast: boolean): string {
  if (day !== undefined) return say("project.course.since", { day: writeDay(day) });
  return say(isPast ? "project.course.skipped" : "project.course.ahead");
}

function writeStanding({ step, since, pause }: Course): string {
  const words = { step: say(`projects.step.${step}`), day: writeDay(pause?.since ?? since) };
  if (pause === undefined) return say("project.course.standing", words);
  return pause.until.known
    ? say("project.course.pausedUntil", { ...words, until: writeDay(pause.until.value) })
    : say("project.course.paused", words);
}

/** The last day each step was entered, up to now. */
function enteredOn({ startedOn, passages }: Project): ReadonlyMap<ProjectStep, string> {
  const entered = new Map<ProjectStep, string>([["idea", startedOn]]);
  for (const [rank, { day }] of passages.entries()) {
    const before = courseOf({ startedOn, passages: passages.slice(0, rank) });
    const after = courseOf({ startedOn, passages: passages.slice(0, rank + 1) });
    if (after.step !== before.step) entered.set(after.step, day);
  }
  return entered;
}

function History({ project }: { readonly project: Project }) {
  if (project.passages.length === 0) return null;
  return (
    <Fold summary={say("project.history.title", { count: project.passages.length })}>
      <ol className="stack">
        {project.passages.map((passage, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened has no other name than its rank
          <li key={rank}>
            <strong>{writeDay(passage.day)}</strong> {say(`project.happened.${passage.event}`)}
            <Details project={project} passage={passage} />
          </li>
        ))}
      </ol>
    </Fold>
  );
}

function Details({ project, passage }: { readonly project: Project; readonly passage: Passage }) {
  const who = writeActorOf(project, passage.by);
  return (
    <>
      {passage.event === "abandon" ? <p>{say(`projects.abandon.${passage.because}`)}</p> : null}
      {passage.event === "pause" && passage.until.known ? (
        <p>{say("project.history.until", { day: writeDay(passage.until.value) })}</p>
      ) : null}
      {passage.words.trim() === "" ? null : <p>{say("project.quoted", { words: passage.words.trim() })}</p>}
      {who === "" ? null : <p className="soft small">{who}</p>}
    </>
  );
}
