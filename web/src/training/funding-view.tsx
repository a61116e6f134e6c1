import { fundingDay } from "../../../core/src/training/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { Notice } from "../parts/notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AlternativePick } from "./alternative-pick.tsx";
import { FundingAnswerCard } from "./funding-answer.tsx";
import { FundingCompare } from "./funding-compare.tsx";
import { FundingFactsCard } from "./funding-facts.tsx";
import { useFunding } from "./use-funding.ts";
import { useRulebook } from "./use-rulebook.ts";
import { useVeil } from "./veil.ts";
import type { ViewProps } from "./view-props.ts";

/** Who may pay what for an alternative, from the facts that the rules ask for and nobody told yet. */
export function FundingView(props: ViewProps) {
  // Who may pay what rests on wages and on what each said of their account: half of it would be a false answer.
  return useVeil().hidden.length === 0 ? (
    <ShownFunding {...props} />
  ) : (
    <Notice>
      <p>{say("design.veil.funding")}</p>
    </Notice>
  );
}

function ShownFunding(props: ViewProps) {
  const { design, alternative, onView } = props;
  const book = useRulebook();
  const today = browserToday();
  const day = fundingDay(design, today);
  const { answers, isLate } = useFunding(design, book, day);
  if (alternative === undefined) return null;
  const answer = answers.get(alternative.id);
  return (
    <>
      <p>{say("design.funding.lead", { day: writeDay(day) })}</p>
      <AlternativePick {...props} />
      {alternative.blocks.length === 0 ? (
        <section className="notice">
          <p>{say("design.funding.noBlock")}</p>
          <p>
            <button type="button" className="button" onClick={() => onView("parcours")}>
              {say("design.funding.toCanvas")}
            </button>
          </p>
        </section>
      ) : (
        <>
          <FundingFactsCard {...props} alternative={alternative} />
          <p role="status">{isLate ? say("design.funding.loading") : ""}</p>
          {answer === undefined ? null : (
            <FundingAnswerCard
              key={alternative.id}
              {...props}
              alternative={alternative}
              answer={answer}
              rules={{ book, today }}
            />
          )}
        </>
      )}
      <FundingCompare design={design} answers={answers} />
    </>
  );
}
