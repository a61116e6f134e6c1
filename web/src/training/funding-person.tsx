import { reconversionAims, workStudyLengths } from "../../../core/src/reference/public.ts";
import {
  type Alternative,
  type PersonFacts,
  personQuestions,
  type TrainingDesign,
  traineeStatuses,
} from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import {
  ChecksField,
  ChoiceField,
  DurationField,
  EurosField,
  PickField,
  WholeField,
  YesNoField,
} from "./fields.tsx";
import { YesNoPick } from "./funding-company.tsx";
import { HiringFields, HostContractField } from "./funding-hiring.tsx";

interface PersonProps {
  readonly design: TrainingDesign;
  readonly alternative: Alternative;
  readonly facts: PersonFacts;
  readonly onChange: (facts: PersonFacts) => void;
}

/** What rules ask of people: a scheme shows its questions once something said that it may be theirs. */
export function PersonFields(props: PersonProps) {
  const { design, alternative, facts, onChange } = props;
  const questions = personQuestions(design, alternative, facts);
  return (
    <div className="stack">
      <div className="grid-2">
        <ChoiceField
          label={say("design.funding.status")}
          help={say("design.funding.statusWhy")}
          value={facts.status}
          options={traineeStatuses.map((value) => ({ value, text: say(`design.funding.status.${value}`) }))}
          onChange={(status) => onChange({ ...facts, status })}
        />
        {questions.cpf ? (
          <YesNoPick
            label={say("design.funding.cpf")}
            help={say("design.funding.cpfWhy")}
            value={facts.cpf.consents}
            onChange={(consents) => onChange({ ...facts, cpf: { ...facts.cpf, consents } })}
          />
        ) : null}
        {questions.cpfAmount ? <CpfFields {...props} /> : null}
        {questions.reconversionAim ? (
          <ChoiceField
            label={say("design.funding.aim")}
            help={say("design.funding.aimWhy")}
            value={facts.reconversion.aim}
            options={reconversionAims.map((value) => ({ value, text: say(`design.funding.aim.${value}`) }))}
            onChange={(aim) => onChange({ ...facts, reconversion: { ...facts.reconversion, aim } })}
          />
        ) : null}
        {questions.reconversion ? <ReconversionFields {...props} /> : null}
        {questions.hiring ? (
          <HiringFields hiring={facts.hiring} onChange={(hiring) => onChange({ ...facts, hiring })} />
        ) : null}
        {questions.workStudy ? <WorkStudyFields {...props} /> : null}
      </div>
    </div>
  );
}

/** The other exemptions follow from what is already told. */
const exemptions = ["preventionPoints", "accidentTopUp"] as const;

function CpfFields({ facts, onChange }: PersonProps) {
  const { cpf } = facts;
  return (
    <>
      <EurosField
        label={say("design.funding.cpfPlanned")}
        help={say("design.funding.cpfPlannedWhy")}
        value={cpf.planned}
        onChange={(planned) => onChange({ ...facts, cpf: { ...cpf, planned } })}
      />
      <ChecksField
        label={say("design.funding.exemptions")}
        help={say("design.funding.exemptionsWhy")}
        value={exemptions.filter((each) => cpf.exemptions.includes(each))}
        options={exemptions.map((value) => ({ value, text: say(`design.funding.exemption.${value}`) }))}
        onChange={(chosen) => onChange({ ...facts, cpf: { ...cpf, exemptions: chosen } })}
      />
    </>
  );
}

function ReconversionFields({ facts, onChange }: PersonProps) {
  const { reconversion } = facts;
  const patch = (next: Partial<PersonFacts["reconversion"]>) =>
    onChange({ ...facts, reconversion: { ...reconversion, ...next } });
  return (
    <>
      <YesNoPick
        label={say("design.funding.isVae")}
        help={say("design.funding.isVaeWhy")}
        value={reconversion.isVae}
        onChange={(isVae) => patch({ isVae })}
      />
      <WholeField
        label={say("design.funding.months")}
        help={say("design.funding.monthsWhy")}
        most={120}
        value={reconversion.months}
        onChange={(months) => patch({ months })}
      />
      <PickField
        label={say("design.funding.place")}
        help={say("design.funding.placeWhy")}
        value={reconversion.isInternal ? "internal" : "external"}
        options={(["internal", "external"] as const).map((value) => ({
          value,
          text: say(`design.funding.place.${value}`),
        }))}
        onChange={(place) => patch({ isInternal: place === "internal" })}
      />
      {reconversion.isInternal ? (
        <YesNoField
          label={say("design.funding.written")}
          help={say("design.funding.writtenWhy")}
          value={reconversion.hasWrittenAgreement}
          onChange={(hasWrittenAgreement) => patch({ hasWrittenAgreement })}
        />
      ) : (
        <HostContractField
          contract={reconversion.hostContract}
          onChange={(hostContract) => patch({ hostContract })}
        />
      )}
    </>
  );
}

function WorkStudyFields({ facts, onChange }: PersonProps) {
  const { workStudy } = facts;
  const patch = (next: Partial<PersonFacts["workStudy"]>) =>
    onChange({ ...facts, workStudy: { ...workStudy, ...next } });
  return (
    <>
      <PickField
        label={say("design.funding.length")}
        help={say("design.funding.lengthWhy")}
        value={workStudy.length}
        options={workStudyLengths.map((value) => ({ value, text: say(`design.funding.length.${value}`) }))}
        onChange={(length) => patch({ length })}
      />
      <WholeField
        label={say("design.funding.months")}
        help={say("design.funding.monthsWhy")}
        most={120}
        value={workStudy.months}
        onChange={(months) => patch({ months })}
      />
      <DurationField
        label={say("design.funding.contractTime")}
        help={say("design.funding.contractTimeWhy")}
        value={workStudy.contractMinutes}
        onChange={(contractMinutes) => patch({ contractMinutes })}
      />
    </>
  );
}
