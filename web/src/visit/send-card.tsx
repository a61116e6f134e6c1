import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { accessRoutes } from "../../../core/src/access/public.ts";
import { CallRefused, call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { Visit } from "./model.ts";
import { sendVisit, unsentAttachments } from "./send-visit.ts";
import { portsTo } from "./sending-ports.ts";
import { hasLatest, type SentVisit } from "./sent-visit.ts";

interface SendProps {
  readonly id: string;
  readonly visit: Visit;
  readonly sent: SentVisit | undefined;
  readonly onSent: () => void;
}

/** Sends the diagnosis and the training when the connection is back, and says where it stands. */
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

function Standing({
  id,
  visit,
  sent,
  organisation,
}: SendProps & { readonly organisation: string | undefined }) {
  if (sent === undefined) return null;
  if (sent.at === undefined) {
    return (
      <p role="status">
        {say(organisation === sent.organisation ? "visit.send.stopped" : "visit.send.stoppedElsewhere")}
      </p>
    );
  }
  const moment = writeMoment(sent.at);
  if (organisation !== undefined && sent.organisation !== organisation) {
    return <p>{say("visit.send.elsewhere", { moment })}</p>;
  }
  const missing = unsentAttachments(sent, visit);
  const isLatest = hasLatest(sent, visit);
  return (
    <>
      <p role="status">
        <strong>{say("visit.send.sent", { moment })}</strong>
      </p>
      {isLatest ? null : <p>{say("visit.send.changed")}</p>}
      {isLatest && missing > 0 ? <p>{say("visit.send.missing", { count: missing })}</p> : null}
      {organisation === undefined ? null : <Links id={id} sent={sent} />}
    </>
  );
}

function Links({ id, sent }: Pick<SendProps, "id"> & { readonly sent: SentVisit }) {
  return (
    <p className="row">
      <Link to="/diagnostic/$diagnosis" params={{ diagnosis: id }}>
        {say("visit.send.see")}
      </Link>
      {sent.design === undefined ? null : (
        <Link to="/formations/$design" params={{ design: id }}>
          {say("visit.send.seeTraining")}
        </Link>
      )}
    </p>
  );
}

function Sending(
  props: SendProps & { readonly organisation: { readonly id: string; readonly name: string } },
) {
  const { id, organisation, visit, onSent } = props;
  const sent = props.sent?.organisation === organisation.id ? props.sent : undefined;
  const sending = useMutation({
    mutationFn: () => sendVisit(portsTo(organisation.id), id),
    onSettled: onSent,
  });
  if (sent !== undefined && hasLatest(sent, visit)) return null;
  const word =
    sent === undefined ? "visit.send.act" : sent.at === undefined ? "visit.send.resume" : "visit.send.again";
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
          {say(sending.isPending ? "visit.send.sending" : word)}
        </button>
      </p>
      {sending.isError ? <Unreachable error={sending.error} onRetry={() => sending.mutate()} /> : null}
    </>
  );
}
