import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Plan } from "../../../core/src/plans/public.ts";
import { useMay } from "../access/use-may.ts";
import { useActingShare } from "../http/acting-share.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { LongTextField, PickField } from "../training/fields.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { addToPlan, type PlanOnScreen } from "./plan-keeper.ts";

/** What was added since the seal, apart from it, and a place to add more. */
export function AdditionsCard(props: {
  readonly shown: PlanOnScreen;
  readonly plan: Plan;
  readonly onAdded: () => void;
}) {
  const { shown, plan } = props;
  const additions = shown.sealed.seals.flatMap(({ link, content }) =>
    content.kind === "addition" ? [{ link, content }] : [],
  );
  const isShared = useActingShare() !== undefined;
  const mayAdd = useMay("sealPlan") !== false && !isShared;
  const nameOf = (id: string) =>
    plan.indicators.find((indicator) => indicator.id === id)?.label ?? say("plan.additions.whole");
  return (
    <section className="card" aria-labelledby="plan-additions">
      <h2 id="plan-additions">{say("plan.additions.title")}</h2>
      <p className="soft">{say("plan.additions.lead")}</p>
      {additions.length === 0 ? <p>{say("plan.additions.none")}</p> : null}
      {additions.map(({ link, content }) => (
        <p key={link.head.number}>
          <strong>
            {say("plan.additions.on", {
              moment: writeMoment(link.head.sealedAt),
              about: nameOf(content.indicator),
            })}
          </strong>
          <br />
          {content.words}
        </p>
      ))}
      {mayAdd ? <NewAddition {...props} /> : null}
    </section>
  );
}

function NewAddition(props: {
  readonly shown: PlanOnScreen;
  readonly plan: Plan;
  readonly onAdded: () => void;
}) {
  const [indicator, setIndicator] = useState("");
  const [words, setWords] = useState("");
  const adding = useMutation({
    mutationFn: () => addToPlan(props.shown.project.id, { indicator, words: words.trim() }),
    onSuccess: () => {
      setWords("");
      props.onAdded();
    },
  });
  const options = props.plan.indicators.map(({ id, label }) => ({ value: id, text: label }));
  return (
    <div className="stack no-print">
      <PickField
        label={say("plan.additions.about")}
        value={indicator}
        options={[{ value: "", text: say("plan.additions.whole") }, ...options]}
        onChange={setIndicator}
      />
      <LongTextField label={say("plan.additions.words")} value={words} onChange={setWords} />
      <p>
        <button
          type="button"
          className="button"
          disabled={words.trim() === "" || adding.isPending}
          onClick={() => adding.mutate()}
        >
          {say("plan.additions.add")}
        </button>
      </p>
      {adding.isError ? <RefusalNotice error={adding.error} room="plans" /> : null}
    </div>
  );
}
