import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerRoutes } from "../../../core/src/answers/public.ts";
import { projectRoutes } from "../../../core/src/projects/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { InvitationCards, type MadeCard } from "./invitation-cards.tsx";
import { LettersPanel } from "./letters-panel.tsx";

/** Cards to give to the people of an open wave; never who answered. */
export function InvitationPanel({ wave, project }: { readonly wave: string; readonly project: string }) {
  const queries = useQueryClient();
  const [cards, setCards] = useState<readonly MadeCard[]>([]);
  const [said, setSaid] = useState("");
  const [isPrinting, setPrinting] = useState(false);
  const queryKey = ["invitations", wave];
  const invited = useQuery({
    queryKey,
    queryFn: ({ signal }) => call(answerRoutes.invitations, { parameters: { wave } }, signal),
  });
  const nameOf = useNames(project);
  const show = (made: readonly MadeCard[], told: string) => {
    setCards(made);
    setSaid(told);
    return queries.invalidateQueries({ queryKey });
  };
  const making = useMutation({
    mutationFn: () => call(answerRoutes.invite, { parameters: { wave }, body: { language: "fr" } }),
    onSuccess: ({ made }) =>
      show(
        made,
        made.length === 0 ? say("answers.invite.none") : say("answers.invite.made", { count: made.length }),
      ),
  });
  const remaking = useMutation({
    mutationFn: (key: string) => call(answerRoutes.reissue, { parameters: { wave, key } }),
    onSuccess: (made) => show([made], say("answers.invite.remade")),
  });
  const error = making.error ?? remaking.error;
  return (
    <section className="stack" aria-labelledby={`invitations-${wave}`}>
      <h5 id={`invitations-${wave}`}>{say("answers.invite.title")}</h5>
      <p>{say("answers.invite.lead")}</p>
      {invited.data === undefined || invited.data.invited === 0 ? null : (
        <p>
          {say("answers.invite.tokens", { people: invited.data.invited, tokens: invited.data.tokensMade })}
        </p>
      )}
      <div className="row">
        <button type="button" className="button" onClick={() => making.mutate()}>
          {say("answers.invite.make")}
        </button>
        {cards.length === 0 ? null : (
          <button type="button" className="button primary" onClick={() => setPrinting(true)}>
            {say("answers.invite.print")}
          </button>
        )}
      </div>
      <p role="status">{said}</p>
      {cards.length === 0 ? null : <p>{say("answers.invite.once")}</p>}
      {error === null ? null : <RefusalNotice error={error} room="answers" />}
      {invited.data === undefined || invited.data.invited === 0 ? null : (
        <RemakeForm
          people={invited.data.people.map(({ key }) => key)}
          nameOf={nameOf}
          onRemake={remaking.mutate}
        />
      )}
      <LettersPanel wave={wave} nameOf={nameOf} />
      {isPrinting ? (
        <InvitationCards cards={cards} nameOf={nameOf} onPrinted={() => setPrinting(false)} />
      ) : null}
    </section>
  );
}

/** How the people of a project are called there; who has no name there keeps their key. */
function useNames(project: string): (key: string) => string {
  const names = useQuery({
    queryKey: ["invitation-names", project],
    queryFn: async ({ signal }) => {
      const { content } = await call(projectRoutes.view, { parameters: { project } }, signal);
      const people = content.participants.map(({ id, label }) => [id, label] as const);
      return new Map([...people, ...content.actors.map(({ id, name }) => [id, name] as const)]);
    },
  });
  return (key) => names.data?.get(key) || key;
}

function RemakeForm(props: {
  readonly people: readonly string[];
  readonly nameOf: (key: string) => string;
  readonly onRemake: (key: string) => void;
}) {
  const { people, nameOf, onRemake } = props;
  const [key, setKey] = useState(people[0] ?? "");
  return (
    <details>
      <summary>{say("answers.invite.again")}</summary>
      <div className="row">
        <label>
          {say("answers.invite.who")}{" "}
          <select value={key} onChange={(event) => setKey(event.target.value)}>
            {people.map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="button" onClick={() => onRemake(key)}>
          {say("answers.invite.remake")}
        </button>
      </div>
    </details>
  );
}
