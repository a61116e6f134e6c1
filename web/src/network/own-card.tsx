import { useState } from "react";
import { blankOffer, networkRoutes, type Offer } from "../../../core/src/network/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { newId } from "../portfolio/new-id.ts";
import { say } from "../words/say.ts";
import { ImportLheo } from "./import-lheo.tsx";
import { OfferFacts } from "./offer-facts.tsx";
import { OfferForm } from "./offer-form.tsx";
import { SureAct } from "./sure-act.tsx";
import { type NetworkSeen, type OwnSeenOffer, useNetworkAct } from "./use-network.ts";

interface Told {
  readonly content: Offer;
  readonly isPublished: boolean;
}

/** What the organisation offers: told, taken back, or kept as a draft. */
export function OwnCard(props: {
  readonly seen: NetworkSeen;
  readonly mayOffer: boolean;
  readonly isInNetwork: boolean;
}) {
  const { seen, mayOffer, isInNetwork } = props;
  const [begun, setBegun] = useState<string>();
  const adding = useNetworkAct(
    ({ content, isPublished }: Told) =>
      call(networkRoutes.addOffer, {
        query: begun === undefined ? {} : { id: begun },
        body: { content: bodyOf(content), isPublished },
      }),
    () => setBegun(undefined),
  );
  return (
    <section className="card" aria-labelledby="network-own">
      <h2 id="network-own">{say("network.own.title")}</h2>
      {seen.own.length === 0 ? <p>{say("network.own.none")}</p> : null}
      <ul className="network-lines">
        {seen.own.map((offer) => (
          <OwnLine key={offer.id} offer={offer} seen={seen} mayOffer={mayOffer} isInNetwork={isInNetwork} />
        ))}
      </ul>
      {!mayOffer ? null : begun === undefined ? (
        <p>
          <button type="button" className="button" onClick={() => setBegun(newId())}>
            {say("network.own.begin")}
          </button>
        </p>
      ) : (
        <OfferForm
          first={blankOffer("tutor", "")}
          rules={seen.rules}
          isInNetwork={isInNetwork}
          isSending={adding.isPending}
          onKeep={(content, isPublished) => adding.mutate({ content, isPublished })}
          onCancel={() => setBegun(undefined)}
        />
      )}
      {mayOffer ? <ImportLheo /> : null}
      {adding.isError ? <RefusalNotice error={adding.error} room="network" /> : null}
    </section>
  );
}

function OwnLine(props: {
  readonly offer: OwnSeenOffer;
  readonly seen: NetworkSeen;
  readonly mayOffer: boolean;
  readonly isInNetwork: boolean;
}) {
  const { offer, seen, mayOffer, isInNetwork } = props;
  const { id, content, revision, isPublished } = offer;
  const [isEdited, setEdited] = useState(false);
  const saving = useNetworkAct(
    (told: Told) =>
      call(networkRoutes.saveOffer, {
        parameters: { offer: id },
        body: { content: bodyOf(told.content), isPublished: told.isPublished, basedOnRevision: revision },
      }),
    () => setEdited(false),
  );
  const removing = useNetworkAct(() => call(networkRoutes.removeOffer, { parameters: { offer: id } }));
  return (
    <li>
      <h3>{content.label}</h3>
      <p>
        <span className="pill">{say(`network.kind.${content.kind}`)}</span> {stateOf(offer, seen.day)}
      </p>
      {isEdited ? (
        <OfferForm
          first={content}
          rules={seen.rules}
          isInNetwork={isInNetwork}
          isSending={saving.isPending}
          onKeep={(told, isTold) => saving.mutate({ content: told, isPublished: isTold })}
          onCancel={() => setEdited(false)}
        />
      ) : (
        <OfferFacts offer={content} rules={seen.rules} />
      )}
      {!mayOffer || isEdited ? null : (
        <div className="row">
          <button type="button" className="button" onClick={() => setEdited(true)}>
            {say("network.own.edit")} <span className="visually-hidden">{content.label}</span>
          </button>
          {isPublished || isInNetwork ? (
            <button
              type="button"
              className="button"
              disabled={saving.isPending}
              onClick={() => saving.mutate({ content, isPublished: !isPublished })}
            >
              {say(isPublished ? "network.own.takeBack" : "network.own.tell")}{" "}
              <span className="visually-hidden">{content.label}</span>
            </button>
          ) : null}
          <SureAct
            word={say("network.own.remove")}
            about={content.label}
            question={say("network.own.removeSure", { label: content.label })}
            onSure={() => removing.mutate(undefined)}
          />
        </div>
      )}
      {saving.isError ? <RefusalNotice error={saving.error} room="network" /> : null}
      {removing.isError ? <RefusalNotice error={removing.error} room="network" /> : null}
    </li>
  );
}

function stateOf({ isPublished, isInNetwork, content }: OwnSeenOffer, day: string): string {
  if (!isPublished) return say("network.own.state.draft");
  if (!isInNetwork) return say("network.own.state.apart");
  return content.until < day ? say("network.own.state.past") : say("network.own.state.told");
}

/** The same offer with lists that may be sent. */
function bodyOf({ departments, joins, ...offer }: Offer) {
  return { ...offer, departments: [...departments], joins: [...joins] };
}
