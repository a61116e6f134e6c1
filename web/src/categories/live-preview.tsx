import { Link } from "@tanstack/react-router";
import type { CategoryPreview, QuestionPlan, Stability } from "../../../core/src/categories/public.ts";
import { writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { CongruencePicture } from "./congruence-picture.tsx";
import { LastGesture, VersionChange } from "./membership-change.tsx";
import { SizeBar } from "./size-bar.tsx";
import type { Gesture } from "./use-preview.ts";

/** What the rule gives this month: size, changes, unknowns, the three dimensions, stability. */
export function LivePreview(props: {
  readonly preview: CategoryPreview;
  readonly month: string;
  readonly gesture?: Gesture;
}) {
  const { preview, gesture } = props;
  return (
    <>
      <div className="card">
        <h2>{say("categories.lab.live")}</h2>
        <SizeBar size={preview.size} />
        <div className="stack" aria-live="polite">
          {gesture === undefined ? null : <LastGesture gesture={gesture} />}
          {preview.comparedWith === undefined ? null : (
            <VersionChange change={preview.comparedWith.change} version={preview.comparedWith.version} />
          )}
        </div>
      </div>
      <NotKnown plan={preview.questions} />
      <section className="card">
        <h3>{say("categories.view.congruence")}</h3>
        <CongruencePicture congruence={preview.congruence} />
      </section>
      <StabilityText stability={preview.stability} />
    </>
  );
}

/** Questions offered at once. */
const shownQuestions = 3;

function NotKnown(props: { readonly plan: QuestionPlan }) {
  const { plan } = props;
  return (
    <section className="card">
      <h3>{say("categories.lab.notKnown")}</h3>
      {plan.unknown === 0 ? (
        <p>{say("categories.lab.allKnown")}</p>
      ) : (
        <p>{say("categories.lab.unknownPeople", { count: plan.unknown })}</p>
      )}
      {plan.steps.length === 0 ? null : (
        <>
          <h4 className="small soft">{say("categories.lab.cheapest")}</h4>
          <ol className="stack">
            {plan.steps.slice(0, shownQuestions).map((step) => (
              <li key={JSON.stringify(step.question)}>
                {writeQuestion(step.question)}{" "}
                {step.question.kind === "missingAttribute" ? null : (
                  <Link to="/travail">{say("categories.lab.goAsk")}</Link>
                )}
                <br />
                <span className="soft small">
                  {say("categories.lab.effort", {
                    minutes: Math.ceil(step.effortMinutes),
                    surely: step.settlesSurely,
                    most: step.settlesAtMost,
                  })}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function writeQuestion(question: QuestionPlan["steps"][number]["question"]): string {
  switch (question.kind) {
    case "workQuestions":
      return say("categories.lab.question.workQuestions", { jobFamily: question.jobFamily });
    case "gradeText":
      return say("categories.lab.question.gradeText", {
        writtenAs: question.writtenAs,
        idcc: question.collectiveAgreement,
      });
    case "missingAttribute":
      return say("categories.lab.question.missingAttribute", {
        attribute: say(`categories.attribute.${question.attribute}`),
        count: question.people,
      });
  }
}

function StabilityText(props: { readonly stability: Stability }) {
  const { stability } = props;
  return (
    <section className="card">
      <h3>{say("categories.lab.stability")}</h3>
      {stability.kind === "notKnown" ? (
        <p>{say("categories.lab.stabilityUnknown")}</p>
      ) : (
        <>
          <p>
            {say("categories.lab.stabilityText", {
              month: writeMonth(stability.earlierMonth),
              kept: stability.keptStanding,
              count: stability.presentInBoth,
            })}
          </p>
          <p className="soft small">
            {say("categories.lab.stabilityMoves", {
              entered: stability.entered.becauseFactsChanged,
              left: stability.left.becauseFactsChanged,
              arrived: stability.entered.becauseArrived,
              gone: stability.left.becauseGone,
            })}
          </p>
        </>
      )}
    </section>
  );
}
