import {
  type EstimateLook,
  type FeatureLook,
  projectsForFeature,
  projectsOnEachSide,
} from "../../../core/src/patterns/public.ts";
import { ScrollTable } from "../parts/scroll-table.tsx";
import { say } from "../words/say.ts";
import { writeEffect } from "./write-effect.ts";

type Estimated = Extract<FeatureLook, { readonly kind: "estimated" }>;

const significance = 0.05;

/** What goes with an effect, with how many features were looked at to say so. */
export function FeatureLooks({ look }: { readonly look: EstimateLook }) {
  const { outcome, features, lookedAt } = look;
  const estimated = features.filter((each) => each.kind === "estimated");
  const found = estimated.filter(({ standsOut }) => standsOut);
  if (lookedAt === 0) {
    return (
      <>
        <h4>{say("pattern.features.title")}</h4>
        <p>{say("pattern.features.fewProjects", { least: projectsForFeature })}</p>
      </>
    );
  }
  return (
    <>
      <h4>{say("pattern.features.title")}</h4>
      <p>
        {say(found.length === 0 ? "pattern.features.nothing" : "pattern.features.found", {
          count: lookedAt,
        })}
      </p>
      {found.length === 0 ? null : (
        <ul>
          {found.map((each) => (
            <li key={each.feature}>{lineOf(each, outcome)}</li>
          ))}
        </ul>
      )}
      <p className="soft">{say("pattern.features.chance", { count: Math.round(significance * lookedAt) })}</p>
      <details className="inner">
        <summary>{say("pattern.features.all")}</summary>
        <FeatureTable features={features} outcome={outcome} />
      </details>
    </>
  );
}

function lineOf(each: Estimated, outcome: EstimateLook["outcome"]): string {
  const { feature, difference, low, high } = each;
  return say("pattern.features.line", {
    feature: say(`patterns.feature.${feature}`),
    difference: writeEffect(outcome, difference),
    low: writeEffect(outcome, low),
    high: writeEffect(outcome, high),
    present: each.with,
    absent: each.without,
  });
}

function FeatureTable(props: {
  readonly features: readonly FeatureLook[];
  readonly outcome: EstimateLook["outcome"];
}) {
  const title = say("pattern.features.all");
  return (
    <ScrollTable label={title}>
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("pattern.features.feature")}</th>
            <th scope="col">{say("pattern.features.sides")}</th>
            <th scope="col">{say("pattern.features.difference")}</th>
            <th scope="col">{say("pattern.features.reading")}</th>
          </tr>
        </thead>
        <tbody>
          {props.features.map((each) => (
            <tr key={each.feature}>
              <th scope="row">{say(`patterns.feature.${each.feature}`)}</th>
              <td className="nowrap">{`${each.with} / ${each.without} / ${each.unknown}`}</td>
              <td>{differenceOf(each, props.outcome)}</td>
              <td>{readingOf(each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

function differenceOf(each: FeatureLook, outcome: EstimateLook["outcome"]): string {
  if (each.kind === "notLooked") return "";
  const { difference, low, high } = each;
  const write = (value: number) => writeEffect(outcome, value);
  return say("pattern.features.between", {
    difference: write(difference),
    low: write(low),
    high: write(high),
  });
}

function readingOf(each: FeatureLook): string {
  if (each.kind === "notLooked") {
    const least = each.reason === "fewProjects" ? projectsForFeature : projectsOnEachSide;
    return say(`patterns.notLooked.${each.reason}`, { least });
  }
  if (each.standsOut) return say("pattern.features.out");
  return say(each.pValue <= significance ? "pattern.features.alone" : "pattern.features.in");
}
