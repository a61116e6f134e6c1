import { useMutation } from "@tanstack/react-query";
import { unknown } from "../../../core/src/kernel/known.ts";
import { type ProjectSession, sessionsOfDesign } from "../../../core/src/projects/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { DayField, DurationField, PickField, TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { freshId } from "./fresh-id.ts";
import { LineCards } from "./line-cards.tsx";
import { loadDesign } from "./project-keeper.ts";
import type { ProjectViewProps } from "./project-view-props.ts";
import { actorOptions } from "./write-project.ts";
import { inOrder, writeSession } from "./write-session.ts";

/** Most sessions of a project. */
const sessionsAtMost = 400;

/** The sessions, in the order of time; those of the design can be taken over. */
export function SessionsCard(props: ProjectViewProps) {
  const { project, change, isReadOnly } = props;
  return (
    <section className="card" id="seances" aria-labelledby="sessions">
      <h3 id="sessions">{say("project.session.title")}</h3>
      <p className="soft">{say("project.session.lead")}</p>
      {project.design === "" || project.alternative === "" || isReadOnly ? null : <Import {...props} />}
      <LineCards
        lines={inOrder(project.sessions)}
        most={sessionsAtMost}
        addWord={say("project.session.add")}
        isReadOnly={isReadOnly}
        blank={blankSession}
        onEdit={(edit) => change((current) => ({ ...current, sessions: edit(current.sessions) }))}
        summary={writeSession}
      >
        {(session, patch) => (
          <>
            <div className="grid-3">
              <TextField
                label={say("project.session.label")}
                value={session.label}
                onChange={(label) => patch({ label })}
              />
              <DayField
                label={say("project.session.day")}
                value={session.day}
                onChange={(day) => patch({ day })}
              />
              <PickField
                label={say("project.session.leader")}
                value={session.leader}
                options={[{ value: "", text: say("project.nobodyNamed") }, ...actorOptions(project)]}
                onChange={(leader) => patch({ leader })}
              />
            </div>
            <DurationField
              label={say("project.session.minutes")}
              value={session.minutes}
              onChange={(minutes) => {
                if (!minutes.known || minutes.value <= 1440) patch({ minutes });
              }}
            />
            <label className="check">
              <input
                type="checkbox"
                checked={session.isCanceled}
                onChange={(event) => patch({ isCanceled: event.target.checked })}
              />
              <span>{say("project.session.canceled")}</span>
            </label>
          </>
        )}
      </LineCards>
    </section>
  );
}

function blankSession(): ProjectSession {
  return {
    id: freshId(),
    label: "",
    day: unknown,
    minutes: unknown,
    isCanceled: false,
    leader: "",
    attendance: [],
  };
}

function Import({ project, change }: ProjectViewProps) {
  const importing = useMutation({
    mutationFn: async () => {
      const { content } = await loadDesign(project.design);
      change((current) => sessionsOfDesign(current, content));
      return sessionsOfDesign(project, content).sessions.length - project.sessions.length;
    },
  });
  return (
    <div className="stack">
      <p>
        <button
          type="button"
          className="button"
          disabled={importing.isPending}
          onClick={() => importing.mutate()}
        >
          {say("project.session.import")}
        </button>
      </p>
      <p className="soft small">{say("project.session.importHelp")}</p>
      {importing.isSuccess ? (
        <p role="status">{say("project.session.imported", { count: importing.data })}</p>
      ) : null}
      {importing.isError ? <RefusalNotice error={importing.error} room="training" /> : null}
    </div>
  );
}
