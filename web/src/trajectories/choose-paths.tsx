import {
  type PathAlignment,
  pathAlignments,
  type Trajectories,
} from "../../../core/src/trajectories/public.ts";
import { say } from "../words/say.ts";
import type { AskedPaths } from "./asked-paths.ts";

/** Whose paths to show, and from when months are counted. */
export function ChoosePaths(props: {
  readonly asked: AskedPaths;
  readonly choices: Trajectories["choices"];
  readonly onChange: (asked: AskedPaths) => void;
}) {
  const { asked, choices, onChange } = props;
  const possible = pathAlignments.filter((alignment) => isPossible(asked.group, alignment));
  return (
    <form className="columns-2" onSubmit={(event) => event.preventDefault()}>
      <div className="field">
        <label className="label" htmlFor="paths-group">
          {say("trajectories.choose.group")}
        </label>
        <select
          id="paths-group"
          aria-describedby="paths-group-help"
          value={`${asked.group} ${asked.key}`}
          onChange={(event) => {
            const [group = "", ...key] = event.target.value.split(" ");
            onChange({
              group: group === "category" || group === "training" ? group : "everyone",
              key: key.join(" "),
              alignment: "calendar",
            });
          }}
        >
          <option value="everyone ">{say("trajectories.choose.everyone")}</option>
          {choices.categories.length === 0 ? null : (
            <optgroup label={say("trajectories.choose.categories")}>
              {choices.categories.map(({ id, label, version }) => (
                <option key={id} value={`category ${id}`}>
                  {say("trajectories.choose.category", { label, version })}
                </option>
              ))}
            </optgroup>
          )}
          {choices.trainings.length === 0 ? null : (
            <optgroup label={say("trajectories.choose.trainings")}>
              {choices.trainings.map(({ title, people }) => (
                <option key={title} value={`training ${title}`}>
                  {say("trajectories.choose.training", { title, people })}
                </option>
              ))}
            </optgroup>
          )}
        </select>
        <span className="help" id="paths-group-help">
          {say("trajectories.choose.projectHelp")}
        </span>
      </div>
      <label className="field" htmlFor="paths-alignment">
        <span className="label">{say("trajectories.choose.alignment")}</span>
        <select
          id="paths-alignment"
          value={asked.alignment}
          onChange={(event) => {
            const alignment = possible.find((each) => each === event.target.value);
            if (alignment !== undefined) onChange({ ...asked, alignment });
          }}
        >
          {possible.map((alignment) => (
            <option key={alignment} value={alignment}>
              {say(`trajectories.alignment.${alignment}`)}
            </option>
          ))}
        </select>
      </label>
    </form>
  );
}

/** The same rule as the server's: members of a category were all there at first, and only trainings have a start. */
function isPossible(group: AskedPaths["group"], alignment: PathAlignment): boolean {
  if (alignment === "calendar") return true;
  return alignment === "entry" ? group !== "category" : group === "training";
}
