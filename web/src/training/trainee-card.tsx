import { known, unknown } from "../../../core/src/kernel/known.ts";
import { adaptForTrainee, type Trainee } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { Dispensations } from "./dispensations.tsx";
import { TextField, WholeField } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { useVeil } from "./veil.ts";
import type { ViewProps } from "./view-props.ts";
import { writeMinutes, writeTotal } from "./write-amounts.ts";

interface TraineeProps extends ViewProps {
  readonly trainee: Trainee;
  readonly onPatch: (patch: Partial<Trainee>) => void;
  readonly onRemove: () => void;
}

/** Somebody in training: where, how many hours a week, and what experience already gave. */
export function TraineeCard(props: TraineeProps) {
  const { trainee, alternative, onPatch, onRemove } = props;
  const path = alternative === undefined ? undefined : adaptForTrainee(alternative, trainee);
  const weekly = trainee.weeklyMinutes;
  const { trainees: fixed, hidden } = useVeil();
  const isFixed = fixed.includes(trainee.id);
  const isLabelHidden = hidden.includes("people");
  const rank = props.design.trainees.indexOf(trainee) + 1;
  const named = trainee.label.trim() || say("design.trainee.unnamed");
  return (
    <Fold
      className="inner trainee"
      isLazy
      summary={
        <>
          <strong>{isLabelHidden ? say("design.veil.person", { rank }) : named}</strong>{" "}
          <span className="soft">
            {path === undefined
              ? null
              : say("design.trainee.path", {
                  minutes: writeTotal(path.minutes, writeMinutes),
                  count: path.dispensations.length,
                })}
          </span>
        </>
      }
    >
      <div className="stack">
        <div className="grid-3">
          <TextField
            label={say("design.trainee.labelField")}
            help={say("design.trainee.labelHelp")}
            value={trainee.label}
            onChange={(label) => onPatch({ label })}
          />
          <TextField
            label={say("design.trainee.team")}
            value={trainee.team}
            onChange={(team) => onPatch({ team })}
          />
          <TextField
            label={say("design.trainee.site")}
            value={trainee.site}
            onChange={(site) => onPatch({ site })}
          />
          <WholeField
            label={say("design.trainee.weekly")}
            least={1}
            most={60}
            value={weekly.known ? known(Math.round(weekly.value / 60)) : weekly}
            onChange={(hours) => onPatch({ weeklyMinutes: hours.known ? known(hours.value * 60) : unknown })}
          />
        </div>
        <Dispensations {...props} />
        {isFixed ? (
          <p className="soft">{say("design.veil.trainee")}</p>
        ) : (
          <p>
            <button type="button" className="button quiet" onClick={onRemove}>
              {say("design.remove")} <span className="visually-hidden">{trainee.label}</span>
            </button>
          </p>
        )}
      </div>
    </Fold>
  );
}
