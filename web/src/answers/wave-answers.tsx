import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { answerRoutes, type ReleasedWave } from "../../../core/src/answers/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { call } from "../http/call.ts";
import { Asked } from "../parts/asked.tsx";
import { say } from "../words/say.ts";
import { AnswerTable } from "./answer-table.tsx";
import { ChangeTables } from "./change-tables.tsx";
import { GroupForm } from "./group-form.tsx";
import { WordsDesk } from "./words-desk.tsx";

/** What a closed wave says: of everybody, of a group, beside an earlier wave, and in free words. */
export function WaveAnswers({ wave, project }: { readonly wave: string; readonly project: Project }) {
  const released = useQuery({
    queryKey: ["released", wave],
    queryFn: ({ signal }) => call(answerRoutes.released, { parameters: { wave } }, signal),
  });
  return (
    <Asked query={released} room="answers">
      {(view) => <Released released={view} project={project} />}
    </Asked>
  );
}

function Released({ released, project }: { readonly released: ReleasedWave; readonly project: Project }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { wave, label, invited, groups, groupsOf, answers } = released;
  return (
    <section className="card released-panel" aria-labelledby={`released-${wave}`}>
      <h3 id={`released-${wave}`} ref={heading} tabIndex={-1}>
        {say("answers.released.title", { label })}
      </h3>
      <p>{say("answers.released.asked", { invited })}</p>
      {groups === 0 ? null : (
        <p className="soft">{say("answers.released.about", { groups, least: groupsOf })}</p>
      )}
      {answers.length === 0 ? <p>{say("answers.released.none")}</p> : null}
      {answers.map((answer) => (
        <AnswerTable key={answer.question} answer={answer} />
      ))}
      <ChangeTables changes={released.changes} wave={wave} />
      {groups > 1 ? <GroupForm released={released} project={project} /> : null}
      {groups === 0 ? null : <WordsDesk released={released} />}
    </section>
  );
}
