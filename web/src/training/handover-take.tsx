import { useMutation } from "@tanstack/react-query";
import { useId, useRef, useState } from "react";
import {
  type DocumentFormat,
  documentFormats,
  type HandoverKind,
  type PracticalSubject,
  writeHandoverMail,
} from "../../../core/src/training/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import { sayPaper } from "./say-paper.ts";
import { useTrainingHome, type WriteDocument } from "./training-home.ts";
import type { ViewProps } from "./view-props.ts";

interface TakeProps extends ViewProps {
  readonly kind: HandoverKind;
  readonly subject: PracticalSubject;
}

/** The document as files and on paper, and a few lines to send it with. */
export function HandoverTake(props: TakeProps) {
  const { documents } = useTrainingHome();
  return (
    <section className="card no-print" aria-labelledby="handover-take">
      <h3 id="handover-take">{say("design.handover.take.title")}</h3>
      <div className="row">
        {documents === undefined ? null : <Files {...props} write={documents} />}
        <button type="button" className="button" onClick={() => window.print()}>
          {say("design.handover.print")}
        </button>
      </div>
      {documents === undefined ? <p className="soft">{say("design.handover.later")}</p> : null}
      <Mail key={props.kind} {...props} />
    </section>
  );
}

function Files({ id, kind, alternative, isSaved, write }: TakeProps & { readonly write: WriteDocument }) {
  const name = say(`training.document.kind.${kind}`);
  const writing = useMutation({
    mutationFn: async (format: DocumentFormat) => {
      const told = alternative === undefined ? {} : { alternative: alternative.id };
      saveBlob(`${name}.${format}`, await write(id, { kind, format, ...told }));
    },
  });
  return (
    <>
      {documentFormats.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          disabled={!isSaved || writing.isPending}
          onClick={() => writing.mutate(format)}
        >
          {say(`training.document.format.${format}`)} <span className="visually-hidden">{name}</span>
        </button>
      ))}
      {writing.isError ? <RefusalNotice error={writing.error} room="training" /> : null}
    </>
  );
}

/** A message to paste; selected for who copies by hand where the browser does not let a page copy. */
function Mail({ kind, subject }: TakeProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "copyByHand">();
  const message = writeHandoverMail(kind, subject, sayPaper);
  const copy = () => {
    field.current?.select();
    // Absent where the page is not served in safety.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    const written = clipboard?.writeText(message) ?? Promise.reject(new Error("no clipboard"));
    written.then(
      () => setOutcome("copied"),
      () => setOutcome("copyByHand"),
    );
  };
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {say("design.handover.mail")}
      </label>
      <span className="help" id={`${id}-help`}>
        {say("design.handover.mailHelp")}
      </span>
      <textarea id={id} ref={field} aria-describedby={`${id}-help`} readOnly rows={8} value={message} />
      <p className="row">
        <button type="button" className="button" onClick={copy}>
          {say("design.handover.copy")}
        </button>
        <span role="status">{outcome === undefined ? "" : say(`design.handover.${outcome}`)}</span>
      </p>
    </div>
  );
}
