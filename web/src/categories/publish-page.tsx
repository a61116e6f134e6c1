import { useMutation } from "@tanstack/react-query";
import type { CategoryDefinition } from "../../../core/src/categories/public.ts";
import { reportRoutes } from "../../../core/src/reports/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";

/** The page to hand over for the month on screen, to open or to keep. */
export function PublishPage(props: { readonly definition: CategoryDefinition; readonly month: string }) {
  const { definition, month } = props;
  const publishing = useMutation({
    mutationFn: (format: "html" | "pdf") =>
      call(reportRoutes.categoryPage, {
        parameters: { category: definition.id, version: definition.version },
        query: { month, format },
      }),
    onSuccess: (content, format) => saveBlob(`${definition.label}.${format}`, content),
  });
  return (
    <section className="card no-print" aria-labelledby="publish">
      <div className="beside">
        <div className="stack">
          <h2 id="publish">{say("categories.view.page")}</h2>
          <p className="soft">{say("categories.view.pageLead")}</p>
        </div>
        <div className="row">
          <button
            type="button"
            className="button primary"
            disabled={publishing.isPending}
            onClick={() => publishing.mutate("pdf")}
          >
            {say("categories.view.pagePdf")}
          </button>
          <button
            type="button"
            className="button"
            disabled={publishing.isPending}
            onClick={() => publishing.mutate("html")}
          >
            {say("categories.view.pageHtml")}
          </button>
        </div>
      </div>
      {publishing.isError ? <RefusalNotice error={publishing.error} room="reports" /> : null}
    </section>
  );
}
