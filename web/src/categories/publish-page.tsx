import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CategoryDefinition } from "../../../core/src/categories/public.ts";
import { reportRoutes } from "../../../core/src/reports/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";

/** The page to hand over, for a month of choice, to open or to keep. */
export function PublishPage(props: {
  readonly definition: CategoryDefinition;
  readonly months: readonly string[];
}) {
  const { definition, months } = props;
  const [month, setMonth] = useState(months[0] ?? "");
  const publishing = useMutation({
    mutationFn: (format: "html" | "pdf") =>
      call(reportRoutes.categoryPage, {
        parameters: { category: definition.id, version: definition.version },
        query: { month, format },
      }),
    onSuccess: (content, format) => saveBlob(`${definition.label}.${format}`, content),
  });
  if (months.length === 0) return null;
  return (
    <section className="card no-print" aria-labelledby="publish">
      <h2 id="publish">{say("categories.view.page")}</h2>
      <p className="soft">{say("categories.view.pageLead")}</p>
      <div className="row">
        <label className="field">
          <span className="label small">{say("categories.lab.month")}</span>
          <select value={month} onChange={(event) => setMonth(event.target.value)}>
            {months.map((candidate) => (
              <option key={candidate} value={candidate}>
                {writeMonth(candidate)}
              </option>
            ))}
          </select>
        </label>
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
      {publishing.isError ? <RefusalNotice error={publishing.error} room="reports" /> : null}
    </section>
  );
}
