import "./sharing.css";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OrganisationKind } from "../../../core/src/access/public.ts";
import { sharingRoutes } from "../../../core/src/sharing/public.ts";
import { OrganisationName } from "../access/organisation-name.tsx";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { CodeCard } from "./code-card.tsx";
import { KindField } from "./kind-field.tsx";
import { MyOrganisations } from "./my-organisations.tsx";
import { TreeCard } from "./tree-card.tsx";
import { useOrganisationAgain } from "./use-organisation-again.ts";

/** What the organisation is, how a partner names it, where it stands, and the person's other ones. */
export function OrganisationPage() {
  const page = useQuery({
    queryKey: ["organisation-page"],
    queryFn: ({ signal }) => call(sharingRoutes.organisation, {}, signal),
  });
  return (
    <Page title={say("sharing.organisation.title")} lead={say("sharing.organisation.lead")}>
      <Asked query={page} room="sharing">
        {({ organisation, code, parents, children }) => (
          <>
            <section className="card" aria-labelledby="identity">
              <h2 id="identity">{say("sharing.organisation.identity")}</h2>
              {organisation.isFictional ? (
                <p>
                  <strong>{organisation.name}</strong> {say("sharing.organisation.fictional")}
                </p>
              ) : (
                <OrganisationName name={organisation.name} />
              )}
              <KindForm kind={organisation.kind} />
            </section>
            <CodeCard code={code} />
            <TreeCard parents={parents} childTies={children} />
          </>
        )}
      </Asked>
      <MyOrganisations />
    </Page>
  );
}

function KindForm({ kind }: { readonly kind: OrganisationKind }) {
  const again = useOrganisationAgain();
  const [chosen, setChosen] = useState(kind);
  const saving = useMutation({
    mutationFn: () => call(sharingRoutes.chooseKind, { body: { kind: chosen } }),
    onSuccess: again,
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <KindField kind={chosen} onChoose={setChosen} help={say("sharing.organisation.kindHelp")} />
      <div className="row">
        <button type="submit" className="button" disabled={saving.isPending || chosen === kind}>
          {say("sharing.organisation.saveKind")}
        </button>
        <span role="status">{saving.isSuccess ? say("sharing.organisation.kindSaved") : ""}</span>
      </div>
      {saving.isError ? <RefusalNotice error={saving.error} room="sharing" /> : null}
    </form>
  );
}
