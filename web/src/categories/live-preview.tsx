import { Link } from "@tanstack/react-router";
import type {
  CategoryPreview,
  MembershipChange,
  QuestionPlan,
  Stability,
} from "../../../core/src/categories/public.ts";
import { writeCount, writeMonth } from "../words/format.ts";
import { say } from "../words/say.ts";
import { CongruencePicture } from "./congruence-picture.tsx";
import { SizeBar } from "./size-bar.tsx";

/** What the rule gives this month: size, changes, stability, unknowns. */
export function LivePreview(props: { readonly preview: CategoryPreview; readonly month: string }) {
  const { preview } = props;
  return (
    <>
      <section className="card" aria-labelledby="live">
        <h2 id="live">{say("categories.lab.live")}</h2>
        <SizeBar size={preview.size} />
        {preview.comparedWith === undefined ? null : (
          <Change change={preview.comparedWith.change} version={preview.comparedWith.version} />
        )}
      </section>
      <section className="card">
        <h3>{say("categories.view.congruence")}</h3>
        <CongruencePicture congruence={preview.congruence} />
      </section>
      <NotKnown plan={preview.questions} />
      <StabilityText stability={preview.stability} />
    </>
  );
}

/** Job families shown among those that move. */
const shownFamilies = 6;

function Change(props: { readonly change: MembershipChange; readonly version: number }) {
  const { change } = props;
  const moving = change.byJobFamily
    .filter((family) => family.entered + family.left > 0)
    .slice(0, shownFamilies);
  return (
    <div className="stack">
      <h3>{say("categories.lab.change", { version: props.version })}</h3>
      <p>
        <strong>{say("categories.lab.entered", { count: change.entered })}</strong>,{" "}
        <strong>{say("categories.lab.left", { count: change.left })}</strong>.
      </p>
      {moving.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say("categories.lab.family")}</th>
              <th scope="col" className="number">
                {say("categories.lab.in")}
              </th>
              <th scope="col" className="number">
                {say("categories.lab.out")}
              </th>
            </tr>
          </thead>
          <tbody>
            {moving.map((family) => (
              <tr key={family.jobFamily ?? ""}>
                <th scope="row">{family.jobFamily ?? say("categories.lab.familyUnknown")}</th>
                <td className="number">{writeCount(family.entered)}</td>
                <td className="number">{writeCount(family.left)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
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
          <p className="small soft">{say("categories.lab.cheapest")}</p>
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
