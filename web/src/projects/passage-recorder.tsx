import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import {
  type AbandonReason,
  abandonReasons,
  missingFor,
  type Passage,
  type Project,
  type ProjectEvent,
} from "../../../core/src/projects/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { Notice } from "../parts/notice.tsx";
import { PageDialog } from "../parts/page-dialog.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { DayField, LongTextField, PickField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { RecorderProvider } from "./recorder.ts";
import { actorOptions } from "./write-project.ts";

interface RecorderProps {
  readonly project: Project;
  readonly onRecord: (passage: Passage) => Promise<void>;
}

/** Gives what it holds the way to tell a passage of the project. */
export function PassageRecorder(props: RecorderProps & { readonly children: ReactNode }) {
  const [event, setEvent] = useState<ProjectEvent>();
  return (
    <RecorderProvider value={setEvent}>
      {props.children}
      {event === undefined ? null : (
        <PassageDialog {...props} event={event} onClose={() => setEvent(undefined)} />
      )}
    </RecorderProvider>
  );
}

interface Draft {
  readonly day: Known<string>;
  readonly by: string;
  readonly words: string;
  readonly until: Known<string>;
  readonly because: AbandonReason;
}

/** The day, who said so, why in their words; until when for a pause, and for which reason a project stops. */
function PassageDialog(
  props: RecorderProps & { readonly event: ProjectEvent; readonly onClose: () => void },
) {
  const { project, event, onClose } = props;
  const [draft, setDraft] = useState<Draft>(() => ({
    day: known(browserToday()),
    by: "",
    words: "",
    until: unknown,
    because: "noTime",
  }));
  const patch = (next: Partial<Draft>) => setDraft({ ...draft, ...next });
  const passage = passageOf(event, draft);
  const recording = useMutation({
    mutationFn: async () => (passage === undefined ? undefined : props.onRecord(passage)),
    onSuccess: onClose,
  });
  return (
    <PageDialog
      role="dialog"
      title={say(`projects.event.${event}`)}
      className="card dialog"
      onClose={onClose}
    >
      <form
        className="stack"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          recording.mutate();
        }}
      >
        <p>{say(`project.passage.help.${event}`)}</p>
        <DayField label={say(`project.passage.day`)} value={draft.day} onChange={(day) => patch({ day })} />
        <OwnFields event={event} draft={draft} onPatch={patch} />
        <PickField
          label={say("project.passage.by")}
          value={draft.by}
          options={[{ value: "", text: say("project.unsigned") }, ...actorOptions(project)]}
          onChange={(by) => patch({ by })}
        />
        <LongTextField
          label={say("project.passage.words")}
          value={draft.words}
          onChange={(words) => patch({ words })}
        />
        <Missing project={project} passage={passage} />
        {recording.isError ? <RefusalNotice error={recording.error} room="projects" /> : null}
        <div className="row">
          <button type="submit" className="button primary" disabled={recording.isPending}>
            {say("project.passage.record")}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say("project.cancel")}
          </button>
        </div>
      </form>
    </PageDialog>
  );
}

/** Until when a project waits, or why it stops; nothing more for other passages. */
function OwnFields(props: {
  readonly event: ProjectEvent;
  readonly draft: Draft;
  readonly onPatch: (patch: Partial<Draft>) => void;
}) {
  const { event, draft, onPatch } = props;
  if (event === "pause") {
    return (
      <DayField
        label={say("project.passage.until")}
        help={say("project.passage.untilHelp")}
        value={draft.until}
        onChange={(until) => onPatch({ until })}
      />
    );
  }
  if (event !== "abandon") return null;
  return (
    <PickField
      label={say("project.passage.because")}
      value={draft.because}
      options={abandonReasons.map((value) => ({ value, text: say(`projects.abandon.${value}`) }))}
      onChange={(because) => onPatch({ because })}
    />
  );
}

/** What the next step would make untrue, said before anybody tries. */
function Missing(props: { readonly project: Project; readonly passage: Passage | undefined }) {
  if (props.passage === undefined) return <Notice>{say("project.passage.noDay")}</Notice>;
  const missing = missingFor(props.project, props.passage);
  if (missing.length === 0) return null;
  return (
    <Notice>
      <p>{say("project.passage.missing")}</p>
      <ul>
        {missing.map((fact) => (
          <li key={fact}>{say(`projects.missing.${fact}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function passageOf(event: ProjectEvent, draft: Draft): Passage | undefined {
  if (!draft.day.known) return undefined;
  const fields = { day: draft.day.value, by: draft.by, words: draft.words.trim() };
  if (event === "pause") return { event, ...fields, until: draft.until };
  if (event === "abandon") return { event, ...fields, because: draft.because };
  return { event, ...fields };
}
