import { type CostOfInaction, roundOutward } from "../../../core/src/diagnosis/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";
import { writeAmountRange, writeEuros } from "./write-amounts.ts";
import { writeList } from "./write-people.ts";

/** The range of a year, and of each family; never a figure without its two bounds. */
export function CostRange({ cost }: { readonly cost: CostOfInaction }) {
  const { families, total, isPartial } = cost;
  const title = say("diagnosis.cost.total");
  const uncounted = families.flatMap(({ kind, family }) =>
    kind === "notCounted" ? [say(`diagnosis.family.${family}`).toLowerCase()] : [],
  );
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      {total === undefined ? (
        <p className="soft">{say("diagnosis.cost.none")}</p>
      ) : (
        <>
          <p role="status">
            <span className="cost-range">{writeAmountRange(total)}</span>
          </p>
          <p>{say("diagnosis.cost.likely", { likely: writeEuros(roundOutward(total).likely) })}</p>
          {isPartial ? <p>{say("diagnosis.cost.partial", { families: writeList(uncounted) })}</p> : null}
          <ScrollTable label={title}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say("diagnosis.cost.family")}</th>
                  <th scope="col">{say("diagnosis.cost.yearly")}</th>
                </tr>
              </thead>
              <tbody>
                {families.map((family) => (
                  <tr key={family.family}>
                    <th scope="row">{say(`diagnosis.family.${family.family}`)}</th>
                    <td>
                      {family.kind === "counted"
                        ? writeAmountRange(family.amount)
                        : say("diagnosis.cost.notCounted")}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollTable>
        </>
      )}
    </section>
  );
}
