import type { Day } from "../../../core/src/kernel/calendar.ts";
import { unknown } from "../../../core/src/kernel/known.ts";
import type { Milestone } from "../../../core/src/projects/public.ts";
import { DayField, LongTextField, PickField, TextField } from "../training/fields.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { freshId } from "./fresh-id.ts";
import { LineCards } from "./line-cards.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { actorOptions } from "./write-project.ts";

const states = ["open", "done", "dropped"] as const;

/** What was agreed on, by which day, and who has the next move. */
export function MilestonesCard({ project, change, today, isReadOnly }: ProjectViewProps) {
  return (
    <section className="card" id="jalons" aria-labelledby="milestones">
      <h3 id="milestones">{say("project.milestones.title")}</h3>
      <p className="soft">{say("project.milestones.lead")}</p>
      <LineCards
        lines={project.milestones}
        most={200}
        addWord={say("project.milestones.add")}
        isReadOnly={isReadOnly}
        blank={() => blankMilestone(today)}
        onEdit={(edit) => change((current) => ({ ...current, milestones: edit(current.milestones) }))}
        summary={writeSummary}
      >
        {(milestone, patch) => (
          <>
            <div className="grid-3">
              <TextField
                label={say("project.milestones.label")}
                value={milestone.label}
                onChange={(label) => patch({ label })}
              />
              <DayField
                label={say("project.milestones.due")}
                value={milestone.due}
                onChange={(due) => patch({ due })}
              />
              <PickField
                label={say("project.milestones.owner")}
                value={milestone.owner}
                options={[{ value: "", text: say("project.nobodyNamed") }, ...actorOptions(project)]}
                onChange={(owner) => patch({ owner })}
              />
            </div>
            <StateFields state={milestone.state} today={today} onChange={(state) => patch({ state })} />
          </>
        )}
      </LineCards>
    </section>
  );
}

function StateFields(props: {
  readonly state: Milestone["state"];
  readonly today: Day;
  readonly onChange: (state: Milestone["state"]) => void;
}) {
  const { state, today, onChange } = props;
  return (
    <div className="grid-2">
      <PickField
        label={say("project.milestones.state")}
        value={state.kind}
        options={states.map((kind) => ({ value: kind, text: say(`project.milestones.${kind}`) }))}
        onChange={(kind) =>
          onChange(
            kind === "open"
              ? { kind }
              : kind === "done"
                ? { kind, day: today }
                : { kind, day: today, words: "" },
          )
        }
      />
      {state.kind === "open" ? null : (
        <DayField
          label={say("project.milestones.stateDay")}
          value={{ known: true, value: state.day }}
          onChange={(day) => (day.known ? onChange({ ...state, day: day.value }) : undefined)}
        />
      )}
      {state.kind === "dropped" ? (
        <LongTextField
          label={say("project.milestones.why")}
          value={state.words}
          onChange={(words) => onChange({ ...state, words })}
        />
      ) : null}
    </div>
  );
}

function blankMilestone(today: Day): Milestone {
  return {
    id: freshId(),
    label: "",
    setOn: today,
    meeting: "",
    due: unknown,
    owner: "",
    state: { kind: "open" },
  };
}

function writeSummary({ label, due, state }: Milestone): string {
  const isDue = state.kind === "open" && due.known;
  return say("project.milestones.summary", {
    label: label.trim() || say("project.milestones.unnamed"),
    state: isDue
      ? say("project.milestones.dueOn", { day: writeDay(due.value) })
      : say(`project.milestones.${state.kind}`),
  });
}
