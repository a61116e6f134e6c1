import { useId, useState } from "react";
import { networkRoutes, refusalReasons } from "../../../core/src/network/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { LinesField } from "./fields.tsx";
import { NeedFacts } from "./need-facts.tsx";
import { type NetworkSeen, type SeenRequest, useNetworkAct } from "./use-network.ts";

/** What other organisations ask of this one. */
export function ReceivedCard(props: { readonly seen: NetworkSeen; readonly mayAnswer: boolean }) {
  const { seen, mayAnswer } = props;
  return (
    <section className="card" aria-labelledby="network-received">
      <h2 id="network-received">{say("network.received.title")}</h2>
      {seen.received.length === 0 ? <p>{say("network.received.none")}</p> : null}
      <ul className="network-lines">
        {seen.received.map((request) => {
          const offer = seen.own.find(({ id }) => id === request.offer)?.content.label ?? "";
          return <ReceivedLine key={request.id} request={request} offer={offer} mayAnswer={mayAnswer} />;
        })}
      </ul>
    </section>
  );
}

function ReceivedLine(props: {
  readonly request: SeenRequest;
  readonly offer: string;
  readonly mayAnswer: boolean;
}) {
  const { request, offer, mayAnswer } = props;
  const { id, asker, askedAt, label, opened, state } = request;
  const opening = useNetworkAct(() => call(networkRoutes.seeRequest, { parameters: { request: id } }));
  const isOpen = state === "waiting" || state === "silent";
  return (
    <li>
      <h3>{label}</h3>
      <p>
        {say("network.received.from", {
          name: asker.name,
          kind: say(`sharing.kind.${asker.kind}`),
          day: writeDay(askedAt.slice(0, 10)),
        })}{" "}
        <span className="pill">{say(`network.state.${state}`)}</span>
      </p>
      {offer === "" ? null : <p className="soft">{say("network.received.because", { label: offer })}</p>}
      {opened.known ? (
        <NeedFacts need={opened.value} />
      ) : mayAnswer ? (
        <>
          <p>
            <button
              type="button"
              className="button"
              disabled={opening.isPending}
              onClick={() => opening.mutate(undefined)}
            >
              {say("network.received.open")} <span className="visually-hidden">{label}</span>
            </button>
          </p>
          <p className="soft">{say("network.received.openHelp")}</p>
        </>
      ) : null}
      {opening.isError ? <RefusalNotice error={opening.error} room="network" /> : null}
      {opened.known && isOpen && mayAnswer ? <AnswerForm request={id} label={label} /> : null}
      {request.words === "" ? null : <p className="network-words">{request.words}</p>}
    </li>
  );
}

/** Yes, or no and why, with a few words. */
function AnswerForm({ request, label }: { readonly request: string; readonly label: string }) {
  const id = useId();
  const [answer, setAnswer] = useState<"agreed" | "notForUs">();
  const [reason, setReason] = useState<(typeof refusalReasons)[number]>("noPlace");
  const [words, setWords] = useState("");
  const answering = useNetworkAct((given: "agreed" | "notForUs") =>
    call(networkRoutes.answerRequest, {
      parameters: { request },
      body: given === "agreed" ? { answer: given, words } : { answer: given, reason, words },
    }),
  );
  return (
    <form
      className="stack"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (answer !== undefined) answering.mutate(answer);
      }}
    >
      <fieldset className="plain">
        <legend className="visually-hidden">{label}</legend>
        {(["agreed", "notForUs"] as const).map((given) => (
          <label key={given} className="check">
            <input
              type="radio"
              name={id}
              required
              checked={answer === given}
              onChange={() => setAnswer(given)}
            />
            {say(given === "agreed" ? "network.received.yes" : "network.received.no")}
          </label>
        ))}
      </fieldset>
      {answer === "notForUs" ? (
        <label className="field" htmlFor={`${id}-why`}>
          <span className="label">{say("network.received.why")}</span>
          <select
            id={`${id}-why`}
            value={reason}
            onChange={(event) =>
              setReason(refusalReasons.find((each) => each === event.target.value) ?? "other")
            }
          >
            {refusalReasons.map((each) => (
              <option key={each} value={each}>
                {say(`network.reason.${each}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <LinesField
        label={say("network.received.words")}
        help={say("network.received.wordsHelp")}
        most={1000}
        value={words}
        onChange={setWords}
      />
      <p>
        <button type="submit" className="button primary" disabled={answering.isPending}>
          {say("network.received.send")}
        </button>
      </p>
      {answering.isError ? <RefusalNotice error={answering.error} room="network" /> : null}
    </form>
  );
}
