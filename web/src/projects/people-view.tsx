import type { Project } from "../../../core/src/projects/public.ts";
import { SharePanel } from "../sharing/share-panel.tsx";
import { LongTextField, PickField, TextField, WholeField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { ActorsCard } from "./actors-card.tsx";
import { ParticipantsCard } from "./participants-card.tsx";
import { PartnersCard } from "./partners-card.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";
import { TargetCategory } from "./target-category.tsx";
import { actorOptions } from "./write-project.ts";

/** The company, for whom, and everybody who takes part. */
export function PeopleView(props: ProjectViewProps) {
  return (
    <>
      <fieldset className="plain people" disabled={props.isReadOnly}>
        <legend className="visually-hidden">{say("project.view.people")}</legend>
        <div className="grid-2">
          <AboutCard {...props} />
          <GroupCard {...props} />
        </div>
        <LeadCard {...props} />
        <ActorsCard {...props} />
        <PartnersCard {...props} />
        <ParticipantsCard {...props} />
      </fieldset>
      <SharePanel project={props.id} label={props.project.label} />
    </>
  );
}

function AboutCard({ project, change }: ProjectViewProps) {
  const patch = (company: Partial<Project["company"]>) =>
    change((current) => ({ ...current, company: { ...current.company, ...company } }));
  return (
    <section className="card" aria-labelledby="about">
      <h3 id="about">{say("project.about.title")}</h3>
      <TextField
        label={say("project.about.label")}
        isRequired
        value={project.label}
        onChange={(text) => {
          const label = text.slice(0, 120);
          if (label.trim() !== "") change((current) => ({ ...current, label }));
        }}
      />
      <TextField
        label={say("project.about.company")}
        value={project.company.name}
        onChange={(name) => patch({ name })}
      />
      <WholeField
        label={say("project.about.headcount")}
        help={say("project.about.headcountHelp")}
        most={1_000_000}
        value={project.company.headcount}
        onChange={(headcount) => patch({ headcount })}
      />
    </section>
  );
}

function GroupCard({ project, change }: ProjectViewProps) {
  const patch = (group: Partial<Project["targetGroup"]>) =>
    change((current) => ({ ...current, targetGroup: { ...current.targetGroup, ...group } }));
  return (
    <section className="card" id="public" aria-labelledby="group">
      <h3 id="group">{say("project.group.title")}</h3>
      <LongTextField
        label={say("project.group.words")}
        help={say("project.group.wordsHelp")}
        value={project.targetGroup.words}
        onChange={(words) => patch({ words })}
      />
      <TargetCategory chosen={project.targetGroup.category} onChoose={(category) => patch({ category })} />
    </section>
  );
}

function LeadCard({ project, change }: ProjectViewProps) {
  const isThere = project.actors.some(({ id }) => id === project.lead);
  return (
    <section className="card" id="animation" aria-labelledby="lead">
      <h3 id="lead">{say("project.lead.title")}</h3>
      {project.actors.length === 0 ? <p className="soft">{say("project.lead.none")}</p> : null}
      <PickField
        label={say("project.lead.label")}
        help={say("project.lead.help")}
        value={isThere ? project.lead : ""}
        options={[{ value: "", text: say("project.nobodyNamed") }, ...actorOptions(project)]}
        onChange={(lead) => change((current) => ({ ...current, lead }))}
      />
    </section>
  );
}
