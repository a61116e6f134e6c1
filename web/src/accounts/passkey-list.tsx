import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { accountRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDayOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type AccountView, accountKey } from "./account-view.ts";
import { addKey } from "./passkey-in-browser.ts";
import { TextField } from "./text-field.tsx";

type Passkey = AccountView["passkeys"][number];

/** The keys that sign the person in, and one more. */
export function PasskeyList({ passkeys }: { readonly passkeys: readonly Passkey[] }) {
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const adding = useMutation({
    mutationFn: () => addKey(name),
    async onSuccess() {
      setName("");
      await queries.invalidateQueries({ queryKey: accountKey });
    },
  });
  return (
    <section className="card" aria-label={say("accounts.passkeys.title")}>
      <h2>{say("accounts.passkeys.title")}</h2>
      <p className="soft">{say("accounts.passkeys.why")}</p>
      {passkeys.length === 0 ? null : (
        <ul className="account-lines">
          {passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          adding.mutate();
        }}
      >
        <TextField
          label="accounts.passkeys.name"
          help="accounts.passkeys.nameHelp"
          value={name}
          onChange={setName}
        />
        <p>
          <button type="submit" className="button" disabled={adding.isPending}>
            {say("accounts.passkeys.add")}
          </button>
        </p>
      </form>
      {adding.isError ? <RefusalNotice error={adding.error} room="accounts" /> : null}
    </section>
  );
}

function PasskeyLine({ passkey }: { readonly passkey: Passkey }) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<string>();
  const parameters = { passkey: passkey.id };
  const changing = useMutation({
    mutationFn: async (next: string | undefined) =>
      next === undefined
        ? void (await call(accountRoutes.removePasskey, { parameters }))
        : void (await call(accountRoutes.renamePasskey, { parameters, body: { name: next } })),
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: accountKey });
      setDraft(undefined);
    },
  });
  return (
    <li className="stack">
      {draft === undefined ? (
        <div className="row">
          <p>
            <strong>{passkey.name}</strong>
            <br />
            <span className="soft">{writeUse(passkey)}</span>
          </p>
          <button type="button" className="button quiet" onClick={() => setDraft(passkey.name)}>
            {say("accounts.passkeys.rename")} <span className="visually-hidden">{passkey.name}</span>
          </button>
          <button type="button" className="button quiet" onClick={() => changing.mutate(undefined)}>
            {say("accounts.passkeys.remove")} <span className="visually-hidden">{passkey.name}</span>
          </button>
        </div>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            changing.mutate(draft);
          }}
        >
          <TextField label="accounts.passkeys.name" value={draft} onChange={setDraft} />
          <div className="row">
            <button type="submit" className="button primary">
              {say("accounts.save")}
            </button>
            <button type="button" className="button" onClick={() => setDraft(undefined)}>
              {say("access.cancel")}
            </button>
          </div>
        </form>
      )}
      {changing.isError ? <RefusalNotice error={changing.error} room="accounts" /> : null}
    </li>
  );
}

function writeUse({ addedAt, lastUsedAt }: Passkey): string {
  const added = writeDayOfMoment(addedAt);
  if (lastUsedAt === undefined) return say("accounts.passkeys.unused", { added });
  return say("accounts.passkeys.used", { added, used: writeDayOfMoment(lastUsedAt) });
}
