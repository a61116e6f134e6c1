import type { Congruence, Dimension } from "../../../core/src/categories/public.ts";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";

/** People by the dimensions they meet: one bar per combination that has people, largest first; unknowns stand apart. */
export function CongruencePicture(props: { readonly congruence: Congruence }) {
  const { congruence } = props;
  const cells = [...congruence.cells].sort((left, right) => right.count - left.count);
  const rows: readonly Row[] = [
    ...cells.map(({ met, count }) => ({
      label: writeMet(met),
      count,
      kind: met.length === 0 ? ("out" as const) : ("in" as const),
    })),
    { label: say("categories.view.congruence.partly"), count: congruence.partlyKnown, kind: "unknown" },
    { label: say("categories.view.congruence.notKnown"), count: congruence.notKnown, kind: "unknown" },
  ];
  const shown = rows.filter((row) => row.count > 0);
  const empty = cells
    .filter((cell) => cell.count === 0)
    .map((cell) => say("categories.view.congruence.quoted", { met: writeMet(cell.met) }));
  const longest = Math.max(1, ...shown.map((row) => row.count));
  return (
    <>
      <table className="congruence">
        <caption className="visually-hidden">{say("categories.view.congruence")}</caption>
        <tbody>
          {shown.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td className="number">{writeCount(row.count)}</td>
              <td className="bar-cell">
                <span
                  className={`bar bar-${row.kind} moves`}
                  style={{ width: `${(100 * row.count) / longest}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {empty.length === 0 ? null : (
        <p className="soft small">{say("categories.view.congruence.empty", { list: empty.join(", ") })}</p>
      )}
    </>
  );
}

interface Row {
  readonly label: string;
  readonly count: number;
  readonly kind: "in" | "out" | "unknown";
}

function writeMet(met: readonly Dimension[]): string {
  if (met.length === 0) return say("categories.view.congruence.none");
  return met.map((dimension) => say(`categories.lab.${dimension}`)).join(" + ");
}
