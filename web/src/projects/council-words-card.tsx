import type { RouteOutput } from "../../../core/src/access/public.ts";
import type { fieldRoutes } from "../../../core/src/field/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { useCouncilWords } from "./use-council-words.ts";

type CouncilWord = RouteOutput<typeof fieldRoutes.councilWords>[number];

/**
 * What members of the council wrote by their own links, word for word: read here, and changed by nobody. Never called
 * the opinion of the committee, which is voted in a meeting.
 */
export function CouncilWordsCard({ id, project }: { readonly id: string; readonly project: Project }) {
  const { isAsked, words } = useCouncilWords(id);
  if (!isAsked) return null;
  return (
    <section className="card" aria-labelledby="council-words">
      <h3 id="council-words">{say("steering.said.title")}</h3>
      <p className="soft">{say("steering.said.lead")}</p>
      {words.isError ? (
        <RefusalNotice error={words.error} room="projects" onRetry={() => void words.refetch()} />
      ) : null}
      {words.data?.length === 0 ? <p>{say("steering.said.none")}</p> : null}
      {words.data === undefined || words.data.length === 0 ? null : (
        <ol className="bare stack">
          {words.data.map((word) => (
            <Word key={word.id} word={word} project={project} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Word({ word, project }: { readonly word: CouncilWord; readonly project: Project }) {
  const { voice, stand, words, dissent } = word;
  const consultation = project.worksCouncil.consultations.find(({ id }) => id === word.consultation);
  const who = { name: word.label.trim() || say("steering.said.unnamed"), day: writeDay(word.day) };
  return (
    <li className="line">
      <h4>
        {voice === "meeting"
          ? say("steering.said.meeting", {
              day: word.meetingDay.known ? writeDay(word.meetingDay.value) : say("steering.noDay"),
            })
          : say("steering.said.member", who)}
      </h4>
      <p className="soft">
        {consultation === undefined
          ? say("steering.said.gone")
          : say(`projects.consultation.${consultation.about}`)}
        {voice === "meeting" ? ` — ${say("steering.said.noted", who)}` : null}
      </p>
      {stand.known ? <p>{say(`steering.said.stand.${stand.value}`)}</p> : null}
      {words === "" ? null : <p className="told">{words}</p>}
      {dissent === "" ? null : (
        <p className="told">
          <strong>{say("steering.said.dissent")}</strong> {dissent}
        </p>
      )}
    </li>
  );
}
