import type { Project } from "../../../core/src/projects/public.ts";
import { designActors } from "../../../core/src/training/public.ts";
import { PickField, TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { freshId } from "./fresh-id.ts";
import { LineCards } from "./line-cards.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { partnerOptions, writeActor } from "./write-project.ts";

/** Who makes the project succeed, each in a function. */
export function ActorsCard({ project, change, isReadOnly }: ProjectViewProps) {
  return (
    <section className="card" id="acteurs" aria-labelledby="actors">
      <h3 id="actors">{say("project.actors.title")}</h3>
      <p className="soft">{say("project.actors.lead")}</p>
      <LineCards
        lines={project.actors}
        most={100}
        addWord={say("project.actors.add")}
        isReadOnly={isReadOnly}
        blank={(): Project["actors"][number] => ({ id: freshId(), kind: "hr", name: "", partner: "" })}
        onEdit={(edit) => change((current) => ({ ...current, actors: edit(current.actors) }))}
        summary={(actor) =>
          actor.id === project.lead
            ? say("project.actors.isLead", { actor: writeActor(actor) })
            : writeActor(actor)
        }
      >
        {(actor, patch) => (
          <div className="grid-3">
            <PickField
              label={say("project.actors.kind")}
              value={actor.kind}
              options={designActors.map((kind) => ({ value: kind, text: say(`training.actor.${kind}`) }))}
              onChange={(kind) => patch({ kind })}
            />
            <TextField
              label={say("project.actors.name")}
              value={actor.name}
              onChange={(name) => patch({ name: name.slice(0, 80) })}
            />
            <PickField
              label={say("project.actors.partner")}
              value={actor.partner}
              options={partnerOptions(project)}
              onChange={(partner) => patch({ partner })}
            />
          </div>
        )}
      </LineCards>
    </section>
  );
}
