import "./sharing.css";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import {
  type OrganisationCard,
  type ShareRole,
  shareRoles,
  sharingRoutes,
} from "../../../core/src/sharing/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { cardValues } from "./card-values.ts";
import { GivenShare } from "./given-share.tsx";
import { type ShareTerms, TermFields } from "./share-terms.tsx";
import { useShares, useSharesAgain } from "./use-shares.ts";

/** The partners who see a project, and the form that adds one. */
export function ShareProjectCard({ project, label }: { readonly project: string; readonly label: string }) {
  const shares = useShares();
  return (
    <section className="card" aria-labelledby="share-project">
      <h3 id="share-project">{say("sharing.panel.title")}</h3>
      <p className="soft">{say("sharing.panel.lead")}</p>
      <Asked query={shares} room="sharing">
        {({ given }) => {
          const own = given.filter((share) => share.project === project);
          if (own.length === 0) return <p>{say("sharing.panel.none")}</p>;
          return (
            <ul className="organisation-lines" aria-label={say("sharing.panel.now")}>
              {own.map((share) => (
                <GivenShare key={share.id} share={share} showsProject={false} />
              ))}
            </ul>
          );
        }}
      </Asked>
      <NewShare project={project} label={label} />
    </section>
  );
}

/** First whose code it is, then as what, why and until when. */
function NewShare({ project, label }: { readonly project: string; readonly label: string }) {
  const [code, setCode] = useState("");
  const [partner, setPartner] = useState<OrganisationCard>();
  const [shared, setShared] = useState("");
  const checking = useMutation({
    mutationFn: () => call(sharingRoutes.findPartner, { body: { code } }),
    onSuccess: setPartner,
  });
  const startAgain = (told: string) => {
    setPartner(undefined);
    setCode("");
    setShared(told);
  };
  return (
    <div className="stack">
      <h4>
        {say("sharing.panel.new")} <span className="visually-hidden">{label}</span>
      </h4>
      <p role="status" className={shared === "" ? "visually-hidden" : ""}>
        {shared === "" ? "" : say("sharing.panel.shared", { name: shared })}
      </p>
      {partner === undefined ? (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            setShared("");
            checking.mutate();
          }}
        >
          <label className="field">
            <span className="label">{say("sharing.panel.code")}</span>
            <span className="help">{say("sharing.panel.codeHelp")}</span>
            <input
              type="text"
              required
              maxLength={60}
              pattern=".*\S.*"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </label>
          <p>
            <button type="submit" className="button" disabled={checking.isPending}>
              {say("sharing.panel.check")}
            </button>
          </p>
          {checking.isError ? <RefusalNotice error={checking.error} room="sharing" /> : null}
        </form>
      ) : (
        <TermsForm project={project} code={code} partner={partner} onEnd={startAgain} />
      )}
    </div>
  );
}

const moveKeyboardTo = (part: HTMLElement | null) => part?.focus();

function TermsForm(props: {
  readonly project: string;
  readonly code: string;
  readonly partner: OrganisationCard;
  readonly onEnd: (sharedWith: string) => void;
}) {
  const { project, code, partner } = props;
  const [role, setRole] = useState<ShareRole>("adviser");
  const [terms, setTerms] = useState<ShareTerms>({ purpose: "", until: "" });
  const sharesAgain = useSharesAgain();
  const sharing = useMutation({
    mutationFn: () => call(sharingRoutes.share, { parameters: { project }, body: { code, role, ...terms } }),
    onSuccess: async () => {
      await sharesAgain();
      props.onEnd(partner.name);
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        sharing.mutate();
      }}
    >
      <p ref={moveKeyboardTo} tabIndex={-1}>
        <strong>{say("sharing.panel.found", cardValues(partner))}</strong>
      </p>
      <RoleField role={role} onChoose={setRole} />
      <TermFields terms={terms} onChange={setTerms} />
      <div className="row">
        <button type="submit" className="button primary" disabled={sharing.isPending}>
          {say("sharing.panel.share")}
        </button>
        <button type="button" className="button" onClick={() => props.onEnd("")}>
          {say("sharing.panel.otherCode")}
        </button>
      </div>
      {sharing.isError ? <RefusalNotice error={sharing.error} room="sharing" /> : null}
    </form>
  );
}

function RoleField(props: { readonly role: ShareRole; readonly onChoose: (role: ShareRole) => void }) {
  return (
    <fieldset className="plain">
      <legend>{say("sharing.panel.role")}</legend>
      {shareRoles.map((each) => (
        <label key={each} className="check">
          <input
            type="radio"
            name="share-role"
            checked={props.role === each}
            onChange={() => props.onChoose(each)}
          />
          <span>
            {say("sharing.panel.roleOption", {
              role: say(`sharing.role.${each}`),
              means: say(`sharing.roleMeans.${each}`),
            })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
