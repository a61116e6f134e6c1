import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { accessRoutes } from "../../../core/src/access/public.ts";
import { CallRefused, call } from "../http/call.ts";
import { currentOrganisation, lookAtOrganisation } from "../http/current-organisation.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { OrganisationName } from "./organisation-name.tsx";
import { useLookAt } from "./use-look-at.ts";
import { useOrganisations } from "./use-organisations.ts";

/** Which company is on screen; the fictional one says what it is, and can be erased. */
export function OrganisationSwitch() {
  const lookAt = useLookAt();
  const view = useOrganisations();
  if (view.error instanceof CallRefused && view.error.refusal.code === "unreachable") {
    return <OutOfReach onRetry={() => void view.refetch()} />;
  }
  if (view.isError && currentOrganisation() !== undefined) {
    return <RefusalNotice error={view.error} room="access" onRetry={() => void lookAt(undefined)} />;
  }
  const organisations = view.data?.organisations ?? [];
  const current = organisations.find((organisation) => organisation.id === view.data?.current);
  const other = organisations.find((organisation) => organisation.isFictional !== current?.isFictional);
  if (current === undefined) return null;
  const label = say("access.organisation");
  if (!current.isFictional) {
    return (
      <section className="organisation small" aria-label={label}>
        <OrganisationName name={current.name} />
        {other === undefined ? null : (
          <button type="button" className="button quiet" onClick={() => void lookAt(other.id)}>
            {say("access.fiction.see")}
          </button>
        )}
      </section>
    );
  }
  return (
    <section className="organisation fiction small" aria-label={label}>
      <p>
        <strong>{current.name}</strong>
      </p>
      <p>{say("access.fiction.banner")}</p>
      <div className="row">
        {other === undefined ? null : (
          <button type="button" className="button" onClick={() => void lookAt(other.id)}>
            {say("access.fiction.leave")}
          </button>
        )}
        <EraseFiction own={other?.id} fictional={current.id} onErased={() => void lookAt(other?.id)} />
      </div>
    </section>
  );
}

/** Without network the company is not forgotten, and first visits go on. */
function OutOfReach({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <section className="organisation small" aria-label={say("access.organisation")}>
      <p>{say("access.outOfReach")}</p>
      <button type="button" className="button quiet" onClick={onRetry}>
        {say("app.retry")}
      </button>
    </section>
  );
}

const moveKeyboardTo = (button: HTMLButtonElement | null) => button?.focus();

/** Erasing asks once more, because nothing brings the example back. */
function EraseFiction(props: {
  readonly own: string | undefined;
  readonly fictional: string;
  readonly onErased: () => void;
}) {
  const [isSure, setSure] = useState(false);
  const erasing = useMutation({
    mutationFn: () => {
      // Done from one's own company, so that its audit trail, which stays, tells it.
      lookAtOrganisation(props.own);
      return call(accessRoutes.eraseFictionalCompany, {});
    },
    onSuccess: props.onErased,
    onError: () => lookAtOrganisation(props.fictional),
  });
  if (!isSure) {
    return (
      <button type="button" className="button quiet" onClick={() => setSure(true)}>
        {say("access.fiction.erase")}
      </button>
    );
  }
  return (
    <div className="stack" role="alertdialog" aria-label={say("access.fiction.erase")}>
      <p>{say("access.fiction.eraseSure")}</p>
      <button
        type="button"
        className="button danger"
        disabled={erasing.isPending}
        onClick={() => erasing.mutate()}
      >
        {say("access.fiction.eraseYes")}
      </button>
      {/* The keyboard is moved to the choice that loses nothing. */}
      <button type="button" className="button" ref={moveKeyboardTo} onClick={() => setSure(false)}>
        {say("access.cancel")}
      </button>
      {erasing.isError ? <RefusalNotice error={erasing.error} room="access" /> : null}
    </div>
  );
}
