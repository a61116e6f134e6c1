import { useState } from "react";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { type Known, known } from "../../../core/src/kernel/known.ts";
import type { Sequence } from "../../../core/src/training/public.ts";
import { DayField } from "../training/fields.tsx";
import { Fold } from "../training/fold.tsx";
import { say } from "../words/say.ts";
import { doneBy, tickSequence } from "./note-sequences.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { useDesign } from "./use-design.ts";

/** Functions that see somebody work. */
const seenByChoices = [
  "workplaceTutor",
  "frontlineManager",
  "trainer",
  "trainingProvider",
  "colleague",
  "expert",
  "hr",
  "executive",
] as const;

/** The sequences of the chosen alternative, and for whom each took place. */
export function SequencesCard(props: ProjectViewProps) {
  const { project } = props;
  const design = useDesign(project);
  const chosen = design.data?.content.alternatives.find(({ id }) => id === project.alternative);
  const sequences = chosen?.blocks.flatMap((block) => block.sequences) ?? [];
  return (
    <section className="card" aria-labelledby="sequences">
      <h3 id="sequences">{say("project.sequences.title")}</h3>
      <p className="soft">
        {say(sequences.length === 0 ? "project.sequences.none" : "project.sequences.lead")}
      </p>
      {sequences.map((sequence) => (
        <Fold key={sequence.id} isLazy summary={writeSummary(props, sequence)}>
          <DoneBy {...props} sequence={sequence} />
        </Fold>
      ))}
    </section>
  );
}

function writeSummary({ project }: ProjectViewProps, { id, kind, title }: Sequence): string {
  const done = project.participants.filter((each) => doneBy(project, id, each.id)).length;
  return say("project.sequences.summary", {
    title: title.trim() || say(`training.sequence.${kind}`),
    done,
    count: project.participants.length,
  });
}

function DoneBy(props: ProjectViewProps & { readonly sequence: Sequence }) {
  const { project, change, sequence, today } = props;
  const planned =
    sequence.moment.known && sequence.moment.value.day <= today ? sequence.moment.value.day : today;
  const [day, setDay] = useState<Known<string>>(known(planned));
  const [seer, setSeer] = useState("");
  const seenBy = seenByChoices.find((kind) => kind === seer);
  const tick = (participants: readonly string[], isDone: boolean, on: string | Day) =>
    change((current) =>
      tickSequence(current, { sequence: sequence.id, participants, isDone, day: on, seenBy }),
    );
  const everybody = project.participants.map(({ id }) => id);
  const isAll = everybody.length > 0 && everybody.every((id) => doneBy(project, sequence.id, id));
  return (
    <div className="stack line">
      <div className="field narrow">
        <DayField label={say("project.sequences.day")} value={day} onChange={setDay} />
      </div>
      <label className="field narrow">
        <span>{say("project.sequences.seenBy")}</span>
        <select value={seer} onChange={(event) => setSeer(event.target.value)}>
          <option value="">{say("project.sequences.seenBy.unsaid")}</option>
          {seenByChoices.map((kind) => (
            <option key={kind} value={kind}>
              {say(`training.actor.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="soft">{say("project.sequences.seenBy.why")}</p>
      <div className="columns-2">
        <Check
          label={say("project.sequences.everybody")}
          isChecked={isAll}
          isDisabled={!day.known}
          onCheck={(isDone) => tick(everybody, isDone, day.known ? day.value : today)}
        />
        {project.participants.map(({ id, label }) => (
          <Check
            key={id}
            label={label.trim() || say("project.participants.unnamed")}
            isChecked={doneBy(project, sequence.id, id)}
            isDisabled={!day.known}
            onCheck={(isDone) => tick([id], isDone, day.known ? day.value : today)}
          />
        ))}
      </div>
    </div>
  );
}

function Check(props: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly isDisabled: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.isChecked}
        disabled={props.isDisabled}
        onChange={(event) => props.onCheck(event.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
