import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { accessRoutes } from "../../../core/src/access/public.ts";
import { call } from "../http/call.ts";
import { currentOrganisation, lookAtOrganisation } from "../http/current-organisation.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";

/** Which company is on screen; the fictional one says what it is, and can be erased. */
export function OrganisationSwitch() {
  const queries = useQueryClient();
  const view = useQuery({ queryKey: ["organisations"], queryFn: () => call(accessRoutes.organisations, {}) });
  const erasing = useMutation({
    mutationFn: () => call(accessRoutes.eraseFictionalCompany, {}),
    onSuccess: () => lookAt(undefined),
  });
  const [isSure, setSure] = useState(false);
  const lookAt = (id: string | undefined) => {
    lookAtOrganisation(id);
    setSure(false);
    void queries.resetQueries();
  };
  if (view.isError && currentOrganisation() !== undefined) {
    return <RefusalNotice error={view.error} room="access" onRetry={() => lookAt(undefined)} />;
  }
  const organisations = view.data?.organisations ?? [];
  const current = organisations.find((organisation) => organisation.id === view.data?.current);
  const other = organisations.find((organisation) => organisation.isFictional !== current?.isFictional);
  if (current === undefined) return null;
  if (!current.isFictional) {
    return other === undefined ? null : (
      <button type="button" className="button quiet" onClick={() => lookAt(other.id)}>
        {say("access.fiction.see")}
      </button>
    );
  }
  return (
    <section className="notice fiction small" aria-label={say("access.organisation")}>
      <p>{say("access.fiction.banner", { name: current.name })}</p>
      {other === undefined ? null : (
        <button type="button" className="button" onClick={() => lookAt(other.id)}>
          {say("access.fiction.leave")}
        </button>
      )}
      {isSure ? (
        <>
          <p>{say("access.fiction.eraseSure")}</p>
          <button
            type="button"
            className="button"
            onClick={() => erasing.mutate()}
            disabled={erasing.isPending}
          >
            {say("access.fiction.eraseYes")}
          </button>
          <button type="button" className="button quiet" onClick={() => setSure(false)}>
            {say("access.cancel")}
          </button>
        </>
      ) : (
        <button type="button" className="button quiet" onClick={() => setSure(true)}>
          {say("access.fiction.erase")}
        </button>
      )}
      {erasing.isError ? <RefusalNotice error={erasing.error} room="access" /> : null}
    </section>
  );
}
