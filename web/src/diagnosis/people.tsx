import { useId, useState } from "react";
import {
  type Diagnosis,
  type Stakeholder,
  type StakeholderKind,
  stakeholderKinds,
} from "../../../core/src/diagnosis/public.ts";
import { say } from "../words/say.ts";
import { addStakeholder, removeStakeholder } from "./edit-diagnosis.ts";
import { writeStakeholder } from "./write-people.ts";

/** The most that the document holds. */
const mostPeople = 20;

/** Who answers: functions, and a name typed freely. */
export function People(props: {
  readonly diagnosis: Diagnosis;
  readonly onChange: (next: Diagnosis) => void;
  readonly onAdded: (stakeholder: string) => void;
}) {
  const { diagnosis, onChange } = props;
  return (
    <section className="card" aria-labelledby="people">
      <h3 id="people">{say("diagnosis.people.title")}</h3>
      <p className="soft">{say("diagnosis.people.lead")}</p>
      {diagnosis.stakeholders.length === 0 ? (
        <p>{say("diagnosis.people.none")}</p>
      ) : (
        <ul className="bare stack">
          {diagnosis.stakeholders.map((stakeholder) => (
            <Person
              key={stakeholder.id}
              stakeholder={stakeholder}
              answerCount={diagnosis.answers.filter((answer) => answer.stakeholder === stakeholder.id).length}
              onRemove={() => onChange(removeStakeholder(diagnosis, stakeholder.id))}
            />
          ))}
        </ul>
      )}
      {diagnosis.stakeholders.length >= mostPeople ? (
        <p>{say("diagnosis.people.full")}</p>
      ) : (
        <AddPerson
          onAdd={(wished) => {
            const next = addStakeholder(diagnosis, wished);
            onChange(next);
            props.onAdded(next.stakeholders.at(-1)?.id ?? "");
          }}
        />
      )}
    </section>
  );
}

function Person(props: {
  readonly stakeholder: Stakeholder;
  readonly answerCount: number;
  readonly onRemove: () => void;
}) {
  const [isAsked, setAsked] = useState(false);
  const name = writeStakeholder(props.stakeholder);
  const count = props.answerCount;
  return (
    <li className="person">
      <span>
        <strong>{name}</strong> <span className="soft">{say("diagnosis.people.answered", { count })}</span>
      </span>
      {isAsked ? (
        <span className="row">
          {say("diagnosis.people.removeSure", { name, count })}
          <button type="button" className="button" onClick={() => setAsked(false)}>
            {say("diagnosis.list.cancel")}
          </button>
          <button type="button" className="button danger" onClick={props.onRemove}>
            {say("diagnosis.people.removeYes")}
          </button>
        </span>
      ) : (
        <button
          type="button"
          className="button quiet"
          onClick={() => (count === 0 ? props.onRemove() : setAsked(true))}
        >
          {say("diagnosis.people.remove")} <span className="visually-hidden">{name}</span>
        </button>
      )}
    </li>
  );
}

function AddPerson(props: { readonly onAdd: (wished: Omit<Stakeholder, "id">) => void }) {
  const [kinds, setKinds] = useState<readonly StakeholderKind[]>([]);
  const [name, setName] = useState("");
  const help = useId();
  const toggle = (kind: StakeholderKind) =>
    setKinds(stakeholderKinds.filter((each) => (each === kind) !== kinds.includes(each)));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (kinds.length === 0) return;
        props.onAdd({ kinds: [...kinds], name: name.trim() });
        setKinds([]);
        setName("");
      }}
    >
      <fieldset className="plain" aria-describedby={help}>
        <legend>{say("diagnosis.people.functions")}</legend>
        <p id={help} className="soft small">
          {say("diagnosis.people.functionsHelp")}
        </p>
        <div className="choices">
          {stakeholderKinds.map((kind) => (
            <label key={kind}>
              <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
              {say(`diagnosis.kind.${kind}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="field narrow">
        <span className="label">{say("diagnosis.people.name")}</span>
        {kinds.includes("employees") ? (
          <span className="help">{say("diagnosis.people.groupHelp")}</span>
        ) : null}
        <input
          type="text"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="off"
        />
      </label>
      <p>
        <button type="submit" className="button" disabled={kinds.length === 0}>
          {say("diagnosis.people.add")}
        </button>
      </p>
    </form>
  );
}
