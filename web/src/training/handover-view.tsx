import { useMemo, useState } from "react";
import {
  gatherHandoverFacts,
  type HandoverKind,
  type PracticalSubject,
  writeHandover,
} from "../../../core/src/training/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { AlternativePick } from "./alternative-pick.tsx";
import { HandoverMissing } from "./handover-missing.tsx";
import { HandoverTake } from "./handover-take.tsx";
import { PracticalPaper } from "./practical-paper.tsx";
import { ReaderTabs } from "./reader-tabs.tsx";
import { sayPaper } from "./say-paper.ts";
import { useHandover } from "./use-handover.ts";
import type { ViewProps } from "./view-props.ts";

/** The same facts in the words of the OPCO, the director and the works council: read, completed, taken along. */
export function HandoverView(props: ViewProps) {
  const { subject, error, retry } = useHandover(props);
  const [kind, setKind] = useState<HandoverKind>("opcoFile");
  return (
    <>
      <div className="no-print stack">
        <p>{say("design.handover.lead")}</p>
        <AlternativePick {...props} />
      </div>
      <ReaderTabs kind={kind} onKind={setKind}>
        {subject === undefined ? (
          <Waiting error={error} onRetry={retry} />
        ) : (
          <HandedOver {...props} kind={kind} subject={subject} />
        )}
      </ReaderTabs>
    </>
  );
}

function Waiting({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  if (error === null) return <p role="status">{say("design.handover.loading")}</p>;
  return <RefusalNotice error={error} room="training" onRetry={onRetry} />;
}

function HandedOver(props: ViewProps & { readonly kind: HandoverKind; readonly subject: PracticalSubject }) {
  const { kind, subject } = props;
  const facts = useMemo(() => gatherHandoverFacts(subject), [subject]);
  const document = useMemo(() => writeHandover(kind, subject, sayPaper), [kind, subject]);
  return (
    <>
      <HandoverMissing {...props} missing={facts.missing} />
      <HandoverTake {...props} />
      <PracticalPaper document={document} label={say("design.handover.paper", { name: document.title })} />
    </>
  );
}
