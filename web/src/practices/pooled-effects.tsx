import type { RouteOutput } from "../../../core/src/access/public.ts";
import type { practiceRoutes } from "../../../core/src/practices/public.ts";
import { writeEffect } from "../patterns/write-effect.ts";
import { say } from "../words/say.ts";

type Pooled = RouteOutput<typeof practiceRoutes.similar>["pooled"];

/** What published cases say together of the effects that these compared; nothing when too few compared the same. */
export function PooledEffects({ pooled }: { readonly pooled: Pooled }) {
  if (pooled.length === 0) return null;
  return (
    <section className="card" aria-labelledby="pooled">
      <h2 id="pooled">{say("practice.pooled.title")}</h2>
      {pooled.map(({ outcome, horizonMonths, count, mean, low, high, next }) => {
        const write = (value: number) => writeEffect(outcome, value);
        const name = say("pattern.estimates.look", {
          outcome: say(`patterns.outcome.${outcome}`),
          months: horizonMonths,
        });
        return (
          <div key={name}>
            <h3>{name}</h3>
            <p>
              {say("practice.pooled.mean", { count, mean: write(mean), low: write(low), high: write(high) })}
              {next === undefined
                ? null
                : ` ${say("practice.pooled.next", { low: write(next[0]), high: write(next[1]) })}`}
            </p>
          </div>
        );
      })}
      <p className="soft">{say("practice.pooled.caution")}</p>
    </section>
  );
}
