import { useState } from "react";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { poeiModes } from "../../../core/src/reference/public.ts";
import type { PersonFacts } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { ChoiceField, DurationField, WholeField } from "./fields.tsx";

type Hiring = PersonFacts["hiring"];
type HostContract = PersonFacts["reconversion"]["hostContract"];

/** What is planned for people to be hired: an individual preparation, a collective one, the contract after. */
export function HiringFields(props: {
  readonly hiring: Hiring;
  readonly onChange: (hiring: Hiring) => void;
}) {
  const { hiring, onChange } = props;
  return (
    <>
      <ChoiceField
        label={say("design.funding.poeiMode")}
        help={say("design.funding.poeiModeWhy")}
        value={hiring.poeiMode}
        options={poeiModes.map((value) => ({ value, text: say(`design.funding.poeiMode.${value}`) }))}
        onChange={(poeiMode) => onChange({ ...hiring, poeiMode })}
      />
      {hiring.poeiMode.known ? (
        <WholeField
          label={say("design.funding.months")}
          help={say("design.funding.monthsWhy")}
          most={120}
          value={hiring.months}
          onChange={(months) => onChange({ ...hiring, months })}
        />
      ) : null}
      <DurationField
        label={say("design.funding.immersion")}
        help={say("design.funding.immersionWhy")}
        value={hiring.immersionMinutes}
        onChange={(immersionMinutes) => onChange({ ...hiring, immersionMinutes })}
      />
      <ContractAfterFields
        contract={hiring.contract}
        onChange={(contract) => onChange({ ...hiring, contract })}
      />
    </>
  );
}

const contractKinds = [
  "permanent",
  "fixedTerm",
  "agency",
  "seasonal",
  "apprenticeship",
  "professionalization",
] as const;
type ContractKind = (typeof contractKinds)[number];

/** A contract that ends is not known until its months are; the kind already chosen is kept on screen. */
function ContractAfterFields(props: {
  readonly contract: Hiring["contract"];
  readonly onChange: (contract: Hiring["contract"]) => void;
}) {
  const { contract, onChange } = props;
  const [kind, setKind] = useState<Known<ContractKind>>(
    contract.known ? known(contract.value.kind) : unknown,
  );
  const months = contract.known && "months" in contract.value ? known(contract.value.months) : unknown;
  const mayBeOpen = kind.known && (kind.value === "apprenticeship" || kind.value === "professionalization");
  const tell = (chosen: Known<ContractKind>, length: Known<number>) => {
    setKind(chosen);
    onChange(chosen.known ? contractOf(chosen.value, length) : unknown);
  };
  return (
    <>
      <ChoiceField
        label={say("design.funding.contract")}
        help={say("design.funding.contractWhy")}
        value={kind}
        options={contractKinds.map((value) => ({ value, text: say(`design.funding.contract.${value}`) }))}
        onChange={(chosen) => tell(chosen, months)}
      />
      {kind.known && kind.value !== "permanent" ? (
        <WholeField
          label={say("design.funding.contractMonths")}
          help={say(mayBeOpen ? "design.funding.contractMonthsOpen" : "design.funding.contractMonthsWhy")}
          most={120}
          value={months}
          onChange={(length) => tell(kind, length)}
        />
      ) : null}
    </>
  );
}

function contractOf(kind: ContractKind, months: Known<number>): Hiring["contract"] {
  if (kind === "permanent") return known({ kind });
  if (months.known) return known({ kind, months: months.value });
  return kind === "apprenticeship" || kind === "professionalization" ? known({ kind }) : unknown;
}

const hostKinds = ["permanent", "fixedTerm"] as const;

/** The contract with the host company, at the end of an external reconversion. */
export function HostContractField(props: {
  readonly contract: HostContract;
  readonly onChange: (contract: HostContract) => void;
}) {
  const { contract, onChange } = props;
  const [kind, setKind] = useState<Known<(typeof hostKinds)[number]>>(
    contract.known ? known(contract.value.kind) : unknown,
  );
  const months =
    contract.known && contract.value.kind === "fixedTerm" ? known(contract.value.months) : unknown;
  return (
    <>
      <ChoiceField
        label={say("design.funding.host")}
        help={say("design.funding.hostWhy")}
        value={kind}
        options={hostKinds.map((value) => ({ value, text: say(`design.funding.contract.${value}`) }))}
        onChange={(chosen) => {
          setKind(chosen);
          onChange(chosen.known && chosen.value === "permanent" ? known({ kind: "permanent" }) : unknown);
        }}
      />
      {kind.known && kind.value === "fixedTerm" ? (
        <WholeField
          label={say("design.funding.contractMonths")}
          help={say("design.funding.contractMonthsWhy")}
          most={120}
          value={months}
          onChange={(length) =>
            onChange(length.known ? known({ kind: "fixedTerm", months: length.value }) : unknown)
          }
        />
      ) : null}
    </>
  );
}
