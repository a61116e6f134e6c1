import {
  assumptionsOf,
  type CostFigureKey,
  costFigureKeys,
  costOfInaction,
  type Diagnosis,
} from "../../../core/src/diagnosis/public.ts";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { CostRange } from "./cost-range.tsx";
import { readCount, setAssumption, setFigure } from "./edit-diagnosis.ts";
import { PayrollFigures } from "./payroll-figures.tsx";
import { RangeSlider } from "./range-slider.tsx";

interface StepProps {
  readonly diagnosis: Diagnosis;
  readonly onChange: (next: Diagnosis) => void;
}

/** What goes on costing while nothing is done: the firm's figures, then assumptions to move. */
export function CostStep({ diagnosis, onChange }: StepProps) {
  const cost = costOfInaction(diagnosis);
  const used = new Set(cost.families.flatMap((family) => (family.kind === "counted" ? family.uses : [])));
  return (
    <>
      <div className="stack">
        <p>{say("diagnosis.cost.lead")}</p>
        <p className="soft">{say("diagnosis.cost.optional")}</p>
      </div>
      <PayrollFigures diagnosis={diagnosis} onChange={onChange} />
      <section className="card" aria-labelledby="figures">
        <h3 id="figures">{say("diagnosis.cost.figures")}</h3>
        <p className="soft">{say("diagnosis.cost.figuresHelp")}</p>
        <div className="grid-2">
          {costFigureKeys.filter(isAsked(diagnosis)).map((key) => (
            <Figure key={key} figure={key} diagnosis={diagnosis} onChange={onChange} />
          ))}
        </div>
      </section>
      <CostRange cost={cost} />
      {used.size === 0 ? null : (
        <section className="card" aria-labelledby="assumptions">
          <h3 id="assumptions">{say("diagnosis.cost.assumptions")}</h3>
          <p className="soft">{say("diagnosis.cost.assumptionsLead")}</p>
          {assumptionsOf(diagnosis)
            .filter(({ key }) => used.has(key))
            .map((assumption) => (
              <RangeSlider
                key={assumption.key}
                assumption={assumption}
                onChange={(range) => onChange(setAssumption(diagnosis, assumption.key, range))}
              />
            ))}
          <p className="soft small">{say("diagnosis.cost.how")}</p>
        </section>
      )}
    </>
  );
}

/** Accidents are not asked twice: with the days that payroll gives, their number changes nothing. */
function isAsked({ figures }: Diagnosis): (key: CostFigureKey) => boolean {
  const isFromPayroll = figures.accidentDays?.source.kind === "payroll";
  return (key) => key !== "accidents" || !isFromPayroll;
}

function Figure(props: StepProps & { readonly figure: CostFigureKey }) {
  const { figure: key, diagnosis, onChange } = props;
  const kept = diagnosis.figures[key];
  const source =
    kept === undefined
      ? undefined
      : kept.source.kind === "payroll"
        ? say("diagnosis.cost.fromPayroll", { month: writeMonth(kept.source.month) })
        : say("diagnosis.cost.told");
  return (
    <label className="field">
      <span className="label">{say(`diagnosis.figure.${key}`)}</span>
      <input
        type="number"
        min={0}
        max={9_999_999}
        value={kept?.value ?? ""}
        onChange={(event) => {
          const value = readCount(event.target.value);
          const figure = value === undefined ? undefined : { value, source: { kind: "told" as const } };
          onChange(setFigure(diagnosis, key, figure));
        }}
      />
      {source === undefined ? null : <span className="help">{source}</span>}
    </label>
  );
}
