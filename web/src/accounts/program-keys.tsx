import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { programKeyRoutes } from "../../../core/src/accounts/public.ts";
import { useOrganisations } from "../access/use-organisations.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { KeyForm } from "./key-form.tsx";
import { Question } from "./question.tsx";

type ListedKey = RouteOutput<typeof programKeyRoutes.list>["keys"][number];
const programKeysKey = ["programKeys"];

/** The keys by which programs act in the organisation on screen, for those whose roles open something to a program. */
export function ProgramKeys() {
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: programKeysKey, queryFn: () => call(programKeyRoutes.list, {}) });
  const seen = useOrganisations().data;
  const organisation = seen?.organisations.find(({ id }) => id === seen.current)?.name;
  if (asked.data === undefined || organisation === undefined) return null;
  const { keys, mayMake } = asked.data;
  if (!mayMake && keys.length === 0) return null;
  return (
    <section className="card" aria-labelledby="program-keys">
      <h2 id="program-keys">{say("accounts.keys.title")}</h2>
      <p className="soft">{say("accounts.keys.why", { organisation })}</p>
      {keys.length === 0 ? null : (
        <ul className="account-lines">
          {keys.map((each) => (
            <KeyLine key={each.id} listed={each} />
          ))}
        </ul>
      )}
      {mayMake ? <KeyForm onMade={() => queries.invalidateQueries({ queryKey: programKeysKey })} /> : null}
    </section>
  );
}

function KeyLine({ listed }: { readonly listed: ListedKey }) {
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { id, name, holder } = listed;
  const ending = useMutation({
    mutationFn: () => call(programKeyRoutes.end, { parameters: { key: id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: programKeysKey }),
  });
  return (
    <li className="stack">
      <div className="row">
        <p>
          <strong>{name}</strong> {holder === undefined ? null : say("accounts.keys.of", { holder })}
          <br />
          <span className="soft">{writeUse(listed)}</span>
        </p>
        {isAsked ? null : (
          <button type="button" className="button quiet" onClick={() => setAsked(true)}>
            {say("accounts.keys.end")} <span className="visually-hidden">{name}</span>
          </button>
        )}
      </div>
      {isAsked ? (
        <Question
          text={say("accounts.keys.endSure", { name })}
          isBusy={ending.isPending}
          onNo={() => setAsked(false)}
          onYes={() => ending.mutate()}
        />
      ) : null}
      {ending.isError ? <RefusalNotice error={ending.error} room="accounts" /> : null}
    </li>
  );
}

function writeUse({ scope, madeOn, expiresOn, lastUsedOn }: ListedKey): string {
  const words = {
    scope: say(`accounts.keys.scopes.${scope}`),
    made: writeDay(madeOn),
    day: writeDay(expiresOn),
  };
  if (lastUsedOn === undefined) return say("accounts.keys.unused", words);
  return say("accounts.keys.used", { ...words, used: writeDay(lastUsedOn) });
}
