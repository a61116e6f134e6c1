import type { Alternative, ObstacleReading } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { writeBlock } from "./write-names.ts";

/** The obstacles named in the diagnosis: which blocks answer each, and what would where none does. */
export function NamedObstacles(props: {
  readonly obstacles: readonly ObstacleReading[];
  readonly alternative: Alternative;
}) {
  const { obstacles, alternative } = props;
  return (
    <section className="stack" aria-label={say("design.reading.obstacles")}>
      <h3>{say("design.reading.obstacles")}</h3>
      <ul className="bare reading">
        {obstacles.map((reading) => (
          <Obstacle key={reading.obstacle} reading={reading} alternative={alternative} />
        ))}
      </ul>
    </section>
  );
}

function Obstacle(props: { readonly reading: ObstacleReading; readonly alternative: Alternative }) {
  const { obstacle: key, isDisputed, blocks } = props.reading;
  const obstacle = say(`training.named.${key}`);
  const titles = props.alternative.blocks.filter(({ id }) => blocks.includes(id)).map(writeBlock);
  const isAnswered = titles.length > 0;
  return (
    <li>
      <span className={isAnswered ? "pill in" : "pill"}>
        {say(isAnswered ? "design.reading.present" : "design.reading.absent")}
      </span>{" "}
      {isAnswered
        ? say("design.reading.answeredBy", {
            obstacle,
            count: titles.length,
            blocks: titles.map((title) => say("design.reading.block", { title })).join(", "),
          })
        : say("design.reading.notAnswered", { obstacle, remedy: say(`training.remedy.${key}`) })}{" "}
      {isDisputed ? <span className="soft small">{say("design.reading.disputed")}</span> : null}
    </li>
  );
}
