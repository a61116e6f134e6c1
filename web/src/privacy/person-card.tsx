import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { privacyRoutes } from "../../../core/src/privacy/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { ErasurePart } from "./erasure-part.tsx";
import type { FoundClue } from "./found-clue.ts";
import { TakePart } from "./take-part.tsx";

const keyOf = ({ clue }: FoundClue) => JSON.stringify(clue);

/** Somebody is looked for, told apart from others by ticking, then handed their data or erased. */
export function PersonCard() {
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<readonly FoundClue[]>([]);
  const finding = useMutation({
    mutationFn: (asked: string) => call(privacyRoutes.find, { body: { words: asked } }),
  });
  const isChosen = (found: FoundClue) => chosen.some((each) => keyOf(each) === keyOf(found));
  const toggle = (found: FoundClue) =>
    setChosen(isChosen(found) ? chosen.filter((each) => keyOf(each) !== keyOf(found)) : [...chosen, found]);
  const fresh = (finding.data ?? []).filter((found) => !isChosen(found));
  const shown = [...chosen, ...fresh];
  return (
    <section className="card stack" aria-labelledby="find">
      <h2 id="find">{say("privacy.find.title")}</h2>
      <p>{say("privacy.find.lead")}</p>
      <SearchForm
        words={words}
        onType={setWords}
        isBusy={finding.isPending}
        onAsk={() => finding.mutate(words)}
      />
      {finding.isError ? <RefusalNotice error={finding.error} room="privacy" /> : null}
      <p role="status">
        {finding.isSuccess && finding.data.length === 0
          ? say("privacy.find.nothing", { words: finding.variables })
          : ""}
      </p>
      {shown.length === 0 ? null : <Clues shown={shown} isChosen={isChosen} onToggle={toggle} />}
      {chosen.length === 0 ? null : (
        <>
          <TakePart chosen={chosen} />
          <ErasurePart
            key={chosen.map(keyOf).join(" ")}
            clues={chosen.map(({ clue }) => clue)}
            onErased={() => {
              setChosen([]);
              finding.reset();
            }}
          />
        </>
      )}
    </section>
  );
}

function SearchForm(props: {
  readonly words: string;
  readonly onType: (words: string) => void;
  readonly isBusy: boolean;
  readonly onAsk: () => void;
}) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        props.onAsk();
      }}
    >
      <label className="field">
        <span className="label">{say("privacy.find.label")}</span>
        <input
          type="text"
          required
          maxLength={200}
          pattern=".*\S.*"
          autoComplete="off"
          value={props.words}
          onChange={(event) => props.onType(event.target.value)}
        />
        <span className="soft">{say("privacy.find.help")}</span>
      </label>
      <div className="row">
        <button type="submit" className="button primary" disabled={props.isBusy}>
          {say("privacy.find.button")}
        </button>
      </div>
    </form>
  );
}

function Clues(props: {
  readonly shown: readonly FoundClue[];
  readonly isChosen: (found: FoundClue) => boolean;
  readonly onToggle: (found: FoundClue) => void;
}) {
  return (
    <fieldset className="stack">
      <legend>{say("privacy.find.choose")}</legend>
      {props.shown.map((found) => (
        <label className="check" key={keyOf(found)}>
          <input type="checkbox" checked={props.isChosen(found)} onChange={() => props.onToggle(found)} />
          <span>
            <strong>{labelOf(found)}</strong> <span className="soft">{placesOf(found)}</span>
          </span>
        </label>
      ))}
      <p className="soft">{say("privacy.find.all")}</p>
    </fieldset>
  );
}

function labelOf({ clue, label }: FoundClue): string {
  return clue.kind === "name" ? label : say(`privacy.find.${clue.kind}`, { label });
}

function placesOf({ places }: FoundClue): string {
  return places
    .map(({ kind, count }) =>
      say("privacy.find.place", { kind: say(`privacy.kind.${kind}`), count: writeCount(count) }),
    )
    .join(", ");
}
