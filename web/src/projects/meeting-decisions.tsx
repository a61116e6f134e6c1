import { type RefObject, useId } from "react";
import type { Decision } from "../../../core/src/projects/public.ts";
import { Fold } from "../training/fold.tsx";
import { SureButton } from "../training/sure-button.tsx";
import { say } from "../words/say.ts";
import { DissentLines, DissentList } from "./dissent-lines.tsx";
import { addDecision, decisionsAtMost, patchDecision, removeDecision } from "./edit-steering.ts";
import { freshId } from "./fresh-id.ts";
import type { MeetingProps } from "./meeting-props.ts";
import { writeActor, writeActorOf } from "./write-project.ts";

/** What is decided, one line each; who took it, and who does not agree, in their words. */
export function MeetingDecisions(
  props: MeetingProps & {
    readonly words: string;
    readonly onWords: (words: string) => void;
    readonly field: RefObject<HTMLTextAreaElement | null>;
  },
) {
  const { project, meeting, change, words, onWords, field } = props;
  const id = useId();
  const own = project.decisions.filter((decision) => decision.meeting === meeting.id);
  const isFull = project.decisions.length >= decisionsAtMost;
  const add = () => {
    const decision = { id: freshId(), day: meeting.day, meeting: meeting.id, words: words.trim() };
    change(addDecision({ ...decision, by: [...meeting.attendees].slice(0, 40), dissent: [] }));
    onWords("");
    field.current?.focus();
  };
  return (
    <section className="card" aria-labelledby="decisions">
      <h3 id="decisions">{say("steering.decisions.title")}</h3>
      <div className="field">
        <label htmlFor={id}>{say("steering.decisions.words")}</label>
        <span className="help" id={`${id}-help`}>
          {say("steering.decisions.help")}
        </span>
        <textarea
          id={id}
          aria-describedby={`${id}-help`}
          ref={field}
          rows={2}
          maxLength={4000}
          value={words}
          onChange={(event) => onWords(event.target.value)}
        />
      </div>
      <p>
        <button type="button" className="button" disabled={words.trim() === "" || isFull} onClick={add}>
          {say("steering.decisions.add")}
        </button>
      </p>
      <ul className="bare" aria-label={say("steering.decisions.noted")}>
        {own.map((decision) => (
          <li key={decision.id} className="noted">
            <NotedDecision {...props} decision={decision} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NotedDecision(props: MeetingProps & { readonly decision: Decision }) {
  const { project, decision, change } = props;
  const names = decision.by.map((actor) => writeActorOf(project, actor)).filter((name) => name !== "");
  const toggle = (actor: string) => {
    const others = decision.by.filter((each) => each !== actor);
    const by = decision.by.includes(actor) ? others : [...others, actor];
    change(patchDecision(decision.id, { by }));
  };
  return (
    <>
      <p>
        <strong>{decision.words}</strong>
      </p>
      <p className="soft small">
        {names.length === 0
          ? say("steering.decisions.byNobody")
          : say("steering.decisions.by", { names: names.join(", ") })}
      </p>
      <DissentList project={project} dissent={decision.dissent} />
      <Fold summary={say("steering.decisions.who")} isLazy>
        <fieldset className="plain">
          <legend>{say("steering.decisions.taken")}</legend>
          <div className="present">
            {project.actors.map((actor) => (
              <label key={actor.id} className="tap">
                <input
                  type="checkbox"
                  checked={decision.by.includes(actor.id)}
                  onChange={() => toggle(actor.id)}
                />
                <span>{writeActor(actor)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <DissentLines
          project={project}
          dissent={decision.dissent}
          onChange={(dissent) => change(patchDecision(decision.id, { dissent }))}
        />
        <SureButton
          word={say("steering.decisions.remove")}
          of={decision.words}
          question={say("steering.decisions.removeSure")}
          onSure={() => change(removeDecision(decision.id))}
        />
      </Fold>
    </>
  );
}
