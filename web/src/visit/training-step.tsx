import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { TrainingDesign } from "../../../core/src/training/public.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { DesignBench } from "../training/design-bench.tsx";
import { TrainingHomeProvider } from "../training/training-home.ts";
import { say } from "../words/say.ts";
import { beginDesign } from "./begin-design.ts";
import { withDesign } from "./edit-visit.ts";
import type { Visit } from "./model.ts";
import { proposeTrainees } from "./propose-trainees.ts";
import { RulesSeen } from "./rules-seen.tsx";
import { VisitHead } from "./visit-head.tsx";
import { visitShelf } from "./visit-home.tsx";
import type { VisitStep } from "./visit-step.ts";
import { visitTrainingHome } from "./visit-training-home.ts";

interface StepProps {
  readonly kept: KeptDocument<Visit>;
  /** View of the design, as the address writes it. */
  readonly view: string;
  readonly onStep: (step: VisitStep, view?: string) => void;
  readonly onReload: () => void;
}

/** The training of a visit: begun here, then worked on the same pages as with the network. */
export function TrainingStep(props: StepProps) {
  const { design } = props.kept.content;
  if (design === undefined) return <BeginTraining {...props} />;
  return <Training {...props} design={design} />;
}

function BeginTraining({ kept, onStep, onReload }: StepProps) {
  const { id, revision, content: visit } = kept;
  const [label, setLabel] = useState("");
  const beginning = useMutation({
    mutationFn: () =>
      visitShelf.changeFrom(id, revision, (current) =>
        withDesign(current, beginDesign(id, current, label.trim())),
      ),
    onSuccess: onReload,
  });
  return (
    <>
      <VisitHead id={id} step="training" onStep={onStep} onScreen={() => visit} />
      <Page title={say("visit.training.title")} lead={say("visit.training.lead")}>
        <form
          className="card"
          aria-labelledby="begin-training"
          onSubmit={(event) => {
            event.preventDefault();
            beginning.mutate();
          }}
        >
          <h2 id="begin-training">{say("visit.training.begin")}</h2>
          <label className="field narrow">
            <span className="label">{say("design.new.label")}</span>
            <span className="help">{say("design.new.labelHelp")}</span>
            <input
              type="text"
              required
              maxLength={120}
              pattern=".*\S.*"
              autoComplete="off"
              value={label}
              onChange={(event) => setLabel(event.target.value)}
            />
          </label>
          <p className="soft">{say("visit.training.sent")}</p>
          <p>
            <button type="submit" className="button primary" disabled={beginning.isPending}>
              {say("visit.training.act")}
            </button>
          </p>
          {beginning.isError ? (
            <RefusalNotice error={beginning.error} room="visit" onRetry={onReload} />
          ) : null}
        </form>
      </Page>
    </>
  );
}

function Training(props: StepProps & { readonly design: TrainingDesign }) {
  const { kept, design } = props;
  const { people } = kept.content;
  const [latest] = useState<{ design: TrainingDesign }>(() => ({ design }));
  const home = useMemo(() => {
    const proposed = proposeTrainees(people, (line) => say("visit.training.line", { line }));
    return visitTrainingHome(proposed, (next) => {
      latest.design = next;
    });
  }, [people, latest]);
  return (
    <>
      <VisitHead
        id={kept.id}
        step="training"
        onStep={props.onStep}
        onScreen={() => withDesign(kept.content, latest.design)}
      />
      <TrainingHomeProvider value={home}>
        <DesignBench
          kept={{ ...kept, content: design }}
          view={props.view}
          onView={(view) => props.onStep("training", view)}
          onReload={props.onReload}
        />
      </TrainingHomeProvider>
      <div className="visit-foot no-print">
        <RulesSeen />
        <button type="button" className="button" onClick={() => props.onStep("take")}>
          {say("visit.next", { name: say("visit.step.take") })}
        </button>
      </div>
    </>
  );
}
