import type { EffectLine } from "../../../core/src/effects/public.ts";
import { writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";

/** What published answers say: of everybody who was asked, or why nothing is shown. */
export function AnswersPart({ answers }: { readonly answers: EffectLine["answers"] }) {
  if (answers.length === 0) return null;
  return (
    <details>
      <summary>{say("effect.answers.title", { count: answers.length })}</summary>
      <ul className="effect-list">
        {answers.map((answer) => (
          <li key={JSON.stringify([answer.wave, answer.question, answer.group])}>
            <strong>{answer.questionText}</strong>
            <br />
            <span className="soft small">
              {say("effect.answers.of", { wave: answer.waveLabel, people: answer.people })}
            </span>
            <br />
            {writeShares(answer)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "Oui, seul : environ 60 % ; Avec de l’aide : environ 30 %" */
function writeShares({ withheld, shares }: EffectLine["answers"][number]): string {
  const told = shares.flatMap(({ text, share }) =>
    share === undefined ? [] : [say("effect.answers.share", { text, share: writeShare(share) })],
  );
  return withheld === undefined && told.length > 0 ? told.join("\u202f; ") : say("effect.answers.withheld");
}
