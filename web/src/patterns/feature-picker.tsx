import {
  type FeatureGroup,
  type FeatureKey,
  featureGroups,
  featuresTogether,
} from "../../../core/src/patterns/public.ts";
import { Fold } from "../training/fold.tsx";
import { say } from "../words/say.ts";

const groups = [
  "axes",
  "work",
  "people",
  "partners",
  "conditions",
] as const satisfies readonly FeatureGroup[];

/** Features to cross, four at most: more would leave one project in each row. */
export function FeaturePicker(props: {
  readonly chosen: readonly FeatureKey[];
  readonly onChange: (chosen: readonly FeatureKey[]) => void;
}) {
  const { chosen, onChange } = props;
  const isFull = chosen.length >= featuresTogether;
  return (
    <fieldset className="plain stack">
      <legend>{say("pattern.rows.features", { most: featuresTogether })}</legend>
      {groups.map((group) => (
        <Fold
          key={group}
          summary={say(`patterns.group.${group}`)}
          isOpenAtFirst={featureGroups[group].some((each) => chosen.includes(each))}
        >
          {featureGroups[group].map((feature) => (
            <label key={feature} className="check">
              <input
                type="checkbox"
                checked={chosen.includes(feature)}
                disabled={isFull && !chosen.includes(feature)}
                onChange={(event) =>
                  onChange(
                    event.target.checked ? [...chosen, feature] : chosen.filter((each) => each !== feature),
                  )
                }
              />
              <span>{say(`patterns.feature.${feature}`)}</span>
            </label>
          ))}
        </Fold>
      ))}
    </fieldset>
  );
}
