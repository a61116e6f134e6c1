import { useState } from "react";
import { type Rival, rivalKinds } from "../../../core/src/plans/public.ts";
import { freshId } from "../projects/fresh-id.ts";
import { LongTextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import type { PlanProps } from "./plan-props.ts";

/** Other explanations to tick, each with what happens here, and one's own. */
export function RivalsCard({ plan, change }: PlanProps) {
  const put = (edit: (rivals: readonly Rival[]) => readonly Rival[]) =>
    change((current) => ({ ...current, rivals: edit(current.rivals) }));
  return (
    <section className="card" aria-labelledby="plan-rivals">
      <h2 id="plan-rivals">{say("plan.rivals.title")}</h2>
      <p className="soft">{say("plan.rivals.lead")}</p>
      {rivalKinds.map((kind) => (
        <RivalLine key={kind} kind={kind} rivals={plan.rivals} put={put} />
      ))}
      <OwnRivals rivals={plan.rivals} put={put} />
    </section>
  );
}

interface RivalsProps {
  readonly rivals: readonly Rival[];
  readonly put: (edit: (rivals: readonly Rival[]) => readonly Rival[]) => void;
}

function RivalLine({ kind, rivals, put }: RivalsProps & { readonly kind: (typeof rivalKinds)[number] }) {
  const ticked = rivals.find((rival) => rival.kind === kind);
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          checked={ticked !== undefined}
          onChange={() =>
            put((all) =>
              ticked === undefined
                ? [...all, { id: kind, kind, words: "" }]
                : all.filter((rival) => rival.kind !== kind),
            )
          }
        />
        <span>
          {say(`plans.rival.${kind}`)}
          <br />
          <span className="soft">{say(`plans.rival.${kind}.look`)}</span>
        </span>
      </label>
      {ticked === undefined ? null : (
        <LongTextField
          label={say("plan.rivals.words", { kind: say(`plans.rival.${kind}`) })}
          value={ticked.words}
          onChange={(words) =>
            put((all) => all.map((rival) => (rival.kind === kind ? { ...rival, words } : rival)))
          }
        />
      )}
    </div>
  );
}

function OwnRivals({ rivals, put }: RivalsProps) {
  const [words, setWords] = useState("");
  const add = () => {
    put((all) => [...all, { id: freshId(), kind: "own", words: words.trim() }]);
    setWords("");
  };
  return (
    <>
      {rivals
        .filter(({ kind }) => kind === "own")
        .map(({ id, words: told }) => (
          <p key={id}>
            {told}{" "}
            <button
              type="button"
              className="button quiet"
              onClick={() => put((all) => all.filter((rival) => rival.id !== id))}
            >
              {say("plan.rivals.remove")} <span className="visually-hidden">{told}</span>
            </button>
          </p>
        ))}
      <LongTextField label={say("plan.rivals.own")} value={words} onChange={setWords} />
      <p>
        <button
          type="button"
          className="button"
          disabled={words.trim() === "" || rivals.length >= 40}
          onClick={add}
        >
          {say("plan.rivals.addOwn")}
        </button>
      </p>
    </>
  );
}
