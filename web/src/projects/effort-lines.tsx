import { known, unknown } from "../../../core/src/kernel/known.ts";
import {
  effortLinesAtMost,
  type Project,
  type ProjectEffortLine,
} from "../../../core/src/projects/public.ts";
import { designActors, effortKinds } from "../../../core/src/training/public.ts";
import { DayField, DurationField, EurosField, PickField, TextField } from "../training/fields.tsx";
import { Fold } from "../training/fold.tsx";
import { writeMinutes } from "../training/write-amounts.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { freshId } from "./fresh-id.ts";
import { LineCards } from "./line-cards.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { partnerOptions, writePartner } from "./write-project.ts";

const stages = ["actual", "forecast"] as const;

/** Every line of the ledger, to correct or to type. */
export function EffortLines({ project, change, today, isReadOnly }: ProjectViewProps) {
  return (
    <section className="card" id="temps" aria-labelledby="effort-lines">
      <h3 id="effort-lines">{say("steering.lines.title")}</h3>
      <Fold summary={say("steering.lines.count", { count: project.effort.length })} isLazy>
        <LineCards
          lines={project.effort}
          most={effortLinesAtMost}
          addWord={say("steering.lines.add")}
          isReadOnly={isReadOnly}
          blank={() => blankLine(today)}
          onEdit={(edit) => change((current) => ({ ...current, effort: edit(current.effort) }))}
          summary={(line) => writeLine(project, line)}
        >
          {(line, patch) => <Fields project={project} line={line} patch={patch} />}
        </LineCards>
      </Fold>
    </section>
  );
}

function blankLine(day: string): ProjectEffortLine {
  return {
    id: freshId(),
    stage: "actual",
    actor: "hr",
    partner: "",
    kind: "steering",
    words: "",
    minutes: 0,
    hourlyCostCents: unknown,
    day: known(day),
    gesture: "typed",
  };
}

function writeLine(project: Project, line: ProjectEffortLine): string {
  const told = say("steering.lines.line", {
    stage: say(`projects.effort.stage.${line.stage}`),
    time: writeMinutes(line.minutes),
    kind: say(`training.effort.kind.${line.kind}`),
    who: say(`training.actor.${line.actor}`),
    partner: writePartner(project, line.partner),
    day: line.day.known ? writeDay(line.day.value) : say("steering.noDay"),
  });
  return line.words.trim() === "" ? told : `${told} — ${line.words.trim()}`;
}

function Fields(props: {
  readonly project: Project;
  readonly line: ProjectEffortLine;
  readonly patch: (next: Partial<ProjectEffortLine>) => void;
}) {
  const { project, line, patch } = props;
  return (
    <div className="grid-3">
      <PickField
        label={say("steering.lines.stage")}
        value={line.stage}
        options={stages.map((value) => ({ value, text: say(`projects.effort.stage.${value}`) }))}
        onChange={(stage) => patch({ stage })}
      />
      <PickField
        label={say("steering.lines.actor")}
        value={line.actor}
        options={designActors.map((value) => ({ value, text: say(`training.actor.${value}`) }))}
        onChange={(actor) => patch({ actor })}
      />
      <PickField
        label={say("steering.lines.partner")}
        value={line.partner}
        options={partnerOptions(project)}
        onChange={(partner) => patch({ partner })}
      />
      <PickField
        label={say("steering.lines.kind")}
        value={line.kind}
        options={effortKinds.map((value) => ({ value, text: say(`training.effort.kind.${value}`) }))}
        onChange={(kind) => patch({ kind })}
      />
      <DurationField
        label={say("steering.lines.minutes")}
        value={line.minutes === 0 ? unknown : known(line.minutes)}
        onChange={(minutes) => patch({ minutes: minutes.known ? minutes.value : 0 })}
      />
      <DayField label={say("steering.lines.day")} value={line.day} onChange={(day) => patch({ day })} />
      <EurosField
        label={say("steering.lines.rate")}
        help={say("steering.lines.rateHelp")}
        value={line.hourlyCostCents}
        onChange={(hourlyCostCents) => patch({ hourlyCostCents })}
      />
      <TextField
        label={say("steering.lines.words")}
        value={line.words}
        onChange={(words) => patch({ words })}
      />
    </div>
  );
}
