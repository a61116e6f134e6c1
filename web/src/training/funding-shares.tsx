import {
  type BlockCost,
  costAlternatives,
  type KnownTotal,
  type PayerShare,
  payerShares,
} from "../../../core/src/training/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";
import type { CombinationProps } from "./funding-props.ts";
import { writeCents, writeTotal } from "./write-amounts.ts";
import { writePayer } from "./write-funding.ts";
import { writeBlock } from "./write-names.ts";

/** Who pays what, by payer and by block; money to confirm has columns of its own. */
export function SharesTable({ design, alternative, answer, combination }: CombinationProps) {
  const shares = payerShares(combination);
  const cost = costAlternatives(design).find((each) => each.alternative === alternative.id);
  const title = say("design.funding.sharesTable");
  const isDesigned = shares.some(({ ofBlocks }) => ofBlocks.has(""));
  return (
    <ScrollTable label={title}>
      <table className="shares" aria-labelledby="funding-shares">
        <thead>
          <tr>
            <th scope="col">{say("design.funding.block")}</th>
            <th scope="col">{say("design.funding.cost")}</th>
            {shares.map((share) => (
              <th key={keyOf(share)} scope="col" className={toneOf(share)}>
                {writePayer(share.payer)}
                {share.isCertain ? null : (
                  <span className="pill unknown">{say("design.funding.toConfirm")}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {alternative.blocks.map((block) => (
            <SharesRow
              key={block.id}
              name={writeBlock(block)}
              cost={costOf(cost?.blocks.find((each) => each.block === block.id))}
              shares={shares}
              block={block.id}
            />
          ))}
          {isDesigned ? (
            <SharesRow
              name={say("design.funding.designRow")}
              cost={cost?.designEffort ?? nothingKnown}
              shares={shares}
              block=""
            />
          ) : null}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("design.funding.total")}</th>
            <td>{writeTotal(answer.cost, writeCents)}</td>
            {shares.map((share) => (
              <td key={keyOf(share)} className={toneOf(share)}>
                {writeCents(share.cents)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollTable>
  );
}

const nothingKnown: KnownTotal = { atLeast: 0, isComplete: false };

function SharesRow(props: {
  readonly name: string;
  readonly cost: KnownTotal;
  readonly shares: readonly PayerShare[];
  readonly block: string;
}) {
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td>{writeTotal(props.cost, writeCents)}</td>
      {props.shares.map((share) => {
        const cents = share.ofBlocks.get(props.block);
        return (
          <td key={keyOf(share)} className={toneOf(share)}>
            {cents === undefined ? "" : writeCents(cents)}
          </td>
        );
      })}
    </tr>
  );
}

function costOf(cost: BlockCost | undefined): KnownTotal {
  if (cost === undefined) return nothingKnown;
  const { training, wages } = cost;
  return {
    atLeast: training.atLeast + wages.atLeast,
    isComplete: training.isComplete && wages.isComplete,
  };
}

function keyOf({ payer, isCertain }: PayerShare): string {
  return `${payer} ${isCertain}`;
}

function toneOf({ isCertain }: PayerShare): string {
  return isCertain ? "" : "unsure-cell";
}
