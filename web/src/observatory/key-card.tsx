import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { observatoryRoutes } from "../../../core/src/observatory/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { shortFingerprint } from "./short-fingerprint.ts";

type Key = RouteOutput<typeof observatoryRoutes.view>["keys"][number];

interface CardProps {
  readonly keys: readonly Key[];
  readonly onDone: () => Promise<void>;
}

/** Whose keys signed what came; those that nobody has looked at stand first. */
export function KeyCard({ keys, onDone }: CardProps) {
  const waiting = keys.filter(({ standing }) => standing === "waiting");
  const decided = keys.filter(({ standing }) => standing !== "waiting");
  return (
    <section className="card" aria-labelledby="keys">
      <h2 id="keys">{say("observatory.keys")}</h2>
      <p>{say("observatory.keys.lead")}</p>
      {keys.length === 0 ? <p>{say("observatory.keys.none")}</p> : null}
      <ul className="observatory-list">
        {waiting.map((key) => (
          <WaitingKey key={key.fingerprint} known={key} onDone={onDone} />
        ))}
        {decided.map((key) => (
          <DecidedKey key={key.fingerprint} known={key} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

/** A key that somebody answered for: the answer may change, as when a company changed its key. */
function DecidedKey({ known, onDone }: { readonly known: Key; readonly onDone: () => Promise<void> }) {
  const { fingerprint, name, siren, holding, standing } = known;
  const other = standing === "accepted" ? "refused" : "accepted";
  const changing = useMutation({
    mutationFn: () =>
      call(observatoryRoutes.decideKey, {
        parameters: { fingerprint },
        body: { standing: other, name: name === "" ? siren : name, holding },
      }),
    onSuccess: onDone,
  });
  return (
    <li>
      <strong>{name}</strong> · {say("observatory.key.siren", { siren })}
      {holding === "" ? "" : ` · ${say("observatory.key.inHolding", { holding })}`} ·{" "}
      {say(`observatory.key.${standing}`)} ·{" "}
      <span className="fingerprint">{shortFingerprint(fingerprint)}</span>{" "}
      <button type="button" className="button quiet" onClick={() => changing.mutate()}>
        {say(`observatory.key.${other === "accepted" ? "accept" : "refuse"}`, { siren })}
      </button>
      {changing.isError ? <RefusalNotice error={changing.error} room="observatory" /> : null}
    </li>
  );
}

function WaitingKey(props: { readonly known: Key; readonly onDone: () => Promise<void> }) {
  const { fingerprint, siren } = props.known;
  const [name, setName] = useState(props.known.name);
  const [holding, setHolding] = useState("");
  const [nameField, holdingField, hint] = [useId(), useId(), useId()];
  const deciding = useMutation({
    mutationFn: (standing: "accepted" | "refused") =>
      call(observatoryRoutes.decideKey, {
        parameters: { fingerprint },
        body: { standing, name: name.trim() === "" ? siren : name, holding },
      }),
    onSuccess: props.onDone,
  });
  return (
    <li className="stack observatory-key">
      <p>
        {say("observatory.key.siren", { siren })} · {say("observatory.key.waiting")} ·{" "}
        <span className="fingerprint">{shortFingerprint(fingerprint)}</span>
      </p>
      <div className="field">
        <label htmlFor={nameField}>{say("observatory.key.name", { siren })}</label>
        <input
          id={nameField}
          type="text"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={holdingField}>{say("observatory.key.holding", { siren })}</label>
        <input
          id={holdingField}
          type="text"
          value={holding}
          maxLength={120}
          aria-describedby={hint}
          onChange={(event) => setHolding(event.target.value)}
        />
        <p id={hint} className="soft">
          {say("observatory.key.holding.hint")}
        </p>
      </div>
      <p className="row">
        <button type="button" className="button primary" onClick={() => deciding.mutate("accepted")}>
          {say("observatory.key.accept", { siren })}
        </button>
        <button type="button" className="button" onClick={() => deciding.mutate("refused")}>
          {say("observatory.key.refuse", { siren })}
        </button>
      </p>
      {deciding.isError ? <RefusalNotice error={deciding.error} room="observatory" /> : null}
    </li>
  );
}
