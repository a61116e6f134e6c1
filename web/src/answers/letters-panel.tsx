import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { answerLanguages, answerRoutes } from "../../../core/src/answers/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";

type Letters = RouteOutput<typeof answerRoutes.letters>;
type Person = Letters["people"][number];

interface LettersProps {
  readonly wave: string;
  readonly nameOf: (key: string) => string;
}

/** Milliseconds between two looks while letters are leaving. */
const pause = 1500;
const keyOf = (wave: string) => ["wave-letters", wave];

/** Invitations by e-mail: who gave an address, who has their letter; never who answered. */
export function LettersPanel({ wave, nameOf }: LettersProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say("answers.letters.title")}</summary>
      {isOpen ? <OpenLetters wave={wave} nameOf={nameOf} /> : null}
    </details>
  );
}

function OpenLetters({ wave, nameOf }: LettersProps) {
  const letters = useQuery({
    queryKey: keyOf(wave),
    queryFn: ({ signal }) => call(answerRoutes.letters, { parameters: { wave } }, signal),
    refetchInterval: ({ state }) => (isLeaving(state.data) ? pause : false),
  });
  return (
    <Asked query={letters} room="answers">
      {(view) => (
        <div className="stack">
          <p>{say("answers.letters.lead")}</p>
          {view.canSend ? null : <p>{say("answers.refusal.noMailServer")}</p>}
          <AddressForm wave={wave} nameOf={nameOf} people={view.people} />
          <Progress people={view.people} nameOf={nameOf} />
          {view.canSend ? <SendButtons wave={wave} people={view.people} /> : null}
        </div>
      )}
    </Asked>
  );
}

function isLeaving(view: Letters | undefined): boolean {
  return (view?.people ?? []).some(({ state }) => state === "waiting" || state === "sending");
}

function AddressForm({ wave, nameOf, people }: LettersProps & { readonly people: readonly Person[] }) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Readonly<Record<string, Partial<Person>>>>({});
  const saving = useMutation({
    mutationFn: () => {
      const addresses = people
        .filter(({ key }) => typed[key] !== undefined)
        .map(({ key, address, language }) => ({ key, address, language, ...typed[key] }))
        .map(({ key, address, language }) => ({ key, address: address.trim(), language }));
      return call(answerRoutes.saveAddresses, { parameters: { wave }, body: { addresses } });
    },
    onSuccess(view) {
      setTyped({});
      queries.setQueryData(keyOf(wave), view);
    },
  });
  const type = (key: string, part: Partial<Person>) =>
    setTyped({ ...typed, [key]: { ...typed[key], ...part } });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p className="soft small">{say("answers.letters.apart")}</p>
      <ul className="bare stack">
        {people.map((person) => (
          <li key={person.key}>
            <AddressFields
              name={nameOf(person.key)}
              person={{ ...person, ...typed[person.key] }}
              onType={(part) => type(person.key, part)}
            />
          </li>
        ))}
      </ul>
      <p>
        <button
          type="submit"
          className="button"
          disabled={Object.keys(typed).length === 0 || saving.isPending}
        >
          {say("answers.letters.save")}
        </button>
      </p>
      {saving.isError ? <RefusalNotice error={saving.error} room="answers" /> : null}
    </form>
  );
}

function AddressFields(props: {
  readonly name: string;
  readonly person: Person;
  readonly onType: (part: Partial<Person>) => void;
}) {
  const { name, person, onType } = props;
  return (
    <div className="letter-fields">
      <label className="field">
        <span className="label">{say("answers.letters.address", { name })}</span>
        <input
          type="email"
          autoComplete="off"
          maxLength={254}
          value={person.address}
          onChange={({ currentTarget }) => onType({ address: currentTarget.value })}
        />
      </label>
      <label className="field">
        <span className="label">
          {say("answers.letters.language")} <span className="visually-hidden">{name}</span>
        </span>
        <select
          value={person.language}
          onChange={({ currentTarget }) => onType({ language: currentTarget.value })}
        >
          {answerLanguages.map(({ code, name: own }) => (
            <option key={code} value={code}>
              {own}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** How many letters are where, and by name those that did not leave. */
function Progress({
  people,
  nameOf,
}: {
  readonly people: readonly Person[];
  readonly nameOf: (key: string) => string;
}) {
  const of = (...states: readonly Person["state"][]) => people.filter(({ state }) => states.includes(state));
  const namesOf = (listed: readonly Person[]) => listed.map(({ key }) => nameOf(key)).join(", ");
  const [sent, leaving] = [of("sent").length, of("waiting", "sending").length];
  const troubles = (["refused", "notSent", "unsure"] as const)
    .map((state) => ({ state, listed: of(state) }))
    .filter(({ listed }) => listed.length > 0);
  return (
    <>
      <p role="status">{sent + leaving === 0 ? "" : say("answers.letters.progress", { sent, leaving })}</p>
      {troubles.length === 0 ? null : (
        <ul>
          {troubles.map(({ state, listed }) => (
            <li key={state}>
              {say(`answers.letters.${state}`, { count: listed.length, names: namesOf(listed) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Sends to those who have no letter yet; cards that would die and letters that may have left are said first. */
function SendButtons({ wave, people }: { readonly wave: string; readonly people: readonly Person[] }) {
  const queries = useQueryClient();
  const [replacesCards, setReplaces] = useState(false);
  const [repeatsUnsure, setRepeats] = useState(false);
  const written = people.filter(({ address }) => address !== "");
  const [cards, unsure] = [
    written.filter(({ hasCard }) => hasCard).length,
    written.filter(({ state }) => state === "unsure").length,
  ];
  const ready = written.filter(
    ({ state, hasCard }) =>
      (state === "none" && (!hasCard || replacesCards)) ||
      state === "refused" ||
      state === "notSent" ||
      (state === "unsure" && repeatsUnsure),
  ).length;
  const sending = useMutation({
    mutationFn: () =>
      call(answerRoutes.sendLetters, { parameters: { wave }, body: { replacesCards, repeatsUnsure } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keyOf(wave) });
      await queries.invalidateQueries({ queryKey: ["invitations", wave] });
    },
  });
  return (
    <div className="stack">
      {cards === 0 ? null : (
        <Choice
          isChosen={replacesCards}
          text={say("answers.letters.cards", { count: cards })}
          onChoose={setReplaces}
        />
      )}
      {unsure === 0 ? null : (
        <Choice
          isChosen={repeatsUnsure}
          text={say("answers.letters.again", { count: unsure })}
          onChoose={setRepeats}
        />
      )}
      <p>
        <button
          type="button"
          className="button primary"
          disabled={ready === 0 || sending.isPending}
          onClick={() => sending.mutate()}
        >
          {say("answers.letters.send", { count: ready })}
        </button>
      </p>
      {sending.isError ? <RefusalNotice error={sending.error} room="answers" /> : null}
    </div>
  );
}

function Choice(props: {
  readonly isChosen: boolean;
  readonly text: string;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.isChosen}
        onChange={({ currentTarget }) => props.onChoose(currentTarget.checked)}
      />{" "}
      {props.text}
    </label>
  );
}
