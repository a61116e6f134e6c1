import { useId, useState } from "react";
import type { Decision, Project } from "../../../core/src/projects/public.ts";
import { PickField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { actorOptions, writeActorOf } from "./write-project.ts";

type Dissent = Decision["dissent"];

/** Most people whose dissent is written beside one decision or opinion. */
const dissentAtMost = 40;

/** Who does not agree, and what they want written, in their words. */
export function DissentLines(props: {
  readonly project: Project;
  readonly dissent: Dissent;
  readonly onChange: (dissent: Dissent) => void;
}) {
  const { project, dissent, onChange } = props;
  const id = useId();
  const [actor, setActor] = useState("");
  const [words, setWords] = useState("");
  const add = () => {
    onChange([...dissent, { actor, words: words.trim() }]);
    setWords("");
  };
  return (
    <fieldset className="plain">
      <legend>{say("steering.dissent.title")}</legend>
      <DissentList
        project={project}
        dissent={dissent}
        onRemove={(rank) => onChange(dissent.filter((_, place) => place !== rank))}
      />
      <div className="grid-2">
        <PickField
          label={say("steering.dissent.who")}
          value={actor}
          options={[{ value: "", text: say("project.nobodyNamed") }, ...actorOptions(project)]}
          onChange={setActor}
        />
        <div className="field">
          <label htmlFor={id}>{say("steering.dissent.words")}</label>
          <textarea
            id={id}
            rows={2}
            maxLength={4000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      </div>
      <p>
        <button
          type="button"
          className="button"
          disabled={words.trim() === "" || dissent.length >= dissentAtMost}
          onClick={add}
        >
          {say("steering.dissent.add")}
        </button>
      </p>
    </fieldset>
  );
}

/** Dissent as it is written, to read, and to take out where it may be. */
export function DissentList(props: {
  readonly project: Project;
  readonly dissent: Dissent;
  readonly onRemove?: (rank: number) => void;
}) {
  const { project, dissent, onRemove } = props;
  return dissent.map(({ actor, words }, rank) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: dissent has no other name than its rank
    <p key={rank} className="dissent">
      {say("steering.dissent.line", {
        name: writeActorOf(project, actor) || say("project.nobodyNamed"),
        words,
      })}{" "}
      {onRemove === undefined ? null : (
        <button type="button" className="button quiet" onClick={() => onRemove(rank)}>
          {say("steering.remove")} <span className="visually-hidden">{words}</span>
        </button>
      )}
    </p>
  ));
}
