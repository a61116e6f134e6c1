import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { EraseVisit } from "./erase-visit.tsx";
import type { Visit } from "./model.ts";
import { SendVisit } from "./send-card.tsx";
import { hasLatest } from "./sent-visit.ts";
import { DownloadVisit, VisitHead } from "./visit-head.tsx";
import { visitShelf } from "./visit-home.tsx";
import type { VisitStep } from "./visit-step.ts";

/** The end of a visit: sending it, taking it along, erasing it. */
export function TakeStep(props: {
  readonly kept: KeptDocument<Visit>;
  readonly onStep: (step: VisitStep) => void;
}) {
  const { id, content: visit } = props.kept;
  const sending = useQuery({
    queryKey: ["visit-sent", id],
    queryFn: async () => (await visitShelf.sent(id)) ?? null,
  });
  const sent = sending.data ?? undefined;
  const navigate = useNavigate();
  return (
    <>
      <VisitHead id={id} step="take" onStep={props.onStep} onScreen={() => visit} />
      <Page title={visit.firm.trim() === "" ? say("visit.unnamed") : visit.firm}>
        <SendVisit id={id} visit={visit} sent={sent} onSent={() => void sending.refetch()} />
        <section className="card" aria-labelledby="file">
          <h2 id="file">{say("visit.file.title")}</h2>
          <p>{say("visit.file.why")}</p>
          <p>
            <DownloadVisit id={id} onScreen={() => visit} />
          </p>
        </section>
        <section className="card" aria-labelledby="erase">
          <h2 id="erase">{say("visit.erase.title")}</h2>
          <p>{say("visit.erase.why")}</p>
          <EraseVisit
            id={id}
            firm={visit.firm}
            isOnlyHere={sent === undefined || !hasLatest(sent, visit)}
            onErased={() => void navigate({ to: "/visite" })}
          />
        </section>
      </Page>
    </>
  );
}
