import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { known } from "../../../core/src/kernel/known.ts";
import { opcoOfAgreement } from "../../../core/src/reference/public.ts";
import type { FundingCompany } from "../../../core/src/training/public.ts";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { goTo } from "./go-to.ts";
import { type PayrollCompany, useTrainingHome } from "./training-home.ts";

/**
 * What payroll knows of the company, to be taken in one gesture by who may see it: the fields that would ask it again
 * wait behind. `children` is given a new key when the facts were taken, since fields keep what was typed.
 */
export function PayrollOffer(props: {
  readonly company: FundingCompany;
  readonly isHeadcountAsked: boolean;
  readonly onTake: (facts: Partial<FundingCompany>) => void;
  readonly children: (key: string) => ReactNode;
}) {
  const { company, isHeadcountAsked, onTake, children } = props;
  const payroll = usePayrollCompany();
  const [state, setState] = useState<"offered" | "taken" | "refused">("offered");
  const facts = payroll === undefined ? undefined : factsNotTold(payroll, company, isHeadcountAsked);
  if (payroll === undefined || facts === undefined || state !== "offered") {
    return (
      <>
        <p role="status">{state === "taken" ? say("design.funding.payrollTaken") : ""}</p>
        {children(state)}
      </>
    );
  }
  return (
    <section className="notice" aria-label={say("design.funding.payroll")}>
      <p>
        <strong>{say("design.funding.payroll")}</strong>
      </p>
      <ul>
        {facts.headcount === undefined ? null : (
          <li>
            {say("design.funding.payrollCount", {
              count: payroll.headcount,
              month: writeMonth(payroll.month),
            })}
          </li>
        )}
        {facts.idcc === undefined ? null : (
          <li>{say("design.funding.payrollAgreement", { idcc: payroll.idcc ?? "" })}</li>
        )}
      </ul>
      <p className="small">{say("design.funding.payrollSeen")}</p>
      <p className="row">
        <button
          type="button"
          className="button primary"
          onClick={() => {
            onTake(facts);
            setState("taken");
            goTo("funding-company");
          }}
        >
          {say("design.funding.payrollTake")}
        </button>
        <button
          type="button"
          className="button quiet"
          onClick={() => {
            setState("refused");
            goTo("funding-company");
          }}
        >
          {say("design.funding.payrollOther")}
        </button>
      </p>
    </section>
  );
}

/** Nothing where there is no payroll, or where this person may not see it. */
function usePayrollCompany(): PayrollCompany | undefined {
  const home = useTrainingHome();
  return useQuery({
    queryKey: ["payroll-company"],
    enabled: home.payrollCompany !== undefined,
    queryFn: ({ signal }) => home.payrollCompany?.(signal) ?? Promise.reject(new Error("no payroll here")),
  }).data;
}

/** What payroll tells and nobody told yet; nothing when there is no such thing. */
function factsNotTold(
  { headcount, idcc }: PayrollCompany,
  company: FundingCompany,
  isHeadcountAsked: boolean,
): Partial<FundingCompany> | undefined {
  const people = company.headcount.known || !isHeadcountAsked ? {} : { headcount: known(headcount) };
  const agreement =
    company.idcc.known || idcc === undefined ? {} : { idcc: known(idcc), ...opcoFrom(idcc, company) };
  const facts = { ...people, ...agreement };
  return Object.keys(facts).length === 0 ? undefined : facts;
}

/** The OPCO of an agreement, when the table is sure of it and nobody said another. */
export function opcoFrom(idcc: string, company: FundingCompany): Partial<FundingCompany> {
  const found = opcoOfAgreement(idcc);
  return found?.isConfirmed === true && !company.opco.known ? { opco: known(found.opco.id) } : {};
}
