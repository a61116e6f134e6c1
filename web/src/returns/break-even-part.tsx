import type { BreakEven } from "../../../core/src/returns/public.ts";
import { say } from "../words/say.ts";
import { writeRoughEuros, writeUnits } from "./write-money.ts";

/** What would have to be avoided or gained to cover the cost: always told. */
export function BreakEvenPart({ breakEven }: { readonly breakEven: BreakEven }) {
  const title = say("return.breakEven.title");
  const { centsOfYear, isComplete, effects } = breakEven;
  const isCovered = centsOfYear.most === 0;
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <p className="soft">{say("return.breakEven.lead")}</p>
      <p>{isCovered ? say("return.breakEven.covered") : yearText(centsOfYear)}</p>
      {isComplete ? null : <p>{say("return.breakEven.floor")}</p>}
      {isCovered || effects.length === 0 ? null : (
        <ul>
          {effects.map((effect) => (
            <li key={effect.key}>{effectText(effect)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function yearText({ least, most }: BreakEven["centsOfYear"]): string {
  const [low, high] = [writeRoughEuros(least), writeRoughEuros(most)];
  return low === high
    ? say("return.breakEven.yearExact", { least: low })
    : say("return.breakEven.year", { least: low, most: high });
}

function effectText({ label, unit, least, likely, most }: BreakEven["effects"][number]): string {
  const told = { label, unit, least: writeUnits(least) };
  if (likely === undefined || most === undefined) return say("return.breakEven.open", told);
  return say("return.breakEven.effect", {
    ...told,
    likely: writeUnits(likely),
    most: writeUnits(most),
  });
}
