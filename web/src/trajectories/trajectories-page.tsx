import "./trajectories.css";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  type GroupPaths,
  type Trajectories,
  trajectoryRoutes,
} from "../../../core/src/trajectories/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { AskedPaths } from "./asked-paths.ts";
import { ChoosePaths } from "./choose-paths.tsx";
import { CauseTable, ChangeTable, MoveTable } from "./group-tables.tsx";
import { monthLabels } from "./month-labels.ts";
import { StatePicture } from "./state-picture.tsx";
import { StayingPicture } from "./staying-picture.tsx";
import { TypicalPaths } from "./typical-paths.tsx";

/** What became of people, month after month, as the payroll files tell it. */
export function TrajectoriesPage() {
  const [asked, setAsked] = useState<AskedPaths>({ group: "everyone", key: "", alignment: "calendar" });
  const query = useQuery({
    queryKey: ["trajectories", asked],
    queryFn: ({ signal }) => call(trajectoryRoutes.view, { query: { ...asked } }, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={say("trajectories.title")} lead={say("trajectories.lead")}>
      <Asked query={query} room="trajectories">
        {(seen) => (
          <>
            <section className="card">
              <ChoosePaths asked={asked} choices={seen.choices} onChange={setAsked} />
              <p className="soft small">{say("trajectories.who")}</p>
            </section>
            <div className="paths-page" aria-busy={query.isPlaceholderData}>
              <Gaps seen={seen} />
              {seen.groups.map((group) => (
                <Group key={group.name} group={group} seen={seen} />
              ))}
              <Staying seen={seen} />
              <Details seen={seen} />
            </div>
          </>
        )}
      </Asked>
    </Page>
  );
}

const nameOf = ({ name }: GroupPaths): string => say(`trajectories.group.${name}`);

/** Months without a file, and people who are in no group. */
function Gaps({ seen }: { readonly seen: Trajectories }) {
  const { months, gaps, absenceUntold, aside } = seen;
  return (
    <section className="card" aria-labelledby="paths-gaps">
      <h2 id="paths-gaps">{say("trajectories.gaps.title")}</h2>
      <p>
        {say("trajectories.gaps.months", {
          months: months.length,
          first: writeMonth(months[0] ?? ""),
          last: writeMonth(months.at(-1) ?? ""),
          gaps: gaps.length,
          list: gaps.map(writeMonth).join(", "),
        })}
      </p>
      <p>{say("trajectories.gaps.rule")}</p>
      {absenceUntold.length === 0 ? null : (
        <p>
          {absenceUntold.length === months.length - gaps.length
            ? say("trajectories.gaps.noAbsence")
            : say("trajectories.gaps.absence", {
                count: absenceUntold.length,
                list: absenceUntold.map(writeMonth).join(", "),
              })}
        </p>
      )}
      {(["undecided", "arrivedLater", "begunLater"] as const).map((reason) =>
        aside[reason] === 0 ? null : (
          <p key={reason}>{say(`trajectories.gaps.${reason}`, { count: aside[reason] })}</p>
        ),
      )}
    </section>
  );
}

function Group({ group, seen }: { readonly group: GroupPaths; readonly seen: Trajectories }) {
  const { kept } = group;
  const id = `paths-${group.name}`;
  const name = nameOf(group);
  if (group.people === 0 || kept.present === 0) {
    return (
      <section className="card" aria-labelledby={id}>
        <h2 id={id}>{say("trajectories.finding.nobody", { group: name })}</h2>
        <p>{say("trajectories.finding.nobodyWhy")}</p>
      </section>
    );
  }
  const values = {
    group: name,
    present: kept.present,
    still: kept.still,
    last: writeMonth(seen.months[kept.lastMonth] ?? ""),
  };
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>
        {seen.alignment === "calendar"
          ? say("trajectories.finding", { ...values, first: writeMonth(seen.months[kept.firstMonth] ?? "") })
          : say("trajectories.findingEach", values)}
      </h2>
      <p>{say("trajectories.finding.rest", { gone: kept.gone, notTold: kept.notTold })}</p>
      <StatePicture counts={group.counts} labels={monthLabels(seen)} name={name} />
      <h3>{say("trajectories.typical.title")}</h3>
      <p className="soft small">{say("trajectories.typical.lead")}</p>
      <TypicalPaths typical={group.typical} />
    </section>
  );
}

/** Curves of the groups that have one, what the comparison says, and why people left. */
function Staying({ seen }: { readonly seen: Trajectories }) {
  const { groups, comparison } = seen;
  const curves = groups.flatMap((group) =>
    group.staying.kind === "told" ? [{ name: nameOf(group), points: group.staying.points }] : [],
  );
  const origin = groups.flatMap(({ staying }) => (staying.kind === "told" ? [staying.origin] : []))[0] ?? "";
  return (
    <section className="card" aria-labelledby="paths-staying">
      <h2 id="paths-staying">{say("trajectories.staying.title")}</h2>
      {origin === "" || groups.length < 2 ? null : (
        <p>{say("trajectories.staying.from", { month: writeMonth(origin) })}</p>
      )}
      {groups.map((group) => (
        <p key={group.name}>
          <strong>{nameOf(group)}</strong>
          {" : "}
          {group.staying.reading.fr}
        </p>
      ))}
      {curves.length === 0 ? null : <StayingPicture curves={curves} />}
      {comparison === undefined ? null : (
        <p>
          {comparison.reading.fr}
          {comparison.kind === "told" ? ` ${say("trajectories.staying.careful")}` : null}
        </p>
      )}
      <Caveats groups={groups} />
      <h3>{say("trajectories.causes.title")}</h3>
      {groups.map((group) => (
        <CauseTable key={group.name} causes={group.causes} name={nameOf(group)} />
      ))}
    </section>
  );
}

function Caveats({ groups }: { readonly groups: readonly GroupPaths[] }) {
  return groups.flatMap((group) =>
    group.staying.kind === "refused"
      ? []
      : group.staying.caveats.map(({ fr }) => (
          <p key={`${group.name} ${fr}`} className="soft small">
            {`${nameOf(group)} : ${fr}`}
          </p>
        )),
  );
}

function Details({ seen }: { readonly seen: Trajectories }) {
  return (
    <>
      <section className="card" aria-labelledby="paths-changes">
        <h2 id="paths-changes">{say("trajectories.changes.title")}</h2>
        {seen.groups.map((group) => (
          <ChangeTable key={group.name} group={group} seen={seen} name={nameOf(group)} />
        ))}
      </section>
      <section className="card" aria-labelledby="paths-moves">
        <h2 id="paths-moves">{say("trajectories.moves.title")}</h2>
        {seen.groups.map((group) => (
          <MoveTable key={group.name} states={group.states} name={nameOf(group)} />
        ))}
      </section>
    </>
  );
}
