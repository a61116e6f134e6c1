import { useMutation } from "@tanstack/react-query";
import {
  type EffectsReportFormat,
  type EffectsReportKind,
  effectsReportFormats,
  reportRoutes,
} from "../../../core/src/reports/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";

/** Only the sheets of a duty are tables. */
function formatsOf(kind: EffectsReportKind): readonly EffectsReportFormat[] {
  const isTable = kind === "qualiopi" || kind === "bdese";
  return effectsReportFormats.filter((format) => isTable || format !== "csv");
}

/** The document as files, and on paper. */
export function TakeReport(props: {
  readonly project: string;
  readonly kind: EffectsReportKind;
  readonly name: string;
}) {
  const { project, kind, name } = props;
  const writing = useMutation({
    mutationFn: async (format: EffectsReportFormat) => {
      const asked = { parameters: { project, kind }, query: { format } };
      saveBlob(`${name}.${format}`, await call(reportRoutes.effectsReportFile, asked));
    },
  });
  return (
    <div className="stack no-print">
      <div className="row">
        {formatsOf(kind).map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            disabled={writing.isPending}
            onClick={() => writing.mutate(format)}
          >
            {say(`effectsReports.take.${format}`)} <span className="visually-hidden">{name}</span>
          </button>
        ))}
        <button type="button" className="button" onClick={() => window.print()}>
          {say("effectsReports.take.print")}
        </button>
      </div>
      {writing.isError ? <RefusalNotice error={writing.error} room="effectsReports" /> : null}
    </div>
  );
}
