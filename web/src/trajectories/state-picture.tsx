import { useId } from "react";
import { pathStates } from "../../../core/src/trajectories/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type Family, families, familyOf } from "./families.ts";
import { FamilyPatterns, fillOf } from "./patterns.tsx";

const width = 600;
const height = 220;

/** People in each situation, month by month: one column a month, one band a family, the same as a table below. */
export function StatePicture(props: {
  readonly counts: readonly (readonly number[])[];
  readonly labels: readonly string[];
  readonly name: string;
}) {
  const { counts, labels, name } = props;
  const prefix = useId();
  const months = counts.map(byFamily);
  const shown = families.filter((family) => months.some((month) => month[family] > 0));
  const people = Math.max(1, ...counts.map((month) => month.reduce((sum, count) => sum + count, 0)));
  const [first, last] = [labels[0] ?? "", labels.at(-1) ?? ""];
  const column = width / Math.max(1, months.length);
  return (
    <figure className="paths">
      <svg
        role="img"
        aria-label={say("trajectories.picture.alt", { first, last })}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
      >
        <FamilyPatterns prefix={prefix} families={shown} />
        {months.map((month, place) => {
          let top = height;
          return (
            <g key={labels[place]}>
              {shown.map((family) => {
                const tall = (height * month[family]) / people;
                top -= tall;
                return (
                  <rect
                    key={family}
                    x={place * column}
                    y={top}
                    width={column + 0.5}
                    height={tall}
                    fill={fillOf(prefix, family)}
                  />
                );
              })}
            </g>
          );
        })}
        <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="none" stroke="var(--line-strong)" />
      </svg>
      <div className="paths-ends soft small" aria-hidden="true">
        <span>{first}</span>
        <span>{last}</span>
      </div>
      <Legend families={shown} />
      <details>
        <summary>{say("trajectories.picture.table")}</summary>
        <StateTable counts={counts} labels={labels} name={name} />
      </details>
    </figure>
  );
}

/** The same fills beside their names; the picture itself carries the sentence. */
export function Legend(props: { readonly families: readonly Family[] }) {
  const prefix = useId();
  return (
    <ul className="paths-legend small">
      {props.families.map((family) => (
        <li key={family}>
          <svg aria-hidden="true" width="24" height="16" viewBox="0 0 24 16">
            <FamilyPatterns prefix={`${prefix}-${family}`} families={[family]} />
            <rect
              x="0.5"
              y="0.5"
              width="23"
              height="15"
              fill={fillOf(`${prefix}-${family}`, family)}
              stroke="var(--line-strong)"
            />
          </svg>
          {say(`trajectories.family.${family}`)}
        </li>
      ))}
    </ul>
  );
}

function StateTable(props: {
  readonly counts: readonly (readonly number[])[];
  readonly labels: readonly string[];
  readonly name: string;
}) {
  const { counts, labels, name } = props;
  const shown = pathStates.filter((_, code) => counts.some((month) => (month[code] ?? 0) > 0));
  return (
    <ScrollTable label={name}>
      <table>
        <caption className="visually-hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{say("trajectories.picture.month")}</th>
            {shown.map((state) => (
              <th key={state} scope="col" className="number">
                {say(`trajectories.state.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((month, place) => (
            <tr key={labels[place]}>
              <th scope="row" className="nowrap">
                {labels[place]}
              </th>
              {shown.map((state) => (
                <td key={state} className="number">
                  {writeCount(month[pathStates.indexOf(state)] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function byFamily(month: readonly number[]): Record<Family, number> {
  const sums: Record<Family, number> = {
    permanentFullTime: 0,
    permanentPartTime: 0,
    fixedTerm: 0,
    otherContract: 0,
    absence: 0,
    gone: 0,
    untold: 0,
    notYet: 0,
  };
  pathStates.forEach((state, code) => {
    sums[familyOf(state)] += month[code] ?? 0;
  });
  return sums;
}
