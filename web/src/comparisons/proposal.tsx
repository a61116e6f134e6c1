import type {
  ImpossibleComparison,
  ProposedComparison,
  StartFact,
} from "../../../core/src/comparisons/public.ts";
import { Balance } from "../evaluation/balance.tsx";
import { ArrivalHeading } from "../parts/arrival-heading.tsx";
import { Notice } from "../parts/notice.tsx";
import { writeMonth, writeNumber } from "../words/format.ts";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { nameFacts } from "./name-facts.ts";

type ProposalAnswer =
  | { readonly kind: "proposed"; readonly comparison: ProposedComparison }
  | { readonly kind: "impossible"; readonly reason: ImpossibleComparison };

/** Who would be compared with whom, and how alike they start; no outcome is on this screen, nor was it sent. */
export function Proposal(props: {
  readonly proposal: ProposalAnswer;
  readonly isBusy: boolean;
  readonly onFix: (look: boolean) => void;
}) {
  const { proposal, isBusy, onFix } = props;
  if (proposal.kind === "impossible") {
    const { reading, aside } = proposal.reason;
    return (
      <div className="stack">
        <ArrivalHeading>{say("comparisons.impossible")}</ArrivalHeading>
        <Notice tone="unsure">{frenchSpaces(reading.fr)}</Notice>
        <Aside aside={aside} />
      </div>
    );
  }
  const { comparison } = proposal;
  return (
    <div className="stack">
      <ArrivalHeading>{say("comparisons.proposed")}</ArrivalHeading>
      <Standing comparison={comparison} />
      <p>
        {say("comparisons.described", {
          month: writeMonth(comparison.design.describedIn),
          readIn: writeMonth(comparison.readIn),
        })}
      </p>
      {comparison.isAfterSeen ? <Notice tone="unsure">{say("comparisons.afterSeenWarning")}</Notice> : null}
      {comparison.promised.known && comparison.promised.value !== comparison.rule ? (
        <Notice tone="unsure">
          {say("comparisons.otherRule", { rule: say(`guide.comparison.${comparison.promised.value}`) })}
        </Notice>
      ) : null}
      <Balance rows={comparison.balance} />
      <Cautions caveats={comparison.design.caveats} />
      <p className="soft">{say("comparisons.fixHelp")}</p>
      <div className="row">
        <button type="button" className="button primary" disabled={isBusy} onClick={() => onFix(true)}>
          {say("comparisons.fixAndLook")}
        </button>
        <button type="button" className="button" disabled={isBusy} onClick={() => onFix(false)}>
          {say("comparisons.fix")}
        </button>
      </div>
    </div>
  );
}

/** The people on each side, those left out, and what is held alike. */
export function Standing(props: {
  readonly comparison: Pick<ProposedComparison, "people" | "aside" | "design">;
}) {
  const { people, aside, design } = props.comparison;
  const facts = (key: "exact" | "covariates" | "untold", list: readonly StartFact[]) =>
    list.length === 0 ? null : <li>{say(`comparisons.${key}`, { facts: nameFacts(list) })}</li>;
  return (
    <>
      <p>{say("comparisons.sides", people)}</p>
      <ul>
        {facts("exact", design.exact)}
        {facts("covariates", design.covariates)}
        {facts("untold", design.untold)}
      </ul>
      {design.detectable === undefined ? null : (
        <p>
          {say("comparisons.detectable", { gap: writeNumber(design.detectable.inStandardDeviations, 2) })}
        </p>
      )}
      <Aside aside={aside} />
    </>
  );
}

function Aside({ aside }: { readonly aside: ProposedComparison["aside"] }) {
  if (aside.length === 0) return null;
  return (
    <div className="small">
      <p>{say("comparisons.aside")}</p>
      <ul>
        {aside.map(({ reason, trained, compared }) => (
          <li key={reason}>{say(`comparisons.aside.${reason}`, { people: trained + compared })}</li>
        ))}
      </ul>
    </div>
  );
}

/** What must be read before a figure is quoted. */
export function Cautions({ caveats }: { readonly caveats: ProposedComparison["design"]["caveats"] }) {
  if (caveats.length === 0) return null;
  return (
    <div className="small">
      <p>{say("comparisons.cautions")}</p>
      <ul>
        {caveats.map(({ code, reading }) => (
          <li key={`${code} ${reading.fr}`}>{frenchSpaces(reading.fr)}</li>
        ))}
      </ul>
    </div>
  );
}
