import {
  type AlternativeCost,
  costAlternatives,
  designActors,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";
import { writeCents, writeKnown, writeMinutes, writeTotal } from "./write-amounts.ts";
import { writeAlternative } from "./write-names.ts";

/** Alternatives side by side: cost, hours off site, who must do what. */
export function CompareTable({ design }: { readonly design: TrainingDesign }) {
  const costs = costAlternatives(design);
  const title = say("design.compare.title");
  const actors = designActors.filter((actor) =>
    costs.some(({ duties }) => duties.some((duty) => duty.actor === actor)),
  );
  return (
    <section className="card" aria-labelledby="compare">
      <h3 id="compare">{title}</h3>
      <ScrollTable label={title}>
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{say("design.compare.what")}</th>
              {costs.map(({ alternative }) => (
                <th key={alternative} scope="col">
                  {writeAlternative(design, alternative)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ word, write }) => (
              <tr key={word}>
                <th scope="row">{say(word)}</th>
                {costs.map((cost) => (
                  <td key={cost.alternative}>{ofBlocks(cost, write)}</td>
                ))}
              </tr>
            ))}
            {actors.map((actor) => (
              <tr key={actor}>
                <th scope="row">{say(`training.actor.${actor}`)}</th>
                {costs.map((cost) => (
                  <td key={cost.alternative}>{tellDuties(cost, actor)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {actors.length === 0 ? <p className="soft">{say("design.compare.noDuties")}</p> : null}
    </section>
  );
}

/** An alternative without blocks costs nothing because it is nothing yet: no figure of it is shown. */
export function ofBlocks(cost: AlternativeCost, write: (cost: AlternativeCost) => string): string {
  return cost.blocks.length === 0 ? say("design.compare.noBlock") : write(cost);
}

const rows = [
  { word: "design.compare.total", write: ({ total }: AlternativeCost) => writeTotal(total, writeCents) },
  {
    word: "design.compare.perTrainee",
    write: ({ perTrainee }: AlternativeCost) => writeKnown(perTrainee, writeCents),
  },
  {
    word: "design.compare.minutes",
    write: ({ minutes }: AlternativeCost) => writeTotal(minutes.total, writeMinutes),
  },
  { word: "design.compare.offSite", write: writeOffSite },
  {
    word: "design.compare.workingTime",
    write: ({ minutes }: AlternativeCost) =>
      writeTotal({ atLeast: minutes.workingTime, isComplete: isWhole(minutes, "timeUnknown") }, writeMinutes),
  },
] as const;

/** Minutes of everybody away from the company; a least amount while a place is not said. */
export function writeOffSite({ minutes }: AlternativeCost): string {
  return writeTotal({ atLeast: minutes.offSite, isComplete: isWhole(minutes, "placeUnknown") }, writeMinutes);
}

function isWhole(minutes: AlternativeCost["minutes"], part: "placeUnknown" | "timeUnknown"): boolean {
  return minutes.total.isComplete && minutes[part] === 0;
}

function tellDuties({ duties }: AlternativeCost, actor: (typeof designActors)[number]): string {
  const found = duties.find((duty) => duty.actor === actor);
  if (found === undefined) return say("design.compare.nothing");
  const acts = found.acts.map(({ act }) => act.trim()).filter((act) => act !== "");
  const time = writeTotal(found.minutes, writeMinutes);
  return acts.length === 0
    ? time
    : say("design.compare.duties", { acts: [...new Set(acts)].join(" ; "), time });
}
