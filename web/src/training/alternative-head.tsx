import { say } from "../words/say.ts";
import type { ColumnProps } from "./column-props.ts";
import { patchIn, removeAlternative } from "./edit-design.ts";
import { TextField } from "./fields.tsx";
import { SureButton } from "./sure-button.tsx";
import { useVeil } from "./veil.ts";
import { writeAlternative } from "./write-names.ts";

/** The name of an alternative, whether it is the one chosen, and taking it out. */
export function AlternativeHead({ design, alternative, change }: ColumnProps) {
  const { id, label } = alternative;
  const name = writeAlternative(design, id);
  const isAlone = design.alternatives.length === 1;
  const isChosen = design.chosen === id;
  const veil = useVeil();
  const isFixed =
    alternative.blocks.some((block) => veil.blocks.includes(block.id)) ||
    design.effort.some((line) => line.alternative === id && veil.effort.includes(line.id));
  return (
    <>
      <h3>{name}</h3>
      {isAlone ? null : (
        <details className="inner">
          <summary>
            {say("design.alternative.settings")} <span className="visually-hidden">{name}</span>
          </summary>
          <div className="stack">
            <TextField
              label={say("design.alternative.label")}
              value={label}
              onChange={(text) =>
                change((current) => ({
                  ...current,
                  alternatives: patchIn(current.alternatives, id, { label: text }),
                }))
              }
            />
            <label className="check">
              <input
                type="checkbox"
                checked={isChosen}
                onChange={() => change((current) => ({ ...current, chosen: isChosen ? "" : id }))}
              />
              <span>{say("design.alternative.choose")}</span>
            </label>
            {isFixed ? (
              <p className="soft">{say("design.veil.fixed")}</p>
            ) : (
              <SureButton
                word={say("design.remove")}
                of={name}
                question={say("design.alternative.removeSure", { name, count: alternative.blocks.length })}
                onSure={() => change((current) => removeAlternative(current, id))}
              />
            )}
          </div>
        </details>
      )}
      {isChosen && !isAlone ? <p className="pill in">{say("design.alternative.chosen")}</p> : null}
    </>
  );
}
