import "./network.css";
import { Link } from "@tanstack/react-router";
import { useMay } from "../access/use-may.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { NeedsCard } from "./needs-card.tsx";
import { OthersCard } from "./others-card.tsx";
import { OwnCard } from "./own-card.tsx";
import { ReceivedCard } from "./received-card.tsx";
import { type NetworkSeen, useNetwork } from "./use-network.ts";

/** What a territorial network offers, what the organisation asks of it, and what it is asked. */
export function NetworkPage() {
  const query = useNetwork();
  return (
    <Page title={say("network.title")} lead={say("network.lead")}>
      <Asked query={query} room="network">
        {(seen) => <Network seen={seen} />}
      </Asked>
    </Page>
  );
}

function Network({ seen }: { readonly seen: NetworkSeen }) {
  const mayAsk = useMay("askNetwork") !== false;
  const mayOffer = useMay("editNetworkOffer") !== false;
  const mayAnswer = useMay("answerNetwork") !== false;
  const [place] = seen.places;
  return (
    <>
      {place === undefined ? (
        <section className="card" aria-labelledby="no-network">
          <h2 id="no-network">{say("network.none.title")}</h2>
          <p>{say("network.none.lead")}</p>
          <p>
            <Link className="button" to="/organisation">
              {say("network.none.open")}
            </Link>
          </p>
        </section>
      ) : (
        <p>
          <strong>
            {say(place.isHead ? "network.place.head" : "network.place.member", { name: place.head.name })}
          </strong>{" "}
          {say("network.who")}
        </p>
      )}
      {place === undefined && seen.received.length === 0 ? null : (
        <ReceivedCard seen={seen} mayAnswer={mayAnswer} />
      )}
      {place === undefined && seen.needs.length === 0 ? null : (
        <NeedsCard seen={seen} mayAsk={mayAsk && place !== undefined} />
      )}
      {place === undefined ? null : <OthersCard seen={seen} />}
      <OwnCard seen={seen} mayOffer={mayOffer} isInNetwork={place !== undefined} />
    </>
  );
}
