import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { isLive, type ProjectShare, sharingRoutes } from "../../../core/src/sharing/public.ts";
import { useMay } from "../access/use-may.ts";
import { browserToday } from "../app/browser-clock.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { cardValues } from "./card-values.ts";
import { ShareFacts, type ShareTerms, TermFields } from "./share-terms.tsx";
import { SureAct } from "./sure-act.tsx";
import { useSharesAgain } from "./use-shares.ts";

/** A share that the organisation gave: its terms, and the ways to change and to end it. */
export function GivenShare(props: { readonly share: ProjectShare; readonly showsProject: boolean }) {
  const { share } = props;
  const [draft, setDraft] = useState<ShareTerms>();
  const mayChange = useMay("changeShare") !== false;
  const sharesAgain = useSharesAgain();
  const partner = cardValues(share.partner);
  return (
    <li className="card">
      {props.showsProject ? <h3>{share.label}</h3> : <h4>{say("sharing.card", partner)}</h4>}
      {props.showsProject ? <p>{say("sharing.with", partner)}</p> : null}
      <ShareFacts share={share} state={stateOf(share)} />
      {share.ending !== "" || !mayChange ? null : draft === undefined ? (
        <div className="row">
          <button
            type="button"
            className="button quiet"
            onClick={() => setDraft({ purpose: share.purpose, until: share.until })}
          >
            {say("sharing.change.open")} <span className="visually-hidden">{share.partner.name}</span>
          </button>
          <SureAct
            label={say("sharing.withdraw.open")}
            about={share.partner.name}
            question={say("sharing.withdraw.sure", { name: share.partner.name })}
            yes={say("sharing.withdraw.yes")}
            act={() => call(sharingRoutes.withdraw, { parameters: { share: share.id } })}
            onDone={sharesAgain}
          />
        </div>
      ) : (
        <ChangeForm share={share.id} draft={draft} onChange={setDraft} />
      )}
    </li>
  );
}

function ChangeForm(props: {
  readonly share: string;
  readonly draft: ShareTerms;
  readonly onChange: (draft: ShareTerms | undefined) => void;
}) {
  const { share, draft, onChange } = props;
  const sharesAgain = useSharesAgain();
  const saving = useMutation({
    mutationFn: () => call(sharingRoutes.change, { parameters: { share }, body: draft }),
    onSuccess: async () => {
      await sharesAgain();
      onChange(undefined);
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <TermFields terms={draft} onChange={onChange} />
      <div className="row">
        <button type="submit" className="button primary" disabled={saving.isPending}>
          {say("sharing.change.save")}
        </button>
        <button type="button" className="button" onClick={() => onChange(undefined)}>
          {say("sharing.cancel")}
        </button>
      </div>
      {saving.isError ? <RefusalNotice error={saving.error} room="sharing" /> : null}
    </form>
  );
}

function stateOf(share: ProjectShare): string {
  if (share.ending !== "") {
    return say(`sharing.state.${share.ending}`, { day: writeDay(share.endedAt.slice(0, 10)) });
  }
  return isLive(share, browserToday()) ? say("sharing.state.live") : say("sharing.state.over");
}
