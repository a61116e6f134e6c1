import type { TrainingDesign } from "../../../core/src/training/public.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { EurosField } from "./fields.tsx";
import { useVeil } from "./veil.ts";
import type { ViewProps } from "./view-props.ts";
import { writeCents, writeTotal } from "./write-amounts.ts";
import { writeAlternative } from "./write-names.ts";

/** Says that rates are written and not told, with what design effort costs in all where that tells nobody's. */
export function RatesNote({ design }: { readonly design: TrainingDesign }) {
  const { hidden, effortTotals } = useVeil();
  if (!hidden.includes("rates")) return null;
  return (
    <Notice>
      <p>{say("design.veil.rates")}</p>
      {effortTotals.map(({ alternative, cents }) => (
        <p key={alternative}>
          {say("design.veil.effortTotal", {
            name: writeAlternative(design, alternative),
            cents: writeTotal(cents, writeCents),
          })}
        </p>
      ))}
    </Notice>
  );
}

/** The average cost of an hour of the group: to fill, to read, or told to be for others. */
export function HourlyCostField({ design, change }: Pick<ViewProps, "design" | "change">) {
  const { hourlyCostCents } = design.targetGroup;
  const isHidden = useVeil().hidden.includes("rates") && !hourlyCostCents.known;
  if (isHidden) return <p className="soft">{say("design.veil.hourlyCost")}</p>;
  return (
    <EurosField
      label={say("design.group.hourlyCost")}
      help={say("design.group.hourlyCostHelp")}
      value={hourlyCostCents}
      onChange={(next) =>
        change((current) => ({
          ...current,
          targetGroup: { ...current.targetGroup, hourlyCostCents: next },
        }))
      }
    />
  );
}
