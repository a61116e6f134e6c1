import type { Congruence } from "../../../core/src/categories/public.ts";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";

/** People by the dimensions they meet: one bar per combination, largest first; unknowns stand apart. */
export function CongruencePicture(props: { readonly congruence: Congruence }) {
  const { congruence } = props;
  const met = [...congruence.cells].sort((left, right) => right.count - left.count);
  const longest = Math.max(1, ...met.map((cell) => cell.count), congruence.partlyKnown, congruence.notKnown);
  const apart = [
    { key: "partly", label: say("categories.view.congruence.partly"), count: congruence.partlyKnown },
    { key: "notKnown", label: say("categories.view.congruence.notKnown"), count: congruence.notKnown },
  ].filter((row) => row.count > 0);
  return (
    <div className="table-scroll">
      <table className="congruence">
        <caption className="visually-hidden">{say("categories.view.congruence")}</caption>
        <tbody>
          {met.map((cell) => (
            <tr key={cell.met.join("+")}>
              <th scope="row">
                {cell.met.length === 0
                  ? say("categories.view.congruence.none")
                  : cell.met.map((dimension) => say(`categories.lab.${dimension}`)).join(" + ")}
              </th>
              <td className="number">{writeCount(cell.count)}</td>
              <td className="bar-cell">
                <Bar share={cell.count / longest} kind={cell.met.length === 0 ? "out" : "in"} />
              </td>
            </tr>
          ))}
          {apart.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              <td className="number">{writeCount(row.count)}</td>
              <td className="bar-cell">
                <Bar share={row.count / longest} kind="unknown" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar(props: { readonly share: number; readonly kind: "in" | "out" | "unknown" }) {
  if (props.share === 0) return null;
  return <span className={`bar bar-${props.kind} moves`} style={{ width: `${100 * props.share}%` }} />;
}
