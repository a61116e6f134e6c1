import { useMutation } from "@tanstack/react-query";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { beginPlan } from "./plan-keeper.ts";

/** The first gesture: five indicators proposed, or a page to fill. */
export function BeginCard(props: {
  readonly project: string;
  readonly mayEdit: boolean;
  readonly onBegun: () => void;
}) {
  const beginning = useMutation({
    mutationFn: (start: "light" | "blank") => beginPlan(props.project, start),
    onSuccess: props.onBegun,
  });
  if (!props.mayEdit) return <p>{say("plan.begin.nobody")}</p>;
  return (
    <section className="card" aria-labelledby="begin-plan">
      <h2 id="begin-plan">{say("plan.begin.title")}</h2>
      <p>{say("plan.begin.lead")}</p>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={beginning.isPending}
          onClick={() => beginning.mutate("light")}
        >
          {say("plan.begin.light")}
        </button>
        <button
          type="button"
          className="button"
          disabled={beginning.isPending}
          onClick={() => beginning.mutate("blank")}
        >
          {say("plan.begin.blank")}
        </button>
      </div>
      {beginning.isError ? <RefusalNotice error={beginning.error} room="plans" /> : null}
    </section>
  );
}
