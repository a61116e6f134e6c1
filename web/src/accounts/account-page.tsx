import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { accountRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Notice } from "../parts/notice.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { type AccountView, accountKey } from "./account-view.ts";
import { PasskeyList } from "./passkey-list.tsx";
import { PasswordForm } from "./password-form.tsx";
import { ProgramKeys } from "./program-keys.tsx";
import { SessionList } from "./session-list.tsx";
import { forgetPerson, useSignInState } from "./sign-in-state.ts";

/** What a person does with their own account. */
export function AccountPage() {
  const state = useSignInState();
  const isServer = state !== undefined && state !== "outOfReach" && state.isServer;
  const account = useQuery({
    queryKey: accountKey,
    queryFn: () => call(accountRoutes.account, {}),
    enabled: isServer,
  });
  return (
    <Page title={say("accounts.account.title")}>
      {isServer ? (
        <Asked query={account} room="accounts">
          {(view) => <Account view={view} />}
        </Asked>
      ) : (
        <p>{say("accounts.account.local")}</p>
      )}
    </Page>
  );
}

function Account({ view }: { readonly view: AccountView }) {
  const queries = useQueryClient();
  const state = useSignInState();
  const sendsLetters = state !== undefined && state !== "outOfReach" && state.sendsLetters;
  const leaving = useMutation({
    mutationFn: () => call(accountRoutes.signOut, { body: {} }),
    async onSuccess() {
      await forgetPerson();
      queries.clear();
    },
  });
  return (
    <>
      <section className="card" aria-label={say("accounts.account.who")}>
        <p>
          <strong>{view.name}</strong>
          <br />
          {view.email}
        </p>
        {view.isVerified || !sendsLetters ? null : <ConfirmAddress email={view.email} />}
        <p>
          <button
            type="button"
            className="button"
            disabled={leaving.isPending}
            onClick={() => leaving.mutate()}
          >
            {say("accounts.signOut")}
          </button>
        </p>
        {leaving.isError ? <RefusalNotice error={leaving.error} room="accounts" /> : null}
      </section>
      <PasswordForm view={view} />
      <PasskeyList passkeys={view.passkeys} />
      <ProgramKeys />
      <SessionList view={view} />
    </>
  );
}

/** Until it is opened here, nothing has shown that letters to the address reach the person. */
function ConfirmAddress({ email }: { readonly email: string }) {
  const asking = useMutation({ mutationFn: () => call(accountRoutes.askLink, { body: { email } }) });
  return (
    <>
      <p>{say("accounts.confirm.why")}</p>
      <p>
        <button type="button" className="button" disabled={asking.isPending} onClick={() => asking.mutate()}>
          {say("accounts.confirm.ask")}
        </button>
      </p>
      {asking.isSuccess ? (
        <Notice tone="unsure">
          <p>{say("accounts.confirm.sent")}</p>
        </Notice>
      ) : null}
      {asking.isError ? <RefusalNotice error={asking.error} room="accounts" /> : null}
    </>
  );
}
