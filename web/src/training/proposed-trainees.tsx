import { useState } from "react";
import type { Trainee, TrainingDesign } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { nextId } from "./edit-design.ts";
import { ChecksField } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { mostTrainees } from "./trainee-maker.tsx";
import { type ProposedTrainee, useTrainingHome } from "./training-home.ts";
import type { ViewProps } from "./view-props.ts";

/** People already known elsewhere, by the work they do, to be put in the design and never typed again. */
export function ProposedTrainees({ design, change }: Pick<ViewProps, "design" | "change">) {
  const { people = [] } = useTrainingHome();
  const [asked, setAsked] = useState<readonly string[]>([]);
  if (people.length === 0) return null;
  const here = new Set(design.trainees.map(({ label }) => label));
  const absent = people.filter(({ label }) => !here.has(label));
  const chosen = absent
    .filter(({ label }) => asked.includes(label))
    .slice(0, mostTrainees - design.trainees.length);
  const choose = (group: readonly ProposedTrainee[], labels: readonly string[]) =>
    setAsked((before) => [
      ...before.filter((label) => group.every((person) => person.label !== label)),
      ...labels,
    ]);
  return (
    <section className="stack" aria-labelledby="proposed">
      <h4 id="proposed">{say("design.proposed.title")}</h4>
      {absent.length === 0 ? (
        <p className="soft">{say("design.proposed.nobody")}</p>
      ) : (
        <>
          <p className="soft">{say("design.proposed.lead")}</p>
          {[...Map.groupBy(absent, ({ job }) => job)].map(([job, group]) => (
            <Group
              key={job}
              name={job === "" ? say("design.proposed.noJob") : job}
              group={group}
              asked={asked}
              onChoose={(labels) => choose(group, labels)}
            />
          ))}
          <p>
            <button
              type="button"
              className="button"
              disabled={chosen.length === 0}
              onClick={() => {
                change((current) => addProposed(current, chosen));
                setAsked([]);
              }}
            >
              {say("design.proposed.add", { count: chosen.length })}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** Everyone who does one work, at once or one by one. */
function Group(props: {
  readonly name: string;
  readonly group: readonly ProposedTrainee[];
  readonly asked: readonly string[];
  readonly onChoose: (labels: readonly string[]) => void;
}) {
  const labels = props.group.map(({ label }) => label);
  const chosen = labels.filter((label) => props.asked.includes(label));
  const isWhole = chosen.length === labels.length;
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          checked={isWhole}
          ref={(box) => {
            if (box !== null) box.indeterminate = chosen.length > 0 && !isWhole;
          }}
          onChange={() => props.onChoose(isWhole ? [] : labels)}
        />
        <span>{say("design.proposed.group", { name: props.name, count: labels.length })}</span>
      </label>
      <Fold summary={say("design.proposed.one")}>
        <ChecksField
          label={props.name}
          value={chosen}
          options={labels.map((label) => ({ value: label, text: label }))}
          onChange={props.onChoose}
        />
      </Fold>
    </div>
  );
}

function addProposed(design: TrainingDesign, people: readonly ProposedTrainee[]): TrainingDesign {
  const first = Number(nextId(design.trainees, "p").slice(1));
  const added = people.map(
    ({ label, site, weeklyMinutes }, index): Trainee => ({
      id: `p${first + index}`,
      label,
      site,
      team: "",
      weeklyMinutes,
      dispensations: [],
    }),
  );
  return { ...design, trainees: [...design.trainees, ...added] };
}
