import {
  adaptForTrainee,
  type Block,
  type Dispensation,
  type Trainee,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { blocksOf, replaceAt } from "./edit-design.ts";
import { LongTextField } from "./fields.tsx";
import type { ViewProps } from "./view-props.ts";
import { writeMinutes, writeNames, writeTotal } from "./write-amounts.ts";
import { writeBlock } from "./write-names.ts";

interface DispensationsProps extends ViewProps {
  readonly trainee: Trainee;
  readonly onPatch: (patch: Partial<Trainee>) => void;
}

/** What experience already gave somebody, block by block, with why and what shows it. */
export function Dispensations(props: DispensationsProps) {
  const { design, alternative, trainee, onPatch } = props;
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
          {...props}
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

function DispensationFields(
  props: DispensationsProps & {
    readonly title: string;
    readonly dispensation: Dispensation;
    readonly missing: "reason" | "evidence" | undefined;
    readonly onChange: (next: Dispensation | undefined) => void;
  },
) {
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
      <AttachmentList
        {...props}
        of={say("design.dispensation.of", { title, name: props.trainee.label })}
        attached={dispensation.attachments}
        canAdd={dispensation.attachments.length < 20}
        attach={(current, attachments) =>
          attachTo(current, props.trainee.id, { ...dispensation, attachments })
        }
      />
      <p>
        <button type="button" className="button quiet" onClick={() => onChange(undefined)}>
          {say("design.remove")} <span className="visually-hidden">{title}</span>
        </button>
      </p>
    </fieldset>
  );
}

/** Photos and voice notes take a moment to be kept: what was typed meanwhile stays. */
function attachTo(
  design: TrainingDesign,
  trainee: string,
  { block, attachments }: Dispensation,
): TrainingDesign {
  return {
    ...design,
    trainees: design.trainees.map((each) =>
      each.id === trainee
        ? {
            ...each,
            dispensations: each.dispensations.map((dispensation) =>
              dispensation.block === block ? { ...dispensation, attachments } : dispensation,
            ),
          }
        : each,
    ),
  };
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
