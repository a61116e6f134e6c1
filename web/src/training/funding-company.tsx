import { known, unknown } from "../../../core/src/kernel/known.ts";
import { opcoOfAgreement, opcoReference } from "../../../core/src/reference/public.ts";
import type { CompanyQuestions, FundingCompany } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import {
  ChoiceField,
  DurationField,
  EurosField,
  PickField,
  TextField,
  WholeField,
  YesNoField,
} from "./fields.tsx";
import { opcoFrom } from "./payroll-offer.tsx";

interface CompanyProps {
  readonly company: FundingCompany;
  readonly questions: CompanyQuestions;
  readonly onPatch: (patch: Partial<FundingCompany>) => void;
}

/** What rules ask of the company, for the alternative on screen. */
export function FundingCompanyFields(props: CompanyProps) {
  const { company, questions, onPatch } = props;
  return (
    <div className="grid-2">
      {questions.headcount ? (
        <WholeField
          label={say("design.funding.headcount")}
          help={say("design.funding.headcountWhy")}
          most={1_000_000}
          value={company.headcount}
          onChange={(headcount) => onPatch({ headcount })}
        />
      ) : null}
      {questions.opco ? <OpcoFields {...props} /> : null}
      {questions.cpfTopUp ? <TopUpFields {...props} /> : null}
      {questions.offTimeAgreement ? <OffTimeFields {...props} /> : null}
      {questions.longerReconversion ? (
        <YesNoField
          label={say("design.funding.longer")}
          help={say("design.funding.longerWhy")}
          value={company.hasLongerReconversionAgreement}
          onChange={(hasLongerReconversionAgreement) => onPatch({ hasLongerReconversionAgreement })}
        />
      ) : null}
      {questions.dismissals ? (
        <YesNoField
          label={say("design.funding.dismissed")}
          help={say("design.funding.dismissedWhy")}
          value={company.hasDismissedLately}
          onChange={(hasDismissedLately) => onPatch({ hasDismissedLately })}
        />
      ) : null}
    </div>
  );
}

function OpcoFields({ company, onPatch }: CompanyProps) {
  const { idcc, opco } = company;
  return (
    <>
      <TextField
        label={say("design.funding.idcc")}
        help={say("design.funding.idccWhy")}
        value={idcc.known ? idcc.value : ""}
        onChange={(text) =>
          onPatch({
            idcc: text.trim() === "" ? unknown : known(text.trim()),
            ...opcoFrom(text.trim(), company),
          })
        }
      />
      <ChoiceField
        label={say("design.funding.opco")}
        help={opcoHelp(idcc)}
        value={opco}
        options={opcoReference.opcos.map(({ id, label }) => ({ value: id, text: label }))}
        onChange={(choice) => onPatch({ opco: choice.known ? known(choice.value) : unknown })}
      />
    </>
  );
}

/** What the collective agreement says of the OPCO, as surely as the table does. */
function opcoHelp(idcc: FundingCompany["idcc"]): string {
  const found = idcc.known ? opcoOfAgreement(idcc.value) : undefined;
  if (found === undefined || !idcc.known) return say("design.funding.opcoWhy");
  const key = found.isConfirmed ? "design.funding.opcoSure" : "design.funding.opcoUnsure";
  return say(key, { idcc: idcc.value, name: found.opco.label });
}

function TopUpFields({ company, onPatch }: CompanyProps) {
  const { topsUpCpf, topUpAtLeast, paysCpfParticipation } = company;
  return (
    <>
      <YesNoPick
        label={say("design.funding.topsUp")}
        help={say("design.funding.topsUpWhy")}
        value={topsUpCpf}
        onChange={(isTold) => onPatch({ topsUpCpf: isTold, ...(isTold ? {} : { topUpAtLeast: 0 }) })}
      />
      {topsUpCpf ? (
        <EurosField
          label={say("design.funding.topUpAtLeast")}
          help={say("design.funding.topUpAtLeastWhy")}
          value={topUpAtLeast === 0 ? unknown : known(topUpAtLeast)}
          onChange={(cents) => onPatch({ topUpAtLeast: cents.known ? cents.value : 0 })}
        />
      ) : (
        <YesNoPick
          label={say("design.funding.paysParticipation")}
          help={say("design.funding.paysParticipationWhy")}
          value={paysCpfParticipation}
          onChange={(isTold) => onPatch({ paysCpfParticipation: isTold })}
        />
      )}
    </>
  );
}

/** Yes, or no as long as nobody said yes. */
export function YesNoPick(props: {
  readonly label: string;
  readonly help: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <PickField
      label={props.label}
      help={props.help}
      value={props.value ? "yes" : "no"}
      options={[
        { value: "no", text: say("design.no") },
        { value: "yes", text: say("design.yes") },
      ]}
      onChange={(choice) => props.onChange(choice === "yes")}
    />
  );
}

const agreements = ["none", "collective", "individual"] as const;

function OffTimeFields({ company: { offTimeAgreement }, onPatch }: CompanyProps) {
  const set = (next: FundingCompany["offTimeAgreement"]) => onPatch({ offTimeAgreement: next });
  const usedMinutes = offTimeAgreement.kind === "none" ? 0 : offTimeAgreement.usedMinutes;
  return (
    <>
      <PickField
        label={say("design.funding.offTime")}
        help={say("design.funding.offTimeWhy")}
        value={offTimeAgreement.kind}
        options={agreements.map((value) => ({ value, text: say(`design.funding.offTime.${value}`) }))}
        onChange={(kind) => {
          if (kind === "none") return set({ kind });
          return set(
            kind === "individual" ? { kind, usedMinutes } : { kind, usedMinutes, limitMinutes: unknown },
          );
        }}
      />
      {offTimeAgreement.kind === "collective" ? (
        <DurationField
          label={say("design.funding.offTimeLimit")}
          help={say("design.funding.offTimeLimitWhy")}
          value={offTimeAgreement.limitMinutes}
          onChange={(limitMinutes) => set({ ...offTimeAgreement, limitMinutes })}
        />
      ) : null}
      {offTimeAgreement.kind === "none" ? null : (
        <DurationField
          label={say("design.funding.offTimeUsed")}
          help={say("design.funding.offTimeUsedWhy")}
          value={known(usedMinutes)}
          onChange={(used) => set({ ...offTimeAgreement, usedMinutes: used.known ? used.value : 0 })}
        />
      )}
    </>
  );
}
