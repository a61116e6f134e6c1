import { type ReactNode, useRef, useState } from "react";
import type { Diagnosis, QuestionTheme } from "../../../core/src/diagnosis/public.ts";
import { openReading, type Reading, ReadingOnly } from "../access/reading-only.tsx";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { Page } from "../parts/page.tsx";
import { SavingNotice } from "../parts/saving-notice.tsx";
import { useKeptDocument } from "../parts/use-kept-document.ts";
import { say, sayOr } from "../words/say.ts";
import { BegunDesigns } from "./begun-designs.tsx";
import { CostStep } from "./cost-step.tsx";
import { useDiagnosisHome } from "./diagnosis-home.ts";
import { EssentialsStep } from "./essentials-step.tsx";
import { InvolvementStep } from "./involvement-step.tsx";
import { OutcomeStep } from "./outcome-step.tsx";
import { QuestionStep } from "./question-step.tsx";

const stepCount = 7;
const themesOfStep: Readonly<Record<number, readonly QuestionTheme[]>> = {
  2: ["motive"],
  3: ["necessaryCondition", "enablingFactor"],
  4: ["obstacle"],
};

const nameOf = (step: number): string => sayOr(`diagnosis.step.${step}`, "diagnosis.steps");

/** One diagnosis: seven short steps, saved as they are filled. */
export function DiagnosisBench(props: {
  readonly kept: KeptDocument<Diagnosis>;
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onReload: () => void;
  /** What goes with the diagnosis elsewhere, said with its outcome. */
  readonly aside?: ReactNode;
  /** The end of the page. */
  readonly end?: ReactNode;
  /** How it is shown to whoever may only read it. */
  readonly reading?: Reading;
}) {
  const { step, reading = openReading } = props;
  const { keeper } = useDiagnosisHome();
  const edited = useKeptDocument(keeper, props.kept);
  const { content: diagnosis, state } = edited;
  const [speaker, setSpeaker] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const go = (next: number) => {
    props.onStep(next);
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  };
  const onChange = (next: Diagnosis) =>
    reading.isReadOnly ? reading.refuseChange() : edited.change(() => next);
  const parts = { diagnosis, onChange };
  const themes = themesOfStep[step];
  return (
    <Page title={diagnosis.label}>
      <KeepDraft isChanged={state.kind !== "saved"} />
      <div className="step-bar no-print">
        <StepList step={step} onStep={go} />
        <SavingNotice
          state={state}
          room="diagnosis"
          onRetry={edited.saveNow}
          onKeepMine={edited.keepMine}
          onReload={props.onReload}
        />
      </div>
      <div className="stack">
        <p className="soft small no-print">{say("diagnosis.stepOf", { step, count: stepCount })}</p>
        <h2 ref={heading} tabIndex={-1}>
          {nameOf(step)}
        </h2>
      </div>
      {reading.notice}
      <ReadingOnly key={step} isReadOnly={reading.isReadOnly}>
        {step === 1 ? <EssentialsStep {...parts} onAdded={setSpeaker} /> : null}
        {themes === undefined ? null : (
          <QuestionStep
            key={step}
            {...parts}
            themes={themes}
            speaker={speaker}
            onSpeaker={setSpeaker}
            onAddPerson={() => go(1)}
          />
        )}
        {step === 5 ? <InvolvementStep {...parts} /> : null}
        {step === 6 ? <CostStep {...parts} /> : null}
        {step === 7 ? <LastStep id={props.kept.id} diagnosis={diagnosis} aside={props.aside} /> : null}
      </ReadingOnly>
      <StepWays step={step} onStep={go} />
      {props.end}
    </Page>
  );
}

function StepWays({ step, onStep }: { readonly step: number; readonly onStep: (step: number) => void }) {
  return (
    <div className="row no-print">
      {step === 1 ? null : (
        <button type="button" className="button" onClick={() => onStep(step - 1)}>
          {say("diagnosis.previous", { name: nameOf(step - 1) })}
        </button>
      )}
      {step === stepCount ? null : (
        <button type="button" className="button primary" onClick={() => onStep(step + 1)}>
          {say("diagnosis.next", { name: nameOf(step + 1) })}
        </button>
      )}
    </div>
  );
}

function LastStep(props: { readonly id: string; readonly diagnosis: Diagnosis; readonly aside: ReactNode }) {
  const { id, diagnosis } = props;
  return (
    <>
      <OutcomeStep diagnosis={diagnosis} next={<BegunDesigns id={id} diagnosis={diagnosis} />} />
      {props.aside}
    </>
  );
}

function StepList(props: { readonly step: number; readonly onStep: (step: number) => void }) {
  return (
    <nav aria-label={say("diagnosis.steps")}>
      <ol className="steps">
        {Array.from({ length: stepCount }, (_, index) => index + 1).map((step) => (
          <li key={step}>
            <button
              type="button"
              {...(step === props.step ? { "aria-current": "step" as const } : {})}
              onClick={() => props.onStep(step)}
            >
              <span className="rank" aria-hidden>
                {step}
              </span>
              <span className="name">{nameOf(step)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
