import { useState } from "react";
import { mapClea, type TrainingDesign, type WorkSituation } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { CleaChoices } from "./clea-choices.tsx";
import { addSituation, patchIn, removeSituation } from "./edit-design.ts";
import { LongTextField, TextField } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import { SequenceMaker } from "./sequence-maker.tsx";
import { SureButton } from "./sure-button.tsx";
import type { ViewProps } from "./view-props.ts";

/** Most situations that a design holds. */
const mostSituations = 60;

/** Moments of real work, told in a few words, and what they become. */
export function SituationsView(props: ViewProps) {
  const { design, change } = props;
  const clea = mapClea(design.situations);
  const [by, setBy] = useState("");
  return (
    <>
      <p>{say("design.situation.lead")}</p>
      {design.situations.map((situation, index) => {
        const found = clea.situations.find((each) => each.situation === situation.id);
        return (
          <SituationCard
            key={situation.id}
            rank={index + 1}
            {...{ ...props, situation }}
            clea={
              found === undefined ? null : (
                <CleaChoices
                  found={found}
                  situation={situation}
                  by={by}
                  onBy={setBy}
                  onChange={(cleaDecisions) =>
                    change((current) => patchSituation(current, situation.id, { cleaDecisions }))
                  }
                />
              )
            }
          />
        );
      })}
      {design.situations.length >= mostSituations ? (
        <p>{say("design.situation.full", { most: mostSituations })}</p>
      ) : (
        <NewSituation onAdd={(facts) => change((current) => addSituation(current, facts))} />
      )}
      <SequenceMaker {...props} />
    </>
  );
}

function patchSituation(design: TrainingDesign, id: string, patch: Partial<WorkSituation>): TrainingDesign {
  return { ...design, situations: patchIn(design.situations, id, patch) };
}

function NewSituation(props: { readonly onAdd: (facts: Partial<WorkSituation>) => void }) {
  const [words, setWords] = useState("");
  const [site, setSite] = useState("");
  return (
    <form
      className="card"
      aria-labelledby="new-situation"
      onSubmit={(event) => {
        event.preventDefault();
        props.onAdd({ words: words.trim(), site: site.trim() });
        setWords("");
      }}
    >
      <h3 id="new-situation">{say("design.situation.new")}</h3>
      <div className="grid-2">
        <TextField
          label={say("design.situation.words")}
          help={say("design.situation.wordsHelp")}
          isRequired
          value={words}
          onChange={setWords}
        />
        <TextField
          label={say("design.situation.site")}
          help={say("design.situation.siteHelp")}
          value={site}
          onChange={setSite}
        />
      </div>
      <p>
        <button type="submit" className="button primary">
          {say("design.situation.add")}
        </button>
      </p>
    </form>
  );
}

function SituationCard(
  props: ViewProps & {
    readonly situation: WorkSituation;
    readonly rank: number;
    readonly clea: React.ReactNode;
  },
) {
  const { situation, rank, change } = props;
  const patch = (facts: Partial<WorkSituation>) =>
    change((current) => patchSituation(current, situation.id, facts));
  const name = situation.words.trim() || say("design.situation.unnamed");
  const title = say("design.situation.title", { rank, name });
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <Fold
        summary={
          <>
            {say("design.situation.more")} <span className="visually-hidden">{name}</span>
          </>
        }
      >
        <div className="grid-2">
          <LongTextField
            label={say("design.situation.wordsAgain")}
            value={situation.words}
            onChange={(words) => patch({ words })}
          />
          <TextField
            label={say("design.situation.site")}
            value={situation.site}
            onChange={(site) => patch({ site })}
          />
          <LongTextField
            label={say("design.situation.gestures")}
            value={situation.gestures}
            onChange={(gestures) => patch({ gestures })}
          />
          <LongTextField
            label={say("design.situation.difficulty")}
            value={situation.difficulty}
            onChange={(difficulty) => patch({ difficulty })}
          />
          <LongTextField
            label={say("design.situation.whatCanGoWrong")}
            value={situation.whatCanGoWrong}
            onChange={(whatCanGoWrong) => patch({ whatCanGoWrong })}
          />
        </div>
      </Fold>
      <AttachmentList
        {...props}
        of={name}
        attached={situation.attachments}
        canAdd={situation.attachments.length < 20}
        attach={(current, attachments) => patchSituation(current, situation.id, { attachments })}
      />
      {props.clea}
      <SureButton
        word={say("design.situation.remove")}
        of={name}
        question={say("design.situation.removeSure")}
        onSure={() => change((current) => removeSituation(current, situation.id))}
      />
    </section>
  );
}
