import { Link } from "@tanstack/react-router";
import type { BlockedScheme, OpenScheme, TrainingDesign } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { peopleApart } from "./edit-funding.ts";
import type { FundingAnswerProps, SolvedProps } from "./funding-props.ts";
import { goTo } from "./go-to.ts";
import { RuleSteps } from "./rule-steps.tsx";
import { useTrainingHome } from "./training-home.ts";
import {
  keyOfBlocked,
  writeBlocks,
  writeChange,
  writeGroup,
  writeOpco,
  writePayer,
} from "./write-funding.ts";

/** Schemes that might pay once a row is written, a person says, a question is answered. */
export function OpenSchemes({ answer, design }: SolvedProps) {
  if (answer.open.length === 0) return null;
  return (
    <section className="card" aria-labelledby="funding-open">
      <h3 id="funding-open">{say("design.funding.open")}</h3>
      <p className="soft">{say("design.funding.openLead")}</p>
      <ul className="bare stack">
        {answer.open.map((open) => (
          <li key={`${open.scheme} ${open.group} ${open.rule}`} className="line stack">
            <h4>{writePayer(open.scheme)}</h4>
            <About design={design} answer={answer} group={open.group} blocks={[]} />
            <p>{tellWait(design, open)}</p>
            <WaitAct design={design} open={open} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The OPCO is who to ask, except for what others pay. */
function tellWait(design: TrainingDesign, { waitsFor, scheme }: OpenScheme): string {
  if (waitsFor !== "row") return say(`design.funding.waits.${waitsFor}`);
  const opco = scheme === "nationalFund" || scheme === "designFund" ? undefined : writeOpco(design);
  return opco === undefined ? say("design.funding.waits.row") : say("design.funding.waits.rowFrom", { opco });
}

function WaitAct({ design, open }: { readonly design: TrainingDesign; readonly open: OpenScheme }) {
  const { waitsFor, rule, group, scheme } = open;
  const { withoutRulePages } = useTrainingHome();
  if (waitsFor === "row") {
    if (withoutRulePages === true) return <p className="soft">{say("design.funding.writeRateLater")}</p>;
    return (
      <p>
        <Link className="button" to="/regles/ligne" search={{ cle: rule }}>
          {say("design.funding.writeRate")} <span className="visually-hidden">{writePayer(scheme)}</span>
        </Link>
      </p>
    );
  }
  return (
    <p>
      <button type="button" className="button" onClick={() => goToQuestion(design, group)}>
        {say("design.funding.toQuestion")} <span className="visually-hidden">{writePayer(scheme)}</span>
      </button>
    </p>
  );
}

/** Moves to the questions of the people concerned: those apart, else everyone's. */
function goToQuestion(design: TrainingDesign, group: string): void {
  const apart = peopleApart(design).find(({ trainees }) => trainees.includes(group));
  goTo(`funding-${apart?.trainees[0] ?? "everyone"}`);
}

export function BlockedSchemes(props: SolvedProps) {
  const { answer } = props;
  if (answer.blocked.length === 0) return null;
  return (
    <section className="card" aria-labelledby="funding-blocked">
      <h3 id="funding-blocked">{say("design.funding.blocked")}</h3>
      <p className="soft">{say("design.funding.blockedLead")}</p>
      <ul className="bare stack">
        {answer.blocked.map((blocked) => (
          <li key={keyOfBlocked(blocked)} className="line stack">
            <h4>{writePayer(blocked.scheme)}</h4>
            <Blocked {...props} blocked={blocked} changeWord="design.funding.change" />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A rule forbids the design whoever pays. */
export function ForbiddenDesign(props: FundingAnswerProps & { readonly blocking: readonly BlockedScheme[] }) {
  return (
    <section className="notice stop" aria-labelledby="funding-forbidden">
      <h3 id="funding-forbidden">{say("design.funding.infeasible")}</h3>
      <p>{say("design.funding.infeasibleLead")}</p>
      <ul className="bare stack">
        {props.blocking.map((blocked) => (
          <li key={keyOfBlocked(blocked)} className="line stack">
            <Blocked {...props} blocked={blocked} changeWord="design.funding.toChange" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Blocked({
  design,
  answer,
  rules,
  blocked,
  changeWord,
}: FundingAnswerProps & {
  readonly blocked: BlockedScheme;
  readonly changeWord: "design.funding.change" | "design.funding.toChange";
}) {
  const { group, blocks, steps, change } = blocked;
  return (
    <>
      <About design={design} answer={answer} group={group} blocks={blocks} />
      <RuleSteps steps={steps} {...rules} />
      {change === undefined ? null : (
        <p>
          <strong>{say(changeWord)}</strong> {writeChange(change)}
        </p>
      )}
    </>
  );
}

/** Blocks and people concerned, when they are not all of them. */
function About(props: {
  readonly design: TrainingDesign;
  readonly answer: FundingAnswerProps["answer"];
  readonly group: string;
  readonly blocks: readonly string[];
}) {
  const { design, answer, group, blocks } = props;
  const groups = answer.state === "solved" ? answer.groups : [];
  const names = [
    ...(blocks.length === 0 ? [] : [writeBlocks(design, blocks)]),
    ...[writeGroup(design, groups, group) ?? ""].filter((name) => name !== ""),
  ];
  if (names.length === 0) return null;
  return <p className="soft small">{say("design.funding.about", { names: names.join(" ; ") })}</p>;
}
