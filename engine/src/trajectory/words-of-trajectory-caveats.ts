import type { Sentences } from "../evaluate/study.ts";
import type { PanelCaveat } from "../panel/panel-caveat.ts";
import { readPanelCaveat } from "../panel/panel-words-of-caveats.ts";
import { countOf, listOf } from "../reading/phrases.ts";
import type { TrajectoryCaveat } from "./trajectory-caveat.ts";

/** The sentence of a caveat, in both languages. */
export function readTrajectoryCaveat(caveat: TrajectoryCaveat): Sentences {
  switch (caveat.code) {
    case "fewComparable":
      return {
        fr:
          `La fourchette repose sur ${countOf(caveat.people, "collègue comparable", "collègues comparables", "fr")} ` +
          "seulement : un seul parcours hors du commun suffit à l’élargir.",
        en:
          `The range rests on only ${countOf(caveat.people, "comparable colleague", "comparable colleagues", "en")}: ` +
          "a single unusual path is enough to widen it.",
      };
    case "oneValueBefore":
      return {
        fr: "On ne connaît qu’une valeur avant la formation : si elle était inhabituelle, tout le parcours paraît décalé.",
        en: "Only one value before training is known: if it was unusual, the whole path looks shifted.",
      };
    case "periodsWithoutBand":
      return {
        fr: `Trop peu de collègues encore sans formation pour comparer : ${listOf(caveat.periods, "fr")}.`,
        en: `Too few colleagues still without training to compare: ${listOf(caveat.periods, "en")}.`,
      };
    case "unusualStart":
      return {
        fr:
          "La dernière valeur avant la formation était inhabituelle pour cette personne : elle serait sans doute " +
          "revenue d’elle-même vers la normale.",
        en:
          "The last value before training was unusual for this person: it would probably have come back to normal by " +
          "itself.",
      };
    case "otherGroups":
      return {
        fr:
          `Parmi les ${caveat.of} collègues comparables, ${caveat.same} seulement viennent du même groupe : ce qui s’y est ` +
          "passé de particulier peut déplacer ce parcours.",
        en:
          `Of the ${caveat.of} comparable colleagues only ${caveat.same} belong to the same group: what happened there ` +
          "in particular may move this path.",
      };
    default:
      return readOfPanel(caveat);
  }
}

function readOfPanel(caveat: PanelCaveat): Sentences {
  return readPanelCaveat(caveat);
}
