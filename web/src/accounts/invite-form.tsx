import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Role } from "../../../core/src/access/public.ts";
import { memberRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import type { FreshInvitation } from "./fresh-invitations.tsx";
import { membersKey } from "./members-key.ts";
import { RoleChoices } from "./role-choices.tsx";
import { TextField } from "./text-field.tsx";

/** Asks somebody to join, by mail when the server sends letters, by a link to hand over otherwise. */
export function InviteForm(props: { readonly onMade: (invitation: FreshInvitation) => void }) {
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const inviting = useMutation({
    mutationFn: () => call(memberRoutes.invite, { body: { email, roles: [...roles] } }),
    async onSuccess({ address }) {
      props.onMade({ email: email.trim().toLowerCase(), address });
      await queries.invalidateQueries({ queryKey: membersKey });
    },
  });
  return (
    <section className="card" aria-labelledby="invite">
      <h2 id="invite">{say("accounts.invite.title")}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate();
        }}
      >
        <TextField label="accounts.email" type="email" value={email} onChange={setEmail} />
        <RoleChoices chosen={roles} onChange={setRoles} />
        <p>
          <button
            type="submit"
            className="button primary"
            disabled={inviting.isPending || roles.length === 0}
          >
            {say("accounts.invite.send")}
          </button>
        </p>
      </form>
      {inviting.isError ? <RefusalNotice error={inviting.error} room="accounts" /> : null}
    </section>
  );
}
