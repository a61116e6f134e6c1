import { writeDuration } from "../diagnosis/write-amounts.ts";
import { say } from "../words/say.ts";
import { countPeople, type Tally } from "./count-people.ts";
import type { PersonLine } from "./model.ts";

/** Exact counts of the firm's own table, together and never one by one. */
export function PeopleCounts(props: { readonly people: readonly PersonLine[] }) {
  const counts = countPeople(props.people);
  const { people, hoursKnown, weeklyMinutes } = counts;
  const texts = (tallies: readonly Tally<string | undefined>[]) =>
    tallies.map(({ value, count }) => ({ name: value ?? say("visit.counts.unknown"), count }));
  return (
    <section className="card" aria-labelledby="counts">
      <h2 id="counts">{say("visit.counts.title")}</h2>
      {people === 0 ? (
        <p className="soft">{say("visit.counts.none")}</p>
      ) : (
        <>
          <p>
            <strong>{say("visit.counts.people", { count: people })}</strong>
          </p>
          <div className="grid-3">
            <Counts title={say("visit.counts.site")} lines={texts(counts.sites)} />
            <Counts title={say("visit.counts.job")} lines={texts(counts.jobs)} />
            <Counts
              title={say("visit.counts.contract")}
              lines={counts.contracts.map(({ value, count }) => ({
                name: say(`visit.contract.${value}`),
                count,
              }))}
            />
            <Counts
              title={say("visit.counts.diploma")}
              lines={counts.diplomas.map(({ value, count }) => ({
                name: say(`visit.diploma.${value}`),
                count,
              }))}
            />
          </div>
          <p>
            {say("visit.counts.hours", {
              known: hoursKnown,
              total: writeDuration(weeklyMinutes),
              unknown: hoursKnown === 0 ? 0 : people - hoursKnown,
            })}
          </p>
        </>
      )}
    </section>
  );
}

function Counts(props: {
  readonly title: string;
  readonly lines: readonly { readonly name: string; readonly count: number }[];
}) {
  return (
    <div>
      <h3>{props.title}</h3>
      <ul>
        {props.lines.map(({ name, count }) => (
          <li key={name}>{say("visit.counts.line", { name, count })}</li>
        ))}
      </ul>
    </div>
  );
}
