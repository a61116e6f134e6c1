import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { accountRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { signInWithKey } from "./passkey-in-browser.ts";
import { useSignInState } from "./sign-in-state.ts";

/** The ways to sign in that this server has; `email` when it is known who comes back. */
export function SignInForm(props: { readonly email?: string; readonly onSignedIn: (email: string) => void }) {
  const { onSignedIn } = props;
  const [email, setEmail] = useState(props.email ?? "");
  const [password, setPassword] = useState("");
  const signing = useMutation({
    mutationFn: (way: "password" | "passkey") =>
      way === "password" ? call(accountRoutes.password, { body: { email, password } }) : signInWithKey(),
    onSuccess: (who) => onSignedIn(who.email),
  });
  return (
    <div className="stack">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          signing.mutate("password");
        }}
      >
        <label className="field">
          <span className="label">{say("accounts.email")}</span>
          <input
            type="email"
            autoComplete="username"
            required
            readOnly={props.email !== undefined}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="label">{say("accounts.password")}</span>
          <input
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <p>
          <button type="submit" className="button primary" disabled={signing.isPending}>
            {say("accounts.signIn")}
          </button>
        </p>
      </form>
      {signing.isError ? <RefusalNotice error={signing.error} room="accounts" /> : null}
      <OtherWays email={email} onPasskey={() => signing.mutate("passkey")} />
    </div>
  );
}

function OtherWays(props: { readonly email: string; readonly onPasskey: () => void }) {
  const state = useSignInState();
  const asking = useMutation({
    mutationFn: () => call(accountRoutes.askLink, { body: { email: props.email } }),
  });
  const leaving = useMutation({
    mutationFn: () => call(accountRoutes.beginProvider, { body: {} }),
    onSuccess: ({ address }) => window.location.assign(address),
  });
  if (state === undefined || state === "outOfReach") return null;
  return (
    <section className="stack" aria-label={say("accounts.otherWays")}>
      <h2>{say("accounts.otherWays")}</h2>
      {state.sendsLetters ? null : <p className="soft">{say("accounts.lostPassword")}</p>}
      <div className="row">
        <button type="button" className="button" onClick={props.onPasskey}>
          {say("accounts.withPasskey")}
        </button>
        {state.sendsLetters ? (
          <button
            type="button"
            className="button"
            disabled={asking.isPending || props.email === ""}
            onClick={() => asking.mutate()}
          >
            {say("accounts.askLink")}
          </button>
        ) : null}
        {state.provider === undefined ? null : (
          <button type="button" className="button" onClick={() => leaving.mutate()}>
            {say("accounts.withProvider", { provider: state.provider })}
          </button>
        )}
      </div>
      {asking.isSuccess ? (
        <Notice tone="unsure">
          <p>{say("accounts.linkSent", { email: props.email })}</p>
        </Notice>
      ) : null}
      {[asking, leaving].map((act, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the two acts never move
        act.isError ? <RefusalNotice key={index} error={act.error} room="accounts" /> : null,
      )}
    </section>
  );
}
