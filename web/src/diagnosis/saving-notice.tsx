import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import type { EditedDiagnosis } from "./use-kept-diagnosis.ts";

/** Whether what is on screen is kept, and what to do when it is not. */
export function SavingNotice(props: { readonly edited: EditedDiagnosis; readonly onReload: () => void }) {
  const { edited } = props;
  const { state } = edited;
  return (
    <>
      <p className={state.kind === "saved" ? "saving soft" : "saving"} role="status">
        {say(`diagnosis.saving.${state.kind}`)}
      </p>
      {state.kind === "unreachable" ? (
        <p>
          <button type="button" className="button" onClick={edited.saveNow}>
            {say("diagnosis.saving.retry")}
          </button>
        </p>
      ) : null}
      {state.kind === "refused" ? <RefusalNotice error={state.error} room="diagnosis" /> : null}
      {state.kind === "outdated" ? (
        <Notice tone="stop">
          <p>{say("diagnosis.saving.outdatedWhy")}</p>
          <div className="row">
            <button type="button" className="button" onClick={props.onReload}>
              {say("diagnosis.saving.reload")}
            </button>
            <button type="button" className="button" onClick={edited.keepMine}>
              {say("diagnosis.saving.keepMine")}
            </button>
          </div>
        </Notice>
      ) : null}
    </>
  );
}
