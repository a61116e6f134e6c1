import type { CaseSense, ProjectCase } from "./model.ts";
import { type FeatureKey, projectsForPooling } from "./vocabulary.ts";

/** A project in a row of the table. */
export interface RowCase {
  readonly id: string;
  readonly label: string;
  readonly sense: CaseSense;
  readonly evidence: ProjectCase["effects"][number]["evidence"];
}

/** Projects with the same features, and which way the effect went in each. */
export interface ConfigurationRow {
  readonly present: readonly FeatureKey[];
  readonly absent: readonly FeatureKey[];
  readonly cases: readonly RowCase[];
  readonly counts: Readonly<Record<CaseSense, number>>;
  /** Part that went better among those of which something is known; absent below three of them. */
  readonly consistency?: number;
  /** Part of all that went better which stands in this row; absent when nothing did. */
  readonly coverage?: number;
}

/** Effects of several projects laid out by their features. */
export interface Configurations {
  readonly features: readonly FeatureKey[];
  /** Absent below three projects of which something is known: nothing is put together then. */
  readonly rows?: readonly ConfigurationRow[];
  /** Projects that tell of the effect, those whose features are all known among them, and those set aside. */
  readonly telling: number;
  readonly setAside: readonly { readonly id: string; readonly label: string }[];
  /** Combinations of features that no project has. */
  readonly empty: number;
}

/**
 * Which combinations of features go with which way an effect went: the truth table of Ragin (1987, The Comparative
 * Method, ch. 6-7; 2006, Political Analysis 14:291, for consistency and coverage), read as it stands. Nothing is
 * minimised: each row names its projects, so that a reader may check it. A feature nobody told sets its project aside.
 */
export function configurationsOf(
  cases: readonly ProjectCase[],
  effect: string,
  features: readonly FeatureKey[],
): Configurations {
  const telling = cases.flatMap(({ id, label, features: own, effects }) => {
    const found = effects.find(({ key }) => key === effect);
    return found === undefined ? [] : [{ id, label, own, sense: found.sense, evidence: found.evidence }];
  });
  const isWhole = ({ own }: (typeof telling)[number]) => features.every((each) => own[each] !== "unknown");
  const whole = telling.filter(isWhole);
  const setAside = telling.filter((each) => !isWhole(each)).map(({ id, label }) => ({ id, label }));
  const told = { features, telling: telling.length, setAside };
  if (whole.filter(({ sense }) => sense !== "unknown").length < projectsForPooling)
    return { ...told, empty: 0 };
  const better = whole.filter(({ sense }) => sense === "better").length;
  const byFeatures = Map.groupBy(whole, ({ own }) => features.map((each) => own[each]).join(" "));
  const rows = [...byFeatures.values()].map((found): ConfigurationRow => {
    const has = (each: FeatureKey) => found[0]?.own[each] === "yes";
    const counts = countSenses(found.map(({ sense }) => sense));
    const known = counts.better + counts.same + counts.worse;
    return {
      present: features.filter(has),
      absent: features.filter((each) => !has(each)),
      cases: found
        .map(({ id, label, sense, evidence }) => ({ id, label, sense, evidence }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
      counts,
      ...(known < projectsForPooling ? {} : { consistency: counts.better / known }),
      ...(better === 0 ? {} : { coverage: counts.better / better }),
    };
  });
  return {
    ...told,
    rows: rows.toSorted(
      (one, other) =>
        other.cases.length - one.cases.length || (one.present.join() < other.present.join() ? -1 : 1),
    ),
    empty: 2 ** features.length - rows.length,
  };
}

function countSenses(senses: readonly CaseSense[]): Readonly<Record<CaseSense, number>> {
  const count = (wanted: CaseSense) => senses.filter((sense) => sense === wanted).length;
  return { better: count("better"), same: count("same"), worse: count("worse"), unknown: count("unknown") };
}
