import { say } from "../words/say.ts";
import type { SavingState } from "./document-saver.ts";
import { Notice } from "./notice.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

/** Whether what is on screen is kept, and what to do when it is not. */
export function SavingNotice(props: {
  readonly state: SavingState;
  readonly room: string;
  readonly onRetry: () => void;
  readonly onKeepMine: () => void;
  readonly onReload: () => void;
}) {
  const { state } = props;
  return (
    <>
      <p className={state.kind === "saved" ? "saving soft" : "saving"} role="status">
        {say(`app.saving.${state.kind}`)}
      </p>
      {state.kind === "unreachable" ? (
        <p>
          <button type="button" className="button" onClick={props.onRetry}>
            {say("app.saving.retry")}
          </button>
        </p>
      ) : null}
      {state.kind === "refused" ? <RefusalNotice error={state.error} room={props.room} /> : null}
      {state.kind === "outdated" ? (
        <Notice tone="stop">
          <p>{say("app.saving.outdatedWhy")}</p>
          <div className="row">
            <button type="button" className="button" onClick={props.onReload}>
              {say("app.saving.reload")}
            </button>
            <button type="button" className="button" onClick={props.onKeepMine}>
              {say("app.saving.keepMine")}
            </button>
          </div>
        </Notice>
      ) : null}
    </>
  );
}
