import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { lifetimes, memberRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDayOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { FreshInvitation } from "./fresh-invitations.tsx";
import { membersKey } from "./members-key.ts";
import { Question } from "./question.tsx";
import { writeRoles } from "./write-roles.ts";

type Invitation = RouteOutput<typeof memberRoutes.list>["invitations"][number];

/** Who was asked and has not answered yet; each invitation can be made anew or taken back. */
export function InvitationList(props: {
  readonly invitations: readonly Invitation[];
  readonly onMade: (invitation: FreshInvitation) => void;
  readonly onWithdrawn: (email: string) => void;
}) {
  return (
    <section className="card" aria-labelledby="invitations">
      <h2 id="invitations">{say("accounts.invitations.title")}</h2>
      <ul className="account-lines">
        {props.invitations.map((invitation) => (
          <InvitationLine key={invitation.id} {...props} invitation={invitation} />
        ))}
      </ul>
    </section>
  );
}

function InvitationLine(props: {
  readonly invitation: Invitation;
  readonly onMade: (invitation: FreshInvitation) => void;
  readonly onWithdrawn: (email: string) => void;
}) {
  const { id, email, roles, invitedAt } = props.invitation;
  const [asked, setAsked] = useState<"withdraw" | "renew">();
  const queries = useQueryClient();
  const acting = useMutation({
    async mutationFn(act: "withdraw" | "renew") {
      if (act === "renew") {
        const { address } = await call(memberRoutes.invite, { body: { email, roles: [...roles] } });
        props.onMade({ email, address });
      } else {
        await call(memberRoutes.withdraw, { parameters: { invitation: id } });
        props.onWithdrawn(email);
      }
    },
    async onSettled() {
      setAsked(undefined);
      await queries.invalidateQueries({ queryKey: membersKey });
    },
  });
  return (
    <li className="stack">
      <p>
        <strong>{email}</strong>
        <br />
        <span className="soft">
          {say("accounts.invitations.until", { roles: writeRoles(roles), day: lastDay(invitedAt) })}
        </span>
      </p>
      {asked === undefined ? (
        <div className="row">
          {(["renew", "withdraw"] as const).map((act) => (
            <button key={act} type="button" className="button quiet" onClick={() => setAsked(act)}>
              {say(`accounts.invitations.${act}`)} <span className="visually-hidden">{email}</span>
            </button>
          ))}
        </div>
      ) : (
        <Question
          text={say(`accounts.invitations.${asked}Sure`, { email })}
          isBusy={acting.isPending}
          onNo={() => setAsked(undefined)}
          onYes={() => acting.mutate(asked)}
        />
      )}
      {acting.isError ? <RefusalNotice error={acting.error} room="accounts" /> : null}
    </li>
  );
}

function lastDay(invitedAt: string): string {
  return writeDayOfMoment(new Date(Date.parse(invitedAt) + lifetimes.invitation * 1000).toISOString());
}
