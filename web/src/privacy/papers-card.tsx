import { useMutation } from "@tanstack/react-query";
import { privacyRoutes } from "../../../core/src/privacy/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";

const kinds = ["record", "assessment"] as const;
const formats = ["html", "pdf", "docx"] as const;

/** The processing record and the draft of the impact assessment, to print. */
export function PapersCard() {
  const taking = useMutation({
    async mutationFn(wish: {
      readonly kind: (typeof kinds)[number];
      readonly format: (typeof formats)[number];
    }) {
      const { kind, format } = wish;
      const file = await call(privacyRoutes.document, { parameters: { kind }, query: { format } });
      saveBlob(`${say(`privacy.papers.${kind}`)}.${format}`, file);
    },
  });
  return (
    <section className="card stack" aria-labelledby="papers">
      <h2 id="papers">{say("privacy.papers.title")}</h2>
      <p>{say("privacy.papers.lead")}</p>
      {kinds.map((kind) => (
        <div className="row" key={kind}>
          {formats.map((format) => (
            <button
              key={format}
              type="button"
              className="button"
              disabled={taking.isPending}
              onClick={() => taking.mutate({ kind, format })}
            >
              {say(`privacy.papers.${format}`, { paper: say(`privacy.papers.${kind}`) })}
            </button>
          ))}
        </div>
      ))}
      {taking.isError ? <RefusalNotice error={taking.error} room="privacy" /> : null}
    </section>
  );
}
