import { useMutation } from "@tanstack/react-query";
import { type Effect, type EstimateRequest, evaluationRoutes } from "../../../core/src/evaluation/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";

const kinds = ["html", "pdf", "matches", "json"] as const;
type Kind = (typeof kinds)[number];

const fileNames: Readonly<Record<Kind, string>> = {
  html: "effet.html",
  pdf: "effet.pdf",
  matches: "lignes-comparees.csv",
  json: "effet.json",
};

/** The answer as files; the server computes it again from the same table, it kept nothing. */
export function ExportAnswer(props: {
  readonly answer: Effect;
  readonly file: File;
  readonly request: EstimateRequest;
}) {
  const { file } = props;
  const saving = useMutation({
    mutationFn: async (kind: Kind) => {
      const query = { name: file.name, request: JSON.stringify(props.request) };
      if (kind === "json")
        return new Blob([JSON.stringify(props.answer, undefined, 2)], { type: "application/json" });
      if (kind === "matches") return call(evaluationRoutes.matches, { query, bytes: file });
      return call(evaluationRoutes.report, { query: { ...query, format: kind }, bytes: file });
    },
    onSuccess: (content, kind) => saveBlob(fileNames[kind], content),
  });
  return (
    <div className="stack no-print">
      <h3>{say("evaluation.export")}</h3>
      <p className="row">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className="button"
            disabled={saving.isPending}
            onClick={() => saving.mutate(kind)}
          >
            {say(`evaluation.export.${kind}`)}
          </button>
        ))}
      </p>
      {saving.isError ? <RefusalNotice error={saving.error} room="evaluation" /> : null}
    </div>
  );
}
