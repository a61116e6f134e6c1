import { type Block, combinationAxes } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";

type Axis = (typeof combinationAxes)[number];

/** Drawings in a square of 24: a target, a turning arrow, a padlock, a place, links of a chain. */
const drawings: Readonly<Record<Axis, string>> = {
  objective: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 5a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z",
  logic: "M4 12a8 8 0 0 1 14-5l2 2M20 4v5h-5M20 12a8 8 0 0 1-14 5l-2-2M4 20v-5h5",
  obligation: "M6 11h12v9H6ZM8 11V8a4 4 0 0 1 8 0v3",
  mode: "M12 21s7-6.5 7-11a7 7 0 1 0-14 0c0 4.5 7 11 7 11ZM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z",
  schemes: "M10 14a4 4 0 0 1 0-5l3-3a4 4 0 0 1 5 5l-1.5 1.5M14 10a4 4 0 0 1 0 5l-3 3a4 4 0 0 1-5-5l1.5-1.5",
};

/** Where a block stands on the five axes: a drawing and a word each, "à dire" where nobody said. */
export function AxisMarks({ block }: { readonly block: Block }) {
  return (
    <ul className="bare axis-marks">
      {combinationAxes.map((axis) => {
        const pole = writePole(block, axis);
        return (
          <li key={axis} className={pole === undefined ? "untold" : ""}>
            <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
              <path
                d={drawings[axis]}
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                strokeLinejoin="round"
              />
            </svg>
            {pole === undefined ? (
              say("design.axis.untold", { axis: say(`training.axis.${axis}`) })
            ) : (
              <span>
                <span className="visually-hidden">{say(`training.axis.${axis}`)} </span>
                {pole}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function writePole({ axes }: Block, axis: Axis): string | undefined {
  switch (axis) {
    case "objective":
      return axes.objective.known ? say(`training.objective.${axes.objective.value}`) : undefined;
    case "logic":
      return axes.logic.known ? say(`training.logic.${axes.logic.value}`) : undefined;
    case "obligation":
      return axes.obligation.known ? say(`training.obligation.${axes.obligation.value}`) : undefined;
    case "mode":
      return axes.mode.known ? say(`training.mode.${axes.mode.value}`) : undefined;
    case "schemes":
      return axes.schemes.length === 0
        ? undefined
        : axes.schemes.map((scheme) => say(`training.scheme.${scheme}`)).join(" → ");
  }
}
