import { useMutation } from "@tanstack/react-query";
import { accountRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { useEntrance } from "./sign-in-page.tsx";
import { useSecret } from "./use-secret.ts";

/** Opened from a letter. A button, so that whatever reads the letter before the person does uses nothing up. */
export function OpenLinkPage() {
  const secret = useSecret();
  const enter = useEntrance();
  const opening = useMutation({
    mutationFn: () => call(accountRoutes.openLink, { body: { secret } }),
    onSuccess: enter,
  });
  return (
    <Page title={say("accounts.link.title")} lead={say("accounts.link.lead")}>
      <section className="card" aria-label={say("accounts.link.title")}>
        <p>
          <button
            type="button"
            className="button primary"
            disabled={opening.isPending || secret === ""}
            onClick={() => opening.mutate()}
          >
            {say("accounts.signIn")}
          </button>
        </p>
        {opening.isError ? <RefusalNotice error={opening.error} room="accounts" /> : null}
        <p>
          <a href="/connexion">{say("accounts.otherWays")}</a>
        </p>
      </section>
    </Page>
  );
}
