import type { CostFigureKey, Diagnosis, KeptFigure } from "../../../core/src/diagnosis/public.ts";
import type { PayrollYear } from "../../../core/src/workforce/public.ts";
import { writeCount, writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { setFigure } from "./edit-diagnosis.ts";
import { usePayrollYear } from "./use-company-facts.ts";

/** What payroll knows already, to be taken in one gesture by who may see it; nothing for others. */
export function PayrollFigures(props: {
  readonly diagnosis: Diagnosis;
  readonly onChange: (next: Diagnosis) => void;
}) {
  const { diagnosis, onChange } = props;
  const year = usePayrollYear().data;
  if (year === undefined) return null;
  const known = figuresOf(year);
  const missing = known.filter(([key, figure]) => !isTaken(diagnosis.figures[key], figure));
  return (
    <section className="notice" aria-label={say("diagnosis.cost.take")}>
      {known.length === 0 ? null : (
        <>
          <p>{say("diagnosis.cost.payrollKnows", { month: writeMonth(year.month) })}</p>
          <ul>
            {known.map(([key, { value }]) => (
              <li key={key}>
                {say("diagnosis.cost.payrollFigure", {
                  name: say(`diagnosis.figure.${key}`),
                  count: writeCount(value),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {known.length < 4 ? <p>{say("diagnosis.cost.payrollSilent", { months: year.monthCount })}</p> : null}
      {missing.length === 0 ? null : (
        <>
          <p className="small">{say("diagnosis.cost.payrollSeen")}</p>
          <p className="no-print">
            <button
              type="button"
              className="button primary"
              onClick={() =>
                onChange(missing.reduce((next, [key, figure]) => setFigure(next, key, figure), diagnosis))
              }
            >
              {say("diagnosis.cost.take")}
            </button>
          </p>
        </>
      )}
      <p role="status">{known.length > 0 && missing.length === 0 ? say("diagnosis.cost.taken") : ""}</p>
    </section>
  );
}

type KnownFigure = readonly [key: CostFigureKey, figure: KeptFigure];

/** What is not known of the year is left out: it is not 0. */
function figuresOf(year: PayrollYear): readonly KnownFigure[] {
  const keys = ["leavers", "absenceDays", "accidents", "accidentDays"] as const;
  return keys.flatMap((key): readonly KnownFigure[] => {
    const count = year[key];
    if (!count.known) return [];
    return [[key, { value: count.value, source: { kind: "payroll", month: year.month } }]];
  });
}

function isTaken(kept: KeptFigure | undefined, figure: KeptFigure): boolean {
  if (kept?.source.kind !== "payroll" || figure.source.kind !== "payroll") return false;
  return kept.value === figure.value && kept.source.month === figure.source.month;
}
