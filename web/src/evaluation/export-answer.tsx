import { useMutation } from "@tanstack/react-query";
import {
  type Effect,
  type EstimateRequest,
  evaluationRoutes,
  type MultiverseAnswer,
} from "../../../core/src/evaluation/public.ts";
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
  /** The other ways to compare, when they were asked for: they go along. */
  readonly multiverse?: MultiverseAnswer;
  readonly file: File;
  readonly request: EstimateRequest;
}) {
  const { file, multiverse } = props;
  const saving = useMutation({
    mutationFn: async (kind: Kind) => {
      const query = { name: file.name, request: JSON.stringify(props.request) };
      if (kind === "json") {
        const figures = multiverse === undefined ? props.answer : { ...props.answer, multiverse };
        return new Blob([JSON.stringify(figures, undefined, 2)], { type: "application/json" });
      }
      if (kind === "matches") return call(evaluationRoutes.matches, { query, bytes: file });
      const others = multiverse === undefined ? {} : { multiverse: "yes" as const };
      return call(evaluationRoutes.report, { query: { ...query, ...others, format: kind }, bytes: file });
    },
    onSuccess: (content, kind) => saveBlob(fileNames[kind], content),
  });
  return (
    <section className="card no-print" aria-labelledby="export">
      <h2 id="export">{say("evaluation.export")}</h2>
      {multiverse === undefined ? null : <p className="soft">{say("evaluation.export.withStrip")}</p>}
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
        <span role="status">{saving.isPending ? say("evaluation.export.preparing") : ""}</span>
      </p>
      {saving.isError ? <RefusalNotice error={saving.error} room="evaluation" /> : null}
    </section>
  );
}
