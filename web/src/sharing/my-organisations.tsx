import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { accessRoutes, type OrganisationKind } from "../../../core/src/access/public.ts";
import { sharingRoutes } from "../../../core/src/sharing/public.ts";
import { useLookAt } from "../access/use-look-at.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { cardValues } from "./card-values.ts";
import { KindField } from "./kind-field.tsx";
import { useOrganisationAgain } from "./use-organisation-again.ts";

/** The organisations of the person, the way to another one, and to make one. */
export function MyOrganisations() {
  const lookAt = useLookAt();
  const mine = useQuery({
    queryKey: ["organisations"],
    queryFn: () => call(accessRoutes.organisations, {}),
  });
  return (
    <section className="card" aria-labelledby="my-organisations">
      <h2 id="my-organisations">{say("sharing.mine.title")}</h2>
      <Asked query={mine} room="access">
        {({ organisations, current }) => (
          <ul className="organisation-lines">
            {organisations.map((each) => (
              <li key={each.id}>
                <strong>{say("sharing.card", cardValues(each))}</strong>
                {each.id === current ? (
                  <span className="soft">{say("sharing.mine.shown")}</span>
                ) : (
                  <button type="button" className="button" onClick={() => void lookAt(each.id)}>
                    {say("sharing.mine.go")} <span className="visually-hidden">{each.name}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Asked>
      <CreateForm />
    </section>
  );
}

function CreateForm() {
  const again = useOrganisationAgain();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<OrganisationKind>("company");
  const creating = useMutation({
    mutationFn: () => call(sharingRoutes.create, { body: { name, kind } }),
    onSuccess: async () => {
      await again();
      setName("");
    },
  });
  return (
    <form
      className="stack"
      aria-labelledby="create-organisation"
      onSubmit={(event) => {
        event.preventDefault();
        creating.mutate();
      }}
    >
      <h3 id="create-organisation">{say("sharing.mine.create")}</h3>
      <p className="soft">{say("sharing.mine.createWhy")}</p>
      <div className="grid-2">
        <label className="field">
          <span className="label">{say("sharing.mine.name")}</span>
          <input
            type="text"
            required
            maxLength={100}
            pattern=".*\S.*"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <KindField kind={kind} onChoose={setKind} />
      </div>
      <p>
        <button type="submit" className="button" disabled={creating.isPending}>
          {say("sharing.mine.create")}
        </button>
      </p>
      <p role="status">
        {creating.isSuccess ? say("sharing.mine.created", { name: creating.data.name }) : ""}
      </p>
      {creating.isError ? <RefusalNotice error={creating.error} room="sharing" /> : null}
    </form>
  );
}
