import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { accessRoutes } from "../../../core/src/access/public.ts";
import { diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import { browserNow } from "../app/browser-clock.ts";
import { CallRefused, call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { Visit } from "./model.ts";
import { type SendingPorts, sendVisit } from "./send-visit.ts";
import { visitShelf } from "./visit-home.tsx";

interface SendProps {
  readonly id: string;
  readonly visit: Visit;
  readonly onSent: () => void;
}

/** Sends the diagnosis when the connection is back, and says where it stands. */
export function SendVisit(props: SendProps) {
  const view = useQuery({
    queryKey: ["visit-organisation"],
    queryFn: ({ signal }) => call(accessRoutes.organisations, {}, signal),
    refetchOnReconnect: "always",
  });
  const current = view.data?.organisations.find(({ id }) => id === view.data.current);
  return (
    <section className="card" aria-labelledby="send">
      <h2 id="send">{say("visit.send.title")}</h2>
      <p>{say("visit.send.what")}</p>
      <Standing {...props} organisation={current?.id} />
      {view.isError ? (
        <Unreachable error={view.error} onRetry={() => void view.refetch()} />
      ) : current === undefined ? null : current.isFictional ? (
        <Notice tone="unsure">
          <p>{say("visit.send.fictional")}</p>
        </Notice>
      ) : (
        <Sending {...props} organisation={current} />
      )}
    </section>
  );
}

function Unreachable(props: { readonly error: unknown; readonly onRetry: () => void }) {
  const isUnreachable = props.error instanceof CallRefused && props.error.refusal.code === "unreachable";
  if (!isUnreachable) return <RefusalNotice error={props.error} room="visit" onRetry={props.onRetry} />;
  return (
    <Notice tone="unsure">
      <p>{say("visit.send.unreachable")}</p>
      <p>
        <button type="button" className="button" onClick={props.onRetry}>
          {say("app.retry")}
        </button>
      </p>
    </Notice>
  );
}

function Standing(props: SendProps & { readonly organisation: string | undefined }) {
  const { sent } = props.visit;
  if (sent === undefined) return null;
  const moment = writeMoment(sent.at);
  if (props.organisation !== undefined && sent.organisation !== props.organisation) {
    return <p>{say("visit.send.elsewhere", { moment })}</p>;
  }
  return (
    <>
      <p role="status">
        <strong>{say("visit.send.sent", { moment })}</strong>
      </p>
      {sent.isLatest ? null : <p>{say("visit.send.changed")}</p>}
      {props.organisation === undefined ? null : (
        <p>
          <Link to="/diagnostic/$diagnosis" params={{ diagnosis: props.id }}>
            {say("visit.send.see")}
          </Link>
        </p>
      )}
    </>
  );
}

function Sending(
  props: SendProps & { readonly organisation: { readonly id: string; readonly name: string } },
) {
  const { id, organisation } = props;
  const { sent } = props.visit;
  const isThere = sent?.organisation === organisation.id;
  const sending = useMutation({
    mutationFn: () => sendVisit(portsTo(organisation.id), id),
    onSuccess: props.onSent,
  });
  if (isThere && sent.isLatest) return null;
  return (
    <>
      <p>{say("visit.send.to", { organisation: organisation.name })}</p>
      <p>
        <button
          type="button"
          className="button primary"
          disabled={sending.isPending}
          onClick={() => sending.mutate()}
        >
          {say(sending.isPending ? "visit.send.sending" : isThere ? "visit.send.again" : "visit.send.act")}
        </button>
      </p>
      {sending.isError ? <Unreachable error={sending.error} onRetry={() => sending.mutate()} /> : null}
    </>
  );
}

const portsTo = (organisation: string): SendingPorts => ({
  shelf: visitShelf,
  organisation,
  begin: (id, content) => call(diagnosisRoutes.begin, { query: { id }, body: content }),
  save: (diagnosis, content, basedOnRevision) =>
    call(diagnosisRoutes.save, { parameters: { diagnosis }, body: { content, basedOnRevision } }),
  now: browserNow,
});
