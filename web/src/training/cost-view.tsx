import {
  type AlternativeCost,
  costAlternatives,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";
import { AlternativePick } from "./alternative-pick.tsx";
import { ofBlocks } from "./compare-table.tsx";
import { blocksOf } from "./edit-design.ts";
import { EffortLedger } from "./effort-ledger.tsx";
import { EffortWorth } from "./effort-worth.tsx";
import { useVeil } from "./veil.ts";
import { HourlyCostField, RatesNote } from "./veil-notes.tsx";
import type { ViewProps } from "./view-props.ts";
import { writeCents, writeKnown, writeNames, writeTotal } from "./write-amounts.ts";
import { writeAlternative, writeBlock } from "./write-names.ts";

/** What each alternative costs with its design hours, what is missing to know it, and design as an investment. */
export function CostView(props: ViewProps) {
  const { design, change, alternative } = props;
  const costs = costAlternatives(design);
  const cost = costs.find((each) => each.alternative === alternative?.id);
  const areRatesHidden = useVeil().hidden.includes("rates");
  return (
    <>
      <p>{say("design.cost.lead")}</p>
      <RatesNote design={design} />
      <CostTable design={design} costs={costs} />
      <section className="card" aria-labelledby="hourly-cost">
        <h3 id="hourly-cost">{say("design.cost.hour")}</h3>
        <HourlyCostField design={design} change={change} />
      </section>
      {costs.map((each) => (
        <MissingFigures key={each.alternative} design={design} cost={each} />
      ))}
      <EffortLedger {...props} />
      {alternative === undefined || cost === undefined || areRatesHidden ? null : (
        <>
          <AlternativePick {...props} />
          <EffortWorth design={design} alternative={alternative} cost={cost} />
        </>
      )}
    </>
  );
}

const parts = ["training", "wages", "designEffort", "total"] as const;
/** What is told to whoever is not shown rates: a whole would tell the parts that are left out. */
const partsWithoutRates = ["training", "wages"] as const;

function CostTable(props: { readonly design: TrainingDesign; readonly costs: readonly AlternativeCost[] }) {
  const { design, costs } = props;
  const { hidden, isHourlyCostKept } = useVeil();
  const areRatesHidden = hidden.includes("rates");
  const title = say("design.cost.title");
  return (
    <section className="card" aria-labelledby="costs">
      <h3 id="costs">{title}</h3>
      <ScrollTable label={title}>
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{say("design.cost.part")}</th>
              {costs.map(({ alternative }) => (
                <th key={alternative} scope="col">
                  {writeAlternative(design, alternative)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(areRatesHidden ? partsWithoutRates : parts).map((part) => (
              <tr key={part}>
                <th scope="row">{say(`design.cost.${part}`)}</th>
                {costs.map((cost) => (
                  <td key={cost.alternative}>
                    {ofBlocks(cost, (each) =>
                      part === "wages" && isHourlyCostKept
                        ? say("design.veil.kept")
                        : writeTotal(each[part], writeCents),
                    )}
                  </td>
                ))}
              </tr>
            ))}
            {areRatesHidden ? null : (
              <tr>
                <th scope="row">{say("design.compare.perTrainee")}</th>
                {costs.map((cost) => (
                  <td key={cost.alternative}>
                    {ofBlocks(cost, (each) => writeKnown(each.perTrainee, writeCents))}
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  );
}

/** What to find out so that the cost is known, and for which blocks. */
function MissingFigures({
  design,
  cost,
}: {
  readonly design: TrainingDesign;
  readonly cost: AlternativeCost;
}) {
  const veil = useVeil();
  const isKept = (block: string) => veil.blocks.includes(block);
  const missing = cost.missing
    .filter(({ figure }) => figure !== "hourlyCost" || !veil.isHourlyCostKept)
    .map(({ figure, blocks: waiting }) => ({
      figure,
      blocks: figure === "price" ? waiting.filter((block) => !isKept(block)) : waiting,
    }))
    .filter(({ blocks: waiting }) => waiting.length > 0);
  const unpricedEffort = cost.unpricedEffort.filter((line) => !veil.effort.includes(line));
  if (missing.length + unpricedEffort.length === 0) return null;
  const title = say("design.cost.missing", { name: writeAlternative(design, cost.alternative) });
  const blocks = blocksOf(design);
  const titlesOf = (ids: readonly string[]) =>
    writeNames(blocks.filter(({ id }) => ids.includes(id)).map(writeBlock));
  return (
    <section className="notice unsure" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {missing.map(({ figure, blocks: waiting }) => (
          <li key={figure}>
            {say(`training.missing.${figure}`)}{" "}
            <span className="soft">{isOfBlocks(figure) ? titlesOf(waiting) : null}</span>
          </li>
        ))}
        {unpricedEffort.length === 0 ? null : (
          <li>{say("design.cost.unpriced", { count: unpricedEffort.length })}</li>
        )}
      </ul>
    </section>
  );
}

/** The number of people and the cost of an hour are those of the whole design. */
function isOfBlocks(figure: AlternativeCost["missing"][number]["figure"]): boolean {
  return figure !== "headcount" && figure !== "hourlyCost";
}
