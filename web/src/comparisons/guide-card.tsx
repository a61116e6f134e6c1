import type { ComparisonDesk } from "../../../core/src/comparisons/public.ts";
import { Notice } from "../parts/notice.tsx";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";

type Option = ComparisonDesk["guide"]["options"][number];

const shownFacts = [
  "trained",
  "starts",
  "waiting",
  "similar",
  "sisterSites",
  "sisterPeople",
  "earlierPeople",
  "monthsBefore",
] as const;

/** Every way to compare here, from the strongest, with what is in the way and what a better one would cost. */
export function GuideCard({ desk }: { readonly desk: ComparisonDesk }) {
  const { options, best } = desk.guide;
  return (
    <section className="card" aria-labelledby="guide">
      <h2 id="guide">{say("comparisons.guide")}</h2>
      <p className="soft">{say("comparisons.guideHelp")}</p>
      {desk.promised.known ? (
        <p>{say("comparisons.promised", { rule: say(`guide.comparison.${desk.promised.value}`) })}</p>
      ) : null}
      {desk.isSealed ? null : <Notice>{say("comparisons.notSealed")}</Notice>}
      <ol className="ways">
        {options.map((option) => (
          <li key={option.comparison}>
            <Way option={option} isBest={option.comparison === best.comparison} />
          </li>
        ))}
      </ol>
      <details>
        <summary>{say("comparisons.facts")}</summary>
        <dl className="facts">
          {shownFacts.map((fact) => {
            const told = desk.facts[fact];
            return (
              <div key={fact}>
                <dt>{say(`comparisons.fact.${fact}`)}</dt>
                <dd>{told.known ? writeCount(told.value) : say("comparisons.unknown")}</dd>
              </div>
            );
          })}
        </dl>
      </details>
    </section>
  );
}

function Way({ option, isBest }: { readonly option: Option; readonly isBest: boolean }) {
  const { comparison, strength, isPossible, obstacles, costs } = option;
  const why = obstacles.map((obstacle) => say(`guide.obstacle.${obstacle}`)).join(", ");
  return (
    <div className="stack">
      <p>
        <strong>{say(`guide.comparison.${comparison}`)}</strong>{" "}
        <span className={isPossible ? "pill in" : "pill unknown"}>
          {say(isBest ? "comparisons.best" : isPossible ? "comparisons.possible" : "comparisons.notPossible")}
        </span>
      </p>
      {isPossible ? (
        <p className="small">{say(`guide.maySay.${strength}`)}</p>
      ) : (
        <p className="small">{say("comparisons.because", { why })}</p>
      )}
      {costs.length === 0 ? null : (
        <div className="small">
          <p>{say("comparisons.wouldCost")}</p>
          <ul>
            {costs.map(({ code, ...figures }) => (
              <li key={code}>{say(`guide.cost.${code}`, figures)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
