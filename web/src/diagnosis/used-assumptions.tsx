import {
  assumptionPlans,
  assumptionsOf,
  type CostOfInaction,
  type Diagnosis,
} from "../../../core/src/diagnosis/public.ts";
import { say } from "../words/say.ts";
import { writeAssumed } from "./write-amounts.ts";

/** The assumptions that a range rests on, with whose they are: no range is read without them. */
export function UsedAssumptions(props: { readonly diagnosis: Diagnosis; readonly cost: CostOfInaction }) {
  const used = new Set(props.cost.families.flatMap((each) => (each.kind === "counted" ? each.uses : [])));
  return (
    <section className="card" aria-label={say("diagnosis.cost.assumptions")}>
      <h3>{say("diagnosis.cost.assumptions")}</h3>
      <ul>
        {assumptionsOf(props.diagnosis)
          .filter(({ key }) => used.has(key))
          .map(({ key, range, isOurs }) => {
            const { unit } = assumptionPlans[key];
            return (
              <li key={key}>
                {say("diagnosis.cost.used", {
                  name: say(`diagnosis.assumption.${key}`),
                  low: writeAssumed(range.low, unit),
                  likely: writeAssumed(range.likely, unit),
                  high: writeAssumed(range.high, unit),
                  source: isOurs ? "ours" : "yours",
                })}
              </li>
            );
          })}
      </ul>
      <p className="soft small">{say("diagnosis.cost.how")}</p>
    </section>
  );
}
