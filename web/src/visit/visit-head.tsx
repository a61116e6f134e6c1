import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import type { Visit } from "./model.ts";
import { nameVisitFile, writeVisitFile } from "./visit-file.ts";
import { type VisitStep, visitSteps } from "./visit-step.ts";

/** Where one is in the visit, and what is on screen as a file, whatever becomes of its keeping. */
export function VisitHead(props: {
  readonly id: string;
  readonly step: VisitStep;
  readonly onStep: (step: VisitStep) => void;
  readonly onScreen: () => Visit;
}) {
  return (
    <div className="visit-head no-print">
      <nav aria-label={say("visit.steps")}>
        <ol className="steps">
          {visitSteps.map((step) => (
            <li key={step}>
              <button
                type="button"
                {...(step === props.step ? { "aria-current": "step" as const } : {})}
                onClick={() => props.onStep(step)}
              >
                {say(`visit.step.${step}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <DownloadVisit id={props.id} onScreen={props.onScreen} />
    </div>
  );
}

export function DownloadVisit(props: { readonly id: string; readonly onScreen: () => Visit }) {
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        const visit = props.onScreen();
        const text = writeVisitFile({ id: props.id, visit });
        saveBlob(nameVisitFile(visit), new Blob([text], { type: "application/json" }));
      }}
    >
      {say("visit.download")}
    </button>
  );
}
