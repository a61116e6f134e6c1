import {
  type AssumptionName,
  chanceWord,
  type MoneyQuantiles,
  type ReturnEstimated,
  type ReturnFinding,
} from "../../../core/src/returns/public.ts";
import { Notice } from "../parts/notice.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { Fold } from "../training/fold.tsx";
import { writeNames } from "../training/write-amounts.ts";
import { writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";
import { BalancePicture } from "./balance-picture.tsx";
import { writeChance, writeRoughEuros } from "./write-money.ts";

/** The distribution that the assumptions imply, or why there is none. */
export function ResultPart({ finding }: { readonly finding: ReturnFinding }) {
  const title = say("return.result.title");
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      {finding.kind === "notEstimable" ? (
        <Notice tone="unsure">{say(`returns.notEstimable.${finding.reason}`)}</Notice>
      ) : (
        <Estimated finding={finding} />
      )}
    </section>
  );
}

function Estimated({ finding }: { readonly finding: ReturnEstimated }) {
  const { balance, probabilityAboveCosts: share, together, draws } = finding;
  const counted = finding.effects.filter(({ unvalued }) => unvalued === undefined);
  const names = counted.map(({ label, evidence }) =>
    say("return.result.effect", { label, evidence: say(`returns.evidence.${evidence}`) }),
  );
  return (
    <>
      <p role="status">
        {say("return.result.chance", {
          share: writeChance(share),
          word: say(`returns.chance.${chanceWord(share)}`, { draws }),
        })}
      </p>
      <p>{say("return.result.range", amountsOf(balance))}</p>
      <p>
        {say("return.result.together", {
          share: writeChance(together.probabilityAboveCosts),
          p5: writeRoughEuros(together.p5),
          p95: writeRoughEuros(together.p95),
        })}
      </p>
      <p>{say("return.result.rests", { effects: writeNames(names) })}</p>
      <BalancePicture finding={finding} />
      <QuantileTable finding={finding} />
      <Drivers finding={finding} />
      <Fold summary={say("return.how")}>
        <p>{say("return.how.text")}</p>
        <p>{say("return.result.notDiscounted", { draws })}</p>
      </Fold>
    </>
  );
}

const places = ["p5", "p25", "p50", "p75", "p95"] as const;
const rows = ["costs", "valued", "balance"] as const;

function amountsOf(quantiles: MoneyQuantiles): Readonly<Record<(typeof places)[number], string>> {
  const { p5, p25, p50, p75, p95 } = quantiles;
  const write = writeRoughEuros;
  return { p5: write(p5), p25: write(p25), p50: write(p50), p75: write(p75), p95: write(p95) };
}

function QuantileTable({ finding }: { readonly finding: ReturnEstimated }) {
  const title = say("return.result.table");
  return (
    <ScrollTable label={title}>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("return.result.line")}</th>
            {places.map((place) => (
              <th key={place} scope="col">
                {say(`return.result.${place}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const amounts = amountsOf(finding[row]);
            return (
              <tr key={row}>
                <th scope="row">{say(`return.result.${row}`)}</th>
                {places.map((place) => (
                  <td key={place} className="nowrap">
                    {amounts[place]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** Assumptions shown: those below two hundredths of the uncertainty change nothing that a reader could see. */
const leastShare = 0.02;

function Drivers({ finding }: { readonly finding: ReturnEstimated }) {
  const shown = finding.drivers.filter(({ share }) => share >= leastShare);
  if (shown.length === 0) return null;
  const sum = finding.drivers.reduce((total, { share }) => total + share, 0);
  return (
    <div>
      <h4>{say("return.drivers.title")}</h4>
      <p className="soft">{say("return.drivers.lead")}</p>
      <ol>
        {shown.map(({ assumption, share }) => {
          const name = nameOf(assumption, finding);
          return (
            <li key={name}>
              {say("return.drivers.line", { name, share: writeShare(share) })}
              <span className="driver-bar" style={{ width: `${100 * share}%` }} />
            </li>
          );
        })}
      </ol>
      {sum < 0.95 ? <p className="soft small">{say("return.drivers.rest")}</p> : null}
    </div>
  );
}

function nameOf(assumption: AssumptionName, { effects }: ReturnEstimated): string {
  if (assumption.of === "cost") return say(`returns.cost.${assumption.kind}`);
  const label = effects.find(({ key }) => key === assumption.effect)?.label ?? "";
  return say("return.drivers.effect", { label, part: say(`returns.part.${assumption.part}`) });
}
