import { type ReactNode, Suspense, useRef, useState } from "react";
import type { TrainingDesign } from "../../../core/src/training/public.ts";
import { openReading, type Reading, ReadingOnly } from "../access/reading-only.tsx";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { Page } from "../parts/page.tsx";
import { SavingNotice } from "../parts/saving-notice.tsx";
import { useKeptDocument } from "../parts/use-kept-document.ts";
import { say } from "../words/say.ts";
import { BegunFrom } from "./begun-from.tsx";
import { type DesignView, designViews } from "./design-views.ts";
import { shownAlternative } from "./edit-design.ts";
import { useTrainingHome } from "./training-home.ts";
import { useForgottenAttachments } from "./use-forgotten-attachments.ts";
import { dropUnusedAttachments } from "./used-attachments.ts";

/** One training design and its views, saved as they are filled. */
export function DesignBench(props: {
  readonly kept: KeptDocument<TrainingDesign>;
  readonly view: string;
  readonly onView: (key: string) => void;
  readonly onReload: () => void;
  /** What goes with the design elsewhere, said under its name, and at the end of the page. */
  readonly aside?: ReactNode;
  readonly end?: ReactNode;
  /** How it is shown to whoever may only read it. */
  readonly reading?: Reading;
}) {
  const { reading = openReading } = props;
  const { keeper } = useTrainingHome();
  const edited = useKeptDocument(keeper, props.kept);
  const { content: design, state } = edited;
  useForgottenAttachments(props.kept.id, design, state.kind === "saved");
  const [asked, setAsked] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const rank = Math.max(
    0,
    designViews.findIndex(({ key }) => key === props.view),
  );
  const shown = designViews[rank];
  if (shown === undefined) throw new Error("invalid views; there must be one");
  const next = designViews[rank + 1];
  const go = (key: string) => {
    props.onView(key);
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <Page title={design.label}>
      <BegunFrom diagnosis={design.diagnosis} />
      {props.aside}
      <KeepDraft isChanged={state.kind !== "saved"} />
      <div className="step-bar no-print">
        <ViewList shown={shown} onView={go} />
        <SavingNotice
          state={state}
          room="training"
          onRetry={edited.saveNow}
          onKeepMine={edited.keepMine}
          onReload={props.onReload}
        />
      </div>
      {reading.notice}
      <h2 ref={heading} tabIndex={-1}>
        {say(shown.word)}
      </h2>
      <Suspense fallback={<p role="status">{say("app.loading")}</p>}>
        <ReadingOnly isReadOnly={reading.isReadOnly && shown.isWritten}>
          <shown.View
            id={props.kept.id}
            design={design}
            change={(next) => {
              if (reading.isReadOnly) reading.refuseChange();
              else edited.change((current) => dropUnusedAttachments(next(current)));
            }}
            alternative={shownAlternative(design, asked)}
            onAlternative={setAsked}
            isSaved={state.kind === "saved"}
            onView={go}
          />
        </ReadingOnly>
      </Suspense>
      {next === undefined ? null : <NextView next={next} onView={go} />}
      {props.end}
    </Page>
  );
}

function NextView({ next, onView }: { readonly next: DesignView; readonly onView: (key: string) => void }) {
  return (
    <p className="no-print">
      <button type="button" className="button" onClick={() => onView(next.key)}>
        {say("design.next", { name: say(next.word) })}
      </button>
    </p>
  );
}

function ViewList(props: { readonly shown: DesignView; readonly onView: (key: string) => void }) {
  return (
    <nav aria-label={say("design.views")}>
      <ol className="steps named">
        {designViews.map(({ key, word }) => (
          <li key={key}>
            <button
              type="button"
              {...(key === props.shown.key ? { "aria-current": "step" as const } : {})}
              onClick={() => props.onView(key)}
            >
              <span className="name">{say(word)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
