import { useId, useState } from "react";
import { addDays } from "../../../core/src/kernel/calendar.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import {
  effortLinesAtMost,
  type Project,
  type ProjectEffortLine,
} from "../../../core/src/projects/public.ts";
import { type DesignActor, type EffortKind, effortKinds } from "../../../core/src/training/public.ts";
import { writeMinutes } from "../training/write-amounts.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { freshId } from "./fresh-id.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { writePartner } from "./write-project.ts";

/** Lengths to tap, minutes. */
const lengths = [15, 30, 60, 120, 240] as const;

interface Bearer {
  readonly actor: DesignActor;
  readonly partner: string;
}

/** The last seven days in thirty seconds: who, what, how long, three taps. */
export function EffortWeek({ project, change, today }: ProjectViewProps) {
  const bearers = bearersOf(project);
  const [place, setPlace] = useState(0);
  const [kind, setKind] = useState<EffortKind>("steering");
  const [noted, setNoted] = useState<ProjectEffortLine>();
  const bearer = bearers[Math.min(place, bearers.length - 1)];
  if (bearer === undefined) return null;
  const note = (minutes: number) => {
    const line = lineOf(bearer, kind, minutes, today);
    change((current) =>
      current.effort.length >= effortLinesAtMost
        ? current
        : { ...current, effort: [...current.effort, line] },
    );
    setNoted(line);
  };
  const undo = () => {
    const id = noted?.id;
    change((current) => ({ ...current, effort: current.effort.filter((line) => line.id !== id) }));
    setNoted(undefined);
  };
  const isKept = noted !== undefined && project.effort.some(({ id }) => id === noted.id);
  return (
    <section className="card" id="semaine" aria-labelledby="week">
      <h3 id="week">{say("steering.week.title")}</h3>
      <p className="soft">
        {say("steering.week.lead", { from: writeDay(addDays(today, -6)), to: writeDay(today) })}
      </p>
      <Taps
        legend={say("steering.week.who")}
        options={bearers.map((each) => writeBearer(project, each))}
        chosen={Math.min(place, bearers.length - 1)}
        onChoose={setPlace}
      />
      <Taps
        legend={say("steering.week.what")}
        options={effortKinds.map((each) => say(`training.effort.kind.${each}`))}
        chosen={effortKinds.indexOf(kind)}
        onChoose={(rank) => setKind(effortKinds[rank] ?? kind)}
      />
      <fieldset className="plain">
        <legend>{say("steering.week.long")}</legend>
        <div className="row">
          {lengths.map((minutes) => (
            <button key={minutes} type="button" className="button" onClick={() => note(minutes)}>
              {writeMinutes(minutes)}
            </button>
          ))}
        </div>
      </fieldset>
      <p role="status">
        {isKept
          ? say("steering.week.noted", {
              time: writeMinutes(noted.minutes),
              who: writeBearer(project, noted),
              what: say(`training.effort.kind.${noted.kind}`),
            })
          : ""}
      </p>
      {isKept ? (
        <p>
          <button type="button" className="button quiet" onClick={undo}>
            {say("steering.week.undo")}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Taps(props: {
  readonly legend: string;
  readonly options: readonly string[];
  readonly chosen: number;
  readonly onChoose: (rank: number) => void;
}) {
  const name = useId();
  return (
    <fieldset className="plain">
      <legend>{props.legend}</legend>
      <div className="present">
        {props.options.map((text, rank) => (
          <label key={text} className="tap">
            <input
              type="radio"
              name={name}
              checked={rank === props.chosen}
              onChange={() => props.onChoose(rank)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Functions of the project, once for each organisation; human resources of the company while nobody is there. */
function bearersOf({ actors }: Project): readonly Bearer[] {
  const found: Bearer[] = [];
  for (const { kind, partner } of actors)
    if (!found.some((each) => each.actor === kind && each.partner === partner))
      found.push({ actor: kind, partner });
  return found.length === 0 ? [{ actor: "hr", partner: "" }] : found;
}

function writeBearer(project: Project, { actor, partner }: Bearer): string {
  const role = say(`training.actor.${actor}`);
  return partner === "" ? role : say("project.actor.named", { name: writePartner(project, partner), role });
}

function lineOf(bearer: Bearer, kind: EffortKind, minutes: number, day: string): ProjectEffortLine {
  const facts = { stage: "actual", kind, words: "", minutes, gesture: "weekly" } as const;
  return {
    id: freshId(),
    actor: bearer.actor,
    partner: bearer.partner,
    ...facts,
    hourlyCostCents: unknown,
    day: known(day),
  };
}
