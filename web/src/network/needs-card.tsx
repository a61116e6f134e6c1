import { useState } from "react";
import { type Need, networkRoutes } from "../../../core/src/network/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { newId } from "../portfolio/new-id.ts";
import { writeDay, writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type AskedOffer, NeedForm } from "./need-form.tsx";
import { SureAct } from "./sure-act.tsx";
import { type NetworkSeen, type SeenNeed, useNetworkAct } from "./use-network.ts";

/** What the organisation asked of its network, whom, and where each request is. */
export function NeedsCard(props: { readonly seen: NetworkSeen; readonly mayAsk: boolean }) {
  const { seen, mayAsk } = props;
  const [begun, setBegun] = useState<string>();
  const asking = useNetworkAct(
    ({ need, asked }: { readonly need: Need; readonly asked: readonly AskedOffer[] }) =>
      call(networkRoutes.describeNeed, {
        query: begun === undefined ? {} : { id: begun },
        body: {
          content: { ...need, kinds: [...need.kinds], departments: [...need.departments] },
          asked: [...asked],
        },
      }),
    () => setBegun(undefined),
  );
  return (
    <section className="card" aria-labelledby="network-needs">
      <h2 id="network-needs">{say("network.needs.title")}</h2>
      {seen.needs.length === 0 ? <p>{say("network.needs.none")}</p> : null}
      <ul className="network-lines">
        {seen.needs.map((need) => (
          <NeedLine key={need.id} need={need} mayAsk={mayAsk} />
        ))}
      </ul>
      {!mayAsk ? null : begun === undefined ? (
        <p>
          <button type="button" className="button" onClick={() => setBegun(newId())}>
            {say("network.needs.begin")}
          </button>
        </p>
      ) : (
        <NeedForm
          others={seen.others}
          isSending={asking.isPending}
          onSend={(need, asked) => asking.mutate({ need, asked })}
          onCancel={() => setBegun(undefined)}
        />
      )}
      {asking.isError ? <RefusalNotice error={asking.error} room="network" /> : null}
    </section>
  );
}

function NeedLine({ need, mayAsk }: { readonly need: SeenNeed; readonly mayAsk: boolean }) {
  const { content, ending, endedAt, requests } = need;
  return (
    <li>
      <h3>{content.label}</h3>
      {content.purpose === "" ? null : <p className="network-words">{content.purpose}</p>}
      {ending === "" ? null : (
        <p>
          <span className="pill">
            {say(`network.need.ended.${ending}`, { day: writeDay(endedAt.slice(0, 10)) })}
          </span>
        </p>
      )}
      {requests.length === 0 ? <p className="soft">{say("network.need.nobody")}</p> : null}
      <ul className="network-asked">
        {requests.map((request) => (
          <RequestLine key={request.id} request={request} />
        ))}
      </ul>
      {mayAsk && ending === "" ? <NeedActs need={need} /> : null}
    </li>
  );
}

/** One organisation that was asked: whether it read the need, and what it says. */
function RequestLine({ request }: { readonly request: SeenNeed["requests"][number] }) {
  const { responder, state, seenAt, reason, words } = request;
  return (
    <li>
      <strong>{responder.name}</strong> <span className="pill">{say(`network.state.${state}`)}</span>{" "}
      <span className="soft">
        {seenAt === "" ? say("network.notSeen") : say("network.seen", { moment: writeMoment(seenAt) })}
      </span>
      {reason === "" ? null : (
        <p>{say("network.need.reason", { reason: say(`network.reason.${reason}`) })}</p>
      )}
      {words === "" ? null : <p className="network-words">{words}</p>}
    </li>
  );
}

function NeedActs({ need }: { readonly need: SeenNeed }) {
  const { id, content, standing, proposed, requests } = need;
  const parameters = { need: id };
  const asking = useNetworkAct((body: AskedOffer) => call(networkRoutes.askNext, { parameters, body }));
  const ending = useNetworkAct((how: "met" | "withdrawn") =>
    call(networkRoutes.endNeed, { parameters, body: { ending: how } }),
  );
  const [next] = proposed;
  return (
    <div className="stack">
      {!standing.mayAskNext ? null : next === undefined ? (
        requests.length === 0 ? null : (
          <p className="soft">{say("network.need.noNext")}</p>
        )
      ) : (
        <>
          <p>
            {say("network.need.nextLead")} {next.giver.name}, {next.content.label}.{" "}
            {standing.silent === 0 ? "" : say("network.need.nextSilent", { count: standing.silent })}
          </p>
          <p>
            <button
              type="button"
              className="button"
              disabled={asking.isPending}
              onClick={() => asking.mutate({ organisation: next.giver.id, offer: next.id })}
            >
              {say("network.need.next", { name: next.giver.name })}
            </button>
          </p>
        </>
      )}
      <div className="row">
        <SureAct
          word={say("network.need.met")}
          about={content.label}
          question={say("network.need.metSure")}
          onSure={() => ending.mutate("met")}
        />
        <SureAct
          word={say("network.need.withdraw")}
          about={content.label}
          question={say("network.need.withdrawSure")}
          onSure={() => ending.mutate("withdrawn")}
        />
      </div>
      {asking.isError ? <RefusalNotice error={asking.error} room="network" /> : null}
      {ending.isError ? <RefusalNotice error={ending.error} room="network" /> : null}
    </div>
  );
}
