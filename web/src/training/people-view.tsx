import { known, unknown } from "../../../core/src/kernel/known.ts";
import type { Trainee, Trainer, TrainingDesign } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { AlternativePick } from "./alternative-pick.tsx";
import { CategoryField } from "./category-field.tsx";
import { nextId, patchIn, without } from "./edit-design.ts";
import { LongTextField, PickField, TextField, WholeField } from "./fields.tsx";
import { ProposedTrainees } from "./proposed-trainees.tsx";
import { TraineeCard } from "./trainee-card.tsx";
import { TraineeMaker } from "./trainee-maker.tsx";
import { HourlyCostField } from "./veil-notes.tsx";
import type { ViewProps } from "./view-props.ts";
import { writeTrainer } from "./write-names.ts";

/** For whom, with whom, and what each person need not follow. */
export function PeopleView(props: ViewProps) {
  const { design, change } = props;
  const patchTrainee = (id: string, patch: Partial<Trainee>) =>
    change((current) => ({ ...current, trainees: patchIn(current.trainees, id, patch) }));
  return (
    <>
      <TargetGroup {...props} />
      <Trainers {...props} />
      <section className="card" aria-labelledby="trainees">
        <h3 id="trainees">{say("design.trainee.title")}</h3>
        <p className="soft">{say("design.trainee.lead")}</p>
        <p>
          {say("design.trainee.rights")}{" "}
          <a href="/mes-droits" target="_blank" rel="noopener noreferrer">
            {say("design.trainee.rightsPage")}
          </a>
        </p>
        {design.trainees.length === 0 ? null : <AlternativePick {...props} />}
        {design.trainees.map((trainee) => (
          <TraineeCard
            key={trainee.id}
            {...props}
            trainee={trainee}
            onPatch={(patch) => patchTrainee(trainee.id, patch)}
            onRemove={() =>
              change((current) => ({ ...current, trainees: without(current.trainees, trainee.id) }))
            }
          />
        ))}
        <ProposedTrainees design={design} change={change} />
        <TraineeMaker design={design} change={change} />
      </section>
    </>
  );
}

function TargetGroup({ design, change }: ViewProps) {
  const { targetGroup } = design;
  const patch = (next: Partial<TrainingDesign["targetGroup"]>) =>
    change((current) => ({ ...current, targetGroup: { ...current.targetGroup, ...next } }));
  return (
    <section className="card" aria-labelledby="group">
      <h3 id="group">{say("design.group.title")}</h3>
      <div className="grid-2">
        <TextField
          label={say("design.label")}
          isRequired
          value={design.label}
          onChange={(text) => {
            const label = text.slice(0, 120);
            if (label.trim() !== "") change((current) => ({ ...current, label }));
          }}
        />
        <LongTextField
          label={say("design.group.words")}
          value={targetGroup.words}
          onChange={(words) => patch({ words })}
        />
        <CategoryField
          chosen={targetGroup.category.known ? targetGroup.category.value : undefined}
          onChoose={(chosen) =>
            patch({
              category: chosen === undefined ? unknown : known({ id: chosen.id, version: chosen.version }),
            })
          }
        />
        <WholeField
          label={say("design.group.headcount")}
          help={say("design.group.headcountHelp")}
          most={100_000}
          value={targetGroup.headcount}
          onChange={(headcount) => patch({ headcount })}
        />
        <HourlyCostField design={design} change={change} />
      </div>
    </section>
  );
}

function Trainers({ design, change }: ViewProps) {
  const patch = (id: string, next: Partial<Trainer>) =>
    change((current) => ({ ...current, trainers: patchIn(current.trainers, id, next) }));
  return (
    <section className="card" aria-labelledby="trainers">
      <h3 id="trainers">{say("design.trainer.title")}</h3>
      <p className="soft">{say("design.trainer.lead")}</p>
      {design.trainers.map((trainer) => (
        <fieldset key={trainer.id} className="line" aria-label={writeTrainer(trainer)}>
          <div className="grid-2">
            <TextField
              label={say("design.trainer.name")}
              value={trainer.name}
              onChange={(name) => patch(trainer.id, { name })}
            />
            <PickField
              label={say("design.trainer.kind")}
              value={trainer.kind}
              options={[
                { value: "internal", text: say("design.provider.internal") },
                { value: "external", text: say("design.provider.external") },
              ]}
              onChange={(kind) => patch(trainer.id, { kind })}
            />
            <LongTextField
              label={say("design.trainer.competence")}
              value={trainer.competence}
              onChange={(competence) => patch(trainer.id, { competence })}
            />
            <TextField
              label={say("design.trainer.site")}
              value={trainer.site}
              onChange={(site) => patch(trainer.id, { site })}
            />
          </div>
          <p>
            <button
              type="button"
              className="button quiet"
              onClick={() =>
                change((current) => ({ ...current, trainers: without(current.trainers, trainer.id) }))
              }
            >
              {say("design.remove")} <span className="visually-hidden">{writeTrainer(trainer)}</span>
            </button>
          </p>
        </fieldset>
      ))}
      {design.trainers.length >= 60 ? null : (
        <p>
          <button type="button" className="button" onClick={() => change(addTrainer)}>
            {say("design.trainer.add")}
          </button>
        </p>
      )}
    </section>
  );
}

function addTrainer(design: TrainingDesign): TrainingDesign {
  const trainer: Trainer = {
    id: nextId(design.trainers, "f"),
    name: "",
    kind: "internal",
    site: "",
    competence: "",
  };
  return { ...design, trainers: [...design.trainers, trainer] };
}
