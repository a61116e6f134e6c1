import { useState } from "react";
import {
  configurationsOf,
  type FeatureKey,
  type ProjectCase,
  projectsForPooling,
} from "../../../core/src/patterns/public.ts";
import { say } from "../words/say.ts";
import { ConfigurationTable } from "./configuration-table.tsx";
import { FeaturePicker } from "./feature-picker.tsx";
import { firstFeatures, knownEffects } from "./first-choice.ts";

/** Projects laid out by the features that somebody picks, with which way an effect went. */
export function ConfigurationsCard({ cases }: { readonly cases: readonly ProjectCase[] }) {
  const effects = knownEffects(cases);
  const [picked, setPicked] = useState("");
  const [chosen, setChosen] = useState<readonly FeatureKey[]>();
  const effect = effects.find(({ key }) => key === picked) ?? effects[0];
  const title = say("pattern.rows.title");
  if (effect === undefined) {
    return (
      <section className="stack" aria-label={title}>
        <h2>{title}</h2>
        <p>{say("pattern.rows.none")}</p>
      </section>
    );
  }
  const features = chosen ?? firstFeatures(cases, effect.key);
  const found = configurationsOf(cases, effect.key, features);
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      <p>{say("pattern.rows.lead")}</p>
      <div className="card">
        <label className="field">
          <span className="label">{say("pattern.rows.effect")}</span>
          <select value={effect.key} onChange={(event) => setPicked(event.target.value)}>
            {effects.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <FeaturePicker chosen={features} onChange={setChosen} />
        <div role="status">
          {found.rows === undefined ? (
            <p>{say("pattern.rows.few", { least: projectsForPooling })}</p>
          ) : (
            <p>{say("pattern.rows.empty", { count: found.empty })}</p>
          )}
        </div>
        {found.rows === undefined ? null : <ConfigurationTable rows={found.rows} cases={cases} />}
        {found.setAside.length === 0 ? null : (
          <p className="soft">
            {say("pattern.rows.setAside", {
              count: found.setAside.length,
              names: found.setAside.map(({ label }) => label).join(", "),
            })}
          </p>
        )}
      </div>
    </section>
  );
}
