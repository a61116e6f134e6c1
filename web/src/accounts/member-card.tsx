import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Role, RouteOutput } from "../../../core/src/access/public.ts";
import { memberRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { membersKey } from "./members-key.ts";
import { RoleChoices } from "./role-choices.tsx";
import { writeRoles } from "./write-roles.ts";

export type Member = RouteOutput<typeof memberRoutes.list>["members"][number];

/** A member with their roles, which an owner changes here. */
export function MemberCard({ member, isMe }: { readonly member: Member; readonly isMe: boolean }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<readonly Role[]>();
  const [isSure, setSure] = useState(false);
  const parameters = { account: member.account };
  const changing = useMutation({
    mutationFn: async (roles: readonly Role[] | undefined) =>
      roles === undefined
        ? void (await call(memberRoutes.remove, { parameters }))
        : void (await call(memberRoutes.changeRoles, { parameters, body: { roles: [...roles] } })),
    async onSuccess() {
      setDraft(undefined);
      await queries.invalidateQueries({ queryKey: membersKey });
    },
  });
  const name = member.name === "" ? say("accounts.members.localOwner") : member.name;
  return (
    <article className="card" aria-label={name}>
      <h3>
        {name} {isMe ? <span className="pill">{say("accounts.members.me")}</span> : null}
      </h3>
      <p>
        {member.email === "" ? null : (
          <>
            {member.email}
            <br />
          </>
        )}
        <span className="soft">{writeRoles(member.roles)}</span>
      </p>
      {draft === undefined ? (
        <div className="row">
          <button type="button" className="button quiet" onClick={() => setDraft(member.roles)}>
            {say("accounts.members.changeRoles")} <span className="visually-hidden">{name}</span>
          </button>
          {isSure ? (
            <SureRemove
              name={name}
              onNo={() => setSure(false)}
              onYes={() => {
                setSure(false);
                changing.mutate(undefined);
              }}
            />
          ) : (
            <button type="button" className="button quiet" onClick={() => setSure(true)}>
              {say("accounts.members.remove")} <span className="visually-hidden">{name}</span>
            </button>
          )}
        </div>
      ) : (
        <RolesForm draft={draft} onChange={setDraft} onSave={() => changing.mutate(draft)} />
      )}
      {changing.isError ? <RefusalNotice error={changing.error} room="accounts" /> : null}
    </article>
  );
}

function RolesForm(props: {
  readonly draft: readonly Role[];
  readonly onChange: (draft: readonly Role[] | undefined) => void;
  readonly onSave: () => void;
}) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <RoleChoices chosen={props.draft} onChange={props.onChange} />
      <div className="row">
        <button type="submit" className="button primary" disabled={props.draft.length === 0}>
          {say("accounts.save")}
        </button>
        <button type="button" className="button" onClick={() => props.onChange(undefined)}>
          {say("access.cancel")}
        </button>
      </div>
    </form>
  );
}

const moveKeyboardTo = (button: HTMLButtonElement | null) => button?.focus();

function SureRemove(props: { readonly name: string; readonly onNo: () => void; readonly onYes: () => void }) {
  return (
    <div className="stack" role="alertdialog" aria-label={say("accounts.members.remove")}>
      <p>{say("accounts.members.removeSure", { name: props.name })}</p>
      <div className="row">
        {/* The keyboard is moved to the choice that loses nothing. */}
        <button type="button" className="button" ref={moveKeyboardTo} onClick={props.onNo}>
          {say("access.cancel")}
        </button>
        <button type="button" className="button danger" onClick={props.onYes}>
          {say("accounts.members.removeYes")}
        </button>
      </div>
    </div>
  );
}
