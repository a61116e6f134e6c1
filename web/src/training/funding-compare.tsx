import {
  type AlternativeCost,
  costAlternatives,
  type FundingAnswer,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";
import { ofBlocks, writeOffSite } from "./compare-table.tsx";
import { writeCents, writeTotal } from "./write-amounts.ts";
import { writeAlternative } from "./write-names.ts";

/** Alternatives side by side: what each costs, leaves to pay for certain, and takes away from the company. */
export function FundingCompare(props: {
  readonly design: TrainingDesign;
  readonly answers: ReadonlyMap<string, FundingAnswer>;
}) {
  const { design, answers } = props;
  if (design.alternatives.length < 2) return null;
  const title = say("design.funding.compare");
  return (
    <section className="card" aria-labelledby="funding-compare">
      <h3 id="funding-compare">{title}</h3>
      <ScrollTable label={title}>
        <table aria-labelledby="funding-compare">
          <thead>
            <tr>
              <th scope="col">{say("design.funding.compareName")}</th>
              <th scope="col">{say("design.funding.cost")}</th>
              <th scope="col">{say("design.funding.remaining")}</th>
              <th scope="col">{say("design.funding.offSite")}</th>
            </tr>
          </thead>
          <tbody>
            {costAlternatives(design).map((cost) => (
              <tr key={cost.alternative}>
                <th scope="row">{writeAlternative(design, cost.alternative)}</th>
                <td>{ofBlocks(cost, ({ total }) => writeTotal(total, writeCents))}</td>
                <td>{ofBlocks(cost, (each) => writeRemaining(each, answers.get(each.alternative)))}</td>
                <td>{ofBlocks(cost, writeOffSite)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  );
}

function writeRemaining({ total }: AlternativeCost, answer: FundingAnswer | undefined): string {
  if (answer?.state === "infeasible") return say("design.funding.notAllowed");
  if (answer?.state !== "solved") return say("design.funding.loading");
  return writeTotal({ atLeast: answer.best.remaining.certain, isComplete: total.isComplete }, writeCents);
}
