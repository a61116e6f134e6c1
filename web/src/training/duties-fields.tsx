import { unknown } from "../../../core/src/kernel/known.ts";
import { type Block, designActors } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import type { BlockFieldsProps } from "./block-fields-props.ts";
import { DurationField, PickField, TextField } from "./fields.tsx";
import { LineList } from "./line-list.tsx";

const blankDuty: Block["duties"][number] = { actor: "frontlineManager", act: "", minutes: unknown };

/** Who must do what for the block to happen. */
export function DutiesFields({ block, onPatch }: BlockFieldsProps) {
  return (
    <LineList
      title={say("design.duty.title")}
      help={say("design.duty.help")}
      lines={block.duties}
      most={40}
      addWord={say("design.duty.add")}
      blank={blankDuty}
      onChange={(duties) => onPatch({ duties })}
    >
      {(duty, patch) => (
        <div className="grid-3">
          <PickField
            label={say("design.duty.actor")}
            value={duty.actor}
            options={designActors.map((value) => ({ value, text: say(`training.actor.${value}`) }))}
            onChange={(actor) => patch({ actor })}
          />
          <TextField label={say("design.duty.act")} value={duty.act} onChange={(act) => patch({ act })} />
          <DurationField
            label={say("design.duty.minutes")}
            value={duty.minutes}
            onChange={(minutes) => patch({ minutes })}
          />
        </div>
      )}
    </LineList>
  );
}
