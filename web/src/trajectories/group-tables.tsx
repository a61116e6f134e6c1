import type { GroupPaths, Trajectories } from "../../../core/src/trajectories/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount, writeMonth, writeNumber } from "../words/format.ts";
import { say } from "../words/say.ts";
import { writeLimits } from "./staying-picture.tsx";

/** What made people leave, as declared. */
export function CauseTable({
  causes,
  name,
}: {
  readonly causes: GroupPaths["causes"];
  readonly name: string;
}) {
  if (causes.kind === "refused") return <p>{causes.reading.fr}</p>;
  if (causes.shares.length === 0) return <p>{causes.reading.fr}</p>;
  return (
    <ScrollTable label={`${say("trajectories.causes.title")} : ${name}`}>
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            <th scope="col">{say("trajectories.causes.reason")}</th>
            <th scope="col" className="number">
              {say("trajectories.causes.left")}
            </th>
            <th scope="col" className="number">
              {say("trajectories.causes.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.shares.map((share) => (
            <tr key={share.state}>
              <th scope="row">{say(`trajectories.state.${share.state}`)}</th>
              <td className="number">{writeCount(share.left)}</td>
              <td className="number">{say("trajectories.staying.value", writeLimits(share))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** Passages from one situation to another, the most frequent first. */
export function MoveTable({
  states,
  name,
}: {
  readonly states: GroupPaths["states"];
  readonly name: string;
}) {
  if (states.kind === "refused") return <p>{states.reading.fr}</p>;
  if (states.moves.length === 0) return <p>{say("trajectories.moves.none")}</p>;
  const perHundred = (share: number) => writeNumber(100 * share, 2);
  return (
    <>
      <p>{states.reading.fr}</p>
      <ScrollTable label={`${say("trajectories.moves.title")} : ${name}`}>
        <table>
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">{say("trajectories.moves.from")}</th>
              <th scope="col">{say("trajectories.moves.to")}</th>
              <th scope="col" className="number">
                {say("trajectories.moves.count")}
              </th>
              <th scope="col" className="number">
                {say("trajectories.moves.rate")}
              </th>
            </tr>
          </thead>
          <tbody>
            {states.moves.map(({ from, to, count, rate }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">{say(`trajectories.state.${from}`)}</th>
                <td>{say(`trajectories.state.${to}`)}</td>
                <td className="number">{writeCount(count)}</td>
                <td className="number">
                  {rate === undefined
                    ? say("trajectories.moves.tooFew")
                    : say("trajectories.moves.rateValue", {
                        rate: perHundred(rate.estimate),
                        low: perHundred(rate.low),
                        high: perHundred(rate.high),
                      })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {states.caveats.map(({ fr }) => (
        <p key={fr} className="soft small">
          {fr}
        </p>
      ))}
    </>
  );
}

/** Changes of fact and of pay of a group. */
export function ChangeTable(props: {
  readonly group: GroupPaths;
  readonly seen: Trajectories;
  readonly name: string;
}) {
  const { group, seen, name } = props;
  const last = group.payIndex.findLastIndex((index) => index !== null);
  const index = group.payIndex[last];
  return (
    <>
      <ScrollTable label={`${say("trajectories.changes.title")} : ${name}`}>
        <table>
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">{say("trajectories.changes.fact")}</th>
              <th scope="col" className="number">
                {say("trajectories.changes.people")}
              </th>
              <th scope="col" className="number">
                {say("trajectories.changes.told")}
              </th>
            </tr>
          </thead>
          <tbody>
            {group.changes.map(({ fact, people, told }) => (
              <tr key={fact}>
                <th scope="row">{say(`trajectories.fact.${fact}`)}</th>
                <td className="number">{writeCount(people)}</td>
                <td className="number">{writeCount(told)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      {seen.alignment !== "calendar" ? null : (
        <p className="small">
          {index === undefined || index === null
            ? say("trajectories.pay.unknown")
            : say("trajectories.pay", {
                index: writeNumber(index, 4),
                month: writeMonth(seen.months[last] ?? ""),
              })}
        </p>
      )}
    </>
  );
}
