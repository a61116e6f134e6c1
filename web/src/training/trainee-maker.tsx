import { useState } from "react";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import type { Trainee, TrainingDesign } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { nextId } from "./edit-design.ts";
import { TextField } from "./fields.tsx";
import type { ViewProps } from "./view-props.ts";
import { readWhole } from "./write-amounts.ts";

/** Most people that a design holds. */
export const mostTrainees = 500;

/** Adds so many people at once, with their team and site: initials or numbers, never names. */
export function TraineeMaker({ design, change }: Pick<ViewProps, "design" | "change">) {
  const [count, setCount] = useState("1");
  const [team, setTeam] = useState("");
  const [site, setSite] = useState("");
  const [hours, setHours] = useState("");
  const left = mostTrainees - design.trainees.length;
  if (left <= 0) return <p>{say("design.trainee.full", { most: mostTrainees })}</p>;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const weekly = readWhole(hours, 1, 60);
        change((current) =>
          addTrainees(current, readWhole(count, 1, left) ?? 1, {
            team: team.trim(),
            site: site.trim(),
            weeklyMinutes: weekly === undefined ? unknown : known(weekly * 60),
          }),
        );
      }}
    >
      <div className="grid-3">
        <label className="field">
          <span className="label">{say("design.trainee.count")}</span>
          <input
            type="number"
            required
            min={1}
            max={left}
            value={count}
            onChange={(event) => setCount(event.target.value)}
          />
        </label>
        <TextField label={say("design.trainee.team")} value={team} onChange={setTeam} />
        <TextField label={say("design.trainee.site")} value={site} onChange={setSite} />
        <label className="field">
          <span className="label">{say("design.trainee.weekly")}</span>
          <input
            type="number"
            min={1}
            max={60}
            placeholder={say("design.unknown")}
            value={hours}
            onChange={(event) => setHours(event.target.value)}
          />
        </label>
      </div>
      <p>
        <button type="submit" className="button">
          {say("design.trainee.add")}
        </button>
      </p>
    </form>
  );
}

function addTrainees(
  design: TrainingDesign,
  count: number,
  facts: Pick<Trainee, "team" | "site" | "weeklyMinutes">,
): TrainingDesign {
  const first = Number(nextId(design.trainees, "p").slice(1));
  const added = Array.from({ length: count }, (_, index): Trainee => {
    const rank = first + index;
    return { id: `p${rank}`, label: say("design.trainee.label", { rank }), dispensations: [], ...facts };
  });
  return { ...design, trainees: [...design.trainees, ...added] };
}
