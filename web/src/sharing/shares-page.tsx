import "./sharing.css";
import { type ProjectShare, sharingRoutes } from "../../../core/src/sharing/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { cardValues } from "./card-values.ts";
import { GivenShare } from "./given-share.tsx";
import { ShareFacts } from "./share-terms.tsx";
import { SureAct } from "./sure-act.tsx";
import { useOpenShared, useShares, useSharesAgain } from "./use-shares.ts";

/** The projects that others share with the organisation, and those it shares. */
export function SharesPage() {
  const shares = useShares();
  return (
    <Page title={say("sharing.list.title")} lead={say("sharing.list.lead")}>
      <Asked query={shares} room="sharing">
        {({ given, received }) => (
          <>
            <section className="stack" aria-labelledby="received">
              <h2 id="received">{say("sharing.received.title")}</h2>
              {received.length === 0 ? <p className="soft">{say("sharing.received.none")}</p> : null}
              <ul className="organisation-lines">
                {received.map((share) => (
                  <ReceivedShare key={share.id} share={share} />
                ))}
              </ul>
            </section>
            <section className="stack" aria-labelledby="given">
              <h2 id="given">{say("sharing.given.title")}</h2>
              {given.length === 0 ? <p className="soft">{say("sharing.given.none")}</p> : null}
              <ul className="organisation-lines">
                {given.map((share) => (
                  <GivenShare key={share.id} share={share} showsProject />
                ))}
              </ul>
            </section>
          </>
        )}
      </Asked>
    </Page>
  );
}

function ReceivedShare({ share }: { readonly share: ProjectShare }) {
  const openShared = useOpenShared();
  const sharesAgain = useSharesAgain();
  return (
    <li className="card">
      <h3>{share.label}</h3>
      <p>{say("sharing.from", cardValues(share.owner))}</p>
      <ShareFacts share={share} />
      <div className="row">
        <button type="button" className="button primary" onClick={() => void openShared(share)}>
          {say("sharing.received.open")} <span className="visually-hidden">{share.label}</span>
        </button>
        <SureAct
          label={say("sharing.received.leave")}
          about={share.label}
          question={say("sharing.received.leaveSure", { label: share.label })}
          yes={say("sharing.received.leaveYes")}
          act={() => call(sharingRoutes.leave, { parameters: { share: share.id } })}
          onDone={sharesAgain}
        />
      </div>
    </li>
  );
}
