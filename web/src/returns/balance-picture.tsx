import { useId } from "react";
import type { ReturnEstimated } from "../../../core/src/returns/public.ts";
import { say } from "../words/say.ts";
import { writeChance, writeRoughEuros } from "./write-money.ts";

const width = 360;
const height = 170;
const margin = { top: 26, right: 10, bottom: 26, left: 10 };

/**
 * How often each balance comes up. What costs more is hatched and what brings more is plain, so that it reads in grey;
 * the figures stand beside it as a table.
 */
export function BalancePicture({ finding }: { readonly finding: ReturnEstimated }) {
  const hatch = useId();
  const { picture, balance, probabilityAboveCosts: share } = finding;
  const { from, step, shares } = picture;
  const to = from + step * shares.length;
  const [least, most] = [Math.min(from, 0), Math.max(to, 0)];
  const x = (cents: number) =>
    margin.left + ((cents - least) / (most - least)) * (width - margin.left - margin.right);
  const tallest = Math.max(...shares);
  const ground = height - margin.bottom;
  const tall = (part: number) => (part / tallest) * (ground - margin.top);
  const summary = say("return.picture.summary", {
    p50: writeRoughEuros(balance.p50),
    p5: writeRoughEuros(balance.p5),
    p95: writeRoughEuros(balance.p95),
    share: writeChance(share),
  });
  return (
    <svg className="balance" role="img" aria-label={summary} viewBox={`0 0 ${width} ${height}`}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--card)" />
          <line x1="0" x2="0" y1="0" y2="6" stroke="var(--ink-soft)" strokeWidth="3" />
        </pattern>
      </defs>
      {shares.map((part, at) => {
        const start = from + at * step;
        return (
          <rect
            key={start}
            x={x(start) + 0.5}
            y={ground - tall(part)}
            width={Math.max(0.5, x(start + step) - x(start) - 1)}
            height={tall(part)}
            fill={start < 0 ? `url(#${hatch})` : "var(--accent)"}
            stroke="var(--ink-soft)"
            strokeWidth="0.5"
          />
        );
      })}
      <line x1={margin.left} x2={width - margin.right} y1={ground} y2={ground} stroke="var(--line-strong)" />
      <line x1={x(0)} x2={x(0)} y1={margin.top - 6} y2={ground + 5} stroke="var(--ink)" strokeWidth="2" />
      <Legend zero={x(0)} isBelowShown={least < 0} isAboveShown={most > 0} />
      <Ends least={least} most={most} zero={x(0)} />
    </svg>
  );
}

/** Which side is which, where there is room for the words. */
function Legend(props: {
  readonly zero: number;
  readonly isBelowShown: boolean;
  readonly isAboveShown: boolean;
}) {
  const room = 92;
  return (
    <g fontSize="13" fill="var(--ink)">
      {props.isBelowShown && props.zero > room ? (
        <text x={props.zero - 8} y={14} textAnchor="end">
          {say("return.picture.below")}
        </text>
      ) : null}
      {props.isAboveShown && width - props.zero > room ? (
        <text x={props.zero + 8} y={14}>
          {say("return.picture.above")}
        </text>
      ) : null}
    </g>
  );
}

function Ends(props: { readonly least: number; readonly most: number; readonly zero: number }) {
  const { least, most, zero } = props;
  const isFar = (place: number) => Math.abs(zero - place) > 80;
  return (
    <g fontSize="13" fill="var(--ink-soft)">
      {least < 0 && isFar(margin.left) ? (
        <text x={margin.left} y={height - 8}>
          {writeRoughEuros(least)}
        </text>
      ) : null}
      <text x={zero} y={height - 8} textAnchor={zero < 40 ? "start" : zero > width - 40 ? "end" : "middle"}>
        {writeRoughEuros(0)}
      </text>
      {most > 0 && isFar(width - margin.right) ? (
        <text x={width - margin.right} y={height - 8} textAnchor="end">
          {writeRoughEuros(most)}
        </text>
      ) : null}
    </g>
  );
}
