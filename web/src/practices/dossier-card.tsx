import { useMutation } from "@tanstack/react-query";
import { practiceRoutes } from "../../../core/src/practices/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import type { ViewedCase } from "./case-props.ts";

/** The company gets its own dossier before anything goes anywhere. */
export function DossierCard({ viewed }: { readonly viewed: ViewedCase }) {
  const taking = useMutation({
    mutationFn: async (format: "html" | "docx") => {
      const parameters = { project: viewed.id, format };
      const file = await call(practiceRoutes.dossier, { parameters });
      saveBlob(`${say("practice.dossier.name")}.${format}`, file);
    },
  });
  return (
    <section className="card no-print" aria-labelledby="dossier">
      <h2 id="dossier">{say("practice.dossier.title")}</h2>
      <p>{say("practice.dossier.lead")}</p>
      <p className="row">
        {(["html", "docx"] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            disabled={taking.isPending}
            onClick={() => taking.mutate(format)}
          >
            {say(`practice.dossier.${format}`)}
          </button>
        ))}
      </p>
      {taking.isError ? <RefusalNotice error={taking.error} room="practices" /> : null}
    </section>
  );
}
