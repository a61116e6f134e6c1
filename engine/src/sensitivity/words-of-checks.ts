import type { Sentences } from "../evaluate/study.ts";
import { type FigureStyle, writeFigure } from "../reading/figures.ts";
import { countOf, figureStyles, type Language, significant } from "../reading/phrases.ts";
import type { ArmLoss, BenchmarkRow, CriticalGamma } from "./check-figures.ts";
import type { BoundPair } from "./imbens-manski.ts";

function both(write: (language: Language, style: FigureStyle) => string): Sentences {
  return { fr: write("fr", figureStyles.fr), en: write("en", figureStyles.en) };
}

/** A share as a percentage: « 7,7 % », “7.7%”. */
function percent(share: number, language: Language, style: FigureStyle): string {
  const size = 100 * Math.abs(share);
  const figure = writeFigure(100 * share, size > 0 && size < 10 ? 1 : 0, style);
  return language === "fr" ? `${figure} %` : `${figure}%`;
}

/** What hidden bias would have to be, for matched pairs. */
export function readRosenbaum(critical: CriticalGamma): Sentences {
  if (critical.kind === "none") {
    return {
      fr:
        "Même si rien de caché ne distinguait les personnes d’une paire, cet écart pourrait venir du hasard : " +
        "il n’y a rien à renverser.",
      en:
        "Even if nothing hidden set the people of a pair apart, this difference could come from chance: " +
        "there is nothing to overturn.",
    };
  }
  return both((language, style) => {
    const gamma = writeFigure(Math.floor(critical.gamma * 100) / 100, 2, style);
    return language === "fr"
      ? "Pour que cet écart ne prouve plus rien, il faudrait qu’une différence cachée multiplie par plus de " +
          `${gamma} les chances qu’une des deux personnes d’une paire soit celle qui a été formée.`
      : "For this difference to prove nothing any more, a hidden difference would have to multiply by more " +
          `than ${gamma} the odds that one of the two people of a pair is the trained one.`;
  });
}

/** Strength of something unmeasured, as a risk ratio. */
export function readEValue(point: number, limit: number): Sentences {
  return both((language, style) => {
    const [whole, bound] = [point, limit].map((value) => writeFigure(value, 2, style));
    if (limit === 1) {
      return language === "fr"
        ? "La fourchette contient déjà « aucun effet » : il n’y a rien à expliquer par une cause cachée."
        : "The interval already holds “no effect”: there is nothing for a hidden cause to explain.";
    }
    return language === "fr"
      ? `Une cause cachée qui multiplierait par ${whole} à la fois les chances d’être formé et celles du ` +
          `résultat suffirait à expliquer tout l’écart ; ${bound} suffirait à faire perdre toute certitude.`
      : `A hidden cause that multiplied by ${whole} both the chances of being trained and those of the ` +
          `outcome would be enough to explain the whole difference; ${bound} would be enough to lose certainty.`;
  });
}

/** Share of the unexplained that something unmeasured would need, beside the strongest covariate. */
export function readRobustness(value: number, benchmarks: readonly BenchmarkRow[]): Sentences {
  const strength = (row: BenchmarkRow) => Math.min(row.observed.withTreatment, row.observed.withOutcome);
  const strongest = benchmarks.reduce<BenchmarkRow | undefined>(
    (best, row) => (best === undefined || strength(row) > strength(best) ? row : best),
    undefined,
  );
  return both((language, style) => {
    const needed = percent(value, language, style);
    const first =
      language === "fr"
        ? `Pour ramener ce chiffre à zéro, il faudrait qu’une chose non mesurée explique ${needed} de ce qui ` +
          "reste inexpliqué, à la fois dans l’accès à la formation et dans le résultat."
        : `To bring this figure to zero, something unmeasured would have to explain ${needed} of what remains ` +
          "unexplained, both in who was trained and in the outcome.";
    if (strongest === undefined) return first;
    const [access, outcome] = [strongest.observed.withTreatment, strongest.observed.withOutcome].map(
      (share) => percent(share, language, style),
    );
    const second =
      language === "fr"
        ? `Pour comparer, « ${strongest.covariate} » en explique ${access} et ${outcome}.`
        : `For comparison, “${strongest.covariate}” explains ${access} and ${outcome} of it.`;
    return `${first} ${second}`;
  });
}

/** What the estimate would become if what is unmeasured counted as much as what is measured. */
export function readOster(figures: {
  readonly estimate: number;
  readonly adjusted: number;
  readonly deltaForZero: number | undefined;
}): Sentences {
  const { deltaForZero } = figures;
  return both((language, style) => {
    const [now, then] = [figures.estimate, figures.adjusted].map((value) => significant(value, style));
    const first =
      language === "fr"
        ? `Si ce qui n’est pas mesuré comptait autant que ce qui l’est, le chiffre passerait de ${now} à ${then}.`
        : `If what is not measured counted as much as what is, the figure would go from ${now} to ${then}.`;
    if (deltaForZero === undefined || !(deltaForZero > 0)) return first;
    const times = writeFigure(deltaForZero, 1, style);
    return language === "fr"
      ? `${first} Pour l’annuler, il faudrait que cela compte ${times} fois autant.`
      : `${first} To cancel it, it would have to count ${times} times as much.`;
  });
}

/** How many outcomes stand out before and after correction. */
export function readMultiplicity(outcomes: number, before: number, after: number): Sentences {
  return {
    fr:
      `Sur ${countOf(outcomes, "résultat regardé", "résultats regardés", "fr")}, ` +
      `${countOf(before, "se détache", "se détachent", "fr")} pris un par un et ` +
      `${countOf(after, "reste", "restent", "fr")} une fois tenu compte de leur nombre.`,
    en:
      `Of ${countOf(outcomes, "outcome", "outcomes", "en")} looked at, ` +
      `${countOf(before, "stands out", "stand out", "en")} taken one by one and ` +
      `${countOf(after, "remains", "remain", "en")} once their number is accounted for.`,
  };
}

/** Lost people of each arm, in one sentence: always the first line. */
export function readLoss(loss: { readonly treated: ArmLoss; readonly comparison: ArmLoss }): Sentences {
  if (loss.treated.missing + loss.comparison.missing === 0) return noLoss;
  return both((language, style) => {
    const arm = ({ missing, of, rate }: ArmLoss) => `${missing}/${of} (${percent(rate, language, style)})`;
    return language === "fr"
      ? `Il manque la réponse de ${arm(loss.treated)} personnes formées et de ${arm(loss.comparison)} ` +
          "personnes de comparaison."
      : `Answers are missing from ${arm(loss.treated)} trained people and ${arm(loss.comparison)} ` +
          "comparison people.";
  });
}

const noLoss: Sentences = {
  fr: "Aucune réponse ne manque : il ne manque que des caractéristiques de départ.",
  en: "No answer is missing: only starting characteristics are.",
};

/** What the losses leave possible. */
export function readAttrition(
  loss: { readonly treated: ArmLoss; readonly comparison: ArmLoss },
  lee: BoundPair,
  worst: BoundPair,
): Sentences {
  const first = readLoss(loss);
  return both((language, style) => {
    const between = ({ low, high }: BoundPair) =>
      language === "fr"
        ? `de ${significant(low, style)} à ${significant(high, style)}`
        : `from ${significant(low, style)} to ${significant(high, style)}`;
    const rest =
      language === "fr"
        ? `Selon qui manque, l’écart sans correction peut aller ${between(lee)} ; dans le pire des cas, ${between(worst)}.`
        : `Depending on who is missing, the uncorrected difference may run ${between(lee)}; at worst, ${between(worst)}.`;
    return `${first[language]} ${rest}`;
  });
}

/** Sentence for a report on Lee's bounds. */
export function readLee({ low, high }: BoundPair, interval: readonly [number, number]): Sentences {
  return both((language, style) => {
    const [from, to, least, most] = [low, high, ...interval].map((value) => significant(value, style));
    return language === "fr"
      ? "Pour les personnes qui auraient répondu dans tous les cas, l’écart se situe entre " +
          `${from} et ${to} (avec le hasard, entre ${least} et ${most}), si la formation n’a pas fait ` +
          "répondre les uns et taire les autres."
      : "For the people who would have answered in any case, the difference lies between " +
          `${from} and ${to} (with chance, between ${least} and ${most}), if the training did not make ` +
          "some answer and others keep silent.";
  });
}

/** Sentence for a report on the worst case. */
export function readWorstCase({ low, high }: BoundPair, interval: readonly [number, number]): Sentences {
  return both((language, style) => {
    const [from, to, least, most] = [low, high, ...interval].map((value) => significant(value, style));
    return language === "fr"
      ? `Quoi qu’aient répondu les personnes perdues, l’écart se situe entre ${from} et ${to} ` +
          `(avec le hasard, entre ${least} et ${most}).`
      : `Whatever the lost people would have answered, the difference lies between ${from} and ${to} ` +
          `(with chance, between ${least} and ${most}).`;
  });
}
