import { known, unknown } from "../../../core/src/kernel/known.ts";
import { blocksToCertify, certifications, companyQuestions } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { certifyBlock, patchCompany } from "./edit-funding.ts";
import { ChoiceField } from "./fields.tsx";
import { FundingCompanyFields } from "./funding-company.tsx";
import { FundingPeople } from "./funding-people.tsx";
import type { FundingFactsProps } from "./funding-props.ts";
import { PayrollOffer } from "./payroll-offer.tsx";
import { writeBlock } from "./write-names.ts";

/** What rules ask for and neither the design nor payroll tells; nothing that no rule would read. */
export function FundingFactsCard(props: FundingFactsProps) {
  const { design, alternative, change } = props;
  const questions = companyQuestions(design, alternative);
  const { company } = design.fundingFacts;
  return (
    <section className="card" aria-labelledby="funding-facts">
      <h3 id="funding-facts">{say("design.funding.facts")}</h3>
      <p className="soft">{say("design.funding.factsLead")}</p>
      <section className="stack" aria-labelledby="funding-company">
        <h4 id="funding-company" tabIndex={-1}>
          {say("design.funding.company")}
        </h4>
        <PayrollOffer
          company={company}
          isHeadcountAsked={questions.headcount}
          onTake={(facts) => change((current) => patchCompany(current, facts))}
        >
          {(key) => (
            <FundingCompanyFields
              key={key}
              company={company}
              questions={questions}
              onPatch={(patch) => change((current) => patchCompany(current, patch))}
            />
          )}
        </PayrollOffer>
      </section>
      <Certifications {...props} />
      <FundingPeople {...props} />
    </section>
  );
}

function Certifications({ design, alternative, change }: FundingFactsProps) {
  const blocks = blocksToCertify(design, alternative);
  if (blocks.length === 0) return null;
  const told = new Map(design.fundingFacts.blocks.map((each) => [each.block, each.certification]));
  return (
    <section className="stack" aria-labelledby="funding-blocks">
      <h4 id="funding-blocks">{say("design.funding.blocks")}</h4>
      <p className="soft small">{say("design.funding.blocksWhy")}</p>
      <div className="grid-2">
        {blocks.map((block) => (
          <ChoiceField
            key={block.id}
            label={writeBlock(block)}
            value={told.get(block.id) ?? unknown}
            options={certifications.map((value) => ({
              value,
              text: say(`design.funding.certification.${value}`),
            }))}
            onChange={(choice) =>
              change((current) =>
                certifyBlock(current, block.id, choice.known ? known(choice.value) : unknown),
              )
            }
          />
        ))}
      </div>
    </section>
  );
}
