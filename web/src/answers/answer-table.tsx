import type { ReleasedAnswer } from "../../../core/src/answers/public.ts";
import { writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";
import "./released.css";

/** What one question got: a table whose second column is also a bar, or why nothing is shown. */
export function AnswerTable({ answer }: { readonly answer: ReleasedAnswer }) {
  if (answer.withheld !== undefined) {
    return (
      <div className="released-question">
        <p>
          <strong>{answer.questionText}</strong>
        </p>
        <p className="soft">{say(`answers.released.withheld.${answer.withheld}`)}</p>
      </div>
    );
  }
  return (
    <div className="released-question">
      <table className="released">
        <caption>{answer.questionText}</caption>
        <thead>
          <tr>
            <th scope="col">{say("answers.released.choice")}</th>
            <th scope="col">{say("answers.released.share")}</th>
            <th scope="col">{say("answers.released.range")}</th>
          </tr>
        </thead>
        <tbody>
          {answer.shares.map(({ answer: key, text, share = 0, interval = [0, 1] }) => (
            <tr key={key}>
              <th scope="row">{text}</th>
              <td>
                {say("answers.released.aboutShare", { share: writeShare(share) })}
                <Bar share={share} interval={interval} />
              </td>
              <td>{range(interval)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Notes answer={answer} />
    </div>
  );
}

function Notes({ answer }: { readonly answer: ReleasedAnswer }) {
  const notes = [
    ...(answer.isSeveral ? [say("answers.released.several")] : []),
    ...(answer.isNoisy ? [say("answers.released.noisy")] : []),
    ...(answer.isIndicator ? [say("answers.released.indicator")] : []),
  ];
  return notes.length === 0 ? null : <p className="soft small">{notes.join(" ")}</p>;
}

function range([low, high]: readonly [number, number]): string {
  return say("answers.released.between", { low: writeShare(low), high: writeShare(high) });
}

/** The share as a full bar, and its range as a frame around its end: told apart without color. */
function Bar({
  share,
  interval: [low, high],
}: {
  readonly share: number;
  readonly interval: readonly [number, number];
}) {
  return (
    <svg className="released-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="track" x="0" y="0" width="100" height="10" />
      <rect className="share" x="0" y="2" width={100 * share} height="6" />
      <rect className="range" x={100 * low} y="0.5" width={Math.max(0.5, 100 * (high - low))} height="9" />
    </svg>
  );
}
