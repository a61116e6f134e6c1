import { useState } from "react";
import type { WorkWindow } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { ChecksField, PickField, TimeField } from "./fields.tsx";
import { writeMinuteOfDay, writeNames } from "./write-amounts.ts";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
type Weekday = (typeof weekdays)[number];

/** Most windows that a design holds. */
const mostWindows = 400;

/** The hours in which each team works: training takes place in them. */
export function WorkWindows(props: {
  readonly windows: readonly WorkWindow[];
  readonly teams: readonly string[];
  readonly onChange: (windows: readonly WorkWindow[]) => void;
}) {
  const { windows, onChange } = props;
  const groups = [...Map.groupBy(windows, hoursKey).values()];
  return (
    <fieldset className="plain">
      <legend>{say("design.windows.title")}</legend>
      {groups.length === 0 ? <p className="soft">{say("design.windows.none")}</p> : null}
      <ul className="bare stack">
        {groups.map((group) => {
          const text = tellGroup(group);
          return (
            <li key={text} className="choice-line">
              <span>{text}</span>
              <button
                type="button"
                className="button quiet"
                onClick={() => onChange(windows.filter((window) => !group.includes(window)))}
              >
                {say("design.remove")} <span className="visually-hidden">{text}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <AddWindows
        teams={props.teams}
        onAdd={(added) => {
          const fresh = added.filter((window) => !windows.some((each) => isSame(each, window)));
          onChange([...windows, ...fresh].slice(0, mostWindows));
        }}
      />
    </fieldset>
  );
}

function AddWindows(props: {
  readonly teams: readonly string[];
  readonly onAdd: (windows: readonly WorkWindow[]) => void;
}) {
  const [days, setDays] = useState<readonly Weekday[]>(["1", "2", "3", "4", "5"]);
  const [team, setTeam] = useState("");
  const [start, setStart] = useState(480);
  const [end, setEnd] = useState(1020);
  const isFit = days.length > 0 && start < end;
  return (
    <div className="line stack">
      <ChecksField
        label={say("design.windows.days")}
        value={days}
        options={weekdays.map((value) => ({ value, text: say(`design.weekday.${value}`) }))}
        onChange={setDays}
      />
      <div className="grid-3">
        <TimeField label={say("design.windows.start")} minute={start} onChange={setStart} />
        <TimeField label={say("design.windows.end")} minute={end} onChange={setEnd} />
        {props.teams.length === 0 ? null : (
          <PickField
            label={say("design.windows.team")}
            value={team}
            options={[
              { value: "", text: say("design.windows.everyTeam") },
              ...props.teams.map((name) => ({ value: name, text: name })),
            ]}
            onChange={setTeam}
          />
        )}
      </div>
      <p>
        <button
          type="button"
          className="button"
          disabled={!isFit}
          onClick={() =>
            props.onAdd(
              days.map((day) => ({ team, weekday: Number(day), startMinute: start, endMinute: end })),
            )
          }
        >
          {say("design.windows.add")}
        </button>
      </p>
    </div>
  );
}

const hoursKey = ({ team, startMinute, endMinute }: WorkWindow) => `${startMinute} ${endMinute} ${team}`;

function isSame(one: WorkWindow, other: WorkWindow): boolean {
  return hoursKey(one) === hoursKey(other) && one.weekday === other.weekday;
}

/** "Lundi, mardi et jeudi, de 8 h 00 à 17 h 00 (toutes les équipes)". */
function tellGroup(group: readonly WorkWindow[]): string {
  const [first] = group;
  if (first === undefined) return "";
  const days = weekdays.filter((day) => group.some(({ weekday }) => weekday === Number(day)));
  return say("design.windows.hours", {
    days: writeNames(days.map((day) => say(`design.weekday.${day}`))),
    start: writeMinuteOfDay(first.startMinute),
    end: writeMinuteOfDay(first.endMinute),
    team: first.team || say("design.windows.everyTeam"),
  });
}
