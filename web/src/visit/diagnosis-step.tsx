import { useMemo, useState } from "react";
import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import { DiagnosisBench } from "../diagnosis/diagnosis-bench.tsx";
import { DiagnosisHomeProvider } from "../diagnosis/diagnosis-home.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { say } from "../words/say.ts";
import { withDiagnosis } from "./edit-visit.ts";
import type { Visit } from "./model.ts";
import { VisitHead } from "./visit-head.tsx";
import { visitDiagnosisHome } from "./visit-home.tsx";
import type { VisitStep } from "./visit-step.ts";

/** The step of the diagnosis that says what to do next. */
const lastStep = 7;

/** The same pages as with the network, kept on the device. */
export function DiagnosisStep(props: {
  readonly kept: KeptDocument<Visit>;
  readonly asked: number;
  readonly onStep: (step: VisitStep, asked?: number) => void;
  readonly onReload: () => void;
}) {
  const { kept } = props;
  const [latest] = useState<{ diagnosis: Diagnosis }>(() => ({ diagnosis: kept.content.diagnosis }));
  const home = useMemo(
    () =>
      visitDiagnosisHome((diagnosis) => {
        latest.diagnosis = diagnosis;
      }),
    [latest],
  );
  return (
    <>
      <VisitHead
        id={kept.id}
        step="diagnosis"
        onStep={props.onStep}
        onScreen={() => withDiagnosis(kept.content, latest.diagnosis)}
      />
      <DiagnosisHomeProvider value={home}>
        <DiagnosisBench
          kept={{ ...kept, content: kept.content.diagnosis }}
          step={props.asked}
          onStep={(asked) => props.onStep("diagnosis", asked)}
          onReload={props.onReload}
        />
      </DiagnosisHomeProvider>
      {props.asked < lastStep ? null : (
        <div className="visit-foot no-print">
          <button type="button" className="button primary" onClick={() => props.onStep("training")}>
            {say("visit.next", { name: say("visit.step.training") })}
          </button>
        </div>
      )}
    </>
  );
}
