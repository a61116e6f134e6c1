import { useMutation } from "@tanstack/react-query";
import { effectRoutes, type SeriesValue } from "../../../core/src/effects/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeMonth, writeNumber } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { ChangeBook } from "./book-props.ts";
import type { EffectsOnScreen } from "./effects-keeper.ts";
import { RemoveButton } from "./remove-button.tsx";
import { SeriesChart } from "./series-chart.tsx";
import { SeriesImport } from "./series-import.tsx";
import { monthsOfSeries } from "./series-months.ts";
import { SeriesProposal } from "./series-proposal.tsx";

interface SeriesProps {
  readonly project: string;
  readonly viewed: EffectsOnScreen["viewed"];
  readonly values: readonly SeriesValue[];
  readonly change: ChangeBook;
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
}

/** Figures of the business by month and site: brought in from a table, drawn, and read around the training. */
export function SeriesCard(props: SeriesProps) {
  const names = [...new Set(props.values.map(({ series }) => series))];
  return (
    <section className="card" aria-labelledby="effect-series">
      <h2 id="effect-series">{say("effect.series.title")}</h2>
      <p className="soft">{say("effect.series.lead")}</p>
      {names.length === 0 ? <p>{say("effect.series.none")}</p> : null}
      {names.map((name) => (
        <OneSeries
          key={name}
          {...props}
          name={name}
          values={props.values.filter(({ series }) => series === name)}
        />
      ))}
      {props.isReadOnly ? null : (
        <SeriesImport
          project={props.project}
          indicators={props.viewed.plan?.indicators ?? []}
          onImported={props.onChanged}
        />
      )}
    </section>
  );
}

function OneSeries(props: SeriesProps & { readonly name: string }) {
  const { name, values, viewed, isReadOnly } = props;
  const points = monthsOfSeries(values);
  const [first, last] = [points[0], points.at(-1)];
  const removing = useMutation({
    mutationFn: () =>
      call(effectRoutes.removeSeries, { parameters: { project: props.project }, query: { series: name } }),
    onSuccess: props.onChanged,
  });
  if (first === undefined || last === undefined) return null;
  const sites = new Set(values.map(({ site }) => site)).size;
  const summary = say("effect.series.summary", {
    name,
    from: writeMonth(first.month),
    to: writeMonth(last.month),
    sites,
  });
  return (
    <div className="effect-own">
      <h3>{name}</h3>
      <p className="soft small">{summary}</p>
      <div className="effect-chart">
        <SeriesChart points={points} summary={summary} training={trainingOf(viewed)} />
      </div>
      <details>
        <summary>
          {say("effect.series.table")} <span className="visually-hidden">{name}</span>
        </summary>
        <SeriesTable name={name} points={points} />
      </details>
      <SeriesProposal values={values} viewed={viewed} change={props.change} isReadOnly={isReadOnly} />
      {isReadOnly ? null : (
        <p>
          <RemoveButton about={name} onRemove={() => removing.mutate()} />
        </p>
      )}
      {removing.isError ? <RefusalNotice error={removing.error} room="effects" /> : null}
    </div>
  );
}

function SeriesTable(props: { readonly name: string; readonly points: ReturnType<typeof monthsOfSeries> }) {
  return (
    <ScrollTable label={props.name}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("effect.series.month")}</th>
            <th scope="col">{props.name}</th>
          </tr>
        </thead>
        <tbody>
          {props.points.map(({ month, value }) => (
            <tr key={month}>
              <th scope="row">{writeMonth(month)}</th>
              <td>{value === undefined ? say("effect.series.gap") : writeNumber(value, 6)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function trainingOf({ firstDay, lastDay }: EffectsOnScreen["viewed"]) {
  if (!firstDay.known) return undefined;
  const last = lastDay.known ? lastDay.value : firstDay.value;
  return { first: firstDay.value.slice(0, 7), last: last.slice(0, 7) };
}
