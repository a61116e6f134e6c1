import { useBlocker } from "@tanstack/react-router";
import { say } from "../words/say.ts";
import { PageDialog } from "./page-dialog.tsx";

/** Asks before leaving a page whose work is not saved, by a link as by closing the window. */
export function KeepDraft({ isChanged }: { readonly isChanged: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isChanged && current.pathname !== next.pathname,
    enableBeforeUnload: isChanged,
    withResolver: true,
  });
  if (status !== "blocked") return null;
  return (
    <PageDialog
      role="alertdialog"
      title={say("app.leave.title")}
      className="card dialog"
      onClose={() => reset?.()}
    >
      <p>{say("app.leave.why")}</p>
      <div className="row">
        <button type="button" className="button primary" onClick={() => reset?.()}>
          {say("app.leave.stay")}
        </button>
        <button type="button" className="button danger" onClick={() => proceed?.()}>
          {say("app.leave.leave")}
        </button>
      </div>
    </PageDialog>
  );
}
