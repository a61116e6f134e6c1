import "./observatory.css";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { observatoryRoutes } from "../../../core/src/observatory/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay, writeDayOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AskedFor } from "./asked-for.tsx";
import { PreviewCard } from "./preview-card.tsx";
import { shortFingerprint } from "./short-fingerprint.ts";

type AskedRequest = RouteOutput<typeof observatoryRoutes.requests>[number];

/** What observatories ask of the company: each looked at before anything leaves. */
export function RequestsPage() {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: ["table-requests"],
    queryFn: ({ signal }) => call(observatoryRoutes.requests, {}, signal),
  });
  const again = () => queries.invalidateQueries({ queryKey: ["table-requests"] });
  return (
    <Page title={say("observatory.asked.title")} lead={say("observatory.asked.lead")}>
      <Asked query={query} room="observatory">
        {(requests) => (
          <>
            {requests.length === 0 ? <p>{say("observatory.asked.none")}</p> : null}
            {requests.map((request) => (
              <RequestCard key={request.id} request={request} onDone={again} />
            ))}
          </>
        )}
      </Asked>
      <BringRequest onDone={again} />
    </Page>
  );
}

function BringRequest({ onDone }: { readonly onDone: () => Promise<void> }) {
  const bringing = useMutation({
    mutationFn: (bytes: File) => call(observatoryRoutes.bring, { bytes }),
    onSuccess: onDone,
  });
  return (
    <div className="stack">
      <p>
        <FileTrigger
          acceptedFileTypes={[".json"]}
          onSelect={(files) => {
            const [chosen] = files ?? [];
            if (chosen !== undefined) bringing.mutate(chosen);
          }}
        >
          <Button className="button">{say("observatory.asked.bring")}</Button>
        </FileTrigger>
      </p>
      {bringing.isSuccess ? <p role="status">{say("observatory.asked.brought")}</p> : null}
      {bringing.isError ? <RefusalNotice error={bringing.error} room="observatory" /> : null}
    </div>
  );
}

function RequestCard({
  request,
  onDone,
}: {
  readonly request: AskedRequest;
  readonly onDone: () => Promise<void>;
}) {
  const [isOpen, setOpen] = useState(false);
  const { id, ask, observatory, publishedOn, fingerprint, sent, way } = request;
  return (
    <section className="card stack" aria-labelledby={`request-${id}`}>
      <h2 id={`request-${id}`}>{ask.title}</h2>
      <p className="soft">
        {say("observatory.asked.from", {
          observatory,
          day: writeDay(publishedOn),
          deadline: writeDay(ask.deadline),
        })}
      </p>
      <p>{ask.purpose}</p>
      <AskedFor ask={ask} />
      <p className="soft">
        {say("observatory.asked.fingerprint", { fingerprint: shortFingerprint(fingerprint) })}
      </p>
      <ul>
        {sent.map((each) => (
          <li key={each.sequence}>
            {say("observatory.asked.sent", {
              sequence: each.sequence,
              day: writeDayOfMoment(each.sentAt),
              way: each.way,
            })}
          </li>
        ))}
      </ul>
      {isOpen ? (
        <PreviewCard request={id} way={way} onDone={onDone} />
      ) : (
        <p>
          <button type="button" className="button primary" onClick={() => setOpen(true)}>
            {say("observatory.asked.preview", { title: ask.title })}
          </button>
        </p>
      )}
    </section>
  );
}
