import type { EstimateLook } from "../../../core/src/patterns/public.ts";
import { say } from "../words/say.ts";
import { writeEffect } from "./write-effect.ts";

type Together = Exclude<EstimateLook["together"], undefined>;

const width = 420;
const lineHeight = 24;
const margin = { left: 8, right: 8, top: 10, bottom: 26 };
/** Half of a 95 % interval, in standard errors. */
const reach = 1.959963984540054;
/** Beyond so many, lines would not tell apart: the table does. */
const mostDrawn = 40;

/** Each project with its interval, what it becomes beside the others, and all together as a band. */
export function ForestPicture(props: {
  readonly outcome: EstimateLook["outcome"];
  readonly together: Together;
}) {
  const { outcome, together } = props;
  const { mean, low, high } = together;
  const projects = together.projects.slice(0, mostDrawn);
  const ends = projects.flatMap(({ estimate, standardError }) => [
    estimate - reach * standardError,
    estimate + reach * standardError,
  ]);
  const [least, most] = [Math.min(0, low, ...ends), Math.max(0, high, ...ends)];
  const x = (value: number) =>
    margin.left + ((value - least) / (most - least)) * (width - margin.left - margin.right);
  const height = margin.top + projects.length * lineHeight + margin.bottom;
  const ground = height - margin.bottom;
  const write = (value: number) => writeEffect(outcome, value);
  const summary = say("pattern.estimates.picture", {
    count: together.projects.length,
    mean: write(mean),
    low: write(low),
    high: write(high),
  });
  return (
    <figure className="plain">
      <svg className="forest" role="img" aria-label={summary} viewBox={`0 0 ${width} ${height}`}>
        <rect
          x={x(low)}
          y={margin.top}
          width={x(high) - x(low)}
          height={ground - margin.top}
          fill="var(--out)"
        />
        <line
          x1={x(mean)}
          x2={x(mean)}
          y1={margin.top}
          y2={ground}
          stroke="var(--ink)"
          strokeDasharray="4 3"
        />
        <line x1={x(0)} x2={x(0)} y1={margin.top} y2={ground + 4} stroke="var(--ink)" strokeWidth="1.5" />
        {projects.map((project, at) => (
          <ProjectLine key={project.id} project={project} y={margin.top + (at + 0.5) * lineHeight} x={x} />
        ))}
        <text x={x(0)} y={height - 8} fontSize="13" fill="var(--ink-soft)" textAnchor={anchorOf(x(0))}>
          {write(0)}
        </text>
      </svg>
      <figcaption className="soft small">{say("pattern.estimates.legend")}</figcaption>
    </figure>
  );
}

/** A project alone, and below it what it becomes beside the others. */
function ProjectLine(props: {
  readonly project: Together["projects"][number];
  readonly y: number;
  readonly x: (value: number) => number;
}) {
  const { project, y, x } = props;
  const { estimate, standardError, shrunken } = project;
  const wide = reach * standardError;
  return (
    <g>
      <line
        x1={x(estimate - wide)}
        x2={x(estimate + wide)}
        y1={y}
        y2={y}
        stroke="var(--ink-soft)"
        strokeWidth="2"
      />
      <circle cx={x(estimate)} cy={y} r="4.5" fill="var(--accent)" />
      <circle cx={x(shrunken)} cy={y + 5} r="4.5" fill="var(--card)" stroke="var(--ink)" strokeWidth="1.5" />
    </g>
  );
}

function anchorOf(place: number): "start" | "middle" | "end" {
  if (place < 50) return "start";
  return place > width - 50 ? "end" : "middle";
}
