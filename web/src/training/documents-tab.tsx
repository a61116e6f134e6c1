import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import {
  type DocumentFormat,
  type DocumentKind,
  documentFormats,
  documentKinds,
  trainingRoutes,
} from "../../../core/src/training/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import type { ViewProps } from "./view-props.ts";

interface Wish {
  readonly kind: DocumentKind;
  readonly format: DocumentFormat;
}

/** The documents of a design, each as a file to edit and a file to print, made from what is kept. */
export function DocumentsTab({ id, design, alternative, isSaved }: ViewProps) {
  const [trainee, setTrainee] = useState("");
  const writing = useMutation({
    mutationFn: async ({ kind, format }: Wish) => {
      const whose = kind === "traineeSheet" && trainee !== "" ? { trainee } : {};
      const told = alternative === undefined ? {} : { alternative: alternative.id };
      const query = { format, ...told, ...whose };
      const file = await call(trainingRoutes.document, { parameters: { design: id, kind }, query });
      saveBlob(`${say(`training.document.kind.${kind}`)}.${format}`, file);
    },
  });
  return (
    <div className="stack">
      {isSaved ? null : <p role="status">{say("training.document.saveFirst")}</p>}
      <ul className="bare stack">
        {documentKinds.map((kind) => (
          <li key={kind} className="card">
            <h3>{say(`training.document.kind.${kind}`)}</h3>
            <p className="soft">{say(`training.document.about.${kind}`)}</p>
            {kind === "traineeSheet" && design.trainees.length > 0 ? (
              <label className="field narrow">
                <span className="label">{say("training.document.whose")}</span>
                <select value={trainee} onChange={(event) => setTrainee(event.target.value)}>
                  <option value="">{say("training.document.nobody")}</option>
                  {design.trainees.map(({ id: person, label }) => (
                    <option key={person} value={person}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            ) : null}
            <p className="row">
              {documentFormats.map((format) => (
                <button
                  key={format}
                  type="button"
                  className="button"
                  disabled={!isSaved || writing.isPending}
                  onClick={() => writing.mutate({ kind, format })}
                >
                  {say(`training.document.format.${format}`)}{" "}
                  <span className="visually-hidden">{say(`training.document.kind.${kind}`)}</span>
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {writing.isError ? <RefusalNotice error={writing.error} room="training" /> : null}
    </div>
  );
}
