import { useState } from "react";
import { type FundingProposal, fundingProposals } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { FundingLines } from "./funding-lines.tsx";
import { FundingProposals } from "./funding-proposals.tsx";
import type { FundingAnswerProps, SolvedProps } from "./funding-props.ts";
import { SharesTable } from "./funding-shares.tsx";
import { BlockedSchemes, ForbiddenDesign, OpenSchemes } from "./funding-shut.tsx";
import { goTo } from "./go-to.ts";
import { writeSchemes } from "./write-funding.ts";
import { writeAlternative } from "./write-names.ts";

/** Who may pay for the alternative on screen, or which rule forbids it. */
export function FundingAnswerCard(props: FundingAnswerProps) {
  const { answer } = props;
  if (answer.state === "unknownAlternative") return null;
  if (answer.state === "infeasible") return <ForbiddenDesign {...props} blocking={answer.blocking} />;
  return <SolvedCard {...props} answer={answer} />;
}

function SolvedCard(props: SolvedProps) {
  const { answer, design, alternative } = props;
  const proposals = fundingProposals(answer);
  const [asked, setAsked] = useState("");
  const shown = proposals.find((each) => keyOfProposal(each) === asked) ?? proposals[0];
  if (shown === undefined) throw new Error("invalid answer; the best combination must be there");
  return (
    <>
      <section className="card" aria-labelledby="funding-answer">
        <h3 id="funding-answer" tabIndex={-1}>
          {say("design.funding.answer", { name: writeAlternative(design, alternative.id) })}
        </h3>
        <AnswerNotes {...props} />
        <FundingProposals
          answer={answer}
          proposals={proposals}
          shown={shown}
          onShow={(proposal) => {
            setAsked(keyOfProposal(proposal));
            goTo("funding-shares");
          }}
        />
      </section>
      <section className="card" aria-labelledby="funding-shares">
        <h3 id="funding-shares" tabIndex={-1}>
          {say("design.funding.shares", { name: writeSchemes(shown.combination.schemes) })}
        </h3>
        <SharesTable {...props} combination={shown.combination} />
        <FundingLines {...props} combination={shown.combination} />
      </section>
      <OpenSchemes {...props} />
      <BlockedSchemes {...props} />
    </>
  );
}

/** What to know before reading the figures. */
function AnswerNotes({ answer, onView }: SolvedProps) {
  const paysNothing = answer.combinations.every(({ schemes }) => schemes.length === 0);
  return (
    <>
      {answer.cost.isComplete ? null : (
        <div className="notice unsure">
          <p>{say("design.funding.incomplete")}</p>
          <p>
            <button type="button" className="button" onClick={() => onView("couts")}>
              {say("design.funding.toCosts")}
            </button>
          </p>
        </div>
      )}
      {paysNothing ? <p>{say("design.funding.nothing")}</p> : null}
      {answer.isCut ? <p className="soft">{say("design.funding.cut")}</p> : null}
      {answer.isExhaustive ? null : <p className="soft">{say("design.funding.partial")}</p>}
    </>
  );
}

/** Several sets of schemes may leave the same to pay: the set is part of the name. */
function keyOfProposal({ combination: { schemes, remaining, byPeople } }: FundingProposal): string {
  return JSON.stringify([schemes, remaining, byPeople]);
}
