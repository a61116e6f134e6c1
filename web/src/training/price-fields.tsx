import { known, unknown } from "../../../core/src/kernel/known.ts";
import { type Block, priceUnits } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import type { BlockFieldsProps } from "./block-fields-props.ts";
import { ChoiceField, EurosField, PickField, TextField } from "./fields.tsx";
import { LineList } from "./line-list.tsx";
import { useVeil } from "./veil.ts";

const blankPrice: Block["prices"][number] = { unit: "sessionHour", label: "", cents: unknown };

/** Who gives the training, and what it costs; a free block says so. */
export function PriceFields({ block, onPatch }: BlockFieldsProps) {
  const { provider, prices } = block;
  const veil = useVeil();
  if (veil.blocks.includes(block.id)) return <p className="soft">{say("design.veil.prices")}</p>;
  const isPayHidden =
    veil.hidden.includes("rates") && provider.kind.known && provider.kind.value === "internal";
  return (
    <>
      <div className="grid-2">
        <ChoiceField
          label={say("design.provider.kind")}
          value={provider.kind}
          options={[
            { value: "internal", text: say("design.provider.internal") },
            { value: "external", text: say("design.provider.external") },
          ]}
          onChange={(kind) => onPatch({ provider: { ...provider, kind } })}
        />
        <TextField
          label={say("design.provider.name")}
          value={provider.name}
          onChange={(name) => onPatch({ provider: { ...provider, name } })}
        />
      </div>
      <LineList
        title={say("design.price.title")}
        help={say("design.price.help")}
        lines={prices}
        most={20}
        addWord={say("design.price.add")}
        blank={blankPrice}
        onChange={(next) => onPatch({ prices: next })}
      >
        {(price, patch) => (
          <div className="grid-3">
            {isPayHidden ? null : (
              <EurosField
                label={say("design.price.euros")}
                value={price.cents}
                onChange={(cents) => patch({ cents })}
              />
            )}
            <PickField
              label={say("design.price.unit")}
              value={price.unit}
              options={priceUnits.map((value) => ({ value, text: say(`training.price.${value}`) }))}
              onChange={(unit) => patch({ unit })}
            />
            <TextField
              label={say("design.price.label")}
              value={price.label}
              onChange={(label) => patch({ label })}
            />
          </div>
        )}
      </LineList>
      {prices.length > 0 ? null : (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => onPatch({ prices: [{ unit: "fixed", label: "", cents: known(0) }] })}
          >
            {say("design.price.free")}
          </button>
        </p>
      )}
    </>
  );
}
