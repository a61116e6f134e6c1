import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import type { LedgerFacts, Project } from "../../../core/src/projects/public.ts";
import type { DesignActor } from "../../../core/src/training/public.ts";
import { EurosField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { writePartner } from "./write-project.ts";

interface Bearer {
  readonly actor: DesignActor;
  readonly partner: string;
}

/** What an hour costs, by function and organisation: told once, for every line that has no rate of its own. */
export function EffortRates({ project, change, facts }: ProjectViewProps & { readonly facts: LedgerFacts }) {
  const bearers = bearersOf(project, facts);
  if (bearers.length === 0) return null;
  return (
    <section className="card" id="taux" aria-labelledby="rates">
      <h3 id="rates">{say("steering.rates.title")}</h3>
      <p className="soft">{say("steering.rates.lead")}</p>
      <div className="grid-3">
        {bearers.map((bearer) => (
          <EurosField
            key={`${bearer.actor} ${bearer.partner}`}
            label={say("steering.rates.label", {
              role: say(`training.actor.${bearer.actor}`),
              partner: writePartner(project, bearer.partner),
            })}
            value={rateOf(project, bearer)}
            onChange={(rate) => change((current) => withRate(current, bearer, rate))}
          />
        ))}
      </div>
    </section>
  );
}

/** Those whose hours are in the ledger, and those who have a rate. */
function bearersOf({ effortRates }: Project, { rows }: LedgerFacts): readonly Bearer[] {
  const found: Bearer[] = [];
  for (const { actor, partner } of [...rows, ...effortRates])
    if (!found.some((each) => each.actor === actor && each.partner === partner))
      found.push({ actor, partner });
  return found;
}

function rateOf({ effortRates }: Project, bearer: Bearer): Known<number> {
  const rate = effortRates.find((each) => each.actor === bearer.actor && each.partner === bearer.partner);
  return rate === undefined ? unknown : known(rate.hourlyCostCents);
}

function withRate(project: Project, { actor, partner }: Bearer, rate: Known<number>): Project {
  const others = project.effortRates.filter((each) => each.actor !== actor || each.partner !== partner);
  const told = rate.known ? [{ actor, partner, hourlyCostCents: rate.value }] : [];
  return { ...project, effortRates: [...others, ...told] };
}
