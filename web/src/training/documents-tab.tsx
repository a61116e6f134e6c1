import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { documentFormats, documentKinds } from "../../../core/src/training/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import { useTrainingHome, type WishedDocument, type WriteDocument } from "./training-home.ts";
import type { ViewProps } from "./view-props.ts";

/** The documents of a design, or when they can be made. */
export function DocumentsTab(props: ViewProps) {
  const { documents } = useTrainingHome();
  if (documents === undefined) return <p>{say("design.later.documents")}</p>;
  return <Documents {...props} write={documents} />;
}

/** Each document as a file to edit and a file to print, made from what is kept. */
function Documents(props: ViewProps & { readonly write: WriteDocument }) {
  const { id, design, alternative, isSaved, write } = props;
  const [trainee, setTrainee] = useState("");
  const writing = useMutation({
    mutationFn: async ({ kind, format }: Pick<WishedDocument, "kind" | "format">) => {
      const whose = kind === "traineeSheet" && trainee !== "" ? { trainee } : {};
      const told = alternative === undefined ? {} : { alternative: alternative.id };
      const file = await write(id, { kind, format, ...told, ...whose });
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
