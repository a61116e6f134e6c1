import type { Day } from "../../../core/src/kernel/calendar.ts";
import { historyOf, isStale, type Rulebook, type RuleStep } from "../../../core/src/reference/public.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say, sayOr } from "../words/say.ts";
import { RuleLink } from "./rule-link.tsx";

const tones = { met: "pill in", notMet: "pill stop", notKnown: "pill unknown", told: "pill" } as const;

/** The steps of a computation: what each decides, under which article, and whether its row is to be checked. */
export function RuleSteps(props: {
  readonly steps: readonly RuleStep[];
  readonly book: Rulebook;
  readonly today: Day;
}) {
  return (
    <ol className="bare rule-steps">
      {props.steps.map((step, rank) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps are read in their order and never moved
        <Step key={rank} {...props} step={step} />
      ))}
    </ol>
  );
}

function Step({
  step,
  book,
  today,
}: {
  readonly step: RuleStep;
  readonly book: Rulebook;
  readonly today: Day;
}) {
  const { rule, validFrom, outcome, sentence, article, isUncertain } = step;
  const row = historyOf(book, rule).find((each) => each.validFrom === validFrom);
  const isToCheck = row !== undefined && isStale(row.checkedOn, today);
  return (
    <li>
      <p>
        <span className={tones[outcome]}>{say(`design.funding.outcome.${outcome}`)}</span>{" "}
        {sayOr(sentence.key, "design.funding.readRule", sentence.values)}
      </p>
      <p className="small soft">
        {article === "" ? null : `${frenchSpaces(article)} · `}
        {row === undefined ? null : <RuleLink rule={rule}>{frenchSpaces(row.title)}</RuleLink>}{" "}
        {isUncertain ? <span className="pill unknown">{say("design.funding.uncertain")}</span> : null}{" "}
        {isToCheck ? <span className="pill unknown">{say("design.funding.toCheck")}</span> : null}
      </p>
    </li>
  );
}
