import { known, unknown } from "../../../core/src/kernel/known.ts";
import type { AbsenceBound, ScheduleWishes, TrainingDesign } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { ClosedDays } from "./closed-days.tsx";
import { DayField, DurationField, PickField, TextField, WholeField } from "./fields.tsx";
import { LineList } from "./line-list.tsx";
import type { ViewProps } from "./view-props.ts";
import { WorkWindows } from "./work-windows.tsx";

const blankBound: AbsenceBound = { kind: "team", name: "", absentAtMost: 1 };

/** The limits of the schedule: a period, hours of work, people away at once, closed days. */
export function ScheduleWishesFields({ design, change }: ViewProps) {
  const wishes = design.scheduleWishes;
  const patch = (next: Partial<ScheduleWishes>) => change((current) => patchWishes(current, next));
  return (
    <section className="card" aria-labelledby="wishes">
      <h3 id="wishes">{say("design.wishes.title")}</h3>
      <Period wishes={wishes} onPatch={patch} />
      <WorkWindows
        windows={wishes.workWindows}
        teams={namesOf(design, "team")}
        onChange={(workWindows) => patch({ workWindows })}
      />
      <LineList
        title={say("design.wishes.bounds")}
        help={say("design.wishes.boundsHelp")}
        lines={wishes.absenceBounds}
        most={200}
        addWord={say("design.wishes.addBound")}
        blank={{ ...blankBound, name: namesOf(design, "team")[0] ?? "" }}
        onChange={(absenceBounds) => patch({ absenceBounds })}
      >
        {(bound, patchBound) => (
          <div className="grid-3">
            <PickField
              label={say("design.wishes.boundKind")}
              value={bound.kind}
              options={[
                { value: "team", text: say("design.wishes.team") },
                { value: "site", text: say("design.wishes.site") },
              ]}
              onChange={(kind) => patchBound({ kind, name: namesOf(design, kind)[0] ?? "" })}
            />
            <BoundName
              bound={bound}
              names={namesOf(design, bound.kind)}
              onName={(name) => patchBound({ name })}
            />
            <WholeField
              label={say("design.wishes.absent")}
              most={1000}
              value={known(bound.absentAtMost)}
              onChange={(count) => patchBound({ absentAtMost: count.known ? count.value : 0 })}
            />
          </div>
        )}
      </LineList>
      <ClosedDays days={wishes.closedDays} onChange={(closedDays) => patch({ closedDays })} />
    </section>
  );
}

function Period(props: {
  readonly wishes: ScheduleWishes;
  readonly onPatch: (next: Partial<ScheduleWishes>) => void;
}) {
  const { wishes, onPatch } = props;
  return (
    <div className="grid-3">
      <DayField
        label={say("design.wishes.firstDay")}
        value={wishes.firstDay}
        onChange={(firstDay) => onPatch({ firstDay })}
      />
      <DayField
        label={say("design.wishes.lastDay")}
        value={wishes.lastDay}
        onChange={(lastDay) => onPatch({ lastDay })}
      />
      <DurationField
        label={say("design.wishes.weekly")}
        value={wishes.weeklyMinutesAtMost}
        onChange={(minutes) =>
          onPatch({ weeklyMinutesAtMost: minutes.known && minutes.value <= 10_080 ? minutes : unknown })
        }
      />
      <DurationField
        label={say("design.wishes.session")}
        help={say("design.wishes.sessionHelp")}
        value={known(wishes.sessionMinutesAtMost)}
        onChange={(minutes) => {
          const isFit = minutes.known && minutes.value >= 15 && minutes.value <= 720;
          if (isFit) onPatch({ sessionMinutesAtMost: minutes.value });
        }}
      />
    </div>
  );
}

/** Chosen among the teams or sites of the people; written while there is none. */
function BoundName(props: {
  readonly bound: AbsenceBound;
  readonly names: readonly string[];
  readonly onName: (name: string) => void;
}) {
  const { bound, names, onName } = props;
  if (names.length === 0) {
    return <TextField label={say("design.wishes.boundName")} value={bound.name} onChange={onName} />;
  }
  const shown = names.includes(bound.name) ? names : [...names, bound.name];
  return (
    <PickField
      label={say("design.wishes.boundName")}
      value={bound.name}
      options={shown.map((name) => ({ value: name, text: name }))}
      onChange={onName}
    />
  );
}

function patchWishes(design: TrainingDesign, next: Partial<ScheduleWishes>): TrainingDesign {
  return { ...design, scheduleWishes: { ...design.scheduleWishes, ...next } };
}

/** Teams or sites of the people in training. */
function namesOf({ trainees }: TrainingDesign, kind: "team" | "site"): readonly string[] {
  return [...new Set(trainees.map((trainee) => trainee[kind]))].filter((name) => name !== "");
}
