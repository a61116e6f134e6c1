import { useState } from "react";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { Page } from "../parts/page.tsx";
import { SavingNotice } from "../parts/saving-notice.tsx";
import { useKeptDocument } from "../parts/use-kept-document.ts";
import { say } from "../words/say.ts";
import { withAnswer, withFirm, withoutLine, withPeople } from "./edit-visit.ts";
import type { Visit } from "./model.ts";
import { PasteNotice } from "./paste-notice.tsx";
import { PeopleCounts } from "./people-counts.tsx";
import { PeopleTable } from "./people-table.tsx";
import { type PastedTable, pasteOver } from "./read-table.ts";
import { VisitHead } from "./visit-head.tsx";
import { visitShelf } from "./visit-home.tsx";
import type { VisitStep } from "./visit-step.ts";
import { readWeeklyMinutes } from "./weekly-minutes.ts";

interface Pasted extends PastedTable {
  /** The lines before, to come back to. */
  readonly before: Visit["people"];
}

/** The firm and its people, typed by hand or pasted, with what the table says of them together. */
export function PeopleStep(props: {
  readonly kept: KeptDocument<Visit>;
  readonly onStep: (step: VisitStep) => void;
  readonly onReload: () => void;
}) {
  const edited = useKeptDocument(visitShelf, props.kept);
  const { content: visit, change } = edited;
  return (
    <>
      <VisitHead id={props.kept.id} step="people" onStep={props.onStep} onScreen={() => visit} />
      <Page title={visit.firm.trim() === "" ? say("visit.unnamed") : visit.firm}>
        <KeepDraft isChanged={edited.state.kind !== "saved"} />
        <div>
          <SavingNotice
            state={edited.state}
            room="visit"
            onRetry={edited.saveNow}
            onKeepMine={edited.keepMine}
            onReload={props.onReload}
          />
          <p className="soft small">{say("visit.here")}</p>
        </div>
        <label className="field narrow">
          <span className="label">{say("visit.new.firm")}</span>
          <input
            type="text"
            maxLength={120}
            autoComplete="off"
            value={visit.firm}
            onChange={(event) => change((current) => withFirm(current, event.target.value))}
          />
        </label>
        <People people={visit.people} onChange={change} />
        <PeopleCounts people={visit.people} />
        <p>
          <button type="button" className="button primary" onClick={() => props.onStep("diagnosis")}>
            {say("visit.next", { name: say("visit.step.diagnosis") })}
          </button>
        </p>
      </Page>
    </>
  );
}

function People(props: {
  readonly people: Visit["people"];
  readonly onChange: (next: (current: Visit) => Visit) => void;
}) {
  const { people, onChange } = props;
  const [pasted, setPasted] = useState<Pasted>();
  const edit = (next: (current: Visit) => Visit) => {
    setPasted(undefined);
    onChange(next);
  };
  return (
    <section className="stack" aria-labelledby="people">
      <h2 id="people">{say("visit.people.title")}</h2>
      <p>{say("visit.people.lead")}</p>
      <p className="soft">{say("visit.people.privacy")}</p>
      {pasted === undefined ? null : (
        <PasteNotice pasted={pasted} onUndo={() => edit((current) => withPeople(current, pasted.before))} />
      )}
      <PeopleTable
        people={people}
        onAnswer={(row, field, value) => edit((current) => withAnswer(current, row, field, value))}
        onRemove={(row) => edit((current) => withoutLine(current, row))}
        onPaste={(place, text) => {
          const table = pasteOver(people, place, text);
          setPasted({ ...table, before: people });
          onChange((current) => withPeople(current, table.people));
        }}
      />
      <HoursUnread people={people} />
    </section>
  );
}

/** Hours that are not understood are told, and kept as they were typed. */
function HoursUnread({ people }: Pick<Visit, "people">) {
  const lines = people.flatMap(({ hours }, index) =>
    hours.trim() !== "" && readWeeklyMinutes(hours) === undefined ? [index + 1] : [],
  );
  if (lines.length === 0) return null;
  return (
    <p role="status">{say("visit.people.hoursUnread", { count: lines.length, lines: lines.join(", ") })}</p>
  );
}
