import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type KinTie, sharingRoutes } from "../../../core/src/sharing/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDayOfMoment } from "../words/format.ts";
import { say } from "../words/say.ts";
import { cardValues } from "./card-values.ts";
import { useOrganisationAgain } from "./use-organisation-again.ts";

/** The organisation above and those under it: a tree that opens no door. */
export function TreeCard(props: {
  readonly parents: readonly KinTie[];
  readonly childTies: readonly KinTie[];
}) {
  const [parent] = props.parents;
  return (
    <section className="card" aria-labelledby="tree">
      <h2 id="tree">{say("sharing.tree.title")}</h2>
      <p>{say("sharing.tree.lead")}</p>
      {parent === undefined ? <AskParent /> : <Parent tie={parent} />}
      <h3 id="tree-children">{say("sharing.tree.children")}</h3>
      {props.childTies.length === 0 ? <p className="soft">{say("sharing.tree.childrenNone")}</p> : null}
      <ul className="organisation-lines" aria-labelledby="tree-children">
        {props.childTies.map((tie) => (
          <Child key={tie.other.id} tie={tie} />
        ))}
      </ul>
    </section>
  );
}

function Parent({ tie }: { readonly tie: KinTie }) {
  const again = useOrganisationAgain();
  const leaving = useMutation({ mutationFn: () => call(sharingRoutes.leaveParent, {}), onSuccess: again });
  const isAccepted = tie.acceptedAt !== "";
  const day = writeDayOfMoment(isAccepted ? tie.acceptedAt : tie.askedAt);
  const key = isAccepted ? "sharing.tree.parentAccepted" : "sharing.tree.parentAsked";
  return (
    <div className="stack">
      <p>{say(key, { ...cardValues(tie.other), day })}</p>
      <p>
        <button
          type="button"
          className="button"
          disabled={leaving.isPending}
          onClick={() => leaving.mutate()}
        >
          {say(isAccepted ? "sharing.tree.leave" : "sharing.tree.takeBack")}
        </button>
      </p>
      {leaving.isError ? <RefusalNotice error={leaving.error} room="sharing" /> : null}
    </div>
  );
}

function AskParent() {
  const again = useOrganisationAgain();
  const [code, setCode] = useState("");
  const asking = useMutation({
    mutationFn: () => call(sharingRoutes.askParent, { body: { code } }),
    onSuccess: again,
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        asking.mutate();
      }}
    >
      <p>{say("sharing.tree.parentNone")}</p>
      <label className="field">
        <span className="label">{say("sharing.tree.code")}</span>
        <input
          type="text"
          required
          maxLength={60}
          pattern=".*\S.*"
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <p>
        <button type="submit" className="button" disabled={asking.isPending}>
          {say("sharing.tree.ask")}
        </button>
      </p>
      {asking.isError ? <RefusalNotice error={asking.error} room="sharing" /> : null}
    </form>
  );
}

function Child({ tie }: { readonly tie: KinTie }) {
  const again = useOrganisationAgain();
  const parameters = { child: tie.other.id };
  const welcoming = useMutation({
    mutationFn: () => call(sharingRoutes.welcomeChild, { parameters }),
    onSuccess: again,
  });
  const releasing = useMutation({
    mutationFn: () => call(sharingRoutes.releaseChild, { parameters }),
    onSuccess: again,
  });
  const isAccepted = tie.acceptedAt !== "";
  const day = writeDayOfMoment(isAccepted ? tie.acceptedAt : tie.askedAt);
  const error = welcoming.error ?? releasing.error;
  const about = <span className="visually-hidden">{tie.other.name}</span>;
  return (
    <li>
      <span>
        <strong>{say("sharing.card", cardValues(tie.other))}</strong>{" "}
        <span className="soft">
          {say(isAccepted ? "sharing.tree.childStands" : "sharing.tree.childAsks", { day })}
        </span>
      </span>
      <span className="row">
        {isAccepted ? null : (
          <button
            type="button"
            className="button primary"
            disabled={welcoming.isPending}
            onClick={() => welcoming.mutate()}
          >
            {say("sharing.tree.accept")} {about}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={releasing.isPending}
          onClick={() => releasing.mutate()}
        >
          {say(isAccepted ? "sharing.tree.release" : "sharing.tree.refuse")} {about}
        </button>
      </span>
      {error === null ? null : <RefusalNotice error={error} room="sharing" />}
    </li>
  );
}
