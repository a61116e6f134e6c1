import { useMemo, useState } from "react";
import { addDays, dayNumber } from "../../../core/src/kernel/calendar.ts";
import type { ScheduledSession, SchedulePlan } from "../../../core/src/training/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { blocksOf } from "./edit-design.ts";
import { Fold } from "./fold.tsx";
import { KeepDates } from "./keep-dates.tsx";
import type { ViewProps } from "./view-props.ts";
import { writeMinuteOfDay, writeMinutes, writeNames, writeWeekday } from "./write-amounts.ts";
import { writeBlock, writeTrainer } from "./write-names.ts";

/** Above so many people of a session, their number is shown rather than their labels. */
const mostNamed = 4;
/** Above so many sessions, weeks are folded and one person's sessions can be asked for. */
const mostShown = 40;

type Sessions = readonly ScheduledSession[];
/** How many groups follow each block. */
type Groups = ReadonlyMap<string, number>;

/** Every session in the order of time: all of them, or those of one person; week by week when they are many. */
export function ScheduleTable(
  props: ViewProps & { readonly plan: Extract<SchedulePlan, { readonly state: "planned" }> },
) {
  const { design, plan } = props;
  const [whose, setWhose] = useState("");
  const shown = plan.sessions.filter(
    ({ trainees, trainer }) => whose === "" || trainer === whose || trainees.includes(whose),
  );
  const title = say("design.schedule.planned", { count: plan.sessions.length });
  const titleOf = useTitles(props);
  const groups = useMemo(() => countGroups(plan.sessions), [plan]);
  return (
    <section className="card" aria-labelledby="sessions">
      <h3 id="sessions">{title}</h3>
      {plan.leftOut.length === 0 ? null : (
        <p>{say("design.schedule.leftOut", { titles: writeNames(plan.leftOut.map(titleOf)) })}</p>
      )}
      {plan.sessions.length <= mostShown ? null : <Whose design={design} whose={whose} onWhose={setWhose} />}
      {whose === "" ? null : <p role="status">{say("design.schedule.sessions", { count: shown.length })}</p>}
      {shown.length <= mostShown ? (
        <SessionTable {...props} label={title} sessions={shown} groups={groups} />
      ) : (
        <Weeks {...props} key={whose} sessions={shown} groups={groups} />
      )}
      <KeepDates {...props} sessions={plan.sessions} />
    </section>
  );
}

function Whose(props: {
  readonly design: ViewProps["design"];
  readonly whose: string;
  readonly onWhose: (id: string) => void;
}) {
  const { trainers, trainees } = props.design;
  const people = [
    ...trainers.map((trainer) => ({ id: trainer.id, text: writeTrainer(trainer) })),
    ...trainees.map(({ id, label }) => ({ id, text: label.trim() || say("design.trainee.unnamed") })),
  ];
  return (
    <label className="field narrow" data-looks>
      <span className="label">{say("design.schedule.whose")}</span>
      <select value={props.whose} onChange={(event) => props.onWhose(event.target.value)}>
        <option value="">{say("design.schedule.everybody")}</option>
        {people.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Hundreds of sessions are more than a page can show at once: each week is made when it is opened. */
function Weeks(props: ViewProps & { readonly sessions: Sessions; readonly groups: Groups }) {
  const weeks = Object.entries(Object.groupBy(props.sessions, ({ day }) => addDays(day, -weekdayOf(day))));
  return weeks.map(([monday, sessions = []], place) => (
    <Fold
      key={monday}
      isLazy
      isOpenAtFirst={place === 0}
      summary={
        <>
          {say("design.schedule.week", { day: writeDay(monday) })}{" "}
          <span className="soft">{say("design.schedule.sessions", { count: sessions.length })}</span>
        </>
      }
    >
      <SessionTable
        {...props}
        label={say("design.schedule.week", { day: writeDay(monday) })}
        sessions={sessions}
      />
    </Fold>
  ));
}

/** Days since Monday. 1970-01-01, day number 0, was a Thursday. */
const weekdayOf = (day: ScheduledSession["day"]): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

function SessionTable(
  props: ViewProps & { readonly label: string; readonly sessions: Sessions; readonly groups: Groups },
) {
  const { design, sessions } = props;
  const titleOf = useTitles(props);
  return (
    <ScrollTable label={props.label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say("design.schedule.when")}</th>
            <th scope="col">{say("design.schedule.what")}</th>
            <th scope="col">{say("design.schedule.who")}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={`${session.block} ${session.sequence} ${session.part} ${session.group}`}>
              <th scope="row">
                {say("design.schedule.moment", {
                  day: `${writeWeekday(session.day)} ${writeDay(session.day)}`,
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
              <td>{tellPeople(design, session, props.groups.get(session.block) ?? 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function countGroups(sessions: Sessions): Groups {
  const groups = new Map<string, number>();
  for (const { block, group } of sessions) groups.set(block, Math.max(group, groups.get(block) ?? 0));
  return groups;
}

function useTitles({ design }: ViewProps): (block: string) => string {
  const titles = useMemo(
    () => new Map(blocksOf(design).map((block) => [block.id, writeBlock(block)])),
    [design],
  );
  return (id) => titles.get(id) ?? "";
}

const tellStep = ({ kind }: ScheduledSession): string => say(`training.sequence.${kind}`);

function tellTrainer({ trainers }: ViewProps["design"], session: ScheduledSession): string {
  const trainer = trainers.find(({ id }) => id === session.trainer);
  return trainer === undefined ? "" : say("design.schedule.trainer", { name: writeTrainer(trainer) });
}

/** Who comes; which group they are, when the block has several. */
function tellPeople({ trainees }: ViewProps["design"], session: ScheduledSession, groups: number): string {
  const people = trainees.filter(({ id }) => session.trainees.includes(id));
  const told =
    people.length > mostNamed
      ? say("design.schedule.people", { count: people.length })
      : writeNames(people.map(({ label }) => label));
  return groups < 2 ? told : say("design.schedule.group", { group: session.group, people: told });
}
