import type { ScheduleBlockage, TrainingDesign } from "../../../core/src/training/public.ts";
import { Notice } from "../parts/notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { blocksOf } from "./edit-design.ts";
import type { ViewProps } from "./view-props.ts";
import { writeBlock } from "./write-names.ts";

/** The constraints that leave no schedule, whether that is sure, and where to loosen them. */
export function ScheduleBlocked(props: ViewProps & { readonly blockages: readonly ScheduleBlockage[] }) {
  const { design, blockages, onView } = props;
  const isNobody = blockages.some(({ constraint }) => constraint === "nobody");
  const blocks = blocksOf(design);
  return (
    <Notice tone="unsure">
      <h3>{say("design.schedule.blocked")}</h3>
      <ul>
        {blockages.map(({ block, sequence, constraint, name, certainty }) => (
          <li key={[block, sequence, constraint, name].join(" ")}>
            {blocks
              .filter(({ id }) => id === block)
              .map((found) => (
                <strong key={found.id}>{writeBlock(found)} : </strong>
              ))}
            {say(`training.schedule.${constraint}`, { name: writeName(design, constraint, name) })}{" "}
            {isFact(constraint) ? null : (
              <span className="soft small">{say(`training.schedule.certainty.${certainty}`)}</span>
            )}
          </li>
        ))}
      </ul>
      {isNobody ? (
        <p>
          <button type="button" className="button" onClick={() => onView("personnes")}>
            {say("design.schedule.toPeople")}
          </button>
        </p>
      ) : null}
    </Notice>
  );
}

/** Something that nobody said yet, rather than a limit. */
function isFact(constraint: ScheduleBlockage["constraint"]): boolean {
  return constraint === "nobody" || constraint === "firstDay" || constraint === "minutes";
}

function writeName(
  { trainees, trainers }: TrainingDesign,
  constraint: ScheduleBlockage["constraint"],
  name: string,
): string {
  if (constraint === "lastDay") return /^\d{4}-\d\d-\d\d$/.test(name) ? writeDay(name) : name;
  const person =
    trainees.find(({ id }) => id === name)?.label ?? trainers.find(({ id }) => id === name)?.name;
  return person ?? name;
}
