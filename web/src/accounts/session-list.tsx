import { useMutation, useQueryClient } from "@tanstack/react-query";
import { accountRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDayOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type AccountView, accountKey } from "./account-view.ts";
import { readDevice } from "./read-device.ts";

/** Where the person is signed in; each can be ended, or all the others at once. */
export function SessionList({ view }: { readonly view: AccountView }) {
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: (session: string | undefined) =>
      session === undefined
        ? call(accountRoutes.endOtherSessions, {})
        : call(accountRoutes.endSession, { parameters: { session } }),
    onSettled: () => queries.invalidateQueries({ queryKey: accountKey }),
  });
  const others = view.sessions.filter(({ id }) => id !== view.current);
  return (
    <section className="card" aria-label={say("accounts.sessions.title")}>
      <h2>{say("accounts.sessions.title")}</h2>
      <ul className="account-lines">
        {view.sessions.map((session) => {
          const device = writeDevice(session.device);
          return (
            <li key={session.id} className="row">
              <p>
                <strong>{device}</strong>{" "}
                {session.id === view.current ? (
                  <span className="pill">{say("accounts.sessions.here")}</span>
                ) : null}
                <br />
                <span className="soft">
                  {say("accounts.sessions.days", {
                    way: say(`accounts.way.${session.way}`),
                    first: writeDayOfMoment(session.startedAt),
                    last: writeDayOfMoment(session.lastSeenAt),
                  })}
                </span>
              </p>
              {session.id === view.current ? null : (
                <button type="button" className="button quiet" onClick={() => ending.mutate(session.id)}>
                  {say("accounts.sessions.end")} <span className="visually-hidden">{device}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {others.length === 0 ? null : (
        <p>
          <button type="button" className="button" onClick={() => ending.mutate(undefined)}>
            {say("accounts.sessions.endOthers")}
          </button>
        </p>
      )}
      {ending.isError ? <RefusalNotice error={ending.error} room="accounts" /> : null}
    </section>
  );
}

function writeDevice(text: string): string {
  const { browser, system } = readDevice(text);
  if (browser === undefined) return say("accounts.device.unknown");
  return system === undefined ? browser : say("accounts.device.on", { browser, system });
}
