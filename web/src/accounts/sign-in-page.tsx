import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { askSignInState } from "./sign-in-state.ts";

/** Where people sign in: at its own address, or in place of the page they asked for, which they then find. */
export function SignInPage() {
  const enter = useEntrance();
  return (
    <Page title={say("accounts.signInTitle")} lead={say("accounts.signInLead")}>
      <section className="card" aria-label={say("accounts.signInTitle")}>
        <SignInForm onSignedIn={() => void enter()} />
      </section>
    </Page>
  );
}

/** Goes on as somebody who has just signed in: nothing of what was asked before counts any more. */
export function useEntrance(): () => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return async () => {
    queries.clear();
    await askSignInState();
    if (/^\/(connexion|invitation)/.test(pathname)) await navigate({ to: "/", replace: true });
  };
}
