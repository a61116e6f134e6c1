import type { GroupPaths } from "../../../core/src/trajectories/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";

type Told = Extract<GroupPaths["staying"], { kind: "told" }>;
type Point = Told["points"][number];

/** A group's curve with the name it goes by. */
export interface Curve {
  readonly name: string;
  readonly points: readonly Point[];
}

const width = 600;
const height = 240;
const margin = { top: 12, right: 12, bottom: 42, left: 88 };
/** First group: full line on a full band; second: dashes on a hatched band. */
const looks = [
  { stroke: "var(--accent)", dash: "", band: "var(--accent-soft)" },
  { stroke: "var(--person)", dash: "7 5", band: "url(#staying-hatch)" },
] as const;

/** Share of people still there, month after month, as steps with their interval; the same as a table below. */
export function StayingPicture({ curves }: { readonly curves: readonly Curve[] }) {
  const lastMonth = Math.max(1, ...curves.map(({ points }) => points.length));
  const innerWidth = width - margin.left - margin.right;
  const innerHeight = height - margin.top - margin.bottom;
  const x = (month: number) => margin.left + (innerWidth * month) / lastMonth;
  const y = (share: number) => margin.top + innerHeight * (1 - share);
  return (
    <figure className="paths">
      <svg
        role="img"
        aria-label={say("trajectories.staying.alt", { list: writeEnds(curves) })}
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
      >
        <defs>
          <pattern id="staying-hatch" width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M0,8L8,0" stroke="var(--person)" strokeWidth="1" opacity="0.5" />
          </pattern>
        </defs>
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line
              x1={margin.left}
              x2={width - margin.right}
              y1={y(share)}
              y2={y(share)}
              stroke="var(--line)"
            />
            <text x={margin.left - 8} y={y(share) + 5} textAnchor="end">
              {writeShare(share)}
            </text>
          </g>
        ))}
        {curves.map(({ name, points }, at) => {
          const look = looks[at] ?? looks[0];
          return (
            <g key={name}>
              <path d={bandOf(points, x, y)} fill={look.band} opacity="0.9" />
              <path
                d={stepsOf(
                  points.map(({ estimate }) => estimate),
                  x,
                  y,
                )}
                fill="none"
                stroke={look.stroke}
                strokeWidth="3"
                strokeDasharray={look.dash}
              />
            </g>
          );
        })}
        {[0, Math.round(lastMonth / 2), lastMonth].map((month) => (
          <text key={month} x={x(month)} y={height - 12} textAnchor={anchorOf(month, lastMonth)}>
            {month === lastMonth ? `${month} ${say("trajectories.staying.axis")}` : month}
          </text>
        ))}
      </svg>
      <CurveLegend curves={curves} />
      <StayingTable curves={curves} />
    </figure>
  );
}

function writeEnds(curves: readonly Curve[]): string {
  return curves
    .map(({ name, points }) => {
      const last = points.at(-1);
      return say("trajectories.staying.altOne", {
        group: name,
        share: writeShare(last?.estimate ?? 1),
        months: last?.month ?? 0,
      });
    })
    .join(", ");
}

function CurveLegend({ curves }: { readonly curves: readonly Curve[] }) {
  return (
    <ul className="paths-legend small">
      {curves.map(({ name }, at) => (
        <li key={name}>
          <svg aria-hidden="true" width="34" height="10" viewBox="0 0 34 10">
            <path
              d="M0,5H34"
              stroke={(looks[at] ?? looks[0]).stroke}
              strokeWidth="3"
              strokeDasharray={(looks[at] ?? looks[0]).dash}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

function anchorOf(month: number, lastMonth: number): "start" | "middle" | "end" {
  return month === 0 ? "start" : month === lastMonth ? "end" : "middle";
}

type Scale = (value: number) => number;

/** A share holds until the end of the month, then steps down. */
function stepsOf(shares: readonly number[], x: Scale, y: Scale): string {
  let path = `M${x(0)},${y(1)}`;
  shares.forEach((share, at) => {
    path += `H${x(at + 1)}V${y(share)}`;
  });
  return path;
}

function bandOf(points: readonly Point[], x: Scale, y: Scale): string {
  let path = stepsOf(
    points.map(({ high }) => high),
    x,
    y,
  );
  for (let at = points.length - 1; at >= 0; at -= 1) {
    path += `V${y(points[at]?.low ?? 0)}H${x(at)}`;
  }
  return `${path}Z`;
}

/** Numbers at risk and shares every three months, and at the last one. */
function StayingTable({ curves }: { readonly curves: readonly Curve[] }) {
  const lastMonth = Math.max(0, ...curves.map(({ points }) => points.length));
  const months = Array.from({ length: lastMonth }, (_, at) => at + 1).filter(
    (month) => month === 1 || month % 3 === 0 || month === lastMonth,
  );
  return (
    <ScrollTable label={say("trajectories.staying.table")}>
      <table>
        <caption className="visually-hidden">{say("trajectories.staying.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("trajectories.staying.month")}</th>
            {curves.flatMap(({ name }) => [
              <th key={`${name} at risk`} scope="col" className="number">
                {say("trajectories.staying.atRisk", { group: name })}
              </th>,
              <th key={`${name} share`} scope="col" className="number">
                {say("trajectories.staying.share", { group: name })}
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {curves.flatMap(({ name, points }) => {
                const point = points[month - 1];
                return [
                  <td key={`${name} at risk`} className="number">
                    {point === undefined ? "–" : writeCount(point.atRisk)}
                  </td>,
                  <td key={`${name} share`} className="number">
                    {point === undefined ? "–" : say("trajectories.staying.value", writeLimits(point))}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

export function writeLimits(share: {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}) {
  return { share: writeShare(share.estimate), low: writeShare(share.low), high: writeShare(share.high) };
}
