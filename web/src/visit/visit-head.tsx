import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import type { Visit } from "./model.ts";
import { visitShelf } from "./visit-home.tsx";
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
    <button type="button" className="button" onClick={() => void download(props.id, props.onScreen())}>
      {say("visit.download")}
    </button>
  );
}

/** What is on screen is given even when this device can no longer say what goes with it. */
async function download(id: string, visit: Visit): Promise<void> {
  const [{ nameVisitFile, writeVisitFile }, attachments, sent] = await Promise.all([
    import("./visit-file.ts"),
    visitShelf.attachments(id).catch(() => []),
    visitShelf.sent(id).catch(() => undefined),
  ]);
  const text = writeVisitFile({ id, visit, sent, attachments });
  saveBlob(nameVisitFile(visit), new Blob([text], { type: "application/json" }));
}
