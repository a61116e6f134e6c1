import type { Sentences } from "../evaluate/study.ts";
import { surenessOf } from "../reading/caution.ts";
import { decimalsFor, writeFigure } from "../reading/figures.ts";
import { countOf, figureStyles, type Language, significant } from "../reading/phrases.ts";
import { surenessSentences } from "../reading/words-of-findings.ts";
import type { PathMeasures } from "./path-measures.ts";
import type { SingleCaseOptions } from "./single-case-finding.ts";

interface Change {
  readonly estimate: number;
  readonly interval: readonly [number, number];
  readonly pValue: number;
  readonly people: number;
  readonly confidence: number;
}

const outcomes: Sentences = { fr: "le résultat suivi", en: "the outcome" };

/** Mean change, its range, how sure its direction is, and whether a draw allows to speak of an effect. */
export function changeSentences(
  change: Change,
  options: SingleCaseOptions & { readonly isDrawn: boolean },
): Sentences {
  const tell = (language: Language) => {
    const style = figureStyles[language];
    const [low, high] = change.interval;
    const unit = options.wording?.unit === undefined ? "" : `\u00a0${options.wording.unit}`;
    const decimals = decimalsFor((high - low) / 4);
    const write = (value: number) => `${writeFigure(value, decimals, style)}${unit}`;
    const share = writeFigure(100 * change.confidence, change.confidence === 0.95 ? 0 : 1, style);
    const outcome = options.wording?.outcome?.[language] ?? outcomes[language];
    const rises = change.estimate >= 0;
    const size = write(Math.abs(change.estimate));
    const sureness = surenessSentences[surenessOf({ pValue: change.pValue })][language];
    if (language === "fr")
      return (
        `Chez ${countOf(change.people, "personne", "personnes", "fr")}, ${outcome} ${rises ? "monte" : "baisse"} en moyenne ` +
        `de ${size} quand la formation commence. Le vrai changement se situe vraisemblablement entre ${write(low)} et ` +
        `${write(high)} (fourchette à ${share}\u00a0%). ${sureness} ${closings.fr[options.isDrawn ? "drawn" : "chosen"]}`
      );
    return (
      `Among ${countOf(change.people, "person", "people", "en")}, ${outcome} ${rises ? "rises" : "falls"} by ${size} on ` +
      `average when the training starts. The true change probably lies between ${write(low)} and ${write(high)} ` +
      `(${share}% interval). ${sureness} ${closings.en[options.isDrawn ? "drawn" : "chosen"]}`
    );
  };
  return { fr: tell("fr"), en: tell("en") };
}

const closings = {
  fr: {
    drawn:
      "Les dates de départ ayant été tirées au sort, ce changement se met au compte de la formation ; un événement arrivé " +
      "à chacun à sa date de départ pourrait seul renverser cette lecture.",
    chosen:
      "Les dates de départ n’ayant pas été tirées au sort, on ne peut pas exclure que chacun ait commencé au moment où " +
      "quelque chose d’autre changeait.",
  },
  en: {
    drawn:
      "The starting dates having been drawn, this change is put down to the training; only something that happened to " +
      "each person at their own starting date could overturn this reading.",
    chosen:
      "The starting dates not having been drawn, each person may have started just when something else was changing.",
  },
} as const;

/** How many people stand apart from their own past, without naming an effect for anybody. */
export function overlapSentences(
  people: readonly PathMeasures[],
  { meanShare, meanChange }: { readonly meanShare: number; readonly meanChange: number },
  options: SingleCaseOptions,
): Sentences {
  const apart = people.filter((person) => person.nonoverlap.interval[0] > 0.5).length;
  const tell = (language: Language) => {
    const style = figureStyles[language];
    const outcome = options.wording?.outcome?.[language] ?? outcomes[language];
    const unit = options.wording?.unit === undefined ? "" : `\u00a0${options.wording.unit}`;
    const share = writeFigure(100 * meanShare, 0, style);
    const change = `${significant(meanChange, style)}${unit}`;
    if (language === "fr")
      return (
        `Pour ${outcome}, une mesure d’après est meilleure qu’une mesure d’avant ${share}\u00a0fois sur 100 en moyenne ` +
        `(50 si rien n’a changé) ; le changement moyen est de ${change}. ` +
        `${countOf(apart, "personne se détache nettement", "personnes se détachent nettement", "fr")} de son propre passé, ` +
        `sur ${people.length}. Ces chiffres décrivent des parcours : ils ne disent pas ce qui les a fait changer.`
      ).replace(/(se détachent nettement) de son propre passé/, "$1 de leur propre passé");
    return (
      `For ${outcome}, a measure after is better than a measure before ${share} times out of 100 on average (50 if nothing ` +
      `changed); the mean change is ${change}. ${countOf(apart, "person stands", "people stand", "en")} clearly apart from ` +
      `their own past, of ${people.length}. These figures describe paths: they do not say what made them change.`
    );
  };
  return { fr: tell("fr"), en: tell("en") };
}
