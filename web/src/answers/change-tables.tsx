import type { ReleasedChange } from "../../../core/src/answers/public.ts";
import { writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";

/** The same questions in an earlier wave and in this one, and what may be said of each answer. */
export function ChangeTables({
  changes,
  wave,
}: {
  readonly changes: readonly ReleasedChange[];
  readonly wave: string;
}) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby={`changes-${wave}`}>
      <h4 id={`changes-${wave}`}>{say("answers.change.title")}</h4>
      <p>{say("answers.change.lead")}</p>
      {changes.map((change) => (
        <div className="released-question" key={`${change.from.wave} ${change.question}`}>
          <ChangeTable change={change} />
        </div>
      ))}
    </section>
  );
}

function ChangeTable({ change }: { readonly change: ReleasedChange }) {
  const { from, questionText: question, people: now } = change;
  return (
    <table className="released">
      <caption>
        {say("answers.change.caption", { question, label: from.label, people: from.people, now })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say("answers.released.choice")}</th>
          <th scope="col">{say("answers.change.before")}</th>
          <th scope="col">{say("answers.change.after")}</th>
          <th scope="col">{say("answers.change.said")}</th>
        </tr>
      </thead>
      <tbody>
        {change.shares.map(({ answer, text, before, after, said }) => (
          <tr key={answer}>
            <th scope="row">{text}</th>
            <td>{say("answers.released.aboutShare", { share: writeShare(before) })}</td>
            <td>{say("answers.released.aboutShare", { share: writeShare(after) })}</td>
            <td>{say(`answers.change.${said}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
