import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { accountRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { type AccountView, accountKey } from "./account-view.ts";
import { TextField } from "./text-field.tsx";

/** Choosing a password, the former one being asked for unless the person came in otherwise a moment ago. */
export function PasswordForm({ view }: { readonly view: AccountView }) {
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const changing = useMutation({
    mutationFn: () =>
      call(accountRoutes.changePassword, { body: { next, ...(current === "" ? {} : { current }) } }),
    async onSuccess() {
      setCurrent("");
      setNext("");
      await queries.invalidateQueries({ queryKey: accountKey });
    },
  });
  const title = view.hasPassword ? "accounts.password.change" : "accounts.password.choose";
  return (
    <section className="card" aria-label={say(title)}>
      <h2>{say(title)}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate();
        }}
      >
        <input type="hidden" autoComplete="username" value={view.email} />
        {view.hasPassword && !view.mayChooseFreely ? (
          <TextField
            label="accounts.password.current"
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
          />
        ) : null}
        <TextField
          label="accounts.newPassword"
          help="accounts.newPasswordHelp"
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
        />
        <p>
          <button type="submit" className="button" disabled={changing.isPending}>
            {say(title)}
          </button>
        </p>
      </form>
      {changing.isSuccess ? (
        <Notice tone="unsure">
          <p>{say("accounts.password.done")}</p>
        </Notice>
      ) : null}
      {changing.isError ? <RefusalNotice error={changing.error} room="accounts" /> : null}
    </section>
  );
}
