import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { accountRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { SignInForm } from "./sign-in-form.tsx";
import { useEntrance } from "./sign-in-page.tsx";
import { askSignInState, useSignInState } from "./sign-in-state.ts";
import { TextField } from "./text-field.tsx";
import { useSecret } from "./use-secret.ts";
import { writeRoles } from "./write-roles.ts";

type Invitation = RouteOutput<typeof accountRoutes.lookAtInvitation>;

/** An invitation, opened by its link: what it is, and one button to accept it. */
export function InvitationPage() {
  const secret = useSecret();
  const looking = useQuery({
    queryKey: ["invitation", secret],
    queryFn: () => call(accountRoutes.lookAtInvitation, { body: { secret } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title={say("accounts.invitation.title")}>
      <Asked query={looking} room="accounts">
        {(invitation) => <Accept secret={secret} invitation={invitation} />}
      </Asked>
    </Page>
  );
}

function Accept(props: { readonly secret: string; readonly invitation: Invitation }) {
  const { secret, invitation } = props;
  const state = useSignInState();
  const own = state === undefined || state === "outOfReach" ? undefined : state.account?.email;
  const isTheirs = own !== undefined && (invitation.kind === "owner" || invitation.email === own);
  return (
    <>
      {invitation.kind === "member" ? (
        <p className="lead">
          {say("accounts.invitation.member", {
            organisation: invitation.organisation,
            roles: writeRoles(invitation.roles),
          })}
        </p>
      ) : (
        <p className="lead">{say("accounts.invitation.owner")}</p>
      )}
      <section className="card" aria-label={say("accounts.invitation.title")}>
        {isTheirs ? <p>{say("accounts.invitation.as", { email: own })}</p> : null}
        {invitation.kind === "member" && invitation.hasAccount && !isTheirs ? (
          <>
            <p>{say("accounts.invitation.signInFirst", { email: invitation.email })}</p>
            <SignInForm email={invitation.email} onSignedIn={() => void askSignInState()} />
          </>
        ) : (
          <JoinForm secret={secret} invitation={invitation} isKnown={isTheirs} />
        )}
      </section>
    </>
  );
}

const blank = { name: "", email: "", organisation: "", password: "" };

function JoinForm(props: {
  readonly secret: string;
  readonly invitation: Invitation;
  readonly isKnown: boolean;
}) {
  const { secret, invitation, isKnown } = props;
  const [draft, setDraft] = useState(blank);
  const enter = useEntrance();
  const isOwner = invitation.kind === "owner";
  const joining = useMutation({
    mutationFn: () => {
      const { name, email, organisation, password } = draft;
      const person = isKnown ? {} : { password, ...(isOwner ? { email } : {}) };
      const place = isOwner ? { organisation } : {};
      return call(accountRoutes.acceptInvitation, { body: { secret, name, ...person, ...place } });
    },
    onSuccess: enter,
  });
  const field = (name: keyof typeof blank) => ({
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        joining.mutate();
      }}
    >
      {isOwner ? <TextField label="accounts.organisation" {...field("organisation")} /> : null}
      {isKnown ? null : (
        <>
          <TextField label="accounts.name" autoComplete="name" {...field("name")} />
          {isOwner ? (
            <TextField label="accounts.email" type="email" autoComplete="username" {...field("email")} />
          ) : (
            <input type="hidden" autoComplete="username" value={invitation.email} />
          )}
          <TextField
            label="accounts.newPassword"
            help="accounts.newPasswordHelp"
            type="password"
            autoComplete="new-password"
            {...field("password")}
          />
        </>
      )}
      <p>
        <button type="submit" className="button primary" disabled={joining.isPending}>
          {say(isOwner ? "accounts.invitation.begin" : "accounts.invitation.join")}
        </button>
      </p>
      {joining.isError ? <RefusalNotice error={joining.error} room="accounts" /> : null}
    </form>
  );
}
