import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures, writeFigure } from "../reading/figures.ts";
import { countOf, listOf } from "../reading/phrases.ts";
import type { IncidencePoint, LogRankDetails, SurvivalPoint } from "./survival-details.ts";

const percent = (share: number) => ({
  fr: `${writeFigure(100 * share, 0, frenchFigures)} %`,
  en: `${writeFigure(100 * share, 0, englishFigures)}%`,
});
const points = (share: number) => ({
  fr: countOf(Math.round(100 * share), "point", "points", "fr"),
  en: countOf(Math.round(100 * share), "point", "points", "en"),
});
const signed = (share: number) => ({
  fr: writeFigure(100 * share, 0, frenchFigures),
  en: writeFigure(100 * share, 0, englishFigures),
});
const whole = (value: number) => ({
  fr: writeFigure(value, 0, frenchFigures),
  en: writeFigure(value, 0, englishFigures),
});

/** The share still there at the last month, with its interval. */
export function readStaying(curve: readonly SurvivalPoint[], people: number): Sentences {
  const last = curve[curve.length - 1];
  const left = curve.reduce((sum, point) => sum + point.left, 0);
  const [share, low, high] = [percent(last.estimate), percent(last.low), percent(last.high)];
  return {
    fr:
      `Après ${whole(last.month).fr} mois, ${share.fr} des personnes sont encore là (fourchette : de ${low.fr} à ` +
      `${high.fr}) ; ${countOf(left, "départ", "départs", "fr")} sur ${countOf(people, "personne", "personnes", "fr")}.`,
    en:
      `After ${whole(last.month).en} months, ${share.en} of people are still there (interval: ${low.en} to ${high.en}); ` +
      `${countOf(left, "departure", "departures", "en")} among ${countOf(people, "person", "people", "en")}.`,
  };
}

/** The share gone for each cause at the last month. */
export function readCauses(
  causes: readonly (readonly IncidencePoint[])[],
  wording: readonly Sentences[],
): Sentences {
  const month = causes[0].length;
  const told = causes.flatMap((curve, at) => {
    const last = curve[curve.length - 1];
    if (last.estimate === 0) return [];
    const name = wording[at] ?? { fr: `motif ${at + 1}`, en: `cause ${at + 1}` };
    const [share, low, high] = [percent(last.estimate), percent(last.low), percent(last.high)];
    return [
      {
        fr: `${name.fr} ${share.fr} (de ${low.fr} à ${high.fr})`,
        en: `${name.en} ${share.en} (${low.en} to ${high.en})`,
      },
    ];
  });
  if (told.length === 0) {
    return {
      fr: `Après ${whole(month).fr} mois, aucun départ n’a été vu.`,
      en: `After ${whole(month).en} months no departure was seen.`,
    };
  }
  const fr = told.map((each) => each.fr);
  const en = told.map((each) => each.en);
  return {
    fr: `Après ${whole(month).fr} mois, part des personnes parties : ${listOf(fr, "fr")}.`,
    en: `After ${whole(month).en} months, share of people gone: ${listOf(en, "en")}.`,
  };
}

/** Whether the paces differ, always with the gap and its interval where there is one. */
export function readComparison({ pValue, confidence, difference }: LogRankDetails): Sentences {
  const told = pValue <= 1 - confidence;
  const verdict: Sentences = told
    ? {
        fr: "Les groupes ne partent pas au même rythme : l’écart se distingue du hasard.",
        en: "The groups do not leave at the same pace: the gap stands out from chance.",
      }
    : {
        fr: "On ne peut pas dire si les groupes partent à un rythme différent : l’écart vu peut tenir au hasard.",
        en: "Whether the groups leave at different paces cannot be told: the gap seen may be due to chance.",
      };
  if (difference === undefined) return verdict;
  const { month, estimate, low, high } = difference;
  const side = estimate >= 0 ? { fr: "de plus", en: "more" } : { fr: "de moins", en: "fewer" };
  const [gap, from, to] = [points(Math.abs(estimate)), signed(low), points(high)];
  return {
    fr:
      `${verdict.fr} Après ${whole(month).fr} mois, le premier groupe compte ${gap.fr} ${side.fr} de personnes encore là ` +
      `(fourchette de l’écart : de ${from.fr} à ${to.fr}).`,
    en:
      `${verdict.en} After ${whole(month).en} months the first group has ${gap.en} ${side.en} of people still there ` +
      `(interval: ${from.en} to ${to.en}).`,
  };
}
