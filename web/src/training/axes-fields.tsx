import {
  logics,
  objectives,
  obligations,
  type Scheme,
  schemes,
  trainingModes,
} from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import type { BlockFieldsProps } from "./block-fields-props.ts";
import { replaceAt } from "./edit-design.ts";
import { ChoiceField } from "./fields.tsx";

/** Most schemes that follow each other. */
const mostSchemes = 8;

/** Where the block stands on the five axes; the fifth is a chain in order. */
export function AxesFields({ block, onPatch }: BlockFieldsProps) {
  const { axes } = block;
  const patch = (next: Partial<typeof axes>) => onPatch({ axes: { ...axes, ...next } });
  return (
    <>
      <div className="grid-3">
        <ChoiceField
          label={say("training.axis.objective")}
          value={axes.objective}
          options={objectives.map((value) => ({ value, text: say(`training.objective.${value}`) }))}
          onChange={(objective) => patch({ objective })}
        />
        <ChoiceField
          label={say("training.axis.logic")}
          value={axes.logic}
          options={logics.map((value) => ({ value, text: say(`training.logic.${value}`) }))}
          onChange={(logic) => patch({ logic })}
        />
        <ChoiceField
          label={say("training.axis.obligation")}
          value={axes.obligation}
          options={obligations.map((value) => ({ value, text: say(`training.obligation.${value}`) }))}
          onChange={(obligation) => patch({ obligation })}
        />
        <ChoiceField
          label={say("training.axis.mode")}
          value={axes.mode}
          options={trainingModes.map((value) => ({ value, text: say(`training.mode.${value}`) }))}
          onChange={(mode) => patch({ mode })}
        />
      </div>
      <SchemeChain chain={axes.schemes} onChange={(chain) => patch({ schemes: chain })} />
    </>
  );
}

function SchemeChain(props: {
  readonly chain: readonly Scheme[];
  readonly onChange: (chain: readonly Scheme[]) => void;
}) {
  const { chain, onChange } = props;
  const left = schemes.filter((scheme) => !chain.includes(scheme));
  return (
    <fieldset className="plain">
      <legend>{say("training.axis.schemes")}</legend>
      <p className="soft small">{say("design.axis.schemesHelp")}</p>
      {chain.length === 0 ? null : (
        <ol>
          {chain.map((scheme, index) => (
            <li key={scheme}>
              {say(`training.scheme.${scheme}`)}{" "}
              <button
                type="button"
                className="button quiet"
                onClick={() => onChange(replaceAt(chain, index, undefined))}
              >
                {say("design.remove")}{" "}
                <span className="visually-hidden">{say(`training.scheme.${scheme}`)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {chain.length >= mostSchemes ? null : (
        <label className="field narrow">
          <span className="label">{say("design.axis.addScheme")}</span>
          <select
            value=""
            onChange={(event) => {
              const added = left.find((scheme) => scheme === event.target.value);
              if (added !== undefined) onChange([...chain, added]);
            }}
          >
            <option value="">{say("design.axis.pickScheme")}</option>
            {left.map((scheme) => (
              <option key={scheme} value={scheme}>
                {say(`training.scheme.${scheme}`)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
