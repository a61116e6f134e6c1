import type { ScheduledSession, SchedulePlan, TrainingDesign } from "../../../core/src/training/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { blocksOf } from "./edit-design.ts";
import { writeMinuteOfDay, writeMinutes, writeNames } from "./write-amounts.ts";
import { writeBlock, writeTrainer } from "./write-names.ts";

/** Above so many people of a session, their number is shown rather than their labels. */
const mostNamed = 4;

/** Every session in the order of time. */
export function ScheduleTable(props: {
  readonly design: TrainingDesign;
  readonly plan: Extract<SchedulePlan, { readonly state: "planned" }>;
}) {
  const { design, plan } = props;
  const blocks = blocksOf(design);
  const titleOf = (id: string) =>
    blocks
      .filter((block) => block.id === id)
      .map(writeBlock)
      .join("");
  const title = say("design.schedule.planned", { count: plan.sessions.length });
  return (
    <section className="card" aria-labelledby="sessions">
      <h3 id="sessions">{title}</h3>
      {plan.leftOut.length === 0 ? null : (
        <p>{say("design.schedule.leftOut", { titles: writeNames(plan.leftOut.map(titleOf)) })}</p>
      )}
      <ScrollTable label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("design.schedule.when")}</th>
              <th scope="col">{say("design.schedule.what")}</th>
              <th scope="col">{say("design.schedule.who")}</th>
            </tr>
          </thead>
          <tbody>
            {plan.sessions.map((session) => (
              <tr key={`${session.block} ${session.sequence} ${session.part} ${session.group}`}>
                <th scope="row">
                  {say("design.schedule.moment", {
                    day: writeDay(session.day),
                    start: writeMinuteOfDay(session.startMinute),
                    length: writeMinutes(session.minutes),
                  })}
                </th>
                <td>
                  {titleOf(session.block)}
                  <span className="small soft">
                    {[tellStep(session), tellTrainer(design, session), session.place.trim()]
                      .filter((text) => text !== "")
                      .join(", ")}
                  </span>
                </td>
                <td>{tellPeople(design, session)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  );
}

const tellStep = ({ kind }: ScheduledSession): string => say(`training.sequence.${kind}`);

function tellTrainer({ trainers }: TrainingDesign, session: ScheduledSession): string {
  const trainer = trainers.find(({ id }) => id === session.trainer);
  return trainer === undefined ? "" : say("training.calendar.trainer", { name: writeTrainer(trainer) });
}

function tellPeople(design: TrainingDesign, session: ScheduledSession): string {
  const people = design.trainees.filter(({ id }) => session.trainees.includes(id));
  if (people.length > mostNamed) return say("design.schedule.people", { count: people.length });
  return writeNames(people.map(({ label }) => label));
}
