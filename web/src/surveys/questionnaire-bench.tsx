import { useMutation } from "@tanstack/react-query";
import { type Questionnaire, questionnaireRoutes } from "../../../core/src/surveys/public.ts";
import { call } from "../http/call.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { KeepDraft } from "../parts/keep-draft.tsx";
import { Page } from "../parts/page.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { saveBlob } from "../parts/save-file.ts";
import { SavingNotice } from "../parts/saving-notice.tsx";
import { useKeptDocument } from "../parts/use-kept-document.ts";
import { say } from "../words/say.ts";
import { BankCard } from "./bank-card.tsx";
import { BurdenCard } from "./burden-card.tsx";
import { LanguagesCard } from "./languages-card.tsx";
import { AudienceField, MomentField } from "./new-questionnaire.tsx";
import { PreviewCard } from "./preview-card.tsx";
import type { QuestionnaireProps } from "./questionnaire-props.ts";
import { QuestionsCard } from "./questions-card.tsx";
import { questionnaireKeeper } from "./survey-calls.ts";

/** One questionnaire, saved as it is written. */
export function QuestionnaireBench(props: {
  readonly kept: KeptDocument<Questionnaire>;
  readonly onReload: () => void;
}) {
  const edited = useKeptDocument(questionnaireKeeper, props.kept);
  const { content: questionnaire, state, change } = edited;
  const parts = { questionnaire, change };
  return (
    <Page title={questionnaire.label} lead={say("surveys.bench.lead")}>
      <KeepDraft isChanged={state.kind !== "saved"} />
      <SavingNotice
        state={state}
        room="surveys"
        onRetry={edited.saveNow}
        onKeepMine={edited.keepMine}
        onReload={props.onReload}
      />
      <EssentialsCard {...parts} />
      <BurdenCard {...parts} />
      <div className="survey-bench">
        <div className="stack">
          <QuestionsCard {...parts} />
          <BankCard {...parts} />
        </div>
        <PreviewCard questionnaire={questionnaire} />
      </div>
      <LanguagesCard {...parts} />
      <FileCard id={props.kept.id} isSaved={state.kind === "saved"} label={questionnaire.label} />
    </Page>
  );
}

function EssentialsCard({ questionnaire, change }: QuestionnaireProps) {
  const { label, audience, moment } = questionnaire;
  return (
    <section className="card" aria-labelledby="survey-essentials">
      <h2 id="survey-essentials">{say("surveys.essentials")}</h2>
      <label className="field">
        <span className="label">{say("surveys.label")}</span>
        <input
          type="text"
          maxLength={120}
          defaultValue={label}
          onChange={(event) => {
            const written = event.target.value.trim();
            if (written !== "") change((current) => ({ ...current, label: written }));
          }}
        />
      </label>
      <div className="grid-2">
        <AudienceField
          value={audience}
          onChange={(chosen) => change((current) => ({ ...current, audience: chosen }))}
        />
        <MomentField
          value={moment}
          onChange={(chosen) => change((current) => ({ ...current, moment: chosen }))}
        />
      </div>
    </section>
  );
}

function FileCard(props: { readonly id: string; readonly isSaved: boolean; readonly label: string }) {
  const writing = useMutation({
    mutationFn: () => call(questionnaireRoutes.form, { parameters: { questionnaire: props.id } }),
    onSuccess: (file) => saveBlob(`${props.label}.xlsx`, file),
  });
  return (
    <section className="card" aria-labelledby="survey-file">
      <h2 id="survey-file">{say("surveys.file.title")}</h2>
      <p>{say("surveys.file.lead")}</p>
      <p>
        <button type="button" className="button" disabled={!props.isSaved} onClick={() => writing.mutate()}>
          {say("surveys.file.save")}
        </button>
      </p>
      {writing.isError ? <RefusalNotice error={writing.error} room="surveys" /> : null}
    </section>
  );
}
