import { type FundingLine, payerShares } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { Fold } from "./fold.tsx";
import type { CombinationProps } from "./funding-props.ts";
import { RuleSteps } from "./rule-steps.tsx";
import { writeCents } from "./write-amounts.ts";
import { writeBlocks, writeGroup, writePayer } from "./write-funding.ts";

/** Each sum that somebody pays, to be unfolded down to the articles. */
export function FundingLines(props: CombinationProps) {
  const { combination, rules } = props;
  return (
    <section className="stack" aria-labelledby="funding-lines">
      <h4 id="funding-lines">{say("design.funding.explained")}</h4>
      {payerShares(combination).map(({ payer, isCertain, cents }) => (
        <div key={`${payer} ${isCertain}`} className={isCertain ? "stack" : "stack unsure-money"}>
          <h5>
            {say(isCertain ? "design.funding.payerTitle" : "design.funding.payerUnsure", {
              payer: writePayer(payer),
              amount: writeCents(cents),
            })}
          </h5>
          {combination.lines
            .filter((line) => line.payer === payer && line.isCertain === isCertain)
            .map((line) => (
              <Fold
                key={`${line.block} ${line.group} ${line.cost} ${line.rule}`}
                summary={writeLine(props, line)}
                isLazy
              >
                <RuleSteps steps={line.steps} {...rules} />
              </Fold>
            ))}
        </div>
      ))}
    </section>
  );
}

function writeLine({ design, answer }: CombinationProps, { block, group, cost, cents }: FundingLine): string {
  const amount = writeCents(cents);
  if (block === "") return say("design.funding.lineDesign", { amount });
  const kind = say(`training.funding.cost.${cost}`);
  const title = writeBlocks(design, [block]);
  const people = writeGroup(design, answer.groups, group);
  return people === undefined
    ? say("design.funding.line", { title, cost: kind, amount })
    : say("design.funding.lineOf", { title, cost: kind, group: people, amount });
}
