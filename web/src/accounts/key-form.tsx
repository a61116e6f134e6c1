import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { type KeyScope, keyScopes } from "../../../core/src/access/public.ts";
import { programKeyRoutes } from "../../../core/src/accounts/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { TextField } from "./text-field.tsx";

/** Days that a key may last, as they are proposed; the usual one first. */
const terms = [90, 30, 180, 365] as const;

interface MadeKey {
  readonly name: string;
  readonly key: string;
  readonly expiresOn: string;
}

/** Makes a key and shows it, once: leaving the page, or making another one, takes it away for good. */
export function KeyForm({ onMade }: { readonly onMade: () => Promise<unknown> }) {
  const [name, setName] = useState("");
  const [scope, setScope] = useState<KeyScope>("readPortfolio");
  const [days, setDays] = useState<number>(terms[0]);
  const [made, setMade] = useState<MadeKey>();
  const making = useMutation({
    mutationFn: () => call(programKeyRoutes.make, { body: { name, scope, days } }),
    async onSuccess({ key, expiresOn }) {
      setMade({ name, key, expiresOn });
      setName("");
      await onMade();
    },
  });
  return (
    <>
      {made === undefined ? null : <FreshKey key={made.key} made={made} />}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <TextField
          label="accounts.keys.name"
          help="accounts.keys.nameHelp"
          value={name}
          onChange={(text) => setName(text.slice(0, 80))}
        />
        <fieldset className="plain stack">
          <legend>{say("accounts.keys.scope")}</legend>
          {keyScopes.map((each) => (
            <label key={each} className="check">
              <input type="radio" name="key-scope" checked={each === scope} onChange={() => setScope(each)} />
              {say(`accounts.keys.scopes.${each}`)}
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span className="label">{say("accounts.keys.days")}</span>
          <select value={days} onChange={({ target: { value } }) => setDays(Number(value))}>
            {terms.map((each) => (
              <option key={each} value={each}>
                {say("accounts.keys.lasts", { days: each })}
              </option>
            ))}
          </select>
        </label>
        <p>
          <button type="submit" className="button" disabled={making.isPending}>
            {say("accounts.keys.make")}
          </button>
        </p>
      </form>
      {making.isError ? <RefusalNotice error={making.error} room="accounts" /> : null}
    </>
  );
}

function FreshKey({ made }: { readonly made: MadeKey }) {
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "copyByHand">();
  const { name, key, expiresOn } = made;
  const copy = async () => {
    field.current?.select();
    // Absent outside https, and refused by some browsers: the key then stays selected.
    const copied = await navigator.clipboard?.writeText(key).then(
      () => true,
      () => false,
    );
    setOutcome(copied === true ? "copied" : "copyByHand");
  };
  return (
    <Notice tone="unsure">
      <p role="status">{say("accounts.keys.made", { name })}</p>
      <label className="field wide">
        <span className="label">{say("accounts.keys.text", { name, day: writeDay(expiresOn) })}</span>
        <input ref={field} type="text" readOnly value={key} onFocus={(event) => event.target.select()} />
      </label>
      <p>
        <button type="button" className="button" onClick={() => void copy()}>
          {say("accounts.keys.copy")}
        </button>{" "}
        <span role="status">{outcome === undefined ? "" : say(`accounts.keys.${outcome}`)}</span>
      </p>
      <p className="small">
        {say("accounts.keys.howTo")}{" "}
        <code className="account-header">{say("accounts.keys.header", { key })}</code>
      </p>
    </Notice>
  );
}
