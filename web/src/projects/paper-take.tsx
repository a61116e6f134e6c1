import { useMutation } from "@tanstack/react-query";
import {
  type ProjectDocumentFormat,
  type ProjectDocumentKind,
  type ReportDocument,
  reportRoutes,
  writePlainText,
} from "../../../core/src/reports/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { say } from "../words/say.ts";
import { CopyText } from "./copy-text.tsx";

/** A document as files, on paper, and as a text to paste in a message. */
export function PaperTake(props: {
  readonly project: string;
  readonly kind: ProjectDocumentKind;
  readonly document: ReportDocument;
  readonly formats: readonly ProjectDocumentFormat[];
  readonly meeting?: string;
  readonly isSaved: boolean;
}) {
  const { kind, document, meeting } = props;
  const writing = useMutation({
    mutationFn: async (format: ProjectDocumentFormat) => {
      const query = { format, ...(meeting === undefined ? {} : { meeting }) };
      const file = await call(reportRoutes.projectDocument, {
        parameters: { project: props.project, kind },
        query,
      });
      saveBlob(`${document.title}.${format}`, file);
    },
  });
  return (
    <div className="stack no-print">
      <div className="row">
        {props.formats.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            disabled={!props.isSaved || writing.isPending}
            onClick={() => writing.mutate(format)}
          >
            {say(`steering.take.${format}`)} <span className="visually-hidden">{document.title}</span>
          </button>
        ))}
        <button type="button" className="button" onClick={() => window.print()}>
          {say("steering.take.print")}
        </button>
        <CopyText text={writePlainText(document)} />
      </div>
      {props.isSaved ? null : <p className="soft">{say("steering.take.saveFirst")}</p>}
      {writing.isError ? <RefusalNotice error={writing.error} room="projects" /> : null}
    </div>
  );
}
