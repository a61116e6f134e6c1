import type { MembershipChange } from "../../../core/src/categories/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeChange, writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { Gesture } from "./use-preview.ts";

/** What the last change of the rule did to the three counts. */
export function LastGesture(props: { readonly gesture: Gesture }) {
  const { before, now } = props.gesture;
  const moves = [
    { word: "categories.lab.stepIn", change: now.in - before.in },
    { word: "categories.lab.stepOut", change: now.out - before.out },
    { word: "categories.lab.stepUnknown", change: now.unknown - before.unknown },
  ] as const;
  const said = moves
    .filter(({ change }) => change !== 0)
    .map(({ word, change }) => say(word, { change: writeChange(change) }));
  return (
    <p className="moved">
      {say("categories.lab.changeStep")} :{" "}
      <strong>{said.length === 0 ? say("categories.lab.stepNone") : `${said.join(", ")}.`}</strong>
    </p>
  );
}

/** Job families shown among those that move. */
const shownFamilies = 6;

/** Who would enter and leave if this rule replaced the stored version. */
export function VersionChange(props: { readonly change: MembershipChange; readonly version: number }) {
  const { change, version } = props;
  if (change.entered + change.left + change.otherMoves === 0)
    return <p className="soft">{say("categories.lab.noChange", { version })}</p>;
  const moving = change.byJobFamily
    .filter((family) => family.entered + family.left > 0)
    .slice(0, shownFamilies);
  const title = say("categories.lab.change", { version });
  return (
    <div className="stack">
      <h3>{title}</h3>
      <p>
        <strong>{say("categories.lab.entered", { count: change.entered })}</strong>,{" "}
        <strong>{say("categories.lab.left", { count: change.left })}</strong>.
      </p>
      {change.otherMoves === 0 ? null : (
        <p className="soft small">{say("categories.lab.otherMoves", { count: change.otherMoves })}</p>
      )}
      {moving.length === 0 ? null : (
        <ScrollTable label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("categories.lab.family")}</th>
                <th scope="col" className="number">
                  {say("categories.lab.in")}
                </th>
                <th scope="col" className="number">
                  {say("categories.lab.out")}
                </th>
              </tr>
            </thead>
            <tbody>
              {moving.map((family) => (
                <tr key={family.jobFamily ?? ""}>
                  <th scope="row">{family.jobFamily ?? say("categories.lab.familyUnknown")}</th>
                  <td className="number">{writeCount(family.entered)}</td>
                  <td className="number">{writeCount(family.left)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      )}
    </div>
  );
}
