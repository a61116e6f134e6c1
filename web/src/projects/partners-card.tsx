import { type Project, partnerKinds } from "../../../core/src/projects/public.ts";
import { PickField, TextField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { freshId } from "./fresh-id.ts";
import { LineCards } from "./line-cards.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { writePartner } from "./write-project.ts";

/** The organisations that take part, beside the company. */
export function PartnersCard({ project, change, isReadOnly }: ProjectViewProps) {
  return (
    <section className="card" id="partenaires" aria-labelledby="partners">
      <h3 id="partners">{say("project.partners.title")}</h3>
      <p className="soft">{say("project.partners.lead")}</p>
      <LineCards
        lines={project.partners}
        most={40}
        addWord={say("project.partners.add")}
        isReadOnly={isReadOnly}
        blank={(): Project["partners"][number] => ({ id: freshId(), kind: "opco", name: "" })}
        onEdit={(edit) => change((current) => ({ ...current, partners: edit(current.partners) }))}
        summary={({ id }) => writePartner(project, id)}
      >
        {(partner, patch) => (
          <div className="grid-2">
            <PickField
              label={say("project.partners.kind")}
              value={partner.kind}
              options={partnerKinds.map((kind) => ({ value: kind, text: say(`projects.partner.${kind}`) }))}
              onChange={(kind) => patch({ kind })}
            />
            <TextField
              label={say("project.partners.name")}
              value={partner.name}
              onChange={(name) => patch({ name })}
            />
          </div>
        )}
      </LineCards>
    </section>
  );
}
