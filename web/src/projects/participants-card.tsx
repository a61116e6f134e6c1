import { known, unknown } from "../../../core/src/kernel/known.ts";
import { type Participant, type Project, participantStatuses } from "../../../core/src/projects/public.ts";
import { ChoiceField, PickField, TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { freshId } from "./fresh-id.ts";
import { LineCards } from "./line-cards.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { partnerOptions, writePartner } from "./write-project.ts";

/** Most people in training of a project. */
const participantsAtMost = 500;

/** Who is in training, whatever their status, and who brings them. */
export function ParticipantsCard(props: ProjectViewProps) {
  const { project, hidden } = props;
  const { participants } = project;
  return (
    <section className="card" id="participants" aria-labelledby="participants-title">
      <h3 id="participants-title">{say("project.participants.title")}</h3>
      <p className="soft">{say("project.participants.lead")}</p>
      <p>{say("project.participants.count", { count: participants.length })}</p>
      {hidden.includes("people") ? <p>{say("project.participants.hidden")}</p> : <Lines {...props} />}
    </section>
  );
}

function Lines({ project, change, isReadOnly }: ProjectViewProps) {
  const { participants } = project;
  return (
    <LineCards
      lines={participants}
      most={participantsAtMost}
      addWord={say("project.participants.add")}
      isReadOnly={isReadOnly}
      blank={() => blankParticipant()}
      onEdit={(edit) => change((current) => ({ ...current, participants: edit(current.participants) }))}
      summary={(participant) => writeSummary(project, participant)}
    >
      {(participant, patch) => (
        <div className="grid-3">
          <TextField
            label={say("project.participants.label")}
            value={participant.label}
            onChange={(label) => patch({ label })}
          />
          <ChoiceField
            label={say("project.participants.status")}
            value={participant.status}
            options={participantStatuses.map((value) => ({ value, text: say(`projects.status.${value}`) }))}
            onChange={(status) => patch({ status: status.known ? known(status.value) : unknown })}
          />
          <PickField
            label={say("project.participants.partner")}
            value={participant.partner}
            options={partnerOptions(project)}
            onChange={(partner) => patch({ partner })}
          />
        </div>
      )}
    </LineCards>
  );
}

function blankParticipant(): Participant {
  return { id: freshId(), label: "", status: unknown, partner: "", trainee: "" };
}

function writeSummary(project: Project, { label, status, partner }: Participant): string {
  return say("project.participants.summary", {
    label: label.trim() || say("project.participants.unnamed"),
    status: status.known ? say(`projects.status.${status.value}`) : say("project.participants.statusUnknown"),
    partner: writePartner(project, partner),
  });
}
