import { useMutation } from "@tanstack/react-query";
import { type SyntheticEvent, useState } from "react";
import {
  type AskedGroup,
  answerRoutes,
  type GroupAnswers,
  type ReleasedWave,
} from "../../../core/src/answers/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writePartner } from "../projects/write-project.ts";
import { say, sayOr } from "../words/say.ts";
import { AnswerTable } from "./answer-table.tsx";

const byHand = "byHand";

/** A group to look at, by a value of an attribute or by the people one chooses; answered by whole groups. */
export function GroupForm({
  released,
  project,
}: {
  readonly released: ReleasedWave;
  readonly project: Project;
}) {
  const offered = groupsOf(released, project);
  const [chosen, setChosen] = useState("0");
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set());
  const asking = useMutation({
    mutationFn: async (group: AskedGroup) => ({
      group,
      answer: await call(answerRoutes.ofGroup, { parameters: { wave: released.wave }, body: group }),
    }),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const group = offered[Number(chosen)];
    if (chosen === byHand)
      asking.mutate({ kind: "people", label: say("answers.group.people"), people: [...people] });
    else if (group !== undefined) asking.mutate(group);
  };
  return (
    <section className="stack" aria-labelledby={`group-${released.wave}`}>
      <h4 id={`group-${released.wave}`}>{say("answers.group.title")}</h4>
      <p>{say("answers.group.lead")}</p>
      <form className="stack" onSubmit={submit}>
        <label className="field">
          <span className="label">{say("answers.group.which")}</span>
          <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {offered.map(({ label }, place) => (
              <option key={label} value={String(place)}>
                {label}
              </option>
            ))}
            <option value={byHand}>{say("answers.group.byHand")}</option>
          </select>
        </label>
        {chosen === byHand ? <PeopleField project={project} people={people} onChange={setPeople} /> : null}
        <p>
          <button type="submit" className="button" disabled={asking.isPending}>
            {say("answers.group.show")}
          </button>
        </p>
      </form>
      {asking.isError ? <RefusalNotice error={asking.error} room="answers" /> : null}
      <div role="status">
        {asking.data === undefined ? null : <GroupAnswer {...asking.data} onAsk={asking.mutate} />}
      </div>
    </section>
  );
}

function GroupAnswer(props: {
  readonly group: AskedGroup;
  readonly answer: GroupAnswers;
  readonly onAsk: (group: AskedGroup) => void;
}) {
  const { group, answer, onAsk } = props;
  const { label } = group;
  if (answer.kind === "refused") return <p>{say(`answers.group.${answer.because}`)}</p>;
  if (answer.kind === "nearest") {
    const { people, groups } = answer;
    const nearest = {
      kind: "groups" as const,
      label: say("answers.group.nearestLabel", { label }),
      groups,
    };
    return (
      <Notice>
        <p>
          {say("answers.group.nearest", { people })} {writeFit(answer.fit)}
        </p>
        <p>
          <button type="button" className="button" onClick={() => onAsk(nearest)}>
            {say("answers.group.showNearest")}
          </button>
        </p>
      </Notice>
    );
  }
  const [first] = answer.answers;
  return (
    <>
      {first?.withheld === undefined ? (
        <p>
          <strong>{say("answers.group.shown", { label, people: first?.people ?? 0 })}</strong>{" "}
          {group.kind === "groups" ? null : writeFit(answer.fit)}
        </p>
      ) : null}
      {answer.answers.map((each) => (
        <AnswerTable key={each.question} answer={each} />
      ))}
    </>
  );
}

function writeFit(fit: Extract<GroupAnswers, { kind: "shown" }>["fit"]): string {
  if (fit.kind !== "counted") return say(`answers.fit.${fit.kind}`);
  const { kept, of, others } = fit;
  return say("answers.fit.counted", { kept, of, others });
}

function PeopleField(props: {
  readonly project: Project;
  readonly people: ReadonlySet<string>;
  readonly onChange: (people: ReadonlySet<string>) => void;
}) {
  const { project, people, onChange } = props;
  const turn = (id: string) => {
    const next = new Set(people);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <fieldset className="released-people">
      <legend>{say("answers.group.chosen", { count: people.size })}</legend>
      {project.participants.map(({ id, label }) => (
        <label key={id}>
          <input type="checkbox" checked={people.has(id)} onChange={() => turn(id)} />
          <span>{label === "" ? id : label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One group for each value of each attribute that tells people of the wave apart. */
function groupsOf({ attributes }: ReleasedWave, project: Project): readonly AskedGroup[] {
  return attributes
    .filter(({ values }) => values.length > 1)
    .flatMap(({ attribute, values }) =>
      values.map((value) => ({
        kind: "attribute" as const,
        label: labelOf(project, attribute, value),
        attribute,
        value,
      })),
    );
}

function labelOf(project: Project, attribute: string, value: string): string {
  if (attribute === "partner") return writePartner(project, value === "company" ? "" : value);
  return sayOr(`projects.status.${value}`, "answers.group.unknownStatus");
}
