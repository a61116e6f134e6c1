import type { AfestProof, Block, TrainingDesign } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { blocksOf, patchBlock } from "./edit-design.ts";
import { ChecksField, DayField, LongTextField, PickField } from "./fields.tsx";
import type { ViewProps } from "./view-props.ts";
import { writeTrainer } from "./write-names.ts";

type Afest = Block["afest"];
type Written = Afest["workAnalysis"];

interface ProofProps extends ViewProps {
  readonly block: Block;
  readonly component: AfestProof["component"];
  readonly onAfest: (next: Partial<Afest>) => void;
}

/** What is written down for one of the four proofs. */
export function AfestProofFields(props: ProofProps) {
  switch (props.component) {
    case "workAnalysis":
      return <AnalysisFields {...props} />;
    case "trainer":
      return <TrainerFields {...props} />;
    case "reflection":
    case "assessment":
      return <EvidenceFields {...props} of={props.component} />;
  }
}

function AnalysisFields(props: ProofProps) {
  const { design, block, change, onAfest } = props;
  const { workAnalysis, adaptation } = block.afest;
  const patch = (next: Partial<Written>) => onAfest({ workAnalysis: { ...workAnalysis, ...next } });
  return (
    <>
      <ChecksField
        label={say("design.afest.situations")}
        value={block.situations}
        options={design.situations.map(({ id, words }) => ({
          value: id,
          text: words.trim() || say("design.situation.unnamed"),
        }))}
        onChange={(situations) => change((current) => patchBlock(current, block.id, { situations }))}
      />
      <div className="grid-2">
        <LongTextField
          label={say("design.afest.analysis")}
          value={workAnalysis.words}
          onChange={(words) => patch({ words })}
        />
        <LongTextField
          label={say("design.afest.adaptation")}
          help={say("design.afest.adaptationHelp")}
          value={adaptation}
          onChange={(words) => onAfest({ adaptation: words })}
        />
        <DayField
          label={say("design.afest.analysisDay")}
          value={workAnalysis.day}
          onChange={(day) => patch({ day })}
        />
      </div>
      <EvidenceFields {...props} of="workAnalysis" />
    </>
  );
}

function TrainerFields(props: ProofProps) {
  const { design, block, onAfest, onView } = props;
  const { trainer, trainerNaming } = block.afest;
  const patch = (next: Partial<Written>) => onAfest({ trainerNaming: { ...trainerNaming, ...next } });
  return (
    <>
      <div className="grid-2">
        <PickField
          label={say("design.afest.trainer")}
          value={design.trainers.some(({ id }) => id === trainer) ? trainer : ""}
          options={[
            { value: "", text: say("design.trainer.nobody") },
            ...design.trainers.map((each) => ({ value: each.id, text: writeTrainer(each) })),
          ]}
          onChange={(id) => onAfest({ trainer: id })}
        />
        <DayField
          label={say("design.afest.namingDay")}
          value={trainerNaming.day}
          onChange={(day) => patch({ day })}
        />
        <LongTextField
          label={say("design.afest.competence")}
          value={trainerNaming.words}
          onChange={(words) => patch({ words })}
        />
      </div>
      {design.trainers.length > 0 ? null : (
        <p>
          <button type="button" className="button" onClick={() => onView("personnes")}>
            {say("design.afest.toTrainers")}
          </button>
        </p>
      )}
      <EvidenceFields {...props} of="trainerNaming" />
    </>
  );
}

type ProofName = "workAnalysis" | "trainerNaming" | "reflection" | "assessment";

function attachTo(
  design: TrainingDesign,
  id: string,
  of: ProofName,
  attachments: readonly string[],
): TrainingDesign {
  const afest = blocksOf(design).find((block) => block.id === id)?.afest;
  if (afest === undefined) return design;
  return patchBlock(design, id, { afest: { ...afest, [of]: { ...afest[of], attachments } } });
}

function EvidenceFields(props: ProofProps & { readonly of: ProofName }) {
  const { block, of, onAfest } = props;
  const proof = block.afest[of];
  const patch = (next: Partial<Written>) => onAfest({ [of]: { ...proof, ...next } });
  return (
    <>
      <LongTextField
        label={say("design.afest.evidence")}
        help={say("design.afest.evidenceHelp")}
        value={proof.evidence}
        onChange={(evidence) => patch({ evidence })}
      />
      <AttachmentList
        {...props}
        of={say(`training.afest.component.${props.component}`)}
        attached={proof.attachments}
        canAdd={proof.attachments.length < 40}
        attach={(current, attachments) => attachTo(current, block.id, of, attachments)}
      />
    </>
  );
}
