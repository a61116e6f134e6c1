import type {
  FundingCombination,
  FundingMerit,
  FundingProposal,
  SolvedFunding,
} from "../../../core/src/training/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { writeCount } from "../words/format.ts";
import { say } from "../words/say.ts";
import { writeCents, writeTotal } from "./write-amounts.ts";
import { writePayer, writeSchemes } from "./write-funding.ts";

interface ProposalsProps {
  readonly answer: SolvedFunding;
  readonly proposals: readonly FundingProposal[];
  readonly shown: FundingProposal;
  readonly onShow: (proposal: FundingProposal) => void;
}

/** The proposals that have a merit of their own side by side, then the others that nothing beats. */
export function FundingProposals(props: ProposalsProps) {
  const { proposals, shown } = props;
  const named = proposals.filter((each) => meritsOf(each).length > 0);
  const others = proposals.filter((each) => !named.includes(each));
  return (
    <>
      <ul className="bare proposals">
        {named.map((proposal) => (
          <li key={proposal.merits.join(" ")} className={proposal === shown ? "proposal shown" : "proposal"}>
            <ProposalCard {...props} proposal={proposal} />
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : <OtherProposals {...props} proposals={others} />}
    </>
  );
}

interface ProposalProps extends ProposalsProps {
  readonly proposal: FundingProposal;
}

function ProposalCard(props: ProposalProps) {
  const { answer, proposal } = props;
  const { combination } = proposal;
  const { remaining, byPeople, schemes } = combination;
  const unsure = remaining.certain - remaining.ifConfirmed;
  const write = (cents: number) => writeRemaining(answer, cents);
  return (
    <>
      <h4>
        {meritsOf(proposal).map((merit) => (
          <span key={merit}>{say(`design.funding.merit.${merit}`)}</span>
        ))}
      </h4>
      <p>
        {say("design.funding.remaining")} <strong className="amount">{write(remaining.certain)}</strong>{" "}
        <span className="soft">
          {say("design.funding.ofCost", { cost: writeTotal(answer.cost, writeCents) })}
        </span>
      </p>
      <ul>
        <li>{say("design.funding.byCompany", { amount: write(remaining.certain - byPeople) })}</li>
        {byPeople === 0 ? null : <li>{say("design.funding.byPeople", { amount: writeCents(byPeople) })}</li>}
        <li>
          {say("design.funding.files", { count: schemes.length })}
          {schemes.length === 0 ? null : ` : ${writeSchemes(schemes)}`}
        </li>
      </ul>
      {unsure === 0 ? null : (
        <div className="unsure-money">
          <p>
            {say("design.funding.unsure", { amount: writeCents(unsure) })}{" "}
            <span className="soft">({unsurePayers(combination)})</span>
          </p>
          <p>{say("design.funding.unsureLeft", { amount: write(remaining.ifConfirmed) })}</p>
        </div>
      )}
      <ShowButton {...props} />
    </>
  );
}

function ShowButton({ proposal, shown, onShow }: ProposalProps) {
  const isShown = proposal === shown;
  const name = meritsOf(proposal)
    .map((merit) => say(`design.funding.merit.${merit}`))
    .join(", ");
  return (
    <p className="foot">
      <button
        type="button"
        className={isShown ? "button primary" : "button"}
        aria-pressed={isShown}
        onClick={() => onShow(proposal)}
      >
        {say("design.funding.see")} <span className="visually-hidden">{name}</span>
      </button>
    </p>
  );
}

function OtherProposals(props: ProposalsProps) {
  const { answer, proposals, shown, onShow } = props;
  const title = say("design.funding.rest");
  return (
    <ScrollTable label={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("design.funding.schemes")}</th>
            <th scope="col">{say("design.funding.remaining")}</th>
            <th scope="col">{say("design.funding.fileCount")}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map((proposal) => {
            const { schemes, remaining } = proposal.combination;
            const name = writeSchemes(schemes);
            return (
              <tr key={name}>
                <th scope="row">
                  <button
                    type="button"
                    className="button quiet"
                    aria-pressed={proposal === shown}
                    onClick={() => onShow(proposal)}
                  >
                    {name} <span className="visually-hidden">{say("design.funding.see")}</span>
                  </button>
                </th>
                <td>{writeRemaining(answer, remaining.certain)}</td>
                <td>{writeCount(schemes.length)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** What a proposal is best at; nothing when it is only that no other beats it on both. */
function meritsOf({ merits }: FundingProposal): readonly Exclude<FundingMerit, "front">[] {
  return merits.filter((merit) => merit !== "front");
}

/** What is left to pay is a least amount as long as a part of the cost is not known. */
function writeRemaining({ cost }: SolvedFunding, cents: number): string {
  return writeTotal({ atLeast: cents, isComplete: cost.isComplete }, writeCents);
}

function unsurePayers({ lines }: FundingCombination): string {
  const payers = new Set(lines.filter(({ isCertain }) => !isCertain).map(({ payer }) => payer));
  return [...payers].map(writePayer).join(", ");
}
