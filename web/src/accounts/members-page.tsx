import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { memberRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { Page } from "../parts/page.tsx";
import { say } from "../words/say.ts";
import { type FreshInvitation, FreshInvitations } from "./fresh-invitations.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { InviteForm } from "./invite-form.tsx";
import { MemberCard } from "./member-card.tsx";
import { membersKey } from "./members-key.ts";
import { useSignInState } from "./sign-in-state.ts";

/** Who is in the organisation, as what, and who was asked to join it. */
export function MembersPage() {
  const state = useSignInState();
  const isServer = state !== undefined && state !== "outOfReach" && state.isServer;
  const [made, setMade] = useState<readonly FreshInvitation[]>([]);
  const drop = (email: string) => setMade((before) => before.filter((each) => each.email !== email));
  const keep = (fresh: FreshInvitation) =>
    setMade((before) => [...before.filter(({ email }) => email !== fresh.email), fresh]);
  const members = useQuery({ queryKey: membersKey, queryFn: () => call(memberRoutes.list, {}) });
  return (
    <Page title={say("accounts.members.title")} lead={say("accounts.members.lead")}>
      <Asked query={members} room="accounts">
        {(view) => (
          <>
            <section className="stack" aria-labelledby="members">
              <h2 id="members">{say("accounts.members.who")}</h2>
              {view.members.map((member) => (
                <MemberCard key={member.account} member={member} isMe={member.account === view.me} />
              ))}
            </section>
            {view.invitations.length === 0 ? null : (
              <InvitationList invitations={view.invitations} onMade={keep} onWithdrawn={drop} />
            )}
            {isServer ? (
              <InviteForm onMade={keep} />
            ) : (
              <p className="soft">{say("accounts.members.local")}</p>
            )}
            <FreshInvitations made={made} />
          </>
        )}
      </Asked>
    </Page>
  );
}
