import { useState } from "react";
import { TextField } from "../training/fields.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { closeRisk, raiseRisk, risksAtMost } from "./edit-steering.ts";
import { freshId } from "./fresh-id.ts";
import type { MeetingProps } from "./meeting-props.ts";

/** What may go wrong: noted in one line, closed in one tap. Nobody grades it. */
export function MeetingRisks({ project, meeting, change }: MeetingProps) {
  const [words, setWords] = useState("");
  const open = project.risks.filter(({ closedOn }) => !closedOn.known);
  const isFull = project.risks.length >= risksAtMost;
  const raise = () => {
    change(raiseRisk(freshId(), meeting.day, words.trim()));
    setWords("");
  };
  return (
    <section className="card" id="risques" aria-labelledby="risks">
      <h3 id="risks">{say("steering.risks.title")}</h3>
      <TextField label={say("steering.risks.words")} value={words} onChange={setWords} />
      <p>
        <button type="button" className="button" disabled={words.trim() === "" || isFull} onClick={raise}>
          {say("steering.risks.add")}
        </button>
      </p>
      <ul className="bare" aria-label={say("steering.risks.open")}>
        {open.map((risk) => (
          <li key={risk.id} className="noted beside">
            <span>{say("steering.risks.line", { words: risk.words, day: writeDay(risk.day) })}</span>
            <button type="button" className="button" onClick={() => change(closeRisk(risk.id, meeting.day))}>
              {say("steering.risks.close")} <span className="visually-hidden">{risk.words}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
