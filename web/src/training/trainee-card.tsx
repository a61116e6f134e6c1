import { known, unknown } from "../../../core/src/kernel/known.ts";
import {
  adaptForTrainee,
  type Block,
  type Dispensation,
  type Trainee,
} from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { blocksOf, replaceAt } from "./edit-design.ts";
import { LongTextField, TextField, WholeField } from "./fields.tsx";
import type { ViewProps } from "./view-props.ts";
import { writeMinutes, writeNames, writeTotal } from "./write-amounts.ts";
import { writeBlock } from "./write-names.ts";

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
  return (
    <details className="inner trainee">
      <summary>
        <strong>{trainee.label.trim() || say("design.trainee.unnamed")}</strong>{" "}
        <span className="soft">
          {path === undefined
            ? null
            : say("design.trainee.path", {
                minutes: writeTotal(path.minutes, writeMinutes),
                count: path.dispensations.length,
              })}
        </span>
      </summary>
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
        <p>
          <button type="button" className="button quiet" onClick={onRemove}>
            {say("design.remove")} <span className="visually-hidden">{trainee.label}</span>
          </button>
        </p>
      </div>
    </details>
  );
}

function Dispensations({ design, alternative, trainee, onPatch }: TraineeProps) {
  const { dispensations } = trainee;
  if (alternative === undefined) return null;
  const { waiting, mandatoryDispensed, savedMinutes } = adaptForTrainee(alternative, trainee);
  const left = alternative.blocks.filter(({ id }) => !dispensations.some(({ block }) => block === id));
  const blocks = blocksOf(design);
  const titleOf = (id: string) =>
    blocks
      .filter((block) => block.id === id)
      .map(writeBlock)
      .join("");
  return (
    <fieldset className="plain">
      <legend>{say("design.dispensation.title")}</legend>
      <p className="soft small">{say("design.dispensation.help")}</p>
      {dispensations.map((dispensation, index) => (
        <DispensationFields
          key={dispensation.block}
          title={titleOf(dispensation.block)}
          dispensation={dispensation}
          missing={waiting.find(({ block }) => block === dispensation.block)?.missing}
          onChange={(next) => onPatch({ dispensations: replaceAt(dispensations, index, next) })}
        />
      ))}
      {dispensations.length === 0 ? null : (
        <p>{say("design.dispensation.saved", { minutes: writeTotal(savedMinutes, writeMinutes) })}</p>
      )}
      {mandatoryDispensed.length === 0 ? null : (
        <p className="notice unsure">
          {say("design.dispensation.mandatory", { titles: writeNames(mandatoryDispensed.map(titleOf)) })}
        </p>
      )}
      <AddDispensation
        blocks={left}
        onAdd={(block) =>
          onPatch({ dispensations: [...dispensations, { block, reason: "", evidence: "", attachments: [] }] })
        }
      />
    </fieldset>
  );
}

function DispensationFields(props: {
  readonly title: string;
  readonly dispensation: Dispensation;
  readonly missing: "reason" | "evidence" | undefined;
  readonly onChange: (next: Dispensation | undefined) => void;
}) {
  const { title, dispensation, missing, onChange } = props;
  return (
    <fieldset className="line" aria-label={title}>
      <p>
        <strong>{title}</strong>{" "}
        <span className={missing === undefined ? "pill in" : "pill unknown"}>
          {say(
            missing === undefined ? "design.dispensation.counts" : `design.dispensation.missing.${missing}`,
          )}
        </span>
      </p>
      <div className="grid-2">
        <LongTextField
          label={say("design.dispensation.reason")}
          value={dispensation.reason}
          onChange={(reason) => onChange({ ...dispensation, reason })}
        />
        <LongTextField
          label={say("design.dispensation.evidence")}
          value={dispensation.evidence}
          onChange={(evidence) => onChange({ ...dispensation, evidence })}
        />
      </div>
      <p>
        <button type="button" className="button quiet" onClick={() => onChange(undefined)}>
          {say("design.remove")} <span className="visually-hidden">{title}</span>
        </button>
      </p>
    </fieldset>
  );
}

function AddDispensation(props: {
  readonly blocks: readonly Block[];
  readonly onAdd: (block: string) => void;
}) {
  if (props.blocks.length === 0) return null;
  return (
    <label className="field narrow">
      <span className="label">{say("design.dispensation.add")}</span>
      <select value="" onChange={(event) => props.onAdd(event.target.value)}>
        <option value="">{say("design.dispensation.pick")}</option>
        {props.blocks.map((block) => (
          <option key={block.id} value={block.id}>
            {writeBlock(block)}
          </option>
        ))}
      </select>
    </label>
  );
}
