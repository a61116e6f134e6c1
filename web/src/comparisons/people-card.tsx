import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ComparisonAnswers, ComparisonDesk } from "../../../core/src/comparisons/public.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { saveDesk } from "./comparison-keeper.ts";

const lotAnswers = ["unknown", "yes", "no"] as const;

/** Who the participants are in the payroll, and the two things that nothing else tells. */
export function PeopleCard(props: {
  readonly project: string;
  readonly desk: ComparisonDesk;
  readonly onSaved: () => void;
}) {
  const { desk, project } = props;
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({});
  const [answers, setAnswers] = useState<ComparisonAnswers>(desk.answers);
  const saving = useMutation({
    mutationFn: () => {
      const staffNumbers = Object.entries(numbers).map(([participant, staffNumber]) => ({
        participant,
        staffNumber,
      }));
      return saveDesk(project, { staffNumbers, answers });
    },
    onSuccess: () => {
      setNumbers({});
      props.onSaved();
    },
  });
  return (
    <section className="card" aria-labelledby="people">
      <h2 id="people">{say("comparisons.people")}</h2>
      <p className="soft">{say("comparisons.peopleHelp")}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate();
        }}
      >
        {desk.participants.length === 0 ? <p>{say("comparisons.noParticipant")}</p> : null}
        <div className="grid-3">
          {desk.participants.map((participant) => (
            <StaffNumber
              key={participant.id}
              participant={participant}
              value={numbers[participant.id] ?? ""}
              onChange={(text) => setNumbers({ ...numbers, [participant.id]: text })}
            />
          ))}
        </div>
        <Answers answers={answers} onChange={setAnswers} />
        <p>
          <button type="submit" className="button" disabled={saving.isPending}>
            {say("comparisons.save")}
          </button>
        </p>
        {saving.isSuccess ? <p role="status">{say("comparisons.saved")}</p> : null}
        {saving.isError ? <RefusalNotice error={saving.error} room="comparisons" /> : null}
      </form>
    </section>
  );
}

function StaffNumber(props: {
  readonly participant: ComparisonDesk["participants"][number];
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  const { id, label, link, start } = props.participant;
  const begins = start.known
    ? say("comparisons.begins", { month: writeMonth(start.value) })
    : say("comparisons.waits");
  return (
    <div className="field">
      <label htmlFor={`staff-${id}`}>{say("comparisons.staffNumber", { label })}</label>
      <input
        id={`staff-${id}`}
        aria-describedby={`staff-${id}-help`}
        type="text"
        autoComplete="off"
        maxLength={60}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <span className="help" id={`staff-${id}-help`}>
        {`${say(`comparisons.link.${link}`)} · ${begins}`}
      </span>
    </div>
  );
}

function Answers(props: {
  readonly answers: ComparisonAnswers;
  readonly onChange: (answers: ComparisonAnswers) => void;
}) {
  const { answers, onChange } = props;
  const { isDrawnByLot, peers } = answers;
  const lot = !isDrawnByLot.known ? "unknown" : isDrawnByLot.value ? "yes" : "no";
  return (
    <div className="grid-2">
      <div className="field">
        <label htmlFor="lot">{say("comparisons.lot")}</label>
        <select
          id="lot"
          value={lot}
          onChange={({ target: { value } }) =>
            onChange({ ...answers, isDrawnByLot: value === "unknown" ? unknown : known(value === "yes") })
          }
        >
          {lotAnswers.map((answer) => (
            <option key={answer} value={answer}>
              {say(`comparisons.lot.${answer}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="peers">{say("comparisons.peers")}</label>
        <input
          id="peers"
          type="number"
          min={0}
          max={1000}
          value={peers.known ? peers.value : ""}
          onChange={({ target: { value } }) =>
            onChange({ ...answers, peers: /^\d{1,3}$/.test(value) ? known(Number(value)) : unknown })
          }
        />
      </div>
    </div>
  );
}
