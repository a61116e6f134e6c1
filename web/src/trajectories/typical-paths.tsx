import { useId } from "react";
import type { GroupPaths, PathState } from "../../../core/src/trajectories/public.ts";
import { say } from "../words/say.ts";
import { families, familyOf } from "./families.ts";
import { FamilyPatterns, fillOf } from "./patterns.tsx";
import { Legend } from "./state-picture.tsx";

const width = 480;
const height = 26;

/** A few paths that people really took, in words and as a strip, with how many people are near each. */
export function TypicalPaths({ typical }: { readonly typical: GroupPaths["typical"] }) {
  if (typical.kind === "refused") return <p>{typical.reading.fr}</p>;
  const shown = families.filter((family) =>
    typical.paths.some(({ states }) => states.some((state) => familyOf(state) === family)),
  );
  return (
    <>
      <p>{typical.reading.fr}</p>
      <ol className="typical">
        {typical.paths.map(({ states, people }) => (
          <li key={states.join(" ")}>
            <p>
              <strong>{say("trajectories.typical.people", { people })}</strong>
              {" : "}
              {writeRuns(states)}
            </p>
            <PathStrip states={states} />
          </li>
        ))}
      </ol>
      <Legend families={shown} />
      {typical.caveats.map(({ fr }) => (
        <p key={fr} className="soft small">
          {fr}
        </p>
      ))}
    </>
  );
}

function PathStrip({ states }: { readonly states: readonly PathState[] }) {
  const prefix = useId();
  const column = width / Math.max(1, states.length);
  return (
    <svg
      role="img"
      aria-label={say("trajectories.typical.alt", { words: writeRuns(states) })}
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      preserveAspectRatio="none"
    >
      <FamilyPatterns prefix={prefix} families={[...new Set(states.map(familyOf))]} />
      {runsOf(states).map(({ state, first, months }) => (
        <rect
          key={first}
          x={first * column}
          y="0"
          width={months * column}
          height={height}
          fill={fillOf(prefix, familyOf(state))}
        />
      ))}
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="none" stroke="var(--line-strong)" />
    </svg>
  );
}

interface Run {
  readonly state: PathState;
  readonly first: number;
  readonly months: number;
}

/** Months in a row in the same state. */
function runsOf(states: readonly PathState[]): readonly Run[] {
  const runs: Run[] = [];
  states.forEach((state, month) => {
    const last = runs.at(-1);
    if (last?.state === state) runs[runs.length - 1] = { ...last, months: last.months + 1 };
    else runs.push({ state, first: month, months: 1 });
  });
  return runs;
}

function writeRuns(states: readonly PathState[]): string {
  return runsOf(states)
    .map(({ state, months }) =>
      say("trajectories.typical.run", { state: say(`trajectories.state.${state}`), months }),
    )
    .join(" ; ");
}
