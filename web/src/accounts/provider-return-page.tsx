import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { accountRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { useEntrance } from "./sign-in-page.tsx";

/** Where the provider sends people back: the sign-in ends by itself. */
export function ProviderReturnPage() {
  const enter = useEntrance();
  const ending = useMutation({
    mutationFn: (search: string) => call(accountRoutes.provider, { body: { search } }),
    onSuccess: enter,
  });
  const { mutate } = ending;
  // What came back serves once: a second try would be refused.
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    mutate(window.location.search);
  }, [mutate]);
  return (
    <Page title={say("accounts.return.title")}>
      <section className="card" aria-label={say("accounts.return.title")}>
        {ending.isError ? (
          <>
            <RefusalNotice error={ending.error} room="accounts" />
            <p>
              <a href="/connexion">{say("accounts.otherWays")}</a>
            </p>
          </>
        ) : (
          <p role="status">{say("app.loading")}</p>
        )}
      </section>
    </Page>
  );
}
