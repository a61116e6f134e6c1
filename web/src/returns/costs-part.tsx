import { known } from "../../../core/src/kernel/known.ts";
import type { CostAssumption, CostKind, ReturnBook, ToldCost } from "../../../core/src/returns/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import type { BookProps } from "./book-props.ts";
import { SpreadFields } from "./spread-fields.tsx";
import { writeEurosOf } from "./write-money.ts";

/** The parts of the cost, as the ledgers tell them or as somebody says them. */
export function CostsPart(props: BookProps & { readonly costs: readonly CostAssumption[] }) {
  const { book, costs, change } = props;
  const title = say("return.costs.title");
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <p className="soft">{say("return.costs.lead")}</p>
      <ScrollTable label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("return.costs.kind")}</th>
              <th scope="col">{say("return.costs.amount")}</th>
              <th scope="col">{say("return.costs.from")}</th>
            </tr>
          </thead>
          <tbody>
            {costs.map((line) => (
              <tr key={line.kind}>
                <th scope="row">{say(`returns.cost.${line.kind}`)}</th>
                <td>{amountOf(line)}</td>
                <td>{say(`returns.source.${line.source}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {costs.some(({ isOurMargin }) => isOurMargin) ? (
        <p className="soft small">{say("return.costs.margin")}</p>
      ) : null}
      {costs.map(({ kind, cents }) => (
        <ToldAmount
          key={kind}
          kind={kind}
          told={book.costs.find((each) => each.kind === kind)}
          start={cents}
          onChange={(told) => change((current) => withCost(current, kind, told))}
        />
      ))}
    </section>
  );
}

function ToldAmount(props: {
  readonly kind: CostKind;
  readonly told: ToldCost | undefined;
  readonly start: CostAssumption["cents"];
  readonly onChange: (told: ToldCost | undefined) => void;
}) {
  const { kind, told, start, onChange } = props;
  const name = say(`returns.cost.${kind}`);
  if (told === undefined) {
    const zero = { low: 0, likely: known(0), high: 0 };
    return (
      <p className="no-print">
        <button
          type="button"
          className="button quiet"
          onClick={() => onChange({ kind, cents: start ?? zero, words: "" })}
        >
          {say("return.costs.say")} <span className="soft">{name}</span>
        </button>
      </p>
    );
  }
  return (
    <div className="valued no-print">
      <SpreadFields
        label={name}
        value={known(told.cents)}
        parts={100}
        least={0}
        most={1_000_000_000}
        onChange={(cents) => {
          if (cents.known) onChange({ ...told, cents: cents.value });
        }}
      />
      <TextField
        label={say("return.costs.words")}
        value={told.words}
        onChange={(words) => onChange({ ...told, words })}
      />
      <p>
        <button type="button" className="button quiet" onClick={() => onChange(undefined)}>
          {say("return.costs.back")} <span className="visually-hidden">{name}</span>
        </button>
      </p>
    </div>
  );
}

function withCost(book: ReturnBook, kind: CostKind, told: ToldCost | undefined): ReturnBook {
  const others = book.costs.filter((each) => each.kind !== kind);
  return { ...book, costs: told === undefined ? others : [...others, told] };
}

function amountOf({ cents, leastCents }: CostAssumption): string {
  if (cents === undefined) {
    return leastCents === undefined
      ? say("return.costs.unknown")
      : say("return.costs.least", { amount: writeEurosOf(leastCents) });
  }
  const { low, high } = cents;
  if (low === high) return writeEurosOf(low);
  return say("return.costs.between", { low: writeEurosOf(low), high: writeEurosOf(high) });
}
